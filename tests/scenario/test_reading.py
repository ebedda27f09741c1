"""Reading a situation folder: each mistake is found once, at its line and column, in both languages."""

import shutil
from pathlib import Path

import msgspec
import pytest

from fraudtrainer.authoring.soundness import check_folder
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import (
    draw_telling,
    read_scenario,
    story_from_text,
    story_text,
)
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"


@pytest.fixture(scope="module")
def facts() -> FactLibrary:
    return load_facts(bundled("seeds"))[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "mini"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


# file, old text, new text, code, text that the finding points at, Chinese words, English words
BAD = [
    pytest.param(
        "scam.yaml", "    title: ", "    titel: ", "FT030", "titel: ",
        "不认识的键“titel”（是不是 title？）", "unknown key 'titel' (did you mean title?)",
        id="unknown key",
    ),
    pytest.param(
        "situation.yaml", "teaser: ", "zzzz: ", "FT030", "zzzz: ", "可以用：", "one of: ",
        id="unknown key without a neighbour",
    ),
    pytest.param(
        "scam.yaml", "{id: h1, by: fake, text", "{id: h1, text",
        "FT031", "{id: h1, text", "缺少 by", "missing key by",
        id="missing key",
    ),
    pytest.param(
        "situation.yaml", "minutes: 2", "minutes: 两", "FT032", "两",
        "minutes 应当是整数", "minutes should be a whole number", id="wrong type",
    ),
    pytest.param(
        "situation.yaml", "audience: [general]", "audience: general", "FT032", "general",
        "audience 应当是一个列表", "audience should be a list", id="text for a list",
    ),
    pytest.param(
        "scam.yaml", "fake: {shown: \"{who}\", really: 骗子, badge: 姐}", "fake: 骗子",
        "FT032", "骗子", "“键: 值”组成的一段", "a mapping of keys to values",
        id="text for a mapping",
    ),
    pytest.param(
        "situation.yaml", "type: fake_leader_acquaintance", "type: fake_leader_aquaintance",
        "FT033", "fake_leader_aquaintance", "是不是 fake_leader_acquaintance？",
        "did you mean fake_leader_acquaintance?", id="unknown word",
    ),
    pytest.param(
        "scam.yaml", "conduct: best, why: 用原来", "conduct: great, why: 用原来", "FT033",
        "great, why: 用原来", "可以用：best、fine、risky、harmful",
        "one of: best, fine, risky, harmful", id="unknown word of a short list",
    ),
    pytest.param(
        "scam.yaml", "format: 1", "format: 3", "FT034", "3",
        "格式版本 3 比这个程序新", "format 3 is newer than this program", id="newer format",
    ),
    pytest.param(
        "scam.yaml", "急用 {amount|yuan} 元", "急用 {amuont|yuan} 元", "FT035",
        "我换号了，急用", "没有东西可以填进 {amuont}", "nothing fills {amuont}",
        id="unknown slot",
    ),
    pytest.param(
        "scam.yaml", "{amount|yuan}", "{金额}", "FT035", "我换号了，急用",
        "没有东西可以填进 {金额}", "nothing fills {金额}", id="slot with a Chinese name",
    ),
    pytest.param(
        "scam.yaml", "{S2-06.transfer_yuan|wan}", "{S2-06.transfer|wan}", "FT035", "上海一名",
        "没有东西可以填进 {S2-06.transfer}", "nothing fills {S2-06.transfer}",
        id="unknown figure of a fact",
    ),
    pytest.param(
        "scam.yaml", "{amount|yuan} 元", "{amount|dollar} 元", "FT035", "我换号了",
        "没有东西可以填进 {amount}", "nothing fills {amount}", id="unknown style of a slot",
    ),
    pytest.param(
        "situation.yaml", "{who: 钱姐, amount: 8000}", "{who: 钱姐, sum: 8000}", "FT037",
        "{who: 钱姐, sum", "各行变体的键要一样", "variant rows must have the same keys",
        id="uneven variants",
    ),
    pytest.param(
        "scam.yaml", "goto: after", "goto: aftr", "FT040", "aftr",
        "没有叫“aftr”的一幕（是不是 after？）", "nothing is called 'aftr'", id="broken goto",
    ),
    pytest.param(
        "scam.yaml", "end: safe}", "end: saef}", "FT040", "saef}",
        "没有叫“saef”的结局（是不是 safe？）", "nothing is called 'saef'", id="broken end",
    ),
    pytest.param(
        "scam.yaml", "within: 10, stopped: 1.0, end: back", "within: 10, stopped: 1.0, end: bakc",
        "FT040", "bakc", "没有叫“bakc”的结局", "nothing is called 'bakc'", id="broken band",
    ),
    pytest.param(
        "scam.yaml", "{id: a1, by", "{id: h1, by", "FT041", "h1, by: fake, text: 收到",
        "“h1”重复了", "'h1' repeated", id="duplicate line id",
    ),
    pytest.param(
        "scam.yaml", "id: after", "id: push", "FT041", "push\n    on: chat\n    title: \"{who}\"\n"
        "    lines:\n      - {id: a1", "“push”重复了", "'push' is repeated",
        id="duplicate scene id",
    ),
    pytest.param(
        "scam.yaml", "{id: a1, by: fake", "{id: a1, by: fakke", "FT042", "fakke",
        "没有叫“fakke”的人物（是不是 fake？）", "nothing is called 'fakke'", id="unknown person",
    ),
    pytest.param(
        "scam.yaml", "span: 别打电话", "span: 别打手机", "FT043", "别打手机",
        "“别打手机”不在这句话里", "'别打手机' is not in its line", id="span not in line",
    ),
    pytest.param(
        "scam.yaml", "facts: [S2-06]", "facts: [S2-66]", "FT044", "S2-66",
        "没有叫“S2-66”的事实卡", "nothing is called 'S2-66'", id="unknown fact",
    ),
    pytest.param(
        "scam.yaml", "    target: lao", "    target: loa", "FT045", "loa",
        "没有叫“loa”的联系人（是不是 lao？）", "nothing is called 'loa'", id="unknown target",
    ),
    pytest.param(
        "scam.yaml", 'start: "12:10"', 'start: "12:60"', "FT046", '"12:60"',
        "“12:60”不是时间", "'12:60' is no time", id="bad clock",
    ),
    pytest.param(
        "scam.yaml", "within: 10,", "within: 90,", "FT047", "- {within: 90",
        "黄金时间各档要按 within 从小到大排", "bands must rise by within", id="falling bands",
    ),
    pytest.param(
        "scam.yaml", "    - {stopped: 0.0, end: late}",
        "    - {within: 99, stopped: 0.0, end: late}", "FT047", "- {within: 10",
        "最后一档不写 within", "the last one open", id="no open band",
    ),
    pytest.param(
        "scam.yaml", "{within: 60, stopped: 0.5", "{stopped: 0.5", "FT047", "- {within: 10",
        "最后一档不写 within", "the last one open", id="two open bands",
    ),
    pytest.param(
        "scam.yaml", "stopped: 0.5", "stopped: 1.5", "FT048", "1.5",
        "要在 0 到 1 之间", "is a share", id="more stopped than was paid",
    ),
    pytest.param(
        "scam.yaml", "minutes: 30", "minutes: -30", "FT048", "-30",
        "minutes 不能是负数", "minutes below zero", id="time running back",
    ),
    pytest.param(
        "genuine.yaml", "weight: 80", "weight: 180", "FT048", "{who: 赵姐, what: 急事",
        "weight 要在 1 到 100 之间", "weight is 1 to 100", id="too heavy a wrong",
    ),
    pytest.param(
        "scam.yaml", "silence: {after: 20, end: safe,", "silence: {after: 20,", "FT049",
        "{after: 20", "沉默会没有尽头", "needs goto or end", id="endless silence",
    ),
    pytest.param(
        "scam.yaml", "  - id: push\n", "  - id: push\n    clock: noon\n", "FT046", "noon",
        "“noon”不是时间", "'noon' is no time", id="bad clock of a scene",
    ),
    pytest.param(
        "scam.yaml", "{id: ok, text", "{id: no, text", "FT041",
        "- {id: no, text: 我先打", "“no”重复了", "'no' is repeated", id="duplicate reply id",
    ),
    pytest.param(
        "scam.yaml", "endings:\n", "given:\n  - {id: g, name: 客服, number: 某号, line: h9}\n"
        "endings:\n", "FT040", "h9", "没有叫“h9”的线", "nothing is called 'h9'",
        id="number given in no line",
    ),
    pytest.param(
        "scam.yaml", "text: 收到，谢谢。, minutes: 2", "text: 收到，谢谢。, minutes: -2", "FT048",
        "-2", "minutes 不能是负数", "minutes below zero", id="line that runs back",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "code", "at", "zh", "en"), BAD)
def test_a_mistake_is_found_once_at_its_place(
    *,
    folder: Path,
    facts: FactLibrary,
    file: str,
    old: str,
    new: str,
    code: str,
    at: str,
    zh: str,
    en: str,
) -> None:
    edit(folder / file, old, new)
    scenario, diagnostics = read_scenario(folder, facts)
    assert scenario is None
    found = [d for d in diagnostics if d.code == code]
    assert len(found) == 1, [d.format() for d in diagnostics]
    (finding,) = found
    text = (folder / file).read_text(encoding="utf-8")
    before = text[: text.index(at, text.index(new))] if at in new else text[: text.index(at)]
    place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert finding.file == str(folder / file)
    assert (finding.line, finding.column) == place
    assert zh in finding.format()
    assert en in finding.format("en")


def test_all_mistakes_of_a_file_are_found_in_one_run(folder: Path, facts: FactLibrary) -> None:
    telling = folder / "scam.yaml"
    edit(telling, "truth: scam", "truth: skam")
    edit(telling, "conduct: best", "conduct: great")
    edit(telling, "lesson: 借钱先打老号码。\n", "lessons: 借钱先打老号码。\n")
    scenario, diagnostics = read_scenario(folder, facts)
    assert scenario is None
    assert sorted(d.code for d in diagnostics) == ["FT030", "FT031", "FT033", "FT033"]


def test_both_tellings_are_told_about_in_one_run(folder: Path, facts: FactLibrary) -> None:
    edit(folder / "scam.yaml", "first: hello", "first: hallo")
    edit(folder / "genuine.yaml", "first: hello", "first: hallo")
    _scenario, diagnostics = read_scenario(folder, facts)
    assert {Path(d.file).name for d in diagnostics} == {"scam.yaml", "genuine.yaml"}


def test_a_mistake_that_only_another_variant_brings_out_is_found(
    folder: Path, facts: FactLibrary
) -> None:
    edit(folder / "situation.yaml", "amount: 8000}", "amount: 八千}")
    scenario, diagnostics = read_scenario(folder, facts)
    assert scenario is None
    assert {d.code for d in diagnostics} == {"FT032"}


@pytest.mark.parametrize("bad", [0, 1])
def test_a_fault_of_a_telling_that_only_one_variant_brings_out_is_found(
    folder: Path, facts: FactLibrary, bad: int
) -> None:
    words = ["我换号了", "我换号了"]
    words[bad] = "没有这几个字"
    edit(folder / "situation.yaml", "amount: 5000}", f"amount: 5000, word: {words[0]}}}")
    edit(folder / "situation.yaml", "amount: 8000}", f"amount: 8000, word: {words[1]}}}")
    edit(folder / "scam.yaml", "span: 我换号了", 'span: "{word}"')
    scenario, diagnostics = read_scenario(folder, facts)
    assert scenario is None
    assert [(d.code, words[bad] in d.message.zh) for d in diagnostics] == [("FT043", True)]


def test_what_systems_leave_beside_the_files_is_passed_over(
    folder: Path, facts: FactLibrary
) -> None:
    for name in ("._scam.yaml", "._scam.en.yaml", "._situation.yaml", "._scam.safe.plan.yaml"):
        (folder / name).write_bytes(b"\0\5\x16\7\0\2\0\0Mac OS X        ")
    assert check_folder(folder, facts) == []
    seeds = folder / "seeds"
    seeds.mkdir()
    (seeds / "._s9.yaml").write_bytes(b"\0")
    assert load_facts(seeds, facts)[0].ids == facts.ids


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        ("situation.yaml", "- a\n- b\n", "FT032"),
        ("situation.yaml", "just text\n", "FT032"),
        ("situation.yaml", "", "FT003"),
        ("scam.yaml", "- a\n", "FT032"),
        ("scam.yaml", "a: [\n", "FT011"),
        ("scam.yaml", "a: 1\na: 2\n", "FT012"),
    ],
)
def test_a_file_that_is_something_else_is_a_finding(
    folder: Path, facts: FactLibrary, file: str, content: str, code: str
) -> None:
    (folder / file).write_text(content, encoding="utf-8")
    scenario, diagnostics = read_scenario(folder, facts)
    assert scenario is None
    assert code in {d.code for d in diagnostics}
    assert all(d.line >= 1 and d.column >= 1 for d in diagnostics)


