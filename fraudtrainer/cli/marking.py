"""The board with two sides in the terminal: a line is marked, a mark is taken back, all is listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from fraudtrainer.cli.menu import columns, numbered
from fraudtrainer.cli.terminal import Terminal
from fraudtrainer.cli.transcript import Transcript
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import input as inp
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.proof import PROOFS, evidence_id, evidence_words, side_of
from fraudtrainer.scenario.vocabulary import SIDES, EvidenceId, Side, Term
from fraudtrainer.words import Words, plain

_KINDS: Final[dict[Side, tuple[Term, ...]]] = {
    "doubt": tuple(CUES.values()),
    "proof": tuple(PROOFS.values()),
}
_WHICH_LINE: Final = Words(
    "标哪一句（写句子前的编号，空行返回）> ", "Mark which line (its number; empty line: back) > "
)
_WHICH_SIDE: Final = Words("标在哪一边（空行返回）> ", "On which side (empty line: back) > ")
_WHICH_KIND: Final[dict[Side, Words]] = {
    "doubt": Words("是哪一种疑点（空行返回）> ", "Which kind of doubt (empty line: back) > "),
    "proof": Words("是哪一种佐证（空行返回）> ", "Which kind of proof (empty line: back) > "),
}
_WHICH_MARK: Final = Words("撤回哪一个（空行返回）> ", "Take back which (empty line: back) > ")
_SIDE_ROWS: Final[dict[Side, Words]] = {
    "doubt": Words("疑点：这句不对劲", "doubt: something is wrong here"),
    "proof": Words("佐证：这句能证实", "proof: this shows that it is real"),
}
_BOARD: Final = Words("证据板，两边都要找。", "Evidence: look for both sides.")
_NONE: Final = Words("还没有。", "None yet.")
_NOTHING_MARKED: Final = Words("还没有标记。", "Nothing is marked yet.")
_COSTS: Final = Words(
    "标错也扣分，随时可以撤回（u）。",
    "A wrong mark costs points; it can be taken back at any time (u).",
)
_ENTRY: Final = Words("{0}，第 {1} 句“{2}”", "{0}, line {1} “{2}”")

Mark = tuple[str, str]
"""A line and the kind of evidence that it is marked as."""


class Marking:
    """The board of one sitting; what is decided goes through `submit`."""

    def __init__(
        self,
        desk: Desk,
        terminal: Terminal,
        transcript: Transcript,
        submit: Callable[[inp.Input], None],
    ) -> None:
        """Mark lines that `transcript` has numbered."""
        self._desk = desk
        self._terminal = terminal
        self._transcript = transcript
        self._submit = submit

    def mark(self) -> None:
        """Ask for a line, a side and a kind; a kind that is typed at once says the side."""
        lines = self._transcript.lines
        line = self._terminal.choose(_WHICH_LINE, [(i.casefold(), plain(i), i) for i in lines])
        if line is None:
            return
        kind = self._kind_typed() or self._kind_asked()
        if kind is not None:
            self._submit(inp.Flag(line, kind))

    def take_back(self) -> None:
        """Ask which mark goes; the numbers are those of the board."""
        marks = self._marks
        if not marks:
            self._terminal.say(_NOTHING_MARKED)
            return
        if not self._terminal.waiting:
            self.show()
        choices = [(line.casefold(), evidence_words(kind), (line, kind)) for line, kind in marks]
        mark = self._terminal.choose(_WHICH_MARK, choices)
        if mark is not None:
            self._submit(inp.Unflag(mark[0], evidence_id(mark[1])))

    def show(self) -> None:
        """List both sides, each with its count, empty or not."""
        say = self._terminal.say
        say(_BOARD)
        number = 0
        for side, term in SIDES.items():
            marks = [mark for mark in self._marks if side_of(mark[1]) == side]
            say(plain("{0} {1}").fill(term.words, len(marks)), indent=2)
            if not marks:
                say(_NONE, indent=4)
            for mark in marks:
                number += 1
                say(self._entry(*mark), indent=7, first=f"    {number:>2} ")
        say(_COSTS)

    @property
    def _marks(self) -> list[Mark]:
        """What is marked, doubts first, each side in the order in which it was marked."""
        flags = self._desk.state.flags
        return [mark for side in SIDES for mark in flags if side_of(mark[1]) == side]

    def _entry(self, line: str, kind: str) -> Words:
        lines = self._transcript.lines
        number = lines.index(line) + 1 if line in lines else 0
        return _ENTRY.fill(evidence_words(kind), number, self._desk.story.lines[line].text)

    def _kind_typed(self) -> EvidenceId | None:
        """The kind that the next word of the line names, where it names one."""
        if not self._terminal.waiting:
            return None
        word = self._terminal.answer(_WHICH_SIDE)
        for terms in _KINDS.values():
            for term in terms:
                names = (term.id, term.zh, term.en.casefold().replace(" ", ""))
                if word in names:
                    return evidence_id(term.id)
        self._terminal.give_back(word)
        return None

    def _kind_asked(self) -> EvidenceId | None:
        said = self._terminal.voice.said
        if not self._terminal.waiting:
            for row in numbered([said(words) for words in _SIDE_ROWS.values()]):
                self._terminal.say(row, indent=2)
        sides = [(side, term.words, side) for side, term in SIDES.items()]
        side = self._terminal.choose(_WHICH_SIDE, sides)
        if side is None:
            return None
        terms = _KINDS[side]
        if not self._terminal.waiting:
            names = numbered([said(term.words) for term in terms])
            for row in columns(names, self._terminal.width):
                self._terminal.say(row, indent=2)
        choices = [(term.id, term.words, evidence_id(term.id)) for term in terms]
        return self._terminal.choose(_WHICH_KIND[side], choices)
