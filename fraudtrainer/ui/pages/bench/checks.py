"""The situations of a folder without widgets: found, and checked one after the other on the pool."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, Signal

from fraudtrainer.modes.bench.workbench import (
    BenchFile,
    Examination,
    Stamp,
    Watch,
    bench_files,
    examine,
    find_situations,
    stamp_of,
)
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.ui.jobs import SLOW_SECONDS, Jobs, Task

LOOK: Final = "bench.look"
CHECK: Final = "bench.check"


class Checks(QObject):
    """What is known of each situation in the open folder. The one in front goes first.

    Signals:
        found: The folder was looked through (True where anything came or went).
        checked: A situation was checked (its folder).
    """

    found = Signal(bool)
    checked = Signal(object)

    def __init__(self, seeds: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        """Know no folder yet; facts are read from `seeds` for the first check."""
        super().__init__(parent)
        self._seeds = seeds
        self._facts: FactLibrary | None = None
        self._jobs = jobs
        self._root: Path | None = None
        self._front: Path | None = None
        self._stamps: dict[Path, Stamp] = {}
        self._exams: dict[Path, Examination] = {}
        self._good: dict[Path, Scenario] = {}
        self._leads: dict[Path, Mapping[str, str]] = {}
        self._queue: list[Path] = []
        self._begun: float | None = None
        self._find_later = False

    # ------------------------------------------------------------------ reading

    @property
    def situations(self) -> tuple[Path, ...]:
        """The situation folders."""
        return tuple(self._stamps)

    @property
    def looking(self) -> Task | None:
        """The look through the folder that goes on."""
        return self._jobs.task(LOOK)

    @property
    def progress(self) -> tuple[int, int] | None:
        """Situations checked and in all, while that goes on."""
        if self._jobs.task(CHECK) is None:
            return None
        return len(self._stamps) - len(self._queue), len(self._stamps)

    @property
    def slow(self) -> bool:
        """True where the checks that go on have taken so long that people should see it."""
        return self._begun is not None and monotonic() - self._begun > SLOW_SECONDS

    def files(self, folder: Path) -> tuple[BenchFile, ...]:
        """The files of a situation."""
        return bench_files(folder, self._stamps.get(folder, ()))

    def first_file(self, folder: Path | None) -> Path | None:
        """The file to show of a situation before anybody chose one: its first telling."""
        files = () if folder is None else self.files(folder)
        telling = next((f for f in files if f.kind == "telling"), None)
        return (telling or files[0]).path if files else None

    def is_behind(self, folder: Path | None) -> bool:
        """True while a situation waits for a check of files that have changed."""
        return folder in self._queue

    @property
    def facts(self) -> FactLibrary:
        """The facts that situations cite, read when they are first needed."""
        if self._facts is None:
            self._facts = load_facts(self._seeds)[0]
        return self._facts

    def title(self, folder: Path) -> str:
        """A situation's title, or its folder's name where it cannot be read."""
        scenario = self._good.get(folder)
        return folder.name if scenario is None else str(scenario.card.get("title", folder.name))

    def lead(self, plan: Path) -> str:
        """The kind of ending that a plan leads to, as far as it was ever known; else ""."""
        return self._leads.get(plan.parent, {}).get(plan.name, "")

    def counts(self, path: Path) -> tuple[int, int] | None:
        """Errors and warnings of a file; None until it was checked."""
        found = self._exams.get(path.parent)
        return None if found is None else found.counts(path)

    def examination(self, folder: Path | None) -> Examination | None:
        """What the last check of a situation found."""
        return None if folder is None else self._exams.get(folder)

    def scenario(self, folder: Path | None) -> Scenario | None:
        """A situation as it last could be read."""
        return None if folder is None else self._good.get(folder)

    # ------------------------------------------------------------------ commands

    def open(self, root: Path) -> None:
        """Look through another folder."""
        self._jobs.cancel(CHECK)
        self._root, self._front, self._begun = root, None, None
        self._stamps, self._exams, self._good, self._queue = {}, {}, {}, []
        self._find()

    def look(self) -> tuple[Path, ...]:
        """Look at the files again and check what changed.

        Returns:
            The situations whose files changed.
        """
        changed = [f for f in self._stamps if stamp_of(f) != self._stamps[f]]
        self._stamps.update({folder: stamp_of(folder) for folder in changed})
        if changed:
            self._check(changed)
            self._find_later = True
        else:
            self._find()
        return tuple(changed)

    def add(self, folder: Path) -> None:
        """Take up a situation that was just made."""
        self._stamps = dict(sorted({**self._stamps, folder: stamp_of(folder)}.items()))
        self._check([folder])

    def bring_to_front(self, folder: Path) -> None:
        """Check this situation before the others."""
        self._front = folder
        if folder in self._queue[1:]:
            self._queue.remove(folder)
            self._queue.insert(0 if self._jobs.task(CHECK) is None else 1, folder)

    def stop(self) -> None:
        """Give up looking through the folder, and checking what is in it."""
        self._queue.clear()
        self._jobs.cancel(LOOK)
        self._jobs.cancel(CHECK)

    # ------------------------------------------------------------------ inner

    def _find(self) -> None:
        root = self._root
        self._find_later = False
        if root is None:
            return

        def work(watch: Watch) -> dict[Path, Stamp]:
            return {folder: stamp_of(folder) for folder in find_situations(root, watch)}

        self._jobs.start(LOOK, work, self._take_found)

    def _take_found(self, stamps: dict[Path, Stamp]) -> None:
        fresh = [f for f in stamps if stamps[f] != self._stamps.get(f)]
        gone = self._stamps.keys() - stamps.keys()
        is_first = not self._stamps
        self._stamps = stamps
        for folder in gone:
            self._exams.pop(folder, None)
            self._good.pop(folder, None)
        if fresh:
            self._wait_for(fresh)
        self.found.emit(bool(fresh or gone or is_first))
        if self._jobs.task(CHECK) is None:
            self._check_next()

    def _check(self, folders: list[Path]) -> None:
        """Check these before the others; what is being checked may be out of date."""
        self._wait_for(folders)
        self._jobs.cancel(CHECK)
        self._check_next()

    def _wait_for(self, folders: list[Path]) -> None:
        first = sorted(folders, key=lambda folder: folder != self._front)
        self._queue = [*first, *(f for f in self._queue if f not in first)]

    def _check_next(self) -> None:
        self._queue = [f for f in self._queue if f in self._stamps]
        if not self._queue:
            self._begun = None
            if self._find_later:
                self._find()
            return
        if self._begun is None:
            self._begun = monotonic()
        folder = self._queue[0]
        facts = self.facts

        def fail(error: BaseException) -> None:
            """Leave the one that broke the checker, and go on with the others."""
            self._queue.remove(folder)
            self._check_next()
            raise error

        self._jobs.start(CHECK, lambda _watch: examine(folder, facts), self._take_checked, fail)

    def _take_checked(self, found: Examination) -> None:
        folder = found.folder
        self._queue = [other for other in self._queue if other != folder]
        if folder in self._stamps:
            self._stamps[folder] = found.stamp
            self._exams[folder] = found
            if found.scenario is not None:
                self._good[folder] = found.scenario
                self._leads[folder] = found.leads
            self.checked.emit(folder)
        self._check_next()
