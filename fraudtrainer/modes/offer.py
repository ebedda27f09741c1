"""A pack that could be installed, and what only a person can decide before it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fraudtrainer.scenario.packs.content import Pack
from fraudtrainer.scenario.packs.publisher import likeness
from fraudtrainer.scenario.packs.store import InstalledVersion
from fraudtrainer.words import Words


class Question(StrEnum):
    """What only a person can decide before a pack is installed."""

    UNSIGNED = "unsigned"
    NEW_KEY = "new-key"
    OTHER_KEY = "other-key"


_ASKED = {
    Question.UNSIGNED: Words(
        "“{0}”没有签名，无法确认是谁做的，也看不出有没有被人改过。"
        "只有亲手从可信的人那里拿到，才可以安装。",
        "“{0}” is not signed: nobody can tell who made it or whether it was changed. Install it "
        "only if you got it in person from somebody you trust.",
    ),
    Question.NEW_KEY: Words(
        "“{0}”自称由“{1}”发布，这个密钥是第一次见到，指纹是 {2}。"
        "请向发布者当面或打电话核对指纹，一致才可以信任。",
        "“{0}” says that “{1}” published it. Its key is new here; the fingerprint is {2}. Compare "
        "it with the publisher in person or on the phone, and trust it only if it is the same.",
    ),
}
_IMPOSTOR = Words(
    "{0}，这一份却{1}。冒名的更新就是这个样子。请先向原来的发布者核实，确认没有问题才可以安装。",
    "{0}, but this one {1}. Updates under a stolen name look just like this. Ask the publisher you "
    "know first, and install it only once that is settled.",
)
_SIGNED_ELSE = Words("是另一个密钥签的", "is signed with another key")
_NOT_SIGNED = Words("没有签名", "has no signature")
_SIGNED_BEFORE = Words(
    "已经安装的“{0}”有“{1}”的签名", "The “{0}” that is installed is signed by “{1}”"
)
_TRUSTED_BEFORE = Words("以前信任过“{0}”的密钥", "You have trusted the key of “{0}” before")


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack that is sound.

    Attributes:
        pack: What would be installed, in memory: what was verified is what is written.
        situations: Titles by situation id.
        installed: The version that it would replace; None where it is new here.
        accepted: The keys that a person has trusted, with the publisher's name of that moment.
        left_out: What lay in the author's folder and has no place in a pack; see `Packs.build`.
    """

    pack: Pack
    situations: dict[str, str]
    installed: InstalledVersion | None = None
    accepted: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()

    @property
    def trusted(self) -> bool:
        """True where its key has been accepted before."""
        return self.pack.key in self.accepted

    @property
    def questions(self) -> tuple[Question, ...]:
        """What must be agreed to before it is installed; empty where nothing is asked."""
        asked = {
            Question.UNSIGNED: not self.pack.key,
            Question.NEW_KEY: self.pack.key and not self.trusted,
            Question.OTHER_KEY: self._takes_over or self.namesake,
        }
        return tuple(question for question, open_ in asked.items() if open_)

    @property
    def _takes_over(self) -> bool:
        """Whether it replaces a version that another key has signed."""
        return self.installed is not None and self.installed.key not in {"", self.pack.key}

    @property
    def namesake(self) -> str:
        """The publisher, accepted with another key, whose name the pack carries or imitates.

        Accepted keys outlive their packs: a name that one of them signed is not free for another
        key, whether that one is new, was accepted under another name, or is none at all. Empty
        where a person has agreed already: to the name of this key, or to this pack by this
        publisher.
        """
        name, key = likeness(self.pack.manifest.publisher), self.pack.key
        agreed = [self.accepted[key]] if self.trusted else []
        if key and self.installed is not None and self.installed.key == key:
            agreed.append(self.installed.publisher)
        if name in map(likeness, agreed):
            return ""
        others = (known for other, known in self.accepted.items() if other != key)
        return next((known for known in others if likeness(known) == name), "")

    def words(self, question: Question) -> Words:
        """What a question says to the person who decides."""
        head = self.pack.manifest
        if question is not Question.OTHER_KEY:
            return _ASKED[question].fill(head.title, head.publisher, self.pack.fingerprint)
        now = _SIGNED_ELSE if self.pack.key else _NOT_SIGNED
        if self.installed is not None and self._takes_over:
            known = _SIGNED_BEFORE.fill(head.title, self.installed.publisher)
        else:
            known = _TRUSTED_BEFORE.fill(self.namesake)
        return _IMPOSTOR.fill(known, now)
