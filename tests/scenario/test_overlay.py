"""Overlays: a scenario in English, Chinese wherever the English is missing, stale or faulty."""

import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudtrainer.authoring.translation.progress import report, skeleton
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.assembly import assembled
from fraudtrainer.scenario.folder import (
    Scenario,
    StoryText,
    read_scenario,
    story_from_text,
    story_text,
)
from fraudtrainer.scenario.kept import upgraded
from fraudtrainer.scenario.manuscript import WrittenCard, WrittenTelling
from fraudtrainer.scenario.part import lines_in
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.reading.fill import fill, resolver
from fraudtrainer.scenario.reading.source import Source
from fraudtrainer.scenario.translation.check import check_overlays
from fraudtrainer.scenario.translation.overlay import Entry, Overlay, read_overlay
from fraudtrainer.scenario.translation.translated import (
    UnitState,
    applied,
    number_slots,
    row_hash,
    slot_fault,
    states,
    translated,
    units_of,
)
from fraudtrainer.scenario.translation.unit import card_units, text_hash
from fraudtrainer.scenario.translation.writing import overlay_text, write_overlay
from fraudtrainer.scenario.vocabulary import INSPECTION_DEFAULT, WAIT_DEFAULT

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
FACTS = load_facts(bundled("seeds"))[0]
FOLDERS = [MINI, *sorted(p.parent for p in bundled("scenarios").rglob("situation.yaml"))]
LINE = "我换号了，急用 {amount|yuan} 元，今天就还。"
HEAD = "format: 1\nlanguage: en\nof: scam\ntexts:\n"


def read(folder: Path) -> Scenario:
    scenario, found = read_scenario(folder, FACTS)
    assert scenario is not None, found
    return scenario


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "mini"))


def entry(key: str, text: str, original: str) -> str:
    return f'  {key}: {{was: "{text_hash(original)}", text: "{text}"}}\n'


def english(folder: Path, *entries: str) -> Scenario:
    (folder / "scam.en.yaml").write_text(HEAD + "".join(entries), encoding="utf-8")
    return read(folder)


def codes(scenario: Scenario) -> list[str]:
    found = check_overlays(scenario.folder, scenario.card, scenario.tellings)
    return [d.code for d in found]


def line(scenario: Scenario, name: str, variant: int = 0) -> str:
    return scenario.story_variant("scam", variant, "en").lines[name].text


def test_without_an_overlay_english_is_chinese_but_for_the_librarys_own_words(folder: Path) -> None:
    scenario = read(folder)
    zh, en = (scenario.story_variant("scam", 0, language) for language in ("zh", "en"))
    assert (zh.telling, zh.situation) == (en.telling, en.situation)
    assert en.language == "en"
    assert en.lines["default.call_110"].text == ACTIONS["call_110"].answer.en
    assert en.lines["default.inspect"].text == INSPECTION_DEFAULT.en
    assert en.lines["default.wait"].text == WAIT_DEFAULT.en
    assert zh.lines["default.call_110"].text == ACTIONS["call_110"].answer.zh


def test_a_translation_shows_with_its_slots_filled_and_the_rest_stays_chinese(folder: Path) -> None:
    scenario = english(folder, entry("h2", "New number. Send {amount|yuan} yuan.", LINE))
    assert line(scenario, "h2", 0) == "New number. Send 5,000 yuan."
    assert line(scenario, "h2", 1) == "New number. Send 8,000 yuan."
    assert line(scenario, "h1") == "小许，在忙吗？"


def test_names_come_from_the_variants_of_the_card(folder: Path) -> None:
    row = row_hash(units_of("situation", read(folder).card, {}), "variants.1")
    (folder / "situation.en.yaml").write_text(
        'format: 1\nlanguage: en\nof: situation\nvariants:\n  - {who: "Zhao"}\n'
        f'  - {{was: "{row}", who: "Qian"}}\n',
        encoding="utf-8",
    )
    scenario = read(folder)
    shown = [scenario.story_variant("scam", row, "en").person("fake").shown for row in (0, 1)]
    assert shown == ["Zhao", "Qian"]
    assert scenario.story_variant("scam", 1, "en").situation.money.at_stake == 8000


