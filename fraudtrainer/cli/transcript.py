"""A sitting as text: what appears on the learner's desk, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from fraudtrainer.cli.layout import padded
from fraudtrainer.cli.terminal import Terminal
from fraudtrainer.play import event as ev
from fraudtrainer.play.debrief import action_words
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.model import Card, Line
from fraudtrainer.scenario.story import Story, clock_text
from fraudtrainer.scenario.vocabulary import CHANNELS, DIAL_LEVELS, INSPECTIONS, REPORT_ITEMS

_APP_WIDTH = 6
_INDENT = 20
"""Columns before a line's text: its number, the clock and the app."""


class Transcript:
    """Writes events as they happen and numbers the lines, so that one can be named later.

    Attributes:
        lines: Ids of the lines written, in order: line 1 is `lines[0]`.
    """

    def __init__(self, story: Story, terminal: Terminal) -> None:
        """Write what happens in `story` to `terminal`."""
        self._story = story
        self._terminal = terminal
        self._scene = ""
        self._callers: set[str] = set()
        self.lines: list[str] = []

    def write(self, events: Sequence[ev.Event], *, pauses: bool = True) -> None:
        """Write events; what only the debrief may tell stays unsaid."""
        for event in events:
            if isinstance(event, ev.LineShown):
                line = self._story.lines[event.line]
                if pauses and line.by != "me":
                    self._terminal.pause(line.text)
                self._line(line, event.at)
            elif isinstance(event, ev.SceneEntered):
                self._enter(event.scene)
            else:
                note = self._note(event)
                if note:
                    self._terminal.say(f"〔{note}〕", indent=4)

    def _enter(self, scene_id: str) -> None:
        self._scene = scene_id
        self._callers.clear()
        scene = self._story.scenes[scene_id]
        name = CHANNELS[scene.on].zh
        self._terminal.rule(f"{name} · {scene.title}" if scene.title else name)

    def _line(self, line: Line, at: int) -> None:
        if line.id not in self.lines:
            self.lines.append(line.id)
        channel = line.on or (self._story.scenes[self._scene].on if self._scene else "face")
        person = self._story.person(line.by)
        sender = "你" if line.by == "me" else person.shown
        if channel == "call" and person.number and line.by not in self._callers:
            self._callers.add(line.by)
            shown = f"{person.number}，显示“{person.claim}”" if person.claim else person.number
            sender = f"{sender}（{shown}）"
        # The indent does the aligning: the app's name is the only wide text before it.
        head = f"{self.lines.index(line.id) + 1:>3}  {clock_text(at)}  "
        head += padded(CHANNELS[channel].zh, _APP_WIDTH) + "  "
        text = f"{sender}：{line.text}" if sender else line.text
        self._terminal.say(text, indent=_INDENT, first=head)
        if line.card is not None:
            self._card(line.card)

    def _card(self, card: Card) -> None:
        self._terminal.say(card.title, indent=_INDENT + 2, first=" " * _INDENT + "┌ ")
        for row in card.rows:
            self._terminal.say(row, indent=_INDENT + 2, first=" " * _INDENT + "│ ")
        closing = "演练·伪造样例" if card.stamped else ""
        self._terminal.say(closing, indent=_INDENT + 2, first=" " * _INDENT + "└ ")

    def _note(self, event: ev.Event) -> str:
        """What the learner did, in words; "" for what is not theirs to know yet."""
        text = ""
        match event:
            case ev.Acted():
                text = action_words(self._story, event.action, event.target).zh
            case ev.Inspected():
                text = INSPECTIONS[event.target].zh
            case ev.PaymentMade():
                text = f"已付款 {event.amount:,} 元，收款人 {event.payee}（{event.account}）"
            case ev.MoneyStopped():
                text = f"拦下 {event.amount:,} 元"
            case ev.Flagged():
                text = f"已标记第 {self._number(event.line)} 句：{CUES[event.cue].zh}"
            case ev.Unflagged():
                text = f"取消标记第 {self._number(event.line)} 句：{CUES[event.cue].zh}"
            case ev.DialMoved():
                text = f"你的判断：{event.level} {DIAL_LEVELS[event.level - 1].zh}"
            case ev.Waited():
                text = f"过了 {event.minutes} 分钟"
            case ev.ReportMade():
                text = "报警：" + "、".join(REPORT_ITEMS[item].zh for item in event.items)
            case _:
                pass
        return text

    def _number(self, line: str) -> int:
        return self.lines.index(line) + 1 if line in self.lines else 0
