"""Situation packs without widgets: what is installed, and what is asked before it changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from fraudtrainer.errors import UserError
from fraudtrainer.modes.offer import Offer
from fraudtrainer.modes.packs import Packs
from fraudtrainer.scenario.packs.store import InstalledPack
from fraudtrainer.ui.jobs import Jobs, Work
from fraudtrainer.ui.said import said
from fraudtrainer.words import NOTHING, Words

_LANE: Final = "packs"
_INSTALLED: Final = Words("“{0}”{1} 版已经安装。", "Version {1} of “{0}” is installed.")
_ROLLED_BACK: Final = Words("“{0}”已经退回 {1} 版。", "“{0}” is back at version {1}.")
_REMOVED: Final = Words("“{0}”已经移除。", "“{0}” is removed.")
_FOLLOWED: Final = Words(
    "首页上的情境已经跟着更新。", "The situations on the home page are up to date with it."
)
_BUSY: Final = Words("上一个情境包还没有处理完。", "The last situation pack is not finished yet.")
_WAIT: Final = Words("请等它做完，或者点“停下”。", "Please wait until it is done, or stop it.")


class PackRow(NamedTuple):
    """An installed pack as the page shows it; `previous` is "" where there is no way back."""

    id: str
    title: str
    facts: str
    previous: str


class PackModel(QObject):
    """The packs of one program. What reads or writes a pack does so on the thread pool, one a time.

    Signals:
        moved: The work on the pool began, came on, or ended.
        changed: A pack came, went, or went back.
        asked: A sound pack needs a person's yes before it is installed; see `take_offer`.
        failed: A pack was refused, or a change did not succeed (UserError).
        told: Something worth a sentence was done (message, hint, details: Words each).
    """

    moved = Signal()
    changed = Signal()
    asked = Signal()
    failed = Signal(object)
    told = Signal(object, object, object)

    def __init__(self, packs: Packs, jobs: Jobs, parent: QObject | None = None) -> None:
        """Show and change `packs`, by `jobs`."""
        super().__init__(parent)
        self._packs = packs
        self._jobs = jobs
        self._jobs.moved.connect(self.moved)
        self._doing = ""
        self._open: Offer | None = None

    @property
    def progress(self) -> str:
        """What is being done, once it takes long enough to be told; else empty."""
        task = self._jobs.task(_LANE)
        if task is None or not task.slow:
            return ""
        words = {
            "examine": self.tr("正在检查情境包，已经看了 {0} 个情境"),
            "install": self.tr("正在安装情境包，已经写好 {0} 个文件"),
            "roll back": self.tr("正在检查上一版，已经看了 {0} 个情境"),
        }
        return words[self._doing].format(task.progress[0])

    def take_offer(self) -> Offer | None:
        """Take the pack that waits for an answer: it is asked about once."""
        offer, self._open = self._open, None
        return offer

    def stop(self) -> None:
        """Stop what is being done, if it has not happened yet; nothing is changed by half."""
        self._jobs.stop(_LANE)

    def rows(self) -> tuple[PackRow, ...]:
        """Every installed pack; none, with `failed`, where the list of packs is damaged."""
        try:
            return tuple(self._row(entry) for entry in self._packs.installed())
        except UserError as error:
            self.failed.emit(error)
            return ()

    def choose(self, path: str) -> None:
        """Look at a pack; it is installed at once where nothing needs to be asked."""
        packs = self._packs
        self._run("examine", lambda watch: packs.examine(Path(path), watch), self._receive)

    def _receive(self, offer: Offer) -> None:
        if offer.questions:
            self._open = offer
            self.asked.emit()
        else:
            self.install(offer)

    def questions(self, offer: Offer) -> tuple[str, ...]:
        """Every question of an offer, in words."""
        return tuple(said(offer.words(question)) for question in offer.questions)

    def install(self, offer: Offer) -> None:
        """Install a pack of which every question has been answered with yes."""
        packs = self._packs
        self._run(
            "install",
            lambda watch: packs.install(offer, offer.questions, watch),
            lambda entry: self._tell(_INSTALLED, entry),
        )

    def roll_back(self, name: str) -> None:
        """Go back to the version before."""
        packs = self._packs
        self._run(
            "roll back",
            lambda watch: packs.roll_back(name, watch),
            lambda entry: self._tell(_ROLLED_BACK, entry),
        )

    def remove(self, name: str) -> None:
        """Take a pack away."""
        if self._is_busy():
            return
        try:
            entry = self._packs.remove(name)
        except UserError as error:
            self.failed.emit(error)
            return
        self._tell(_REMOVED, entry)

    def _run(self, doing: str, work: Work, then: Callable[[Any], None]) -> None:
        """Work on the pool; `work` knows no QObject."""
        if not self._is_busy():
            self._doing = doing
            self._jobs.start(_LANE, work, then, self._fail)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)

    def _is_busy(self) -> bool:
        busy = self._jobs.task(_LANE) is not None
        if busy:
            self.failed.emit(UserError(_BUSY, hint=_WAIT))
        return busy

    def _tell(self, words: Words, entry: InstalledPack) -> None:
        self.changed.emit()
        done = words.fill(entry.current.title, entry.current.version)
        self.told.emit(done, _FOLLOWED, NOTHING)

    def _row(self, entry: InstalledPack) -> PackRow:
        current = entry.current
        signed = self.tr("已签名") if current.key else self.tr("没有签名")
        words = self.tr("{0} 版 · {1} · {2} · {3} 个情境")
        facts = words.format(current.version, current.publisher, signed, len(current.situations))
        previous = "" if entry.previous is None else entry.previous.version
        return PackRow(entry.id, current.title, facts, previous)
