"""What a sitting offers now, as the plain values that the stage's views show."""

from __future__ import annotations

from unicodedata import east_asian_width

from msgspec.structs import replace

from fraudtrainer.play.addressee import addressee
from fraudtrainer.play.rules import open_numbers, open_payments, open_replies
from fraudtrainer.play.state import State
from fraudtrainer.scenario.model import Line, Reply
from fraudtrainer.scenario.proof import evidence_words, side_of
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.item import ContactItem, FlagItem, PaymentItem, ReplyItem

_EXCERPT = 44
"""So much room an excerpt has; a Chinese character takes two, a Latin letter one."""


def reply_items(story: Story, state: State) -> tuple[ReplyItem, ...]:
    """The listed replies, each with whom it is said to; those that wait while the phone rings, too."""
    quiet = replace(state, ringing="")
    return tuple(
        ReplyItem(r.id, r.text, _said_to(story, quiet, r)) for r in open_replies(story, quiet)
    )


def _said_to(story: Story, state: State, reply: Reply) -> str:
    person, thread = addressee(story, state, reply)
    return story.person(person).shown if person else thread


def payment_items(story: Story, state: State) -> tuple[PaymentItem, ...]:
    """The payments that the bank form can make."""
    return tuple(
        PaymentItem(p.id, p.payee, p.account, p.bank, p.amount, p.purpose, p.risk, p.listed)
        for p in open_payments(story, replace(state, ringing=""))
    )


def contact_items(story: Story, state: State) -> tuple[ContactItem, ...]:
    """Numbers that the learner had before, then those that the other side has given."""
    known = (
        ContactItem(c.id, c.name, c.number, c.source, known=True) for c in story.situation.contacts
    )
    given = (
        ContactItem(g.id, g.name, g.number, "", known=False) for g in open_numbers(story, state)
    )
    return (*known, *given)


def flag_items(story: Story, state: State) -> tuple[FlagItem, ...]:
    """The evidence board, oldest first, in the present language."""
    return tuple(
        FlagItem(line, kind, said(evidence_words(kind)), _excerpt(story.lines[line]), side_of(kind))
        for line, kind in state.flags
    )


def _excerpt(line: Line) -> str:
    """The words of a line, cut; a line that is a card alone goes by its title."""
    text = line.text or (line.card.title if line.card is not None else "")
    room = _EXCERPT
    for place, letter in enumerate(text):
        room -= 2 if east_asian_width(letter) in "WF" else 1
        if room < 0:
            return text[: place - 1] + "…"
    return text