def test_a_changed_variant_row_makes_its_words_stale(folder: Path) -> None:
    (folder / "situation.en.yaml").write_text(
        'format: 1\nlanguage: en\nof: situation\nvariants:\n  - {was: "00000000", who: "Zhao"}\n',
        encoding="utf-8",
    )
    scenario = read(folder)
    assert scenario.story_variant("scam", 0, "en").person("fake").shown == "赵姐"
    assert "FT071" in codes(scenario)


def test_a_stale_text_falls_back_to_chinese(folder: Path) -> None:
    scenario = english(folder, entry("h1", "Hi, busy?", "小许，忙吗？"))
    assert line(scenario, "h1") == "小许，在忙吗？"
    assert "FT071" in codes(scenario)


def test_an_orphan_is_reported_and_changes_nothing(folder: Path) -> None:
    scenario = english(folder, entry("h9", "Hi, busy?", "小许，在忙吗？"))
    assert line(scenario, "h1") == "小许，在忙吗？"
    assert codes(scenario)[0] == "FT072"


def test_a_cue_sits_on_its_translated_words_or_on_the_whole_line(folder: Path) -> None:
    scenario = english(
        folder,
        entry("h2", "New number. Send {amount|yuan} yuan.", LINE),
        entry("h2/cue.lookalike_identity.span", "New number", "我换号了"),
        entry("h2/cue.urgency_deadline.span", "at once", "急用"),
    )
    marks = scenario.story_variant("scam", 0, "en").lines["h2"].marks
    assert [m.span for m in marks] == ["New number", "New number. Send 5,000 yuan."]
    assert codes(scenario)[0] == "FT073"


def test_a_cue_of_an_untranslated_line_stays_chinese(folder: Path) -> None:
    scenario = english(folder, entry("h2/cue.lookalike_identity.span", "New number", "我换号了"))
    (first, _second) = scenario.story_variant("scam", 0, "en").lines["h2"].marks
    assert first.span == "我换号了"


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Send {sum|yuan} yuan.", True),
        ("Send {amount|wan} yuan.", True),
        ("Send {amount|dollar} yuan.", True),
        ("Send {a b} yuan.", True),
        ("{amount}", True),
        ("Send money.", False),
    ],
)
def test_faulty_slots_are_refused_and_lost_figures_told(text: str, refused: bool) -> None:
    fault = slot_fault(LINE, text, frozenset({"amount"}))
    assert fault is not None
    assert (fault.code, fault.refused) == ("FT074", refused)


@pytest.mark.parametrize("text", ["Send {amount|yuan}.", "{amount|yuan}", "{amount} yuan"])
def test_the_slots_of_the_original_may_be_written_plainly(text: str) -> None:
    assert slot_fault(LINE, text, frozenset({"amount"})) is None


def test_a_refused_translation_falls_back(folder: Path) -> None:
    scenario = english(folder, entry("h2", "{amount}", LINE))
    assert line(scenario, "h2") == "我换号了，急用 5,000 元，今天就还。"
    assert codes(scenario)[0] == "FT074"


@pytest.mark.parametrize(
    "text",
    ["texts: [", "format: 2\nlanguage: en\nof: scam\n", "format: 1\nlanguage: fr\nof: scam\n"],
)
def test_an_overlay_with_errors_is_not_used(folder: Path, text: str) -> None:
    (folder / "scam.en.yaml").write_text(text, encoding="utf-8")
    scenario = read(folder)
    assert (
        scenario.story_variant("scam", 0, "en").telling == scenario.story_variant("scam", 0).telling
    )
    assert any(
        d.severity == "error" for d in check_overlays(folder, scenario.card, scenario.tellings)
    )


