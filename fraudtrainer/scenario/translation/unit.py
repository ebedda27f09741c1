"""Text units: every text for people in a scenario file, in reading order, under a key of ids.

A translation refers to a text by its key, so a key is made of ids and survives moved lines; a
position is part of it only where there is no id (card rows, sentences to say, leaked items,
variant rows). Two texts of a file never share a key: a repeated one gets `~2`, `~3`, ...
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Literal

from fraudtrainer.scenario.reading.fill import SLOT
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.scenario.vocabulary import RING_ENDS

UnitKind = Literal[
    "line", "thread", "card", "span", "note", "reply", "why", "leak", "wrong", "pay", "title",
    "person", "number", "ending", "lesson", "situation", "word",
]  # fmt: skip
_FIRST_CHINESE = 0x2E80
"""From here on stand the ideographs and the full-width punctuation."""


@dataclass(frozen=True, slots=True)
class TextUnit:
    """One text to translate.

    Attributes:
        key: Its stable name in the file, such as `call/talk.why`.
        path: Where it stands in the raw tree.
        text: The Chinese as written, slots unfilled.
        kind: What it is for; a `word` fills a slot of a variant row.
        scene: Id of the scene it belongs to; empty for what holds everywhere.
        speaker: The shown name of who says it, `me`, `system`, or empty.
        of: For a span, the key of its line; for a word, the key of its row; else empty.
    """

    key: str
    path: DataPath
    text: str
    kind: UnitKind
    scene: str = ""
    speaker: str = ""
    of: str = ""


def text_hash(text: str) -> str:
    """The short hash that tells a changed text: 8 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def needs_translation(text: str) -> bool:
    """True where anything is Chinese beside the slots: `{boss}` alone or 96110 reads everywhere."""
    return any(ord(letter) >= _FIRST_CHINESE for letter in SLOT.sub("", text))


def card_units(card: dict[str, Any], *, every: bool = False) -> tuple[TextUnit, ...]:
    """The units of a raw `situation.yaml`, its variants' words last.

    Args:
        card: The raw tree.
        every: Also the texts that need no translation.
    """
    masks = card.get("masks") or {}
    walk = _Walk({who: str(mask.get("shown", who)) for who, mask in masks.items()}, every=every)
    walk.fields(card, "", (), ("title", "teaser", "brief", "content_note"), "situation")
    walk.fields(card.get("role"), "role.", ("role",), ("name", "job", "place"), "person")
    walk.fields(card.get("money"), "money.", ("money",), ("label",), "situation")
    for index, contact in _items(card, "contacts"):
        prefix = f"contacts.{contact['id']}."
        walk.fields(contact, prefix, ("contacts", index), ("name", "number", "source"), "number")
    walk.opening(card)
    for index, excerpt in _items(card, "excerpts"):
        place = ("excerpts", index)
        walk.fields(excerpt, f"excerpts.{excerpt['id']}.", place, ("lead_in",), "situation")
    for index, row in _items(card, "variants"):
        for name in row:
            path = ("variants", index, name)
            walk.add(f"variants.{index}.{name}", path, row[name], "word", of=f"variants.{index}")
    return tuple(walk.units)


def telling_units(telling: dict[str, Any], *, every: bool = False) -> tuple[TextUnit, ...]:
    """The units of a raw telling: people, then scene by scene, then what holds everywhere.

    Args:
        telling: The raw tree.
        every: Also the texts that need no translation.
    """
    people = telling.get("people") or {}
    shown = {who: str(person.get("shown", who)) for who, person in people.items()}
    walk = _Walk(shown, every=every)
    for who, person in people.items():
        names = ("shown", "really", "claim", "badge", "number")
        walk.fields(person, f"people.{who}.", ("people", who), names, "person")
    for who, wearer in (telling.get("really") or {}).items():
        walk.fields(wearer, f"really.{who}.", ("really", who), ("who",), "person")
    walk.given(telling)
    walk.answers(telling.get("answers") or {})
    for index, scene in _items(telling, "scenes"):
        walk.in_scene(scene, ("scenes", index))
    walk.branches(telling, "", ())
    walk.temper(telling.get("temper"), ("temper",))
    walk.branches(telling.get("aftermath"), "aftermath/", ("aftermath",))
    walk.bands(telling.get("aftermath"), ("aftermath",))
    for index, ending in _items(telling, "endings"):
        prefix, path = f"end.{ending['id']}.", ("endings", index)
        walk.fields(ending, prefix, path, ("title", "text"), "ending")
        walk.texts(ending.get("say"), f"{prefix}say", (*path, "say"), "ending")
    walk.fields(telling, "", (), ("real", "lesson", "say"), "lesson")
    return tuple(walk.units)