def test_a_folder_without_a_card_or_a_telling_is_a_finding(
    folder: Path, facts: FactLibrary, tmp_path: Path
) -> None:
    assert read_scenario(tmp_path / "missing", facts)[1][0].code == "FT001"
    for name in ("scam.yaml", "genuine.yaml"):
        (folder / name).unlink()
    scenario, diagnostics = read_scenario(folder, facts)
    assert scenario is None
    assert [d.code for d in diagnostics] == ["FT036"]


def test_plans_and_overlays_are_no_tellings(folder: Path, facts: FactLibrary) -> None:
    (folder / "scam.en.yaml").write_text("h1: Busy?\n", encoding="utf-8")
    scenario, diagnostics = read_scenario(folder, facts)
    assert diagnostics == []
    assert scenario is not None
    assert scenario.truths == {"genuine": "genuine", "scam": "scam"}


def test_slots_are_filled_by_the_variant_and_by_facts(facts: FactLibrary) -> None:
    scenario, _ = read_scenario(MINI, facts)
    assert scenario is not None
    first, second = (scenario.story_variant("scam", row) for row in (0, 1))
    assert first.lines["h2"].text == "我换号了，急用 5,000 元，今天就还。"
    assert second.lines["h2"].text == "我换号了，急用 8,000 元，今天就还。"
    assert second.situation.money.at_stake == 8000
    assert second.scenes["push"].pay[0].amount == 8000
    assert "37.69 万" in first.telling.real
    assert first.content_hash != second.content_hash


