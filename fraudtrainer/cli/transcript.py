"""A sitting as text: what appears on the learner's desk, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fraudtrainer.cli.layout import display_width, padded
from fraudtrainer.cli.terminal import Terminal
from fraudtrainer.play import event as ev
from fraudtrainer.play.incoming import incoming
from fraudtrainer.play.move import action_words
from fraudtrainer.play.state import State
from fraudtrainer.play.transcript import goes_on
from fraudtrainer.scenario.model import Card, Line
from fraudtrainer.scenario.proof import evidence_words, side_of
from fraudtrainer.scenario.stock import NARRATOR
from fraudtrainer.scenario.story import Story, moment
from fraudtrainer.scenario.vocabulary import (
    CHANNELS,
    DIAL_LEVELS,
    INSPECTIONS,
    REPORT_ITEMS,
    RING_ENDS,
    Side,
)
from fraudtrainer.words import AND, NOTHING, Words, joined, plain

_BEFORE_APP = 12
"""Columns before the app's name: the line's number and the clock."""
_YOU: Final = Words("你", "You")
_SAYS: Final = Words("{0}：{1}", "{0}: {1}")
_WITH: Final = Words("{0}（{1}）", "{0} ({1})")
_ASIDE: Final = Words("〔{0}〕", "[{0}]")
_RINGS: Final = Words("电话响了：{0}（{1}）", "The phone rings: {0} ({1})")
_RING_FACTS: Final = Words("归属地 {0}，通讯录里{1}，{2}", "from: {0}, in your contacts: {1}, {2}")
_NO_AREA: Final = Words("未显示", "not shown")
_NOT_KNOWN: Final = Words("没有", "no")
_KNOWN: Final = Words("是{0}", "{0}")
_NEVER: Final = Words("以前没有打来过", "has not called before")
_BEFORE: Final = Words("以前打来过：{0}", "called before: {0}")
_CLAIMING: Final = Words("{0}，显示“{1}”", "{0}, shown as “{1}”")
_STAMP: Final = Words("演练样例", "Exercise sample")
_PAID: Final = Words("已付款 {0:,} 元，收款人 {1}（{2}）", "{0:,} yuan paid to {1} ({2})")
_MARKED: Final = Words("已标{0}，第 {1} 句：{2}", "line {1} marked as {0}: {2}")
_TAKEN_BACK: Final = Words("已撤回{0}，第 {1} 句：{2}", "line {1} is no {0} any more: {2}")
_SIDE_OF: Final[dict[Side, Words]] = {
    "doubt": Words("疑点", "doubt"),
    "proof": Words("佐证", "proof"),
}
_REPORTED: Final = Words("报警：{0}", "reported: {0}")
DIAL_SET: Final = Words("你的判断：{0} {1}", "Your dial: {0} {1}")


class Transcript:
    """Writes events as they happen and numbers the lines, so that one can be named later.

    Attributes:
        lines: Ids of the lines written, in order: line 1 is `lines[0]`.
    """

    def __init__(self, story: Story, terminal: Terminal) -> None:
        """Write what happens in `story` to `terminal`."""
        self._story = story
        self._terminal = terminal
        names = (terminal.voice.said(channel.words) for channel in CHANNELS.values())
        self._app_width = max(map(display_width, names))
        # The indent does the aligning: the app's name is the only wide text before it.
        self._indent = _BEFORE_APP + self._app_width + 2
        self._callers: set[str] = set()
        self.lines: list[str] = []

    def write(self, events: Sequence[ev.Event], *, pauses: bool = True) -> None:
        """Write events; what only the debrief may tell stays unsaid."""
        for event in events:
            if isinstance(event, ev.LineShown):
                line = self._story.lines[event.line]
                if pauses and line.by != "me":
                    self._terminal.pause(line.text)
                self._line(line, event)
            elif isinstance(event, ev.SceneEntered):
                self._enter(event.scene)
            elif isinstance(event, ev.Rang):
                self._ring(event)
            else:
                note = self._note(event)
                if note:
                    self._terminal.say(_ASIDE.fill(note), indent=4)

    def _enter(self, scene_id: str) -> None:
        self._callers.clear()
        scene = self._story.scenes[scene_id]
        name = CHANNELS[scene.on].words
        self._terminal.rule(plain("{0} · {1}").fill(name, scene.title) if scene.title else name)

    def _ring(self, event: ev.Rang) -> None:
        """What the phone shows, on a line of its own."""
        call = incoming(self._story, State(scene=event.scene, ringing=event.by))
        if call is not None:
            facts = _RING_FACTS.fill(
                call.area or _NO_AREA,
                _KNOWN.fill(call.known) if call.known else _NOT_KNOWN,
                _BEFORE.fill(call.before) if call.before else _NEVER,
            )
            self._terminal.say(
                _RINGS.fill(call.number, facts),
                indent=_BEFORE_APP,
                first=f"     {self._terminal.voice.said(moment(event.at))}  ",
            )

    def _line(self, line: Line, event: ev.LineShown) -> None:
        if line.id not in self.lines:
            self.lines.append(line.id)
        channel = line.on or self._story.scenes[event.scene].on
        person = self._story.person(line.by)
        sender = _YOU if line.by == "me" else plain(person.shown)
        if channel == "call" and person.number and line.by not in self._callers:
            self._callers.add(line.by)
            shown = (_CLAIMING if person.claim else plain("{0}")).fill(person.number, person.claim)
            sender = _WITH.fill(sender, shown)
        head = (
            f"{self.lines.index(line.id) + 1:>3}  {self._terminal.voice.said(moment(event.at))}  "
        )
        # Narration is nobody's and no app's; it stands on the line as such.
        app = CHANNELS["story" if line.by == NARRATOR else channel].words
        head += padded(self._terminal.voice.said(app), self._app_width) + "  "
        text = _SAYS.fill(sender, line.text) if sender else plain(line.text)
        self._terminal.say(text, indent=self._indent, first=head)
        if line.card is not None:
            self._card(line.card)

    def _card(self, card: Card) -> None:
        self._terminal.say(card.title, indent=self._indent + 2, first=" " * self._indent + "┌ ")
        for row in card.rows:
            self._terminal.say(row, indent=self._indent + 2, first=" " * self._indent + "│ ")
        self._terminal.say(_STAMP, indent=self._indent + 2, first=" " * self._indent + "└ ")

    def _note(self, event: ev.Event) -> Words:
        """What the learner did; nothing for what is not theirs to know yet."""
        text = NOTHING
        match event:
            case ev.Acted():
                text = action_words(self._story, event.action, event.target)
            case ev.RingEnded() if not goes_on(self._story, event):
                text = RING_ENDS[event.how].words
            case ev.Inspected():
                text = INSPECTIONS[event.target].words
            case ev.PaymentMade():
                text = _PAID.fill(event.amount, event.payee, event.account)
            case ev.MoneyStopped():
                text = Words("拦下 {0:,} 元", "{0:,} yuan stopped").fill(event.amount)
            case ev.Waited():
                text = Words("过了 {0} 分钟", "{0} minutes later").fill(event.minutes)
            case ev.ReportMade():
                told = (REPORT_ITEMS[item].words for item in event.items)
                text = _REPORTED.fill(joined(told, AND))
            case _:
                text = self._marked(event)
        return text

    def _marked(self, event: ev.Event) -> Words:
        """What the learner makes of it: marks and the dial."""
        match event:
            case ev.Flagged():
                return self._mark(_MARKED, event.line, event.cue)
            case ev.Unflagged():
                return self._mark(_TAKEN_BACK, event.line, event.cue)
            case ev.DialMoved():
                return DIAL_SET.fill(event.level, DIAL_LEVELS[event.level - 1].words)
            case _:
                return NOTHING

    def _mark(self, sentence: Words, line: str, kind: str) -> Words:
        side = _SIDE_OF[side_of(kind)]
        return sentence.fill(side, self._number(line), evidence_words(kind))

    def _number(self, line: str) -> int:
        return self.lines.index(line) + 1 if line in self.lines else 0
