"""What a file can say wrongly about conditions, values, tempers and money is found by reading it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.scenario.reading.source import read_source

HELPER = Path(__file__).resolve().parents[1] / "fixtures" / "helper"


Tree = dict[str, Any]


class Trees(NamedTuple):
    card: Tree
    telling: Tree


@pytest.fixture(scope="module")
def facts() -> FactLibrary:
    return load_facts(bundled("seeds"))[0]


@pytest.fixture
def trees() -> Trees:
    """The plain trees of the card and of the fraudulent telling."""
    found = [read_source(HELPER / name)[0] for name in ("situation.yaml", "scam.yaml")]
    return Trees(*(source.data for source in found if source is not None))


def findings(trees: Trees, folder: Path, facts: FactLibrary) -> list[tuple[str, str]]:
    for name, tree in zip(("situation.yaml", "scam.yaml"), trees, strict=True):
        (folder / name).write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
    return [(d.code, d.message.zh) for d in read_scenario(folder, facts)[1]]


def drill(card: Tree, telling: Tree, **payment: object) -> None:
    card["kind"] = "drill"
    telling["before"] = {"pay": "p", "minutes": 5}
    telling["scenes"][0]["pay"][0].update(payment)


def rung(telling: Tree, **ring: object) -> None:
    telling["scenes"][0] |= {"on": "chat", "ring": {"by": "op110", "answer": {}} | ring}


def banded(telling: Tree, **line: object) -> None:
    written = {"id": "answered", "by": "op110", "text": "记下了。"} | line
    telling["aftermath"]["bands"][0]["lines"] = [written]


def reply(telling: Tree) -> Tree:
    found: Tree = telling["scenes"][0]["replies"][1]
    return found


# what is changed, code, words
BAD = [
    (lambda s: s.telling["silence"].update(when="trust > 2"), "FT049", "不能带 when"),
    (lambda s: s.telling["values"].update({"and": {}}), "FT054", "变量不能叫“and”"),
    (lambda s: s.telling["values"].update({"True": {}}), "FT054", "变量不能叫“True”"),
    (lambda s: s.telling["scenes"][0]["pay"][0].update(amount=0), "FT048", "至少 1 元"),
    (lambda s: s.telling["scenes"][0]["pay"][0].update(amount=-5), "FT048", "至少 1 元"),
    (lambda s: s.card["money"].update(balance=-1), "FT048", "balance 不能是负数"),
    (lambda s: s.card["money"].update(at_stake=-1), "FT048", "at_stake 不能是负数"),
    (lambda s: drill(*s, amount=90001), "FT048", "比 balance 还多"),
    (lambda s: drill(*s, to="genuine"), "FT057", "转给骗子"),
    (lambda s: reply(s.telling).update(goto="alone", end="safe"), "FT052", "只写一个"),
    (lambda s: reply(s.telling).update(set={"listened": True}), "FT032", "listened 应当是"),
    (lambda s: reply(s.telling).update(set={"listened": None}), "FT032", "listened 应当是"),
    (lambda s: s.telling["scenes"][0]["lines"][0].update(id="hello.ask"), "FT041", "“hello.ask”"),
    (
        lambda s: s.telling["scenes"][0]["lines"][0].update(id="default.wait"),
        "FT041",
        "“default.wait”",
    ),
    (lambda s: rung(s.telling, by="nobody"), "FT042", "没有叫“nobody”的人物"),
    (
        lambda s: s.telling["people"].update(narrator={"shown": "旁白", "really": "旁白"}),
        "FT041",
        "不能叫“narrator”",
    ),
    (lambda s: rung(s.telling, by="narrator"), "FT042", "没有叫“narrator”的人物"),
    (lambda s: rung(s.telling, answer={"when": "nothing"}), "FT053", "nothing"),
    (lambda s: rung(s.telling, decline={"goto": "nowhere"}), "FT040", "nowhere"),
    (lambda s: s.telling["scenes"][0].update(to="system"), "FT042", "没有叫“system”的人物"),
    (lambda s: reply(s.telling).update(to="nobody"), "FT042", "没有叫“nobody”的人物"),
    (lambda s: banded(s.telling, by="nobody"), "FT042", "没有叫“nobody”的人物"),
    (lambda s: banded(s.telling, when="nothing"), "FT053", "nothing"),
]


@pytest.mark.parametrize(("change", "code", "words"), BAD, ids=range(len(BAD)))
def test_what_play_could_not_carry_is_found_by_reading(
    change: Callable[[Trees], object],
    code: str,
    words: str,
    trees: Trees,
    tmp_path: Path,
    facts: FactLibrary,
) -> None:
    change(trees)
    found = findings(trees, tmp_path, facts)
    assert [c for c, message in found if words in message] == [code], found


def test_nothing_is_found_where_the_people_of_every_telling_call_speak_and_are_answered(
    trees: Trees, tmp_path: Path, facts: FactLibrary
) -> None:
    rung(trees.telling, by="officer96110")
    banded(trees.telling)
    reply(trees.telling).update(to="op110", aloud=False)
    trees.telling["scenes"][0]["lines"].append({"id": "eyes", "by": "narrator", "text": "天黑了。"})
    assert findings(trees, tmp_path, facts) == []


def test_nothing_is_found_in_a_drill_that_begins_after_a_loss(
    trees: Trees, tmp_path: Path, facts: FactLibrary
) -> None:
    drill(*trees)
    assert findings(trees, tmp_path, facts) == []