def test_the_seed_draws_the_same_story_every_time(facts: FactLibrary) -> None:
    scenario, _ = read_scenario(MINI, facts)
    assert scenario is not None
    variants = [scenario.story("scam", seed).variant for seed in range(40)]
    assert variants == [scenario.story("scam", seed).variant for seed in range(40)]
    assert set(variants) == {0, 1}


def test_the_draw_of_the_telling_is_fair_and_falls_back() -> None:
    truths = {"a": "scam", "b": "scam", "c": "genuine"}
    draws = [draw_telling(truths, seed) for seed in range(1000)]
    assert draws == [draw_telling(truths, seed) for seed in range(1000)]
    assert 430 < draws.count("c") < 570
    assert draws.count("a") > 150
    assert draws.count("b") > 150
    many = [draw_telling(truths, seed, scam_share=0.25) for seed in range(1000)]
    assert 680 < many.count("c") < 820
    assert {draw_telling({"only": "genuine"}, seed) for seed in range(20)} == {"only"}


def test_a_kept_story_reads_back_the_same(facts: FactLibrary) -> None:
    scenario, _ = read_scenario(MINI, facts)
    assert scenario is not None
    story = scenario.story("scam", 3)
    assert story_from_text(story_text(story)) == story


def test_what_was_checked_is_what_is_played_and_is_not_read_a_second_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scenario, problems = read_scenario(MINI, load_facts(bundled("seeds"))[0])
    assert scenario is not None, problems
    read = []
    monkeypatch.setattr(msgspec, "convert", lambda *given, **_named: read.append(given))

    rows = len(scenario.card["variants"])
    stories = [scenario.story_variant(n, v) for n in scenario.tellings for v in range(rows)]

    assert read == []
    assert all(story_from_text(story_text(story)) == story for story in stories)
