"""What a decision brings onto the desk, in order: scenes that begin, lines, pages to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import Decision
from fraudtrainer.scenario.model import Line
from fraudtrainer.scenario.story import Story, moment
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.item import CardItem, Side, StageItem

_DIALLED = frozenset(
    {
        "callback_known_number",
        "ask_family_or_teacher",
        "call_110",
        "call_96110",
        "report_account_fast",
    }
)
"""The actions by which the learner picks up the phone."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """A scene begins in its app; `linked` where a reply or a closer look led there.

    With `rings` the phone rings first: its app comes forward only once it is answered.
    """

    scene: str
    app: str
    at: int
    linked: bool
    rings: bool = False


@dataclass(frozen=True, slots=True)
class PageTurn:
    """An app shows a page that must be looked at: the bank's, once money has left."""

    key: str
    app: str
    words: str
    at: int


@dataclass(frozen=True, slots=True)
class Rings:
    """The phone begins to ring."""

    at: int


Entry = Entrance | StageItem | PageTurn | Rings


def app_of(channel: str) -> str:
    """The app in the dock in which a channel's lines stand."""
    return "chat" if channel == "group" else channel


class Script:
    """Turns the events of one decision after another into entries; it numbers the lines."""

    def __init__(self, story: Story) -> None:
        """Begin with the first line."""
        self._story = story
        self._serials = count()

    def entries(self, decision: Decision) -> Iterator[Entry]:
        """What a decision brings, in order."""
        linked = isinstance(decision.done, inp.Reply | inp.Inspect)
        call: Literal["in", "out"] = "in"
        if isinstance(decision.done, inp.Act) and decision.done.action in _DIALLED:
            call = "out"
        chosen = ""
        found = _Found.by(decision.done, self._story)
        for event in decision.events:
            match event:
                case ev.SceneEntered():
                    call, found = "in", _Found()
                    scene = self._story.scenes[event.scene]
                    yield Entrance(
                        event.scene, app_of(scene.on), event.at, linked, scene.rings_first
                    )
                case ev.Rang():
                    yield Rings(event.at)
                case ev.RingEnded(how="answer") if self._story.scenes[event.scene].rings_first:
                    yield Entrance(event.scene, "call", event.at, linked=False)
                case ev.Replied():
                    chosen = self._story.reply_line_id(event.scene, event.reply)
                case ev.PaymentMade(by="me"):
                    words = f"{event.payee}\n{event.account}\n{event.amount}"
                    yield PageTurn(f"page:{event.payment}", "bank", words, event.at)
                case ev.LineShown():
                    item = self._item(event, chosen=event.line == chosen, call=call)
                    yield found.told(item, app_of(self._story.scenes[event.scene].on))
                case _:
                    pass

    def _item(self, event: ev.LineShown, *, chosen: bool, call: Literal["in", "out"]) -> StageItem:
        """A line; its scene's own app and title hold where it has none of its own."""
        story = self._story
        scene, line = story.scenes[event.scene], story.lines[event.line]
        person, card = story.person(line.by), line.card
        app = app_of(line.on or scene.on)
        own_app = app == app_of(scene.on)
        return StageItem(
            serial=next(self._serials),
            line=line.id,
            app=app,
            thread=line.thread or (scene.title if own_app else "") or person.shown,
            side=_side(line),
            sender=person.shown,
            badge=person.badge or person.shown[:1],
            text=line.text,
            time=said(moment(event.at)),
            card=None if card is None else CardItem(card.kind, card.title, card.rows),
            number=person.number,
            claim=person.claim,
            delay=line.delay,
            at=event.at,
            chosen=chosen,
            call=call if app == "call" else "",
        )


@dataclass(slots=True)
class _Found:
    """What a decision finds out, and by which way: an inspection, or whom the learner calls."""

    how: Literal["", "look", "call"] = ""
    way: str = ""
    told_way: bool = False

    @classmethod
    def by(cls, decided: inp.Begin | inp.Input, story: Story) -> _Found:
        """What comes after a decision, until a scene begins."""
        if isinstance(decided, inp.Inspect):
            return cls("look", decided.target)
        if isinstance(decided, inp.Act) and decided.action in _DIALLED:
            return cls("call", _callee(decided, story))
        return cls()

    def told(self, item: StageItem, scene_app: str) -> StageItem:
        """The line as something found out, where it is that; only the first tells the way."""
        if self.how == "look" and item.side in ("system", "narrator"):
            way, self.told_way = "" if self.told_way else self.way, True
            return replace(item, found="look", by_way=way)
        if self.how == "call" and item.call == "out" and item.side != "mine":
            way = "" if self.told_way else self.way or item.sender
            self.told_way = True
            home = "" if scene_app in ("call", "bank", "directory") else scene_app
            return replace(item, found="call", by_way=way, home=home)
        return item


def _callee(act: inp.Act, story: Story) -> str:
    """Whom the learner calls, as the directory names them, or the short number itself."""
    if act.action == "call_96110":
        return "96110"
    contacts = {contact.id: contact.name for contact in story.situation.contacts}
    return contacts.get(act.target, "") or ("" if act.target else "110")


def _side(line: Line) -> Side:
    match line.by:
        case "me":
            return "mine"
        case "system" | "narrator":
            return line.by
        case _:
            return "theirs"