def test_a_card_that_alone_is_translated_needs_no_more_than_what_it_shows(folder: Path) -> None:
    scenario = read(folder)
    shown = {"title": "A loan", "teaser": "A message, told in Chinese only."}
    texts = "".join(entry(key, text, scenario.card[key]) for key, text in shown.items())
    card = folder / "situation.en.yaml"
    card.write_text(HEAD.replace("of: scam", "of: situation") + texts, encoding="utf-8")
    assert codes(scenario) == []
    assert (scenario.card_spoken("en"), scenario.spoken("en")) == ("en", "zh")

    english(folder, entry("h2", "New number, {amount}.", LINE))

    assert set(codes(scenario)) == {"FT070"}
    assert scenario.card_spoken("en") == "zh"


def test_a_language_counts_once_every_file_has_an_overlay(folder: Path) -> None:
    scenario = english(folder)
    (folder / "scam.en.yaml").write_text(HEAD.replace("texts:", "texts: {}"), encoding="utf-8")
    assert scenario.languages() == ("zh",)
    for path, text in skeleton(scenario, "en").items():
        write_overlay(path, text)
    assert scenario.languages() == ("zh", "en")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_an_overlay_of_the_chinese_itself_gives_the_same_tree(folder: Path) -> None:
    scenario = read(folder)
    for name in ("situation", *scenario.tellings):
        units = units_of(name, scenario.card, scenario.tellings)
        entries = {u.key: Entry(was=text_hash(u.text), text=u.text) for u in units}
        found = states(units, Overlay(entries, {}, Source("x", "", {}, [])), frozenset())
        tree = scenario.card if name == "situation" else scenario.tellings[name]
        assert applied(tree, found) == tree
        assert all(s.shown == s.unit.text for s in found)


@pytest.mark.slow
@given(st.data())
def test_whatever_is_translated_can_be_played(data: st.DataObject) -> None:
    scenario = read(MINI)
    units = units_of("scam", scenario.card, scenario.tellings)
    words = st.sampled_from(
        ["", "Hello", "{amount}", "{who}", "{amount|yuan} yuan", "{x}", "}{", "是"]
    )
    was = st.sampled_from(["fresh", "0f0f0f0f"])
    entries = {
        u.key: Entry(
            was=text_hash(u.text) if data.draw(was) == "fresh" else "0", text=data.draw(words)
        )
        for u in units
    }
    found = states(
        units, Overlay(entries, {}, Source("x", "", {}, [])), number_slots(scenario.card)
    )
    tree = fill(
        applied(scenario.tellings["scam"], found), resolver(scenario.card["variants"][0], FACTS)
    )
    card = fill(scenario.card, resolver(scenario.card["variants"][0], FACTS))
    plain = msgspec.convert(card, WrittenCard)
    for _path, shown in lines_in(assembled(plain, msgspec.convert(upgraded(tree), WrittenTelling))):
        assert all(mark.span in shown.text for mark in shown.marks)


def filled(states: tuple[UnitState, ...], text: str) -> tuple[UnitState, ...]:
    return tuple(with_text(s, text) for s in states)


def with_text(state: UnitState, text: str) -> UnitState:
    return UnitState(state.unit, "translated", text + state.unit.key, "")


def test_what_is_written_is_read_the_same(folder: Path) -> None:
    scenario = read(folder)
    odd = '"quoted": {x} # no comment\n\ttab \\ é 𝄞 '
    for found in report(scenario, "en"):
        text = overlay_text(found.name, "en", filled(found.states, odd), {"gone": Entry(was="1")})
        write_overlay(found.path, text)
        overlay, problems = read_overlay(found.path, ("situation", "scam", "genuine"))
        assert overlay is not None, problems
        expected = {s.unit.key: odd + s.unit.key for s in found.states} | {"gone": ""}
        assert {key: e.text for key, e in overlay.entries.items()} == expected


def test_a_skeleton_is_sound_complete_and_keeps_what_is_translated(folder: Path) -> None:
    scenario = english(folder, entry("h1", "Hi, busy?", "小许，在忙吗？"), entry("h9", "Old", "旧"))
    first = skeleton(scenario, "en")
    for path, text in first.items():
        write_overlay(path, text)
    assert skeleton(scenario, "en") == first
    assert line(scenario, "h1") == "Hi, busy?"
    (scam,) = [f for f in report(scenario, "en") if f.name == "scam"]
    assert list(scam.orphans) == ["h9"]
    assert {d.severity for d in scam.diagnostics} == {"warning"}
    assert "# [台词·聊天 hello] {who}：小许，在忙吗？" in first[folder / "scam.en.yaml"]