def _items(tree: dict[str, Any], name: str) -> list[tuple[int, dict[str, Any]]]:
    """The mappings of a list with their positions; an absent list is an empty one."""
    return list(enumerate(tree.get(name) or ()))


class _Walk:
    """Collects the units of one file."""

    def __init__(self, people: dict[str, str], *, every: bool = False) -> None:
        self.units: list[TextUnit] = []
        self._people = people
        self._every = every
        self._scene = ""
        self._keys: set[str] = set()
        self._prefixes: set[str] = set()
        self._translated: set[str] = set()

    def add(
        self, key: str, path: DataPath, text: object, kind: UnitKind, *, speaker: str = "",
        of: str = "",
    ) -> None:  # fmt: skip
        """Add a text; a missing one, or one that reads in every language, is no unit."""
        if not isinstance(text, str) or not text:
            return
        key = _free(key, self._keys)
        # A span must stand in its translated line, even one of figures alone.
        if self._every or needs_translation(text) or of in self._translated:
            self._translated.add(key)
            self.units.append(TextUnit(key, path, text, kind, self._scene, speaker, of))

    def fields(
        self, tree: dict[str, Any] | None, prefix: str, path: DataPath, names: tuple[str, ...],
        kind: UnitKind,
    ) -> None:  # fmt: skip
        """Add the named texts of a mapping."""
        for name in names:
            self.add(f"{prefix}{name}", (*path, name), (tree or {}).get(name), kind)

    def texts(self, texts: list[str] | None, key: str, path: DataPath, kind: UnitKind) -> None:
        """Add the texts of a list, which have no ids."""
        for index, text in enumerate(texts or ()):
            self.add(f"{key}.{index}", (*path, index), text, kind)

    def in_scene(self, scene: dict[str, Any], path: DataPath) -> None:
        """Add everything of one scene."""
        self._scene = str(scene["id"])
        self.add(f"{self._scene}.title", (*path, "title"), scene.get("title"), "title")
        self._lines(scene, path)
        for index, reply in _items(scene, "replies"):
            self._branch(f"{self._scene}/{reply['id']}", reply, (*path, "replies", index))
        self.branches(scene, f"{self._scene}/", path)
        self._scene = ""

    def given(self, tree: dict[str, Any]) -> None:
        """Add the numbers that are given in the story."""
        for index, given in _items(tree, "given"):
            path = ("given", index)
            self.fields(given, f"given.{given['id']}.", path, ("name", "number"), "number")

    def opening(self, card: dict[str, Any]) -> None:
        """Add the masks and everything of the opening."""
        for who, mask in (card.get("masks") or {}).items():
            names = ("shown", "claim", "badge", "number")
            self.fields(mask, f"masks.{who}.", ("masks", who), names, "person")
        self.given(card)
        opening = card.get("opening") or {}
        for index, scene in _items(opening, "scenes"):
            self.in_scene(scene, ("opening", "scenes", index))
        self.branches(opening, "opening/", ("opening",))

    def answers(self, answers: dict[str, Any]) -> None:
        """Add what a telling answers to the opening's questions."""
        for name, lines in answers.items():
            for index, line in enumerate(lines):
                self._line(line, ("answers", name, index))

    def branches(self, tree: dict[str, Any] | None, prefix: str, path: DataPath) -> None:
        """Add the actions, inspections, payments and the silence of a scene or a telling."""
        tree = tree or {}
        for index, rule in _items(tree, "actions"):
            target = f".{rule['target']}" if rule.get("target") else ""
            self._branch(f"{prefix}act.{rule['act']}{target}", rule, (*path, "actions", index))
        for index, rule in _items(tree, "inspect"):
            self._branch(f"{prefix}inspect.{rule['target']}", rule, (*path, "inspect", index))
        for index, payment in _items(tree, "pay"):
            self._payment(f"{prefix}pay.{payment['id']}", payment, (*path, "pay", index))
        if tree.get("silence"):
            self._branch(f"{prefix}silence", tree["silence"], (*path, "silence"))
        self._ring(tree.get("ring"), f"{prefix}ring", (*path, "ring"))

    def _ring(self, ring: dict[str, Any] | None, prefix: str, path: DataPath) -> None:
        self.fields(ring, f"{prefix}.", path, ("area", "before"), "number")
        for how in RING_ENDS:
            if (ring or {}).get(how):
                self._branch(f"{prefix}.{how}", (ring or {})[how], (*path, how))

    def bands(self, aftermath: dict[str, Any] | None, path: DataPath) -> None:
        """Add what 110 answers to a report."""
        for index, band in _items(aftermath or {}, "bands"):
            self._lines(band, (*path, "bands", index))

    def temper(self, temper: dict[str, Any] | None, path: DataPath) -> None:
        """Add what a script with a temper says when it pushes and when it gives up."""
        for index, rung in _items(temper or {}, "ladder"):
            self._lines(rung, (*path, "ladder", index))
        for index, rule in _items(temper or {}, "gives_up"):
            name = rule["id"]
            self._branch(f"temper.{name}", rule, (*path, "gives_up", index))

    def _payment(self, prefix: str, payment: dict[str, Any], path: DataPath) -> None:
        prefix = _free(prefix, self._prefixes)
        names = ("payee", "account", "bank", "purpose", "risk")
        self.fields(payment, f"{prefix}.", path, names, "pay")
        self._outcome(prefix, payment, path)

    def _branch(self, prefix: str, branch: dict[str, Any], path: DataPath) -> None:
        prefix = _free(prefix, self._prefixes)
        self.add(prefix, (*path, "text"), branch.get("text"), "reply", speaker="me")
        self._outcome(prefix, branch, path)

    def _outcome(self, prefix: str, branch: dict[str, Any], path: DataPath) -> None:
        self._lines(branch, path)
        self.fields(branch, f"{prefix}.", path, ("why",), "why")
        self.texts(branch.get("leak"), f"{prefix}.leak", (*path, "leak"), "leak")
        income = (*path, "income")
        self.fields(branch.get("income"), f"{prefix}.income.", income, ("label",), "pay")
        wrong = (*path, "wrong")
        self.fields(branch.get("wrong"), f"{prefix}.wrong.", wrong, ("who", "what"), "wrong")

    def _lines(self, tree: dict[str, Any], path: DataPath) -> None:
        for index, line in _items(tree, "lines"):
            self._line(line, (*path, "lines", index))

    def _line(self, line: dict[str, Any], path: DataPath) -> None:
        key, by = str(line["id"]), str(line["by"])
        speaker = self._people.get(by, by)
        self.add(key, (*path, "text"), line.get("text"), "line", speaker=speaker)
        self.add(f"{key}/thread", (*path, "thread"), line.get("thread"), "thread")
        card = line.get("card") or {}
        self.fields(card, f"{key}/card.", (*path, "card"), ("title",), "card")
        self.texts(card.get("rows"), f"{key}/card.rows", (*path, "card", "rows"), "card")
        self._wordings(line, key, path, speaker)
        marks = "cues" if "cues" in line else "marks"
        for index, mark in _items(line, marks):
            seen = mark.get("cue") or mark["kind"]
            prefix = _free(f"{key}/cue.{seen}", self._prefixes)
            where = (*path, marks, index)
            span = (*where, "span")
            self.add(f"{prefix}.span", span, mark.get("span"), "span", speaker=speaker, of=key)
            self.add(f"{prefix}.note", (*where, "note"), mark["note"], "note")

    def _wordings(self, line: dict[str, Any], key: str, path: DataPath, speaker: str) -> None:
        """Add each way to say a line, with the words of its mark."""
        for index, wording in _items(line, "wordings"):
            name, where = f"{key}/{index}", (*path, "wordings", index)
            self.add(name, (*where, "text"), wording["text"], "line", speaker=speaker)
            span = wording.get("span")
            self.add(f"{name}.span", (*where, "span"), span, "span", speaker=speaker, of=name)


def _free(name: str, taken: set[str]) -> str:
    """The name, or where it is taken the name with the first free `~2`, `~3`, ...; now taken."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}~{number}"
    taken.add(free)
    return free
