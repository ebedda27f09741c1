"""The facts in seeds/: complete, dated, careful; and what the reader says about faulty ones."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.reading.fact import FactLibrary, format_figure, load_facts

COUNTS = {"S0": 21, "S1": 21, "S2": 16, "S3": 8, "S4": 15}
HOTLINES = {"110", "96110", "12381", "962110"}

HEAD = """\
format: 1
id: S7
file: 007_abc
title: 标题
publisher: 报纸
date: "2022-02-03"
place: 上海
"""
FACT = """\
  - id: S7-01
    text: 2022年2月，上海有3起。
    text_en: 3 in Shanghai in February 2022.
    period: "2022-02"
    place: 上海
    figures:
      cases: 3
"""
SOUND = HEAD + "facts:\n" + FACT


@pytest.fixture(scope="module")
def library() -> FactLibrary:
    found, diagnostics = load_facts(bundled("seeds"))
    assert [finding.format() for finding in diagnostics] == []
    return found


def load(tmp_path: Path, *texts: str) -> tuple[FactLibrary, list[Diagnostic]]:
    for number, text in enumerate(texts):
        (tmp_path / f"s{number}.yaml").write_text(text, encoding="utf-8")
    return load_facts(tmp_path)


def test_every_fact_of_the_tables_is_there(library: FactLibrary) -> None:
    wanted = [f"{s}-{n:02}" for s, count in COUNTS.items() for n in range(1, count + 1)]
    assert list(library.ids) == wanted
    assert list(library.sources) == list(COUNTS)


def test_every_fact_says_when_and_where_in_both_languages(library: FactLibrary) -> None:
    for fact in library.facts.values():
        assert fact.period.strip(), fact.id
        assert fact.place.strip(), fact.id
        assert re.search(r"[\u4e00-\u9fff]", fact.text), fact.id
        assert not re.search(r"[\u4e00-\u9fff]", fact.text_en), fact.id
        assert fact.text.endswith("。"), fact.id


def test_the_unprinted_year_is_never_printed_as_known(library: FactLibrary) -> None:
    for source_id in ("S1", "S2"):
        source = library.sources[source_id]
        assert source.date == "not printed"
        assert "推断为2019年" in source.date_note
    for fact in library.facts.values():
        if fact.source.id in ("S1", "S2"):
            assert "推断为2019年" in fact.text, fact.id
            assert "推断为2019年" in fact.period, fact.id
            assert "inferred 2019" in fact.text_en, fact.id
            years = set(re.findall(r"(?:19|20)\d\d(?=年|-)", fact.text + fact.period))
            assert years == {"2019"}, fact.id


def test_other_sources_carry_their_printed_date(library: FactLibrary) -> None:
    dates = {key: source.date for key, source in library.sources.items()}
    assert dates == {
        "S0": "2021-08-09",
        "S1": "not printed",
        "S2": "not printed",
        "S3": "2022-10-24",
        "S4": "2022-05-13",
    }


def test_each_case_belongs_to_one_victim(library: FactLibrary) -> None:
    facts_of: dict[str, list[str]] = defaultdict(list)
    for fact in library.facts.values():
        if fact.case:
            facts_of[fact.case].append(fact.id)
    assert sorted(facts_of.values()) == [
        ["S2-01", "S2-02", "S2-03"],
        ["S2-04", "S2-05", "S2-06"],
        ["S2-07", "S2-08"],
        ["S3-01", "S3-02"],
        ["S4-06"],
        ["S4-09"],
    ]


def test_no_text_holds_a_real_phone_number(library: FactLibrary) -> None:
    for fact in library.facts.values():
        for text in (fact.text, fact.text_en, fact.caution):
            runs = re.findall(r"\d{5,}|\d{3,4}[-—– ]\d{6,8}", text)
            assert set(runs) <= HOTLINES, fact.id


def test_amounts_stand_in_the_text_as_in_the_figures(library: FactLibrary) -> None:
    for fact in library.facts.values():
        # Not told as digits: "全数", "全天候", "百万".
        if fact.id in ("S3-02", "S3-04", "S4-14"):
            continue
        text = re.sub("[余多 ]", "", fact.text)
        for key, value in fact.figures.items():
            styles = (format_figure(value, style).replace(" ", "") for style in ("", "wan", "yi"))
            shown = [s for s in styles if re.search(rf"(?<![\d.]){re.escape(s)}(?![\d.])", text)]
            assert shown, (fact.id, key)


def test_the_pitfalls_are_kept_beside_the_facts(library: FactLibrary) -> None:
    for fact_id, mark in {
        "S0-02": "P5",
        "S0-20": "P8",
        "S1-06": "P6",
        "S1-07": "P7",
        "S1-08": "P1",
        "S1-10": "P2",
        "S2-02": "P12",
        "S2-04": "P10",
        "S2-08": "P3",
        "S3-01": "P9",
        "S3-05": "P4",
    }.items():
        assert mark in library.facts[fact_id].caution, fact_id


def test_one_figure_is_found_and_an_absent_one_is_none(library: FactLibrary) -> None:
    assert library.figure("S2-06", "transfer_yuan") == 376900
    assert library.figure("S2-06", "no_such") is None
    assert library.figure("S9-99", "transfer_yuan") is None
    assert library.get("S9-99") is None


def test_a_fact_cannot_be_changed(library: FactLibrary) -> None:
    fact = library.facts["S2-06"]
    with pytest.raises(AttributeError):
        fact.text = "改"  # type: ignore[misc]
    with pytest.raises(TypeError):
        fact.figures["transfer_yuan"] = 1  # type: ignore[index]


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        (376900, "wan", "37.69 万"),
        (376900, "yuan", "376,900"),
        (376900, "", "376900"),
        (740000000, "yi", "7.4 亿"),
        (12670000, "wan", "1267 万"),
        (980000, "wan", "98 万"),
        (300, "yuan", "300"),
        (21.7, "", "21.7"),
        (3.0, "", "3"),
        (0, "wan", "0 万"),
    ],
)
def test_a_figure_is_written_in_the_style_asked_for(value: float, style: str, text: str) -> None:
    assert format_figure(value, style) == text


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(ValueError, match="usd"):
        format_figure(1, "usd")


def test_a_sound_file_gives_its_fact_and_source(tmp_path: Path) -> None:
    library, diagnostics = load(tmp_path, SOUND)
    assert diagnostics == []
    fact = library.get("S7-01")
    assert fact is not None
    assert (fact.case, fact.caution, dict(fact.figures)) == ("", "", {"cases": 3})
    assert fact.source == library.sources["S7"]


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "column"),
    [
        ("publisher:", "publishr:", "FT020", 5, 1),
        ("    period:", "    perid:", "FT020", 12, 5),
        ("place: 上海\nfacts", "facts", "FT021", 1, 1),
        ('    period: "2022-02"\n', "", "FT021", 9, 5),
        ('date: "2022-02-03"', "date: not printed", "FT021", 6, 7),
        ("title: 标题", "title: 12", "FT022", 4, 8),
        ("cases: 3", "cases: 三", "FT022", 15, 14),
        ("cases: 3", "cases: true", "FT022", 15, 14),
        ("text: 2022年2月，上海有3起。", 'text: " "', "FT022", 10, 11),
        ("figures:\n      cases: 3", "figures: 3", "FT022", 14, 14),
        ("format: 1", "format: 2", "FT024", 1, 9),
        ("id: S7\n", "id: Q7\n", "FT024", 2, 5),
        ("id: S7\n", "id: S7a\n", "FT024", 2, 5),
        ("S7-01", "S8-01", "FT024", 9, 9),
        ("2022-02-03", "2022-02-30", "FT024", 6, 7),
        ("cases: 3", "Cases: 3", "FT024", 15, 14),
    ],
)
def test_a_fault_is_named_where_it_stands(
    tmp_path: Path, old: str, new: str, code: str, line: int, column: int
) -> None:
    assert SOUND.count(old) == 1
    library, diagnostics = load(tmp_path, SOUND.replace(old, new))
    found = [(finding.code, finding.line, finding.column) for finding in diagnostics]
    assert (code, line, column) in found
    assert library.ids == ()


def test_a_misspelt_key_gets_a_suggestion(tmp_path: Path) -> None:
    _, diagnostics = load(tmp_path, SOUND.replace("publisher:", "publishr:"))
    assert "“publisher”" in next(d for d in diagnostics if d.code == "FT020").hint.zh


def test_one_faulty_fact_does_not_take_the_others_along(tmp_path: Path) -> None:
    second = FACT.replace("S7-01", "S7-02").replace("cases: 3", "cases: 三")
    library, diagnostics = load(tmp_path, SOUND + second)
    assert library.ids == ("S7-01",)
    assert [finding.code for finding in diagnostics] == ["FT022"]


def test_an_id_given_twice_keeps_the_first(tmp_path: Path) -> None:
    library, diagnostics = load(tmp_path, SOUND + FACT.replace("有3起", "有4起"))
    assert [(d.code, d.line) for d in diagnostics] == [("FT023", 16)]
    assert "有3起" in library.facts["S7-01"].text


def test_two_articles_cannot_share_an_id(tmp_path: Path) -> None:
    library, diagnostics = load(tmp_path, SOUND, SOUND.replace("标题", "又一篇"))
    assert "FT023" in [finding.code for finding in diagnostics]
    assert library.sources["S7"].title == "标题"


def test_two_articles_cannot_share_a_case(tmp_path: Path) -> None:
    first = SOUND + "    case: wang\n"
    library, diagnostics = load(tmp_path, first, first.replace("S7", "S8"))
    assert [finding.code for finding in diagnostics] == ["FT024"]
    assert library.ids == ("S7-01",)


@pytest.mark.parametrize("text", ["- 1\n", "facts\n", HEAD + "facts: 3\n", HEAD + "facts: [3]\n"])
def test_a_file_of_the_wrong_shape_is_a_finding_not_a_crash(tmp_path: Path, text: str) -> None:
    library, diagnostics = load(tmp_path, text)
    assert "FT022" in [finding.code for finding in diagnostics]
    assert library.ids == ()


def test_an_empty_folder_is_a_finding(tmp_path: Path) -> None:
    library, diagnostics = load_facts(tmp_path / "absent")
    assert [finding.code for finding in diagnostics] == ["FT024"]
    assert library.ids == ()