def test_stale_texts_stay_stale_when_the_file_is_written_again(folder: Path) -> None:
    scenario = english(folder, entry("h1", "Hi, busy?", "小许，忙吗？"))
    for path, text in skeleton(scenario, "en").items():
        write_overlay(path, text)
    assert "FT071" in codes(scenario)


def test_a_story_in_english_is_kept_and_found_in_english(folder: Path) -> None:
    scenario = english(folder, entry("h1", "Hi, busy?", "小许，在忙吗？"))
    story = scenario.story("scam", 1, "en")
    again = story_from_text(story_text(story))
    assert again == story
    assert again.lines["default.wait"].text == WAIT_DEFAULT.en


def test_a_chinese_story_is_kept_in_the_words_of_before(folder: Path) -> None:
    text = story_text(read(folder).story("scam", 1))
    kept = msgspec.json.decode(text)
    assert list(kept) == ["name", "variant", "situation", "telling"]
    assert story_from_text(text).language == "zh"
    assert msgspec.json.decode(text, type=StoryText).language == "zh"


def test_translated_reads_the_file_as_it_is_now(folder: Path) -> None:
    scenario = read(folder)
    assert (
        translated(folder, "scam", "en", scenario.card, scenario.tellings)
        is scenario.tellings["scam"]
    )
    english(folder, entry("h1", "Hi, busy?", "小许，在忙吗？"))
    tree = translated(folder, "scam", "en", scenario.card, scenario.tellings)
    assert tree["scenes"][0]["lines"][0]["text"] == "Hi, busy?"


def test_writing_an_overlay_keeps_links_and_rights_and_respects_read_only_files(
    tmp_path: Path,
) -> None:
    real = tmp_path / "real.yaml"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link = tmp_path / "scam.en.yaml"
    link.symlink_to(real)

    write_overlay(link, "new")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new"
    assert real.stat().st_mode & 0o777 == 0o640

    real.chmod(0o440)
    with pytest.raises(PermissionError):
        write_overlay(link, "newer")
    assert real.read_text(encoding="utf-8") == "new"
    assert sorted(tmp_path.iterdir()) == [real, link]


HOSTILE = (
    "first", "truth", "scenes", "scenes.0.id", "hello", "h1/by", "h1.by", "h1.minutes", "id",
    "hello/ask.goto", "hello/ask.conduct", "push/pay.p.amount", "push/pay.p.to", "facts",
    "end.safe.kind", "people.fake", "people.fake.badge", "money.at_stake", "money.balance",
    "h2/cue.urgency_deadline.cue", "h2/cue.urgency_deadline.strength", "variants.0.amount",
    "contacts.lao.id", "__class__", "../situation",
)  # fmt: skip
"""Keys that would change more than words, if anything answered to them."""


