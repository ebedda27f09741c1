"""Situation packs without widgets: what is installed, and what is asked before it changes."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from fraudtrainer.errors import UserError
from fraudtrainer.modes.packs import Offer, Packs
from fraudtrainer.scenario.packs.store import InstalledPack


class PackRow(NamedTuple):
    """An installed pack as the page shows it; `previous` is "" where there is no way back."""

    id: str
    title: str
    facts: str
    previous: str


class PackModel(QObject):
    """The packs of one program.

    Signals:
        changed: A pack came, went, or went back.
        asked: A sound pack needs a person's yes before it is installed (Offer).
        failed: A pack was refused, or a change did not succeed (UserError).
        told: Something worth a sentence was done (message, hint, details).
    """

    changed = Signal()
    asked = Signal(object)
    failed = Signal(object)
    told = Signal(str, str, str)

    def __init__(self, packs: Packs, parent: QObject | None = None) -> None:
        """Show and change `packs`."""
        super().__init__(parent)
        self._packs = packs

    def rows(self) -> tuple[PackRow, ...]:
        """Every installed pack; none, with `failed`, where the list of packs is damaged."""
        try:
            return tuple(self._row(entry) for entry in self._packs.installed())
        except UserError as error:
            self.failed.emit(error)
            return ()

    def choose(self, path: str) -> None:
        """Look at a pack; it is installed at once where nothing needs to be asked."""
        try:
            offer = self._packs.examine(Path(path))
        except UserError as error:
            self.failed.emit(error)
            return
        if offer.questions:
            self.asked.emit(offer)
        else:
            self.install(offer)

    def questions(self, offer: Offer) -> tuple[str, ...]:
        """Every question of an offer, in words."""
        return tuple(offer.words(question) for question in offer.questions)

    def install(self, offer: Offer) -> None:
        """Install a pack of which every question has been answered with yes."""
        try:
            entry = self._packs.install(offer, offer.questions)
        except UserError as error:
            self.failed.emit(error)
            return
        words = self.tr("“{0}”{1} 版已经安装。")
        self._tell(words.format(entry.current.title, entry.current.version))

    def roll_back(self, name: str) -> None:
        """Go back to the version before."""
        try:
            entry = self._packs.roll_back(name)
        except UserError as error:
            self.failed.emit(error)
            return
        words = self.tr("“{0}”已经退回 {1} 版。")
        self._tell(words.format(entry.current.title, entry.current.version))

    def remove(self, name: str) -> None:
        """Take a pack away."""
        try:
            entry = self._packs.remove(name)
        except UserError as error:
            self.failed.emit(error)
            return
        self._tell(self.tr("“{0}”已经移除。").format(entry.current.title))

    def _tell(self, message: str) -> None:
        self.changed.emit()
        self.told.emit(message, self.tr("首页上的情境已经跟着更新。"), "")

    def _row(self, entry: InstalledPack) -> PackRow:
        current = entry.current
        signed = self.tr("已签名") if current.key else self.tr("没有签名")
        words = self.tr("{0} 版 · {1} · {2} · {3} 个情境")
        facts = words.format(current.version, current.publisher, signed, len(current.situations))
        previous = "" if entry.previous is None else entry.previous.version
        return PackRow(entry.id, current.title, facts, previous)
