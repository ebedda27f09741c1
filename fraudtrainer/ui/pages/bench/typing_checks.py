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
        self._folder: Path | None = None
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
            self._folder = folder
            self._rest.start()

    def forget(self, folder: Path) -> None:
        """What was saved is checked as it lies on the disk."""
        self._found.pop(folder, None)
        if folder == self._folder:
            self._rest.stop()
            self._jobs.cancel(TYPING)

    def _check(self) -> None:
        folder = self._folder
        texts = {} if folder is None else self._drafts.changes_in(folder)
        if folder is None or not texts:
            return
        facts = self._facts()

        def take(found: tuple[Diagnostic, ...]) -> None:
            self._found[folder] = texts, found
            self.checked.emit(folder)

        self._jobs.start(TYPING, lambda _watch: check_unsaved(folder, texts, facts), take)
