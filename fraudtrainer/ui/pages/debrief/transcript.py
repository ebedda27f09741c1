"""Writes the transcript: the debrief's values turned into rows of words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.debrief import Debrief
from fraudtrainer.play.row import (
    CueNote,
    DebriefDecision,
    DebriefDial,
    DebriefLine,
    DialStage,
    Row,
)
from fraudtrainer.play.score import right_side
from fraudtrainer.scenario.proof import side_of
from fraudtrainer.scenario.stock import NARRATOR, SYSTEM
from fraudtrainer.scenario.story import moment
from fraudtrainer.scenario.vocabulary import (
    CHANNELS,
    CONDUCT,
    DIAL_LEVELS,
    VERDICTS,
    Conduct,
    Verdict,
)
from fraudtrainer.ui.pages.debrief.row import (
    Filter,
    MarginNote,
    MarkedSpan,
    SpanKind,
    Tone,
    TranscriptRow,
    TranscriptScene,
)
from fraudtrainer.ui.said import said

VERDICT_TONES: dict[Verdict, Tone] = {
    "hit": "jade",
    "found": "jade",
    "missed": "amber",
    "unseen": "muted",
    "false": "navy",
    "fooled": "amber",
    "not_fooled": "jade",
    "shared": "muted",
    "innocent": "muted",
}
"""The tone of each verdict: amber for what was missed, never red."""
_TRUE: tuple[Verdict, ...] = ("hit", "found", "missed", "unseen")
"""What a mark that shows the truth can have become."""
TICKED: tuple[Verdict, ...] = ("hit", "found", "not_fooled")
"""Verdicts that carry a tick."""
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
        self._met: set[str] = set()
        self._stop = debrief.stop
        self._turn = _turn(debrief)
        self._verdicts: dict[str, tuple[str, Tone]] = {
            kind: (said(term.words), VERDICT_TONES[kind]) for kind, term in VERDICTS.items()
        }
        self._conducts: dict[str | None, tuple[str, Tone]] = {
            kind: (said(term.words), _CONDUCT_TONES[kind]) for kind, term in CONDUCT.items()
        }
        self._conducts[None] = (self.tr("不计好坏"), "muted")
        self._stages: dict[DialStage, str] = {
            "": self.tr("你的判断"),
            "first": self.tr("第一次判断"),
            "lock": self.tr("锁定的判断，计分"),
            "both": self.tr("锁定的判断，计分"),
            "after": self.tr("后来的判断，不计分"),
        }

    def scenes(self) -> tuple[TranscriptScene, ...]:
        """Every row, in the order of the story, in the scenes where they happened."""
        found: list[tuple[str, list[tuple[int, TranscriptRow]]]] = []
        for row in self._debrief.rows:
            place = self._place(row)
            if not found or place not in ("", found[-1][0]):
                found.append((place, []))
            found[-1][1].extend((row.at, told) for told in self._told_rows(row))
        return tuple(
            TranscriptScene(self._head(place, rows), tuple(row for _at, row in rows))
            for place, rows in found
        )

    def _told_rows(self, row: Row) -> Iterator[TranscriptRow]:
        match row:
            case DebriefLine():
                yield self._line_row(row)
                yield from self._stop_row(row)
            case DebriefDecision():
                yield self._decision_row(row)
            case DebriefDial():
                yield self._dial_row(row)

    def _place(self, row: Row) -> str:
        """Where a row happened; "" where it goes with the one before."""
        if not isinstance(row, DebriefLine):
            return ""
        scene = self._desk.story.scenes[row.scene]
        text = said(CHANNELS[scene.on].words)
        return (
            self.tr("{0} · {1}").format(text, scene.title)
            if scene.title not in ("", text)
            else text
        )

    def _head(self, place: str, rows: list[tuple[int, TranscriptRow]]) -> TranscriptRow:
        """A scene's heading: from when to when, where, and how much of what there is in it."""
        first, last = said(moment(rows[0][0])), said(moment(rows[-1][0]))
        when = first if first == last else self.tr("{0}–{1}").format(first, last)
        told = [row for _at, row in rows]
        parts = [self.tr("{0} 句").format(sum(row.kind == "line" for row in told))]
        for name, words in (
            ("doubts", self.tr("疑点 {0}")),
            ("proofs", self.tr("佐证 {0}")),
            ("mine", self.tr("决定 {0}")),
        ):
            count = sum(name in row.sorts and row.kind != "dial" for row in told)
            if count:
                parts.append(words.format(count))
        extra = self.tr(" · ").join(parts)
        spoken = self._joined([when, place, extra, self.tr("按回车展开或收起")])
        return TranscriptRow(kind="scene", meta=when, text=place, extra=extra, accessible=spoken)

    def _line_row(self, line: DebriefLine) -> TranscriptRow:
        notes = tuple(self._note(n) for n in line.notes)
        spans = tuple(MarkedSpan(n.start, n.end, _span_kind(n)) for n in line.notes if n.start >= 0)
        meta = f"{said(moment(line.at))}  {self._who(line)}"
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
            line=line.line,
            sorts=_sorts(line),
        )

    def _note(self, note: CueNote) -> MarginNote:
        verdict, tone = self._verdicts[note.verdict]
        if note.verdict in TICKED:
            verdict = self.tr("{0} ✓").format(verdict)
        if note.verdict == "false" and not note.note:
            text = self.tr("你标了“{0}”，这句话说明不了这个。").format(said(note.cue_name))
        elif note.verdict in _TRUE:
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
        text = self.tr("最早能停下的一刻 {0}：{1}").format(said(moment(stop.at)), said(stop.action))
        extra = ""
        if stop.minutes_before_end:
            extra = self.tr("比这一次的结尾早{0}").format(duration(stop.minutes_before_end))
        yield TranscriptRow(
            kind="stop",
            meta="",
            text=text,
            extra=extra,
            accessible=self._joined([text, extra]),
        )

    def _decision_row(self, row: DebriefDecision) -> TranscriptRow:
        who = self.tr("你说") if row.said else self.tr("你的决定")
        meta = f"{said(moment(row.at))}  {who}"
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
            sorts=_MINE,
            restart=row.input_index,
        )

    def _dial_row(self, row: DebriefDial) -> TranscriptRow:
        meta = self.tr("{0}  {1}").format(said(moment(row.at)), self._stages[row.stage])
        text = said(DIAL_LEVELS[row.level - 1].words)
        recognised = row is self._turn
        notes: tuple[MarginNote, ...] = ()
        if recognised and row.stage != "after":
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
            sorts=_MINE,
            recognised=recognised,
        )

    def _told(self, who: str, what: str) -> str:
        """What somebody says, or what a verdict says about it."""
        return self.tr("{0}：{1}").format(who, what) if what else who

    def _joined(self, parts: list[str]) -> str:
        """Sentences as one text, without empty ones and without doubled full stops."""
        return self.tr("。").join(p.rstrip("。.") for p in parts if p)


_MINE: frozenset[Filter] = frozenset({"mine"})


def _span_kind(note: CueNote) -> SpanKind:
    """What marked words speak for: what is no evidence speaks for nothing."""
    if note.verdict not in _TRUE:
        return "none"
    return side_of(note.cue)


def _sorts(line: DebriefLine) -> frozenset[Filter]:
    """The filters under which a line is shown."""
    sides = {side_of(note.cue) for note in line.notes}
    found: set[Filter] = set()
    if "doubt" in sides:
        found.add("doubts")
    if "proof" in sides:
        found.add("proofs")
    if any(note.verdict in ("missed", "fooled") for note in line.notes):
        found.add("missed")
    return frozenset(found)


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
