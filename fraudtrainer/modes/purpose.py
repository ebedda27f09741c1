"""What a sitting is for. Everything in which two kinds of sitting differ is written down here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from fraudtrainer.words import Words

PurposeId = Literal["learn", "review", "assess", "class", "booth", "what-if", "trial"]
Audience = Literal["learner", "trainer", "room", "author"]
"""Who is shown how it came out: the learner, their trainer, everybody in the room, the author."""
Keeping = Literal["records", "counts", "nothing"]
"""What stays of it: every decision, bare numbers without anybody's name, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """What a sitting is for.

    Attributes:
        id: Its id, which is stored with the attempt.
        name: What people call it.
        scam_share: How likely a scam is drawn, 0 to 1.
        keeping: What stays of the sitting.
        scored: Whether a score is shown and counts.
        resumable: Whether it can be left and taken up again.
        debriefed: Whether a debrief follows.
        commented: Whether each choice is commented on at once.
        shown_to: Who sees how it came out.
    """

    id: PurposeId
    name: Words
    scam_share: float = 0.5
    keeping: Keeping = "records"
    scored: bool = True
    resumable: bool = True
    debriefed: bool = True
    commented: bool = False
    shown_to: Audience = "learner"


LEARN: Final = Purpose(id="learn", name=Words("自学", "Self-study"))
REVIEW: Final = Purpose(id="review", name=Words("复习", "Review"))
ASSESS: Final = Purpose(
    id="assess",
    name=Words("测评", "Assessment"),
    resumable=False,
    debriefed=False,
    shown_to="trainer",
)
CLASS: Final = Purpose(
    id="class",
    name=Words("课堂", "Class"),
    keeping="nothing",
    scored=False,
    resumable=False,
    commented=True,
    shown_to="room",
)
BOOTH: Final = Purpose(
    id="booth",
    name=Words("展台", "Booth"),
    keeping="counts",
    scored=False,
    resumable=False,
    commented=True,
    shown_to="room",
)
WHAT_IF: Final = Purpose(
    id="what-if",
    name=Words("换一种走法", "What if"),
    keeping="nothing",
    scored=False,
    resumable=False,
)
TRIAL: Final = Purpose(
    id="trial",
    name=Words("试演", "Trial"),
    keeping="nothing",
    scored=False,
    resumable=False,
    debriefed=False,
    shown_to="author",
)
PURPOSES: Final = {p.id: p for p in (LEARN, REVIEW, ASSESS, CLASS, BOOTH, WHAT_IF, TRIAL)}
"""Every purpose by its id."""


def known_purpose(name: str) -> Purpose:
    """The purpose of an id; self-study for one that this program does not know."""
    return next((p for p in PURPOSES.values() if p.id == name), LEARN)
