"""Checks while somebody types: what is not saved yet is checked whenever the hands rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from fraudtrainer.modes.bench.drafts import Drafts
from fraudtrainer.modes.bench.unsaved import check_unsaved
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.ui.jobs import Jobs

TYPING: Final = "bench.typing"
_REST_MS: Final = 350
"""How long the hands rest before the text is checked."""

Texts = dict[Path, str]


class TypingChecks(QObject):
    """What is wrong with the texts that are not saved, by situation.

    Signals:
        checked: The unsaved texts of a situation were checked (its folder).
    """

    checked = Signal(object)

    def __init__(
        self,
        drafts: Drafts,
        facts: Callable[[], FactLibrary],
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        """Check what `drafts` holds, on `jobs`."""
        super().__init__(parent)
        self._drafts = drafts
        self._facts = facts
        self._jobs = jobs
        self._found: dict[Path, tuple[Texts, tuple[Diagnostic, ...]]] = {}
        self._waiting: dict[Path, None] = {}
        self._running: Path | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._check)

    def problems(self, folder: Path) -> tuple[Diagnostic, ...] | None:
        """What was last found in the unsaved texts of a situation; None where nothing was."""
        found = self._found.get(folder)
        return None if found is None else found[1]

    def is_behind(self, folder: Path) -> bool:
        """True while a situation has unsaved texts that were not checked as they are now."""
        texts = self._drafts.changes_in(folder)
        found = self._found.get(folder)
        return bool(texts) and (found is None or found[0] != texts)

    def follow(self, folder: Path) -> None:
        """A text of this situation has changed: check it when no more is typed."""
        if self._drafts.changes_in(folder):
            self._waiting.pop(folder, None)
            self._waiting[folder] = None
            self._rest.start()

    def forget(self, folder: Path) -> None:
        """What was saved is checked as it lies on the disk."""
        self._found.pop(folder, None)
        self._waiting.pop(folder, None)
        if folder == self._running:
            self._jobs.cancel(TYPING)
            self._check()

    def _check(self) -> None:
        """Check what was typed last; what that pushes aside is checked after it."""
        if self._jobs.task(TYPING) is not None and self._running is not None:
            self._waiting = {self._running: None, **self._waiting}
        self._running = None
        while self._waiting and self._running is None:
            folder, _none = self._waiting.popitem()
            if self._drafts.changes_in(folder):
                self._begin(folder)

    def _begin(self, folder: Path) -> None:
        texts, facts = self._drafts.changes_in(folder), self._facts()
        self._running = folder

        def take(found: tuple[Diagnostic, ...]) -> None:
            self._found[folder] = texts, found
            self.checked.emit(folder)
            self._go_on()

        def fail(error: BaseException) -> None:
            """Where there is no room for the copy, what is saved is checked all the same."""
            self._go_on()
            if not isinstance(error, OSError):
                raise error

        self._jobs.start(TYPING, lambda _watch: check_unsaved(folder, texts, facts), take, fail)

    def _go_on(self) -> None:
        self._running = None
        if not self._rest.isActive():
            self._check()
