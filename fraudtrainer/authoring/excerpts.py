"""Pieces that are cut out of a situation's tellings: complete, short, before the reveal, unlike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Final

from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.folder import CARD, Scenario
from fraudtrainer.scenario.model import Line
from fraudtrainer.scenario.part import lines_in
from fraudtrainer.scenario.plan import Cut, Plan
from fraudtrainer.scenario.reading.source import DataPath, position_in, printable
from fraudtrainer.scenario.stock import ME
from fraudtrainer.scenario.story import Story
from fraudtrainer.words import AND, Words, joined, plain

INCOMPLETE, MISCUT, ALIKE = "FT126", "FT127", "FT128"
MOST_LINES = 10
_NO_PLAN: Final = Words(
    "片段“{0}”在剧本 {1} 里没有走法", "the excerpt {0!r} has no plan in the telling {1}"
)
_NOT_ON_CARD: Final = Words("卡片上没有叫“{0}”的片段", "the card has no excerpt {0!r}")
_TWICE: Final = Words(
    "片段“{0}”在这份剧本里已经有 {1} 了", "the excerpt {0!r} of this telling is in {1} already"
)
_BACKWARDS: Final = Words(
    "“{1}”在“{0}”前面就出现了", "{1!r} comes before {0!r}"
)  # fmt: skip
_LONG: Final = Words("片段有 {0} 句，最多 {1} 句", "the excerpt has {0} lines, at most {1}")
_REVEALED: Final = Words(
    "片段到了揭晓以后：“{0}”已经说出真相", "the excerpt goes past the reveal: {0!r} tells the truth"
)
_OPENING: Final = Words(
    "片段全在开场里，两份剧本一样", "the whole excerpt is opening, alike in both tellings"
)
_SAME: Final = Words(
    "片段“{0}”的话和查到的结果，和 {1} 里的一样",
    "the words and results of the excerpt {0!r} are those in {1}",
)
_ADD: Final = Words("加一份走法，excerpt 写上它的 id", "add a plan with its id as excerpt")
_NAME: Final = Words(
    "在卡片的 excerpts 里登记，或改对名字", "list it in the card's excerpts, or mend the name"
)
_MOVE: Final = Words("把 cut 的 first、last 挪一挪", "move the first or last of cut")
_LATER: Final = Words(
    "截到剧本自己的话，或查一样真假结果不同的东西",
    "let it reach into the telling's own words, or look up what differs",
)


@dataclass(frozen=True, slots=True)
class WalkedPlan:
    """A plan that could be walked: its file, and where it came."""

    path: Path
    plan: Plan
    sitting: Sitting


@dataclass(frozen=True, slots=True)
class _Piece:
    """What an excerpt shows, and what is found out by whoever goes on from there."""

    walked: WalkedPlan
    cut: Cut
    shown: tuple[str, ...]
    before: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def is_opening(self) -> bool:
        """True where all of it is alike whatever the telling: nothing of its own is in it."""
        story = self.walked.sitting.story
        own = {n.id for path, n in lines_in(story.telling) if not _opened(story, path)}
        names = {*self.shown, *self.found}
        return bool(story.telling.opening) and not (own | story.answers) & names


def check_excerpts(
    scenario: Scenario, walked: Sequence[WalkedPlan], *, whole: bool
) -> Iterator[Diagnostic]:
    """What is wrong with the excerpts of a situation.

    Args:
        scenario: The situation.
        walked: Every plan of it that leads where it says.
        whole: True where these are all its plans, so that what has none can be told.
    """
    pieces: dict[tuple[str, str], _Piece] = {}
    named = [str(excerpt["id"]) for excerpt in scenario.card.get("excerpts") or ()]
    for plan in walked:
        cut = plan.plan.cut
        if cut is None:
            continue
        name, key = plan.plan.excerpt, (plan.plan.excerpt, plan.plan.telling)
        if name not in named:
            yield _in_plan(INCOMPLETE, plan, ("excerpt",), _NOT_ON_CARD.fill(name), _NAME)
        elif key in pieces:
            other = pieces[key].walked.path.name
            yield _in_plan(INCOMPLETE, plan, ("excerpt",), _TWICE.fill(name, other), _NAME)
        else:
            piece = pieces[key] = _piece(plan, cut)
            yield from _miscut(piece)
    if whole:
        yield from _missing(scenario, named, pieces)
    for name in named:
        yield from _alike(scenario, name, pieces)


def _missing(
    scenario: Scenario, named: Sequence[str], pieces: dict[tuple[str, str], _Piece]
) -> Iterator[Diagnostic]:
    for number, name in enumerate(named):
        bare = [telling for telling in sorted(scenario.tellings) if (name, telling) not in pieces]
        if bare:
            where: DataPath = ("excerpts", number)
            message = _NO_PLAN.fill(name, joined(map(plain, bare), AND))
            yield _found(INCOMPLETE, scenario.folder / CARD, where, message, _ADD)


def _piece(walked: WalkedPlan, cut: Cut) -> _Piece:
    seen = walked.sitting.state.seen
    first, last = seen.index(cut.first), seen.index(cut.last)
    return _Piece(walked, cut, seen[first : last + 1], seen[: last + 1], seen[last + 1 :])


def _miscut(piece: _Piece) -> Iterator[Diagnostic]:
    """An excerpt that is cut the wrong way: upside down, too long, too late, or all opening."""
    walked, cut = piece.walked, piece.cut
    where = walked.plan.cut_path
    lines = walked.sitting.story.lines
    told = next((name for name in piece.before if lines[name].reveals), None)
    if not piece.shown:
        message = _BACKWARDS.fill(cut.first, cut.last)
        yield _in_plan(MISCUT, walked, where, message, _MOVE)
    elif len(piece.shown) > MOST_LINES:
        yield _in_plan(MISCUT, walked, where, _LONG.fill(len(piece.shown), MOST_LINES), _MOVE)
    elif told is not None:
        yield _in_plan(MISCUT, walked, where, _REVEALED.fill(told), _MOVE)
    elif piece.is_opening:
        yield _in_plan(ALIKE, walked, where, _OPENING, _LATER)


def _opened(story: Story, path: Sequence[str | int]) -> bool:
    match path:
        case ("scenes", int(number), *_):
            return number < len(story.telling.opening)
    return path[0] in ("opening_actions", "opening_inspect")


def _alike(
    scenario: Scenario, name: str, pieces: dict[tuple[str, str], _Piece]
) -> Iterator[Diagnostic]:
    """Excerpts of one name that show and find out the same in a scam and in a genuine telling."""
    of = {t: piece for (excerpt, t), piece in pieces.items() if excerpt == name}
    for scam, genuine in product(sorted(of), sorted(of)):
        if (scenario.truths[scam], scenario.truths[genuine]) != ("scam", "genuine"):
            continue
        one, other = of[scam], of[genuine]
        if one.is_opening or other.is_opening:
            continue  # told in its plan
        if _words(scenario, one) == _words(scenario, other):
            walked = other.walked
            message = _SAME.fill(name, one.walked.path.name)
            yield _in_plan(ALIKE, walked, ("excerpt",), message, _LATER)


def _words(scenario: Scenario, piece: _Piece) -> tuple[tuple[object, ...], ...]:
    """What others say in an excerpt, and what is found out: as written, in every wording."""
    lines = scenario.story_variant(piece.walked.plan.telling, 0).lines
    return tuple(
        tuple(_text(lines[name]) for name in names if lines[name].by != ME)
        for names in (piece.shown, piece.found)
    )


def _text(line: Line) -> Any:  # noqa: ANN401 - a text, or several wordings
    return line.text or line.wordings


def _in_plan(
    code: str, walked: WalkedPlan, where: DataPath, message: Words, hint: Words
) -> Diagnostic:
    return _found(code, walked.path, where, message, hint)


def _found(code: str, path: Path, where: DataPath, message: Words, hint: Words) -> Diagnostic:
    line, column = position_in(path, where)
    return Diagnostic(code, "error", printable(path), line, column, message, hint)
