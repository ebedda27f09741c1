"""The debrief without widgets: everything the page says, in words, from values alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QObject

from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.board import GOOD, BoardEntry, BoardSide
from fraudtrainer.play.debrief import Debrief
from fraudtrainer.play.judgement import Judgement
from fraudtrainer.play.lesson import Lesson
from fraudtrainer.play.trace import Trace
from fraudtrainer.scenario.citation import cited_sources
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.vocabulary import TYPES, VERDICTS, Side
from fraudtrainer.ui.pages.debrief.row import Tone, TranscriptScene
from fraudtrainer.ui.pages.debrief.transcript import VERDICT_TONES, TranscriptWriter
from fraudtrainer.ui.said import language, said

_QUOTE = 18
"""Characters of a quotation on the board; the line itself is a click away."""
_SCHEMES = frozenset({"extra_card_mule", "extra_sextortion"})
"""Types whose names cannot take the word 诈骗 after them."""
_FRAUDS = frozenset({"extra_elder"})
"""Types whose names say 诈骗 already."""


_TONES: dict[str, Tone] = {
    "safe": "jade",
    "lucky": "amber",
    "exposed": "amber",
    "recovered": "amber",
    "partial": "amber",
    "loss_reported": "red",
    "helped": "jade",
    "wronged": "amber",
}
"""The tone of what came of it: red for loss alone."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the headline, and what happened, line by line."""

    tone: Tone
    headline: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One of the four scores, 0 to 100, and what it is made of."""

    id: str
    name: str
    points: int
    detail: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One entry of the board: its words, the verdict and its tone, a note, and the line it is in."""

    text: str
    verdict: str
    tone: Tone
    note: str
    line: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Column:
    """One side of the board: its name, what became of it all in short, and its entries."""

    side: Side
    name: str
    summary: str
    entries: tuple[Evidence, ...]


class DebriefModel(QObject):
    """A finished sitting, told."""

    def __init__(
        self,
        desk: Desk,
        debrief: Debrief,
        facts: FactLibrary,
        review_on: dt.date | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Tell `debrief`, which is that of `desk`.

        Args:
            desk: The finished sitting.
            debrief: Its debrief.
            facts: Where the facts it leans on are looked up.
            review_on: The next review date; None where none was computed.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._debrief = debrief
        self._facts = facts
        self._review_on = review_on

    @property
    def scenes(self) -> tuple[TranscriptScene, ...]:
        """The transcript by scene, in the present language."""
        return TranscriptWriter(self._desk, self._debrief).scenes()

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """The three lessons."""
        return self._debrief.lessons

    @property
    def trace(self) -> Trace | None:
        """The dial's trace, None where nothing was judged."""
        return self._debrief.trace

    @property
    def judgement(self) -> Judgement | None:
        """The judgement that counted, None where nothing was judged."""
        return self._debrief.judgement

    @property
    def title(self) -> str:
        """The page's title."""
        return self.tr("复盘：{0}").format(self._desk.story.situation.title)

    @property
    def truth(self) -> str:
        """`scam` or `genuine`."""
        return self._debrief.truth

    @property
    def truth_words(self) -> tuple[str, str]:
        """The truth in words: what leads up to it, and the words to stress."""
        if self.truth != "scam":
            return "", self.tr("这一次是真的")
        kind = self._desk.story.situation.type
        name = said(TYPES[kind].words)
        whole = self.tr("{0}骗局") if kind in _SCHEMES else self.tr("{0}诈骗")
        doubled = kind in _FRAUDS or language() == "en"
        return self.tr("这是一起"), name if doubled else whole.format(name)

    @property
    def scored(self) -> bool:
        """False for a what-if, which is kept nowhere."""
        return self._desk.purpose.scored

    @property
    def outcome(self) -> Outcome:
        """What came of it."""
        ending, headline = self._debrief.ending, said(self._debrief.account.headline)
        lines = (ending.text,) if ending.title == headline else (ending.title, ending.text)
        return Outcome(_TONES[ending.kind], headline, lines)

    @property
    def scores(self) -> tuple[ScorePart, ...]:
        """The four parts; a drill or a quiz has no judgement."""
        return tuple(
            ScorePart(part.id, said(part.name), part.points, said(part.why))
            for part in self._debrief.account.parts
        )

    @property
    def columns(self) -> tuple[Column, Column]:
        """Both sides of the evidence."""
        doubts, proofs = self._debrief.board
        return self._column(doubts, self.tr("疑点")), self._column(proofs, self.tr("佐证"))

    @property
    def total(self) -> int:
        """The total, 0 to 100."""
        return self._debrief.score.total

    @property
    def passed(self) -> bool:
        """True for a total of at least 60 with the judgement on the right side."""
        return self._debrief.score.passed

    @property
    def total_words(self) -> str:
        """One sentence: why it is a pass, or what it fails by."""
        return said(self._debrief.account.total_why)

    @property
    def real(self) -> str:
        """The real case behind the story, or how things really go."""
        return self._debrief.real

    @property
    def sources(self) -> tuple[str, ...]:
        """One line per article, as a reader says it."""
        cited = cited_sources(self._debrief.facts, self._facts)
        return tuple(said(words) for words in cited)

    @property
    def review(self) -> tuple[str, str]:
        """The next review: what it is, and when."""
        date = self._review_on
        if date is None or not self.scored:
            return self.tr("这一次"), self.tr("重来不计分，复习日期不变")
        if language() == "en":
            return self.tr("下次复习"), f"{date.day} {date:%B}"
        return self.tr("下次复习"), self.tr("{0} 月 {1} 日再练一次").format(date.month, date.day)

    def _column(self, side: BoardSide, name: str) -> Column:
        wrong = sum(entry.verdict in ("false", "fooled") for entry in side.entries)
        if side.total:
            summary = self.tr("找到 {0} / {1}").format(side.found, side.total)
        elif wrong:
            summary = self.tr("标错 {0}").format(wrong)
        else:
            summary = self.tr("没有标错") if side.entries else self.tr("没有")
        return Column(side.side, name, summary, tuple(map(self._entry, side.entries)))

    def _entry(self, entry: BoardEntry) -> Evidence:
        verdict = said(VERDICTS[entry.verdict].words)
        if entry.verdict in GOOD:
            verdict = self.tr("{0} ✓").format(verdict)
        quote = entry.quote if len(entry.quote) <= _QUOTE else entry.quote[: _QUOTE - 1] + "…"
        text = self.tr("{0} “{1}”").format(said(entry.name), quote)
        note = entry.note if entry.verdict in ("fooled", "not_fooled") else ""
        spoken = self.tr("{0}：{1}。按回车跳到原话").format(verdict, text)
        return Evidence(text, verdict, VERDICT_TONES[entry.verdict], note, entry.line, spoken)
