"""The bench without widgets: the folder, its files, their text, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal

from fraudtrainer.authoring.scaffold import new_situation
from fraudtrainer.errors import UserError
from fraudtrainer.modes.bench.manuscript import (
    Manuscript,
    keep_copy,
    read_manuscript,
    write_manuscript,
)
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
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.ui.jobs import Jobs
from fraudtrainer.ui.pages.bench.watch import FolderWatch
from fraudtrainer.ui.preferences import Preferences

LOOK, CHECK = "look", "check"


class BenchModel(QObject):
    """One folder on the bench.

    Signals:
        files_changed: The folder, its files or their counts changed.
        selected: Another file is in front.
        text_replaced: The text of the file in front is another one now, not by typing.
        problems_changed: The findings of the situation in front changed.
        scenario_changed: The situation in front can be played differently, or another is in front.
        stirred: Files are being written; what works on old ones may stop.
        conflicted: The file in front has unsaved changes and changed on disk as well.
        failed: Something of the user's world stood in the way (UserError).
    """

    files_changed = Signal()
    selected = Signal()
    text_replaced = Signal()
    problems_changed = Signal()
    scenario_changed = Signal()
    stirred = Signal()
    conflicted = Signal()
    failed = Signal(object)

    def __init__(
        self, preferences: Preferences, seeds: Path, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        """Open the folder of last time, where it is still there."""
        super().__init__(parent)
        self._preferences = preferences
        self._seeds = seeds
        self._facts: FactLibrary | None = None
        self.jobs = jobs
        self._watch = FolderWatch(self)
        self._watch.stirred.connect(self.stirred)
        self._watch.settled.connect(self.look)
        self._root: Path | None = None
        self._read_only = False
        self._stamps: dict[Path, Stamp] = {}
        self._exams: dict[Path, Examination] = {}
        self._good: dict[Path, Scenario] = {}
        self._queue: list[Path] = []
        self._checks_begun: float | None = None
        self._find_later = False
        self._path: Path | None = None
        self._based: dict[Path, Manuscript] = {}
        self._drafts: dict[Path, str] = {}
        self._overwrites: dict[Path, bytes] = {}
        self._asked: dict[Path, bytes] = {}
        kept = preferences.bench_folder
        if kept and Path(kept).is_dir():
            self._open(Path(kept))

    # ------------------------------------------------------------------ reading

    @property
    def root(self) -> Path | None:
        """The open folder."""
        return self._root

    @property
    def read_only(self) -> bool:
        """True for what comes with the program: to look at, not to change."""
        return self._read_only

    @property
    def looking(self) -> bool:
        """True while the folder is being looked through for the first time."""
        return self.jobs.task(LOOK) is not None and not self._stamps

    @property
    def situations(self) -> tuple[Path, ...]:
        """The situation folders."""
        return tuple(self._stamps)

    @property
    def path(self) -> Path | None:
        """The file in front."""
        return self._path

    @property
    def folder(self) -> Path | None:
        """The situation of the file in front."""
        return None if self._path is None else self._path.parent

    @property
    def examination(self) -> Examination | None:
        """What is known of the situation in front; None until it was checked once."""
        return None if self.folder is None else self._exams.get(self.folder)

    @property
    def scenario(self) -> Scenario | None:
        """The situation in front as it last could be read."""
        return None if self.folder is None else self._good.get(self.folder)

    @property
    def outdated(self) -> bool:
        """True where `scenario` is an older one, because the files have errors now."""
        found = self.examination
        return found is not None and found.scenario is None and self.scenario is not None

    @property
    def checking(self) -> tuple[int, int] | None:
        """Situations checked and in all, while that goes on."""
        if self.jobs.task(CHECK) is None:
            return None
        return len(self._stamps) - len(self._queue), len(self._stamps)

    def slow_check(self, seconds: float) -> bool:
        """True where the checks that go on have taken longer than that."""
        return self._checks_begun is not None and monotonic() - self._checks_begun > seconds

    def files(self, folder: Path) -> tuple[BenchFile, ...]:
        """The files of a situation."""
        return bench_files(folder, self._stamps.get(folder, ()))

    def title(self, folder: Path) -> str:
        """A situation's title, or its folder's name where it cannot be read."""
        scenario = self._good.get(folder)
        return folder.name if scenario is None else str(scenario.card.get("title", folder.name))

    def counts(self, path: Path) -> tuple[int, int] | None:
        """Errors and warnings of a file; None until it was checked."""
        found = self._exams.get(path.parent)
        return None if found is None else found.counts(path)

    def problems(self) -> tuple[Diagnostic, ...]:
        """The findings of the situation in front, those of the file in front first."""
        found = self.examination
        if found is None or self._path is None:
            return ()
        here = found.about(self._path)
        return here + tuple(p for p in found.problems if p.file != str(self._path))

    def manuscript(self) -> Manuscript | None:
        """The file in front as it is on disk."""
        return None if self._path is None else self._based.get(self._path)

    def text(self) -> str:
        """The text to show: with the changes that are not saved yet."""
        if self._path is None or self._path not in self._based:
            return ""
        return self._drafts.get(self._path, self._based[self._path].text)

    @property
    def editable(self) -> bool:
        """True where the text in front can be changed here."""
        found = self.manuscript()
        return found is not None and found.editable and not self._read_only

    def is_draft(self, path: Path) -> bool:
        """True where a file has changes that are not saved."""
        return path in self._drafts

    @property
    def unsaved(self) -> tuple[Path, ...]:
        """Every file with changes that are not saved."""
        return tuple(self._drafts)

    # ------------------------------------------------------------------ the folder

    def open_folder(self, folder: Path, *, read_only: bool = False) -> None:
        """Open a folder, and another time again unless it is read-only."""
        self._open(folder, read_only=read_only)
        if not read_only:
            self._preferences.choose("bench_folder", str(folder))

    def look(self) -> None:
        """Look at the files again and check what changed."""
        if self._root is None:
            return
        changed = [f for f in self._stamps if stamp_of(f) != self._stamps[f]]
        for folder in changed:
            self._stamps[folder] = stamp_of(folder)
        if not changed:
            self._find()
            return
        changed.sort(key=lambda folder: folder != self.folder)
        self._queue = [*changed, *(f for f in self._queue if f not in changed)]
        if self.folder in changed:
            self._reread()
        self.jobs.cancel(CHECK)
        self._check_next()
        self._find_later = True
        self.files_changed.emit()

    def create(self, situation: str, title: str) -> None:
        """Make a new situation in the open folder from the template, and bring it to the front.

        Args:
            situation: Its id, which names its folder as well.
            title: What its card says; "" takes the template's.

        Raises:
            UserError: A word is not allowed, or it cannot be written.
        """
        if self._root is None or self._read_only:
            return
        made = new_situation(self._root, situation, title=title)
        self._stamps = dict(sorted({**self._stamps, made: stamp_of(made)}.items()))
        self._queue = [made, *self._queue]
        self.files_changed.emit()
        files = self.files(made)
        self.select(next((f for f in files if f.kind == "telling"), files[0]).path)
        self.jobs.cancel(CHECK)
        self._check_next()

    def stop_looking(self) -> None:
        """Give up looking through the folder, or checking what is in it."""
        self._queue.clear()
        self.jobs.cancel(LOOK)
        self.jobs.cancel(CHECK)
        self.files_changed.emit()

    def _open(self, folder: Path, *, read_only: bool = False) -> None:
        self.jobs.cancel(CHECK)
        self._root, self._read_only = folder, read_only
        self._stamps, self._exams, self._good, self._queue = {}, {}, {}, []
        self._path = None
        self._find()
        self.files_changed.emit()
        self.selected.emit()
        self.scenario_changed.emit()

    def _find(self) -> None:
        root = self._root
        self._find_later = False
        if root is None:
            return

        def work(watch: Watch) -> dict[Path, Stamp]:
            return {folder: stamp_of(folder) for folder in find_situations(root, watch)}

        self.jobs.start(LOOK, work, self._found)

    def _found(self, stamps: dict[Path, Stamp]) -> None:
        fresh = [f for f in stamps if stamps[f] != self._stamps.get(f)]
        gone = self._stamps.keys() - stamps.keys()
        first = not self._stamps
        self._stamps = stamps
        for folder in gone:
            self._exams.pop(folder, None)
            self._good.pop(folder, None)
        if self._path is None or self._path.parent in gone:
            self._choose_first()
        self._watch_all()
        if fresh:
            fresh.sort(key=lambda folder: folder != self.folder)
            self._queue = [*fresh, *(f for f in self._queue if f not in fresh)]
            if self.jobs.task(CHECK) is None:
                self._check_next()
        if fresh or gone or first:
            self.files_changed.emit()

    def _choose_first(self) -> None:
        folder = next(iter(self._stamps), None)
        files = () if folder is None else self.files(folder)
        telling = next((f for f in files if f.kind == "telling"), None)
        self._path = None
        if files:
            self.select((telling or files[0]).path)
        else:
            self.selected.emit()
            self.scenario_changed.emit()

    def _watch_all(self) -> None:
        own = [f.path for f in self.files(self.folder)] if self.folder is not None else []
        root = [] if self._root is None else [self._root]
        self._watch.watch([*root, *own, *self._stamps])

    # ------------------------------------------------------------------ checking

    def _check_next(self) -> None:
        self._queue = [f for f in self._queue if f in self._stamps]
        if not self._queue:
            self._checks_begun = None
            if self._find_later:
                self._find()
            return
        if self._checks_begun is None:
            self._checks_begun = monotonic()
        folder = self._queue[0]
        if self._facts is None:
            self._facts = load_facts(self._seeds)[0]
        facts = self._facts

        def fail(error: BaseException) -> None:
            """Leave the one that broke the checker, and go on with the others."""
            self._queue = [other for other in self._queue if other != folder]
            self._check_next()
            raise error

        self.jobs.start(CHECK, lambda _watch: examine(folder, facts), self._examined, fail)

    def _examined(self, found: Examination) -> None:
        if found.folder in self._queue:
            self._queue.remove(found.folder)
        if found.folder in self._stamps:
            self._stamps[found.folder] = found.stamp
            self._exams[found.folder] = found
            if found.scenario is not None:
                self._good[found.folder] = found.scenario
            if found.folder == self.folder:
                self._leave_gone_file()
                self._watch_all()
                self._reread()
                self.problems_changed.emit()
                self.scenario_changed.emit()
            self.files_changed.emit()
        self._check_next()

    # ------------------------------------------------------------------ the text

    def select(self, path: Path) -> None:
        """Bring a file to the front."""
        if path == self._path:
            return
        before, self._path = self.folder, path
        if path not in self._based:
            self._based[path] = read_manuscript(path)
        self.selected.emit()
        self._reread()
        if path.parent != before:
            self._watch_all()
            self._hurry(path.parent)
            self.scenario_changed.emit()
        self.problems_changed.emit()

    def edit(self, text: str) -> None:
        """Take the text as it stands in the window now."""
        path = self._path
        if path is None or not self.editable:
            return
        was = path in self._drafts
        if text == self._based[path].text:
            self._drafts.pop(path, None)
        else:
            self._drafts[path] = text
        if was != (path in self._drafts):
            self.files_changed.emit()

    def save(self) -> bool:
        """Write the text in front to its file; False where that has to wait or did not work."""
        return self._path is not None and self._save(self._path)

    def save_all(self) -> bool:
        """Write every changed file; False, at that one, where one of them could not be."""
        return all(self._save(path) for path in self.unsaved)

    def forget_drafts(self) -> None:
        """Let go of all changes that were not saved: somebody said so."""
        self._drafts.clear()
        self.files_changed.emit()

    def keep_mine(self) -> None:
        """Go on with the text in the window; what is on disk is kept as a copy when it is saved."""
        path = self._path
        if path is not None:
            self._based[path] = read_manuscript(path)
            self._overwrites[path] = self._based[path].data
            self.edit(self.text())

    def take_theirs(self) -> None:
        """Show what is on disk."""
        path = self._path
        if path is not None:
            self._drafts.pop(path, None)
            self._overwrites.pop(path, None)
            self._based[path] = read_manuscript(path)
            self.text_replaced.emit()
            self.files_changed.emit()

    def _save(self, path: Path) -> bool:
        if path not in self._drafts or path not in self._based:
            return True
        if read_manuscript(path).data != self._based[path].data:
            self.select(path)
            self.conflicted.emit()
            return False

        def write() -> None:
            if path in self._overwrites:
                keep_copy(path, self._overwrites[path])
                del self._overwrites[path]
            text, crlf = self._drafts[path], self._based[path].crlf
            self._based[path] = write_manuscript(path, text, crlf=crlf)
            del self._drafts[path]

        if not self._try(write):
            return False
        self.look()
        self.files_changed.emit()
        return True

    def _reread(self) -> None:
        """Take up what another program did to the file in front."""
        path = self._path
        if path is None:
            return
        now, known = read_manuscript(path), self._based.get(path)
        if known is not None and now.data == known.data and now.trouble == known.trouble:
            return
        if now.trouble == "unreadable" and known is not None and known.data:
            return  # an editor is just putting a new file in its place, or it is gone for good
        if path in self._drafts:
            if self._drafts[path] == now.text:
                del self._drafts[path]
            else:
                if self._asked.get(path) != now.data:
                    self._asked[path] = now.data
                    self.conflicted.emit()
                return
        self._based[path] = now
        self.text_replaced.emit()

    def _leave_gone_file(self) -> None:
        """Go to another file of the situation where the one in front was deleted, text and all."""
        path = self._path
        if path is None or path in self._drafts or path.exists():
            return
        self._based.pop(path, None)
        files = self.files(path.parent)
        if files:
            self.select(next((f for f in files if f.kind == "telling"), files[0]).path)

    def _hurry(self, folder: Path) -> None:
        """Check the situation in front before the others."""
        if folder in self._queue[1:]:
            self._queue.remove(folder)
            self._queue.insert(0 if self.jobs.task(CHECK) is None else 1, folder)

    def _try(self, doing: Callable[[], Any]) -> bool:
        try:
            doing()
        except UserError as error:
            self.failed.emit(error)
            return False
        return True
