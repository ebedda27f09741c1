"""FT142: places that an author has still to fill in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject, texts_in
from fraudtrainer.authoring.template import OPEN
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.words import AND, Words, joined, plain

UNWRITTEN: Final = "FT142"
_PEOPLE: Final = frozenset(
    {"variants", "masks", "really", "people", "contacts", "role", "given", "money"}
)
_CLOSING: Final = frozenset({"endings", "real", "lesson", "say"})
_KINDS: Final = {
    "card": Words("卡片、标题和片段", "the card, titles and excerpts"),
    "people": Words("名字和称呼", "names"),
    "said": Words("台词", "what is said"),
    "reply": Words("学员的话", "what the learner says"),
    "why": Words("说明和旁批", "reasons and notes"),
    "end": Words("结局和带走的话", "endings and what to take home"),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Find what is still between « and »: one finding of each kind, at the first such place."""
    tellings = subject.scenario.tellings
    trees = [(CARD, subject.scenario.card)]
    trees += [(f"{name}.yaml", tellings[name]) for name in sorted(tellings, reverse=True)]
    places: dict[str, list[tuple[str, DataPath]]] = {kind: [] for kind in _KINDS}
    for file, tree in trees:
        for path, text in texts_in(tree):
            if OPEN in text:
                places[_kind(path)].append((file, path))
    for kind, found in places.items():
        if found:
            yield _finding(_KINDS[kind], found)


def _finding(kind: Words, found: list[tuple[str, DataPath]]) -> Finding:
    file, path = found[0]
    counts = Counter(name for name, _path in found)
    each = joined((plain(f"{name} {count}") for name, count in counts.items()), AND)
    return Finding(
        file, path,
        Words("还有 {0} 处“«…»”没有填：{1}", "{0} places «…» to fill in: {1}").fill(len(found), kind),
        Words("{0}；从这里写起，« 和 » 也删掉", "{0}; begin here, and take « and » away").fill(each),
        raw=True,
    )  # fmt: skip


def _kind(path: DataPath) -> str:
    """Which kind of text stands at a path."""
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    if path[0] in _PEOPLE or key in ("leak", "who"):
        return "people"
    if key in ("why", "note", "what"):
        return "why"
    if path[0] in _CLOSING:
        return "end"
    if "lines" in path or "answers" in path:
        return "said"
    return "reply" if key == "text" else "card"


RULE = Rule(UNWRITTEN, "error", Words("还有没填的地方", "Places still to fill in"), check)
