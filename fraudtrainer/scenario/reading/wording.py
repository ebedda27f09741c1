"""Is a line written as a line can be? Its text or its wordings, and what its marks say of them."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.scenario.model import Line, Mark
from fraudtrainer.scenario.reading.slip import Slip
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.scenario.vocabulary import MarkKind
from fraudtrainer.words import Words

UNFIT, BAD_WORDING, TWICE = "FT065", "FT068", "FT079"
MOST_WORDINGS = 20
"""Nobody hears more of them, and each is a text to write, to translate and to check."""
ALLOWED: dict[str, tuple[MarkKind, ...]] = {
    "opening": ("shared",),
    "scam": ("decisive", "common", "fake_proof"),
    "genuine": ("misleading", "proof"),
}
"""What marks may stand in an opening, and in the tellings of each truth."""
_PROVING = ("proof", "fake_proof")


def line_slips(line: Line, path: DataPath, where: str) -> Iterator[Slip]:
    """Everything wrong with one line.

    Args:
        line: The line.
        path: Where it stands.
        where: `opening`, or the truth of its telling.
    """
    yield from _wordings(line, path)
    if where == "opening" and line.reveals:
        yield Slip(
            UNFIT, (*path, "reveals"), Words("开场里不能揭晓", "an opening reveals nothing"),
            Words("reveals 写在剧本自己的台词上", "write reveals on a line of the telling's own"),
        )  # fmt: skip
    seen: set[tuple[str | None, str | None, str]] = set()
    for number, mark in enumerate(line.marks):
        at = (*path, "marks", number)
        yield from _mark(mark, at, where)
        words = (mark.cue, mark.kind, mark.span)
        if words in seen:
            yield Slip(
                TWICE, at, Words("同样的字标了两次同样的东西", "the same words are marked twice as the same"),
                Words("删掉一处", "delete one"),
            )  # fmt: skip
        seen.add(words)


def _wordings(line: Line, path: DataPath) -> Iterator[Slip]:
    if bool(line.text) is bool(line.wordings) or len(line.wordings) == 1:
        yield Slip(
            UNFIT, path, Words("一句话写 text，或者写两种以上的 wordings",
            "a line has a text, or at least two wordings"),
            Words("只有一种说法就写 text", "write text where there is one way to say it"),
        )  # fmt: skip
        return
    if len(line.wordings) > MOST_WORDINGS:
        yield Slip(
            BAD_WORDING, (*path, "wordings", MOST_WORDINGS),
            Words(f"说法超过 {MOST_WORDINGS} 种", f"more than {MOST_WORDINGS} wordings"),
            Words("留下最像真人说的几种", "keep those that people would say"),
        )  # fmt: skip
        return
    waiting = any(not mark.span for mark in line.marks)
    spare = next((n for n, w in enumerate(line.wordings) if w.span), None)
    if spare is not None and not waiting:
        yield Slip(
            BAD_WORDING, (*path, "wordings", spare, "span"), Words("没有一处标记要用这个 span",
            "no mark takes this span"), Words("标记自己写了 span 就删掉这里的；没有标记就补上",
            "delete it where the mark has its own, or add a mark"),
        )  # fmt: skip
    said: set[str] = set()
    for number, wording in enumerate(line.wordings):
        at = (*path, "wordings", number)
        if wording.text in said:
            yield Slip(
                BAD_WORDING, at, Words("这种说法写了两遍", "this wording stands there twice"),
                Words("改一个说法，或删掉一个", "change one or delete it"),
            )  # fmt: skip
        said.add(wording.text)
        if waiting:
            yield from _span(wording.text, wording.span, at)


def _span(text: str, span: str, at: DataPath) -> Iterator[Slip]:
    """The words of a mark in one wording."""
    if not span:
        yield Slip(
            BAD_WORDING, at, Words("这种说法少了 span，破绽不知道标在哪几个字上",
            "this wording has no span for the mark"),
            Words("span 从这种说法里原样复制", "copy the span from this wording as it stands"),
        )  # fmt: skip
    elif span not in text:
        yield Slip(
            BAD_WORDING, (*at, "span"), Words(f"“{span}”不在这种说法里", f"{span!r} is not in this wording"),
            Words("span 从这种说法里原样复制", "copy the span from this wording as it stands"),
        )  # fmt: skip


def _mark(mark: Mark, at: DataPath, where: str) -> Iterator[Slip]:
    allowed = ALLOWED[where]
    if mark.counts not in allowed:
        place = Words("开场里", "an opening") if where == "opening" else _OF_TRUTH[where]
        yield Slip(
            UNFIT, at, Words("{0}不能标 {1}", "{0} cannot mark {1}").fill(place, mark.counts),
            Words(f"只能标 {'、'.join(allowed)}", f"it may mark: {', '.join(allowed)}"),
        )  # fmt: skip
        return
    proving = mark.counts in _PROVING
    if (mark.kind is not None) is not proving or (mark.cue is None) is not proving:
        yield Slip(
            UNFIT, at, Words("疑点写 cue，佐证写 kind，只写一样",
            "a doubt has a cue, a proof a kind, and nothing else"),
            Words("这里写 kind，不写 cue", "write kind here and no cue") if proving
            else Words("这里写 cue，不写 kind", "write cue here and no kind"),
        )  # fmt: skip


_OF_TRUTH = {
    "scam": Words("骗局版里", "a scam"),
    "genuine": Words("真实版里", "a genuine telling"),
}
