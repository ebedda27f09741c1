"""Writes the transcript: the debrief's values turned into rows of words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.debrief import Debrief
from fraudtrainer.play.row import CueNote, DebriefDecision, DebriefDial, DebriefLine
from fraudtrainer.play.score import right_side
from fraudtrainer.scenario.stock import NARRATOR, SYSTEM
from fraudtrainer.scenario.story import clock_text
from fraudtrainer.scenario.vocabulary import (
    CHANNELS,
    CONDUCT,
    DIAL_LEVELS,
    VERDICTS,
    Conduct,
    Verdict,
)
from fraudtrainer.ui.pages.debrief.row import MarginNote, MarkedSpan, Tone, TranscriptRow
from fraudtrainer.ui.said import said

_VERDICT_TONES: dict[Verdict, Tone] = {
    "hit": "jade",
    "missed": "amber",
    "unseen": "muted",
    "false": "navy",
    "innocent": "muted",
}
_FRAUD: tuple[Verdict, ...] = ("hit", "missed", "unseen")
"""What a cue that gives it away can have become."""
_CONDUCT_TONES: dict[Conduct, Tone] = {
    "best": "jade",
    "fine": "jade",
    "risky": "amber",
    "harmful": "red",
}


class TranscriptWriter(QObject):
    """Turns one debrief into transcript rows; made for a single use."""

    def __init__(self, desk: Desk, debrief: Debrief) -> None:
        """Write about `debrief`, which is that of `desk`."""
        super().__init__()
        self._desk = desk
        self._debrief = debrief
        self._place = ""
        self._met: set[str] = set()
        self._dial: int | None = None
        self._stop = debrief.stop
        self._turn = _turn(debrief)
        self._verdicts: dict[str, tuple[str, Tone]] = {
            kind: (said(term.words), _VERDICT_TONES[kind]) for kind, term in VERDICTS.items()
        }
        self._conducts: dict[str | None, tuple[str, Tone]] = {
            kind: (said(term.words), _CONDUCT_TONES[kind]) for kind, term in CONDUCT.items()
        }
        self._conducts[None] = (self.tr("不计好坏"), "muted")

    def rows(self) -> tuple[TranscriptRow, ...]:
        """Every row, in the order of the story."""
        return tuple(self._rows())

    def _rows(self) -> Iterator[TranscriptRow]:
        for row in self._debrief.rows:
            match row:
                case DebriefLine():
                    yield from self._scene_row(row)
                    yield self._line_row(row)
                    yield from self._stop_row(row)
                case DebriefDecision():
                    yield self._decision_row(row)
                case DebriefDial():
                    yield self._dial_row(row)

    def _scene_row(self, line: DebriefLine) -> Iterator[TranscriptRow]:
        scene = self._desk.story.scenes[line.scene]
        text = said(CHANNELS[scene.on].words)
        if scene.title:
            text = f"{text} · {scene.title}"
        if text == self._place:
            return
        self._place = text
        yield TranscriptRow(kind="scene", meta="", text=text, accessible=text, dial=self._dial)

    def _line_row(self, line: DebriefLine) -> TranscriptRow:
        notes = tuple(self._note(n) for n in line.notes)
        spans = tuple(
            MarkedSpan(n.start, n.end, fraud=n.verdict in _FRAUD)
            for n in line.notes
            if n.start >= 0
        )
        meta = f"{clock_text(line.at)}  {self._who(line)}"
        extra = self._card(line.line)
        words = [self._told(meta, line.text), extra]
        for note, source in zip(notes, line.notes, strict=True):
            span = line.text[source.start : source.end] if source.start >= 0 else ""
            words.append(self.tr("{0}，“{1}”，{2}").format(note.verdict, span, note.text))
        return TranscriptRow(
            kind="line",
            meta=meta,
            text=line.text,
            extra=extra,
            accessible=self._joined(words),
            spans=spans,
            notes=notes,
            dial=line.dial,
        )

    def _note(self, note: CueNote) -> MarginNote:
        verdict, tone = self._verdicts[note.verdict]
        if note.verdict == "false" and not note.note:
            text = self.tr("你标了“{0}”，这句话本身没有问题。").format(said(note.cue_name))
        elif note.verdict in _FRAUD:
            text = self._told(said(note.cue_name), note.note)
        else:
            text = note.note
        return MarginNote(verdict, text, tone)

    def _who(self, line: DebriefLine) -> str:
        """Who speaks; who it really is, at the first meeting."""
        if line.by == "me":
            return self.tr("你")
        if line.by in (NARRATOR, SYSTEM):
            return self.tr("旁白")
        if line.by in self._met or not line.disguised:
            return line.shown
        self._met.add(line.by)
        return self.tr("{0}（实为{1}）").format(line.shown, line.really)

    def _card(self, line: str) -> str:
        card = self._desk.story.lines[line].card
        if card is None:
            return ""
        return self.tr("［{0}］{1}").format(card.title, self.tr("；").join(card.rows))

    def _stop_row(self, line: DebriefLine) -> Iterator[TranscriptRow]:
        stop = self._stop
        if stop is None or stop.line != line.line or stop.at != line.at:
            return
        self._stop = None
        text = self.tr("最早能停下的一刻 {0}：{1}").format(clock_text(stop.at), said(stop.action))
        extra = ""
        if stop.minutes_before_end:
            extra = self.tr("比这一次的结尾早{0}").format(duration(stop.minutes_before_end))
        yield TranscriptRow(
            kind="stop",
            meta="",
            text=text,
            extra=extra,
            accessible=self._joined([text, extra]),
            dial=self._dial,
        )

    def _decision_row(self, row: DebriefDecision) -> TranscriptRow:
        who = self.tr("你说") if row.said else self.tr("你的决定")
        meta = f"{clock_text(row.at)}  {who}"
        text = self.tr("“{0}”").format(said(row.text)) if row.said else said(row.text)
        verdict, tone = self._conducts[row.conduct]
        notes = [MarginNote(verdict, said(row.why), tone)]
        if row.best:
            notes.append(MarginNote(self.tr("更好的一步"), said(row.best), "navy"))
        spoken = [self._told(meta, text), *(self._told(n.verdict, n.text) for n in notes)]
        return TranscriptRow(
            kind="decision",
            meta=meta,
            text=text,
            accessible=self._joined([*spoken, self.tr("按回车从这里重来")]),
            notes=tuple(notes),
            dial=row.dial,
            restart=row.input_index,
        )

    def _dial_row(self, row: DebriefDial) -> TranscriptRow:
        self._dial = row.level
        meta = self.tr("{0}  你的判断").format(clock_text(row.at))
        text = said(DIAL_LEVELS[row.level - 1].words)
        recognised = row is self._turn
        notes: tuple[MarginNote, ...] = ()
        if recognised:
            scam = self._debrief.truth == "scam"
            verdict = said(VERDICTS["hit"].words) if scam else self.tr("看准")
            notes = (MarginNote(verdict, self.tr("从这一刻起，判断在正确的一边。"), "jade"),)
        spoken = [self._told(meta, text), *(self._told(n.verdict, n.text) for n in notes)]
        return TranscriptRow(
            kind="dial",
            meta=meta,
            text=text,
            accessible=self._joined(spoken),
            notes=notes,
            dial=row.level,
            recognised=recognised,
        )

    def _told(self, who: str, what: str) -> str:
        """What somebody says, or what a verdict says about it."""
        return self.tr("{0}：{1}").format(who, what) if what else who

    def _joined(self, parts: list[str]) -> str:
        """Sentences as one text, without empty ones and without doubled full stops."""
        return self.tr("。").join(p.rstrip("。.") for p in parts if p)


def duration(minutes: int) -> str:
    """Minutes as a person says them: hours and minutes from one hour on."""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(QCoreApplication.translate("Debrief", "{0} 小时").format(hours))
    if rest:
        parts.append(QCoreApplication.translate("Debrief", "{0} 分钟").format(rest))
    return " " + " ".join(parts)


def _turn(debrief: Debrief) -> DebriefDial | None:
    """The move of the dial that came over to the truth for good, None where there was none."""
    end = debrief.recognised_at
    found: DebriefDial | None = None
    for row in debrief.rows:
        if end is None or not isinstance(row, DebriefDial) or row.at > end:
            continue
        if not right_side(row.level, debrief.truth):
            found = None
        elif found is None:
            found = row
    return found
