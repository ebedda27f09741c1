"""Text units: everything that people read has one key, and keys outlive moved lines."""

import copy
from pathlib import Path
from typing import Any

import pytest

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.translation.unit import (
    TextUnit,
    card_units,
    needs_translation,
    telling_units,
    text_hash,
)
from tests.sound_scenarios import sound

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
# Closed words, ids, links between parts, and what the program works with.
NOT_FOR_PEOPLE = {
    "id", "by", "on", "cue", "strength", "kind", "conduct", "goto", "end", "act", "target", "to",
    "truth", "first", "start", "clock", "line", "type", "audience", "channels", "facts",
}  # fmt: skip


SCENARIOS = [
    pytest.param(sound(folder), id=folder.name)
    for folder in [MINI, *sorted(p.parent for p in bundled("scenarios").rglob("situation.yaml"))]
]


def files(scenario: Scenario) -> list[tuple[dict[str, Any], tuple[TextUnit, ...]]]:
    tellings = [(tree, telling_units(tree)) for tree in scenario.tellings.values()]
    return [(scenario.card, card_units(scenario.card)), *tellings]


def chinese_in(tree: object, path: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    """The paths of all Chinese texts of a tree that people read."""
    if isinstance(tree, str):
        return {path} if needs_translation(tree) else set()
    if isinstance(tree, dict):
        items = [
            (k, v) for k, v in tree.items() if k not in NOT_FOR_PEOPLE or path[-1:] == ("wrong",)
        ]
        # A variant row's keys are slot names, whatever they are called.
        if path[:1] == ("variants",):
            items = list(tree.items())
    else:
        items = list(enumerate(tree)) if isinstance(tree, list) else []
    return set().union(*(chinese_in(v, (*path, k)) for k, v in items))


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_chinese_text_is_one_unit_under_one_key(scenario: Scenario) -> None:
    for tree, units in files(scenario):
        assert len({u.key for u in units}) == len(units)
        assert len({u.path for u in units}) == len(units)
        spans = {u.path for u in units if u.kind == "span" and not needs_translation(u.text)}
        assert {u.path for u in units} - spans == chinese_in(tree)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_unit_leads_to_its_text(scenario: Scenario) -> None:
    for tree, units in files(scenario):
        for unit in units:
            value: Any = tree
            for step in unit.path:
                value = value[step]
            assert value == unit.text


def test_keys_are_made_of_ids() -> None:
    units = {u.key: u for u in telling_units(sound(MINI).tellings["scam"])}
    assert units["h2"].text == "我换号了，急用 {amount|yuan} 元，今天就还。"
    assert units["h2/cue.lookalike_identity.span"].of == "h2"
    assert units["hello/ask"].speaker == "me"
    assert units["push/pay.p.risk"].kind == "pay"
    assert units["act.callback_known_number.lao.why"].scene == ""
    assert units["aftermath/act.callback_known_number.bank.why"].text == "银行可以先挂失。"
    assert units["end.late.say.0"].text == "我要报警，钱刚转走。"
    assert {"p1/card.title", "p1/card.rows.0", "people.fake.really", "real", "lesson"} <= set(units)
    genuine = {u.key for u in telling_units(sound(MINI).tellings["genuine"])}
    assert {"hello/no.wrong.who", "hello/no.wrong.what", "silence.wrong.what"} <= genuine
    card = {u.key for u in card_units(sound(MINI).card)}
    assert {"title", "role.job", "contacts.bank.name", "money.label", "variants.1.who"} <= card
    assert "variants.1.amount" not in card


def test_keys_stay_when_lines_and_scenes_move() -> None:
    tree = sound(MINI).tellings["scam"]
    moved = copy.deepcopy(tree)
    moved["scenes"].reverse()
    moved["actions"].reverse()
    for scene in moved["scenes"]:
        scene["lines"].reverse()
        scene["replies"].reverse()
    before = {u.key: u.text for u in telling_units(tree)}
    assert {u.key: u.text for u in telling_units(moved)} == before


def test_what_is_repeated_gets_a_number() -> None:
    tree = copy.deepcopy(sound(MINI).tellings["scam"])
    tree["actions"].append({"act": "call_110", "when": "trust > 2", "why": "又一条。"})
    line = tree["scenes"][0]["lines"][1]
    line["cues"].append({**line["cues"][0], "span": "今天就还", "note": "又一处。"})
    units = {u.key: u.text for u in telling_units(tree)}
    assert units["act.call_110~2.why"] == "又一条。"
    assert units["h2/cue.lookalike_identity~2.span"] == "今天就还"


def test_a_temper_is_read_too() -> None:
    tree = copy.deepcopy(sound(MINI).tellings["scam"])
    tree["temper"] = {
        "who": "fake",
        "ladder": [{"lines": [{"id": "l1", "by": "fake", "text": "快一点。"}]}],
        "gives_up": [
            {
                "id": "tired",
                "why": "骗子没了耐心。",
                "lines": [{"id": "g1", "by": "fake", "text": "算了。"}],
            },
            {"id": "bored", "why": "他不回了。"},
        ],
    }
    units = {u.key: u.text for u in telling_units(tree)}
    assert units["l1"] == "快一点。"
    assert units["g1"] == "算了。"
    assert units["temper.tired.why"] == "骗子没了耐心。"
    assert units["temper.bored.why"] == "他不回了。"


def test_a_ring_and_the_answer_to_a_report_are_read_too() -> None:
    telling = copy.deepcopy(sound(MINI).tellings["scam"])
    said = {"id": "x1", "by": "lao", "text": "喂？"}
    telling["scenes"][0]["ring"] = {
        "by": "lao", "area": "本地", "before": "昨天打来过",
        "answer": {"lines": [said], "why": "要接。"}, "ignore": {"lines": [said | {"id": "x2"}]},
    }  # fmt: skip
    telling["aftermath"]["bands"][0]["lines"] = [said | {"id": "x3"}]
    units = {u.key: u for u in telling_units(telling)}

    assert (units["hello/ring.area"].text, units["hello/ring.before"].text) == (
        "本地",
        "昨天打来过",
    )
    assert (units["x1"].scene, units["x2"].scene, units["x3"].scene) == ("hello", "hello", "")
    assert units["x2"].path == ("scenes", 0, "ring", "ignore", "lines", 0, "text")
    assert units["x3"].path == ("aftermath", "bands", 0, "lines", 0, "text")
    assert units["hello/ring.answer.why"].text == "要接。"


def test_units_come_in_reading_order() -> None:
    keys = [u.key for u in telling_units(sound(MINI).tellings["scam"])]
    order = [
        "people.fake.really",
        "h1",
        "hello/ask",
        "p1",
        "push/no",
        "a1",
        "end.safe.title",
        "real",
    ]
    assert sorted(order, key=keys.index) == order


@pytest.mark.parametrize(
    ("text", "needed"),
    [("{boss}", False), ("96110", False), ("{a}、{b}", True), ("尾号 1", True), ("1●●●●", False)],
)
def test_only_what_holds_chinese_needs_a_translation(text: str, needed: bool) -> None:
    assert needs_translation(text) is needed


def test_the_hash_is_short_and_of_the_raw_text() -> None:
    assert text_hash("小许，在忙吗？") == "51a7b2db"