@pytest.mark.slow
@pytest.mark.parametrize("folder_of", FOLDERS, ids=lambda folder: folder.name)
def test_whatever_an_overlay_says_only_words_change(tmp_path: Path, folder_of: Path) -> None:
    folder = Path(shutil.copytree(folder_of, tmp_path / "it"))
    scenario = read(folder)
    for name in ("situation", *scenario.tellings):
        found = units_of(name, scenario.card, scenario.tellings)
        own = {unit.key for unit in found}
        texts = [
            f"  '{u.key}': {{was: '{text_hash(u.text)}', text: '{BITE}'}}\n"
            for u in found
            if u.kind != "word"
        ]
        texts += [entry(f"'{key}'", "scammer", "x") for key in HOSTILE if key not in own]
        rows = []
        for number, row in enumerate(scenario.card.get("variants", ())):
            words = {word: "1" if isinstance(value, int) else "evil" for word, value in row.items()}
            words["was"] = f"'{row_hash(found, f'variants.{number}')}'"
            rows.append(f"  - {{{', '.join(f'{w}: {v}' for w, v in words.items())}}}\n")
        head = f"format: 1\nlanguage: en\nof: {name}\ntexts:\n"
        tail = "variants:\n" + "".join(rows) if name == "situation" and rows else ""
        (folder / f"{name}.en.yaml").write_text(head + "".join(texts) + tail, encoding="utf-8")
    scenario = read(folder)
    changed = 0
    for name in ("situation", *scenario.tellings):
        tree = scenario.card if name == "situation" else scenario.tellings[name]
        english = translated(folder, name, "en", scenario.card, scenario.tellings)
        paths = {u.path for u in units_of(name, scenario.card, scenario.tellings)}
        changed += english != tree
        assert masked(english, paths) == masked(tree, paths)
    assert changed == len(scenario.tellings) + 1
    for name in scenario.tellings:
        for variant in range(len(scenario.card.get("variants", [1]))):
            ours, theirs = (scenario.story_variant(name, variant, way) for way in ("zh", "en"))
            assert ours.telling.truth == theirs.telling.truth
            assert [p.amount for s in ours.telling.scenes for p in s.pay] == [
                p.amount for s in theirs.telling.scenes for p in s.pay
            ]


BITE = "true, first: x # & *x !!bool 1 <b> 96110"


def masked(tree: Any, paths: Any, path: Any = ()) -> Any:
    """The tree with every text unit blanked."""
    if path in paths:
        return "*"
    if isinstance(tree, dict):
        return {key: masked(value, paths, (*path, key)) for key, value in tree.items()}
    if isinstance(tree, list):
        return [masked(value, paths, (*path, index)) for index, value in enumerate(tree)]
    return tree


def test_a_word_that_also_fills_a_link_is_not_translated(folder: Path) -> None:
    for name, old, new in (
        ("scam", "goto: push", 'goto: "{way}"'),
        ("scam", "id: push", "id: 催"),
        ("situation", "{who: ", "{way: 催, who: "),
    ):
        path = folder / f"{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    for name in ("situation", "scam", "genuine"):
        text = f"format: 1\nlanguage: en\nof: {name}\ntexts: {{}}\n"
        if name == "situation":
            text += "variants:\n  - {way: hello, who: Zhao}\n  - {way: nowhere, who: Qian}\n"
        (folder / f"{name}.en.yaml").write_text(text, encoding="utf-8")
    scenario = read(folder)

    for variant, who in enumerate(("Zhao", "Qian")):
        telling = scenario.story_variant("scam", variant, "en").telling
        assert {reply.goto for reply in telling.scenes[0].replies} == {"催"}
        assert telling.people["fake"].shown == who


@pytest.mark.parametrize("folder_of", FOLDERS[1:], ids=lambda folder: folder.name)
def test_every_word_of_the_bundled_variants_can_be_translated(folder_of: Path) -> None:
    scenario = read(folder_of)
    assert units_of("situation", scenario.card, scenario.tellings) == card_units(scenario.card)


@pytest.mark.parametrize(("said", "status"), [("stay away", "translated"), ("or else", "refused")])
def test_words_of_a_mark_of_its_own_stand_in_every_wording(said: str, status: str) -> None:
    """The mark has its own words, and the line is said in one of two ways."""
    units = units_of("genuine", *_written("short-warrant"))
    told = {
        "account1/0": "If you stay away it is yours. Sign, or else.",
        "account1/1": "You cannot stay away.",
        "account1/cue.threat_consequence.span": said,
    }
    entries = {
        u.key: Entry(was=text_hash(u.text), text=told[u.key]) for u in units if u.key in told
    }
    overlay = Overlay(entries, {}, Source("x", "", {}, []))
    found = {s.unit.key: s for s in states(units, overlay, frozenset())}
    span = found["account1/cue.threat_consequence.span"]
    assert span.status == status
    assert span.shown == (said if status == "translated" else span.unit.text)


def _written(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    scenario = read(bundled("scenarios") / name)
    return scenario.card, scenario.tellings
