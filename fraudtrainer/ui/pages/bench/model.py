"""The bench without widgets: the folder, the file in front, its text, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fraudtrainer.authoring.scaffold import new_situation
from fraudtrainer.authoring.template import Wishes
from fraudtrainer.errors import UserError
from fraudtrainer.modes.bench.drafts import Drafts
from fraudtrainer.modes.bench.manuscript import Manuscript
from fraudtrainer.modes.bench.rule_page import RulePage, rule_page
from fraudtrainer.modes.bench.workbench import Examination, about_file
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.reading.source import printable
from fraudtrainer.ui.jobs import Jobs
from fraudtrainer.ui.pages.bench.checks import Checks
from fraudtrainer.ui.pages.bench.typing_checks import TypingChecks
from fraudtrainer.ui.preferences import Preferences
from fraudtrainer.ui.watch import FolderWatch


class BenchModel(QObject):
    """One folder on the bench.

    Signals:
        files_changed: The folder, its files or their counts changed.
        selected: Another file is in front.
        text_replaced: The text of the file in front is another one now, not by typing.
        problems_changed: The findings of the situation in front changed.
        behind_changed: Whether they are those of the text as it stands may have changed.
        scenario_changed: The situation in front can be played differently, or another is in front.
        stirred: Files are being written; what works on old ones may stop.
        conflicted: The file in front has unsaved changes and changed on disk as well.
        failed: Something of the user's world stood in the way (UserError).

    Attributes:
        jobs: Runs what takes long.
        checks: What is known of each situation.
    """

    files_changed = Signal()
    selected = Signal()
    text_replaced = Signal()
    problems_changed = Signal()
    behind_changed = Signal()
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
        self.jobs = jobs
        self.checks = Checks(seeds, jobs, self)
        self.checks.found.connect(self._follow_found)
        self.checks.checked.connect(self._follow_checked)
        self._watch = FolderWatch(self)
        self._watch.stirred.connect(self.stirred)
        self._watch.settled.connect(self.look)
        self._root: Path | None = None
        self._read_only = False
        self._path: Path | None = None
        self._drafts = Drafts()
        self._typing = TypingChecks(self._drafts, lambda: self.checks.facts, jobs, self)
        self._typing.checked.connect(self._follow_typing)
        kept = preferences.bench_folder
        if kept and Path(kept).is_dir():
            self._open(Path(kept), read_only=False)

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
        return self.checks.examination(self.folder)

    @property
    def scenario(self) -> Scenario | None:
        """The situation in front as it last could be read."""
        return self.checks.scenario(self.folder)

    @property
    def outdated(self) -> bool:
        """True where `scenario` is an older one, because the files have errors now."""
        found = self.examination
        return found is not None and found.scenario is None and self.scenario is not None

    def problems(self) -> tuple[Diagnostic, ...]:
        """The findings of the situation in front, those of the file in front first."""
        here = self.problems_here()
        return here + tuple(p for p in self._found(self.folder) if p not in here)

    def problems_here(self) -> tuple[Diagnostic, ...]:
        """The findings of the file in front, in the order of its lines."""
        return () if self._path is None else about_file(self._found(self.folder), self._path)

    @property
    def is_behind(self) -> bool:
        """True while the findings are not yet those of the text as it stands in the window."""
        folder = self.folder
        if folder is None:
            return False
        return self.checks.is_behind(folder) or self._typing.is_behind(folder)

    def counts(self, path: Path) -> tuple[int, int] | None:
        """Errors and warnings of a file as it stands in the window; None until it was checked."""
        typed = self._typing.problems(path.parent)
        if typed is None:
            return self.checks.counts(path)
        found = [problem.severity for problem in about_file(typed, path)]
        return found.count("error"), found.count("warning")

    def file_of(self, problem: Diagnostic) -> Path:
        """The file that a finding is about, whatever bytes its name is made of."""
        files = () if self.folder is None else self.checks.files(self.folder)
        return next(
            (f.path for f in files if printable(f.path) == problem.file), Path(problem.file)
        )

    def rule_page(self, code: str) -> RulePage:
        """What there is to read about a rule."""
        return rule_page(code, bundled("docs"))

    @property
    def manuscript(self) -> Manuscript | None:
        """The file in front as it is on disk."""
        return None if self._path is None else self._drafts.manuscript(self._path)

    @property
    def text(self) -> str:
        """The text to show: with the changes that are not saved yet."""
        return "" if self._path is None else self._drafts.text(self._path)

    @property
    def editable(self) -> bool:
        """True where the text in front can be changed here."""
        found = self.manuscript
        return found is not None and found.editable and not self._read_only

    def is_draft(self, path: Path) -> bool:
        """True where a file has changes that are not saved."""
        return self._drafts.is_draft(path)

    @property
    def folder_is_draft(self) -> bool:
        """True where the situation in front has changes that are not saved."""
        return self.folder is not None and bool(self._drafts.changes_in(self.folder))

    @property
    def unsaved(self) -> tuple[Path, ...]:
        """Every file with changes that are not saved."""
        return self._drafts.unsaved

    # ------------------------------------------------------------------ the folder

    def open_folder(self, folder: Path, *, read_only: bool = False) -> None:
        """Open a folder, and another time again unless it is read-only."""
        self._open(folder, read_only=read_only)
        if not read_only:
            self._preferences.choose("bench_folder", str(folder))

    def look(self) -> None:
        """Look at the files again and check what changed."""
        changed = self.checks.look()
        if self.folder in changed:
            self._reread()
        if changed:
            self.files_changed.emit()

    def create(self, situation: str, wishes: Wishes) -> None:
        """Make a new situation in the open folder from the templates, and bring it to the front.

        Args:
            situation: Its id, which names its folder as well.
            wishes: What the author said of it.

        Raises:
            UserError: A word is not allowed, or it cannot be written.
        """
        if self._root is None or self._read_only:
            return
        made = new_situation(self._root, situation, wishes)
        self.checks.add(made)
        self.files_changed.emit()
        self._select_in(made)

    def stop_looking(self) -> None:
        """Give up looking through the folder, or checking what is in it."""
        self.checks.stop()
        self.files_changed.emit()

    def _open(self, folder: Path, *, read_only: bool) -> None:
        self._root, self._read_only, self._path = folder, read_only, None
        self.checks.open(folder)
        self.files_changed.emit()
        self.selected.emit()
        self.scenario_changed.emit()

    def _follow_found(self, is_new: bool) -> None:
        if self.folder not in self.checks.situations:
            self._path = None
            self._select_in(next(iter(self.checks.situations), None))
        self._watch_all()
        if is_new:
            self.files_changed.emit()

    def _found(self, folder: Path | None) -> tuple[Diagnostic, ...]:
        """The last findings of a situation: those of its unsaved texts, where it has any."""
        typed = None if folder is None else self._typing.problems(folder)
        found = self.checks.examination(folder)
        return typed if typed is not None else () if found is None else found.problems

    def _follow_typing(self, folder: Path) -> None:
        if folder == self.folder:
            self.problems_changed.emit()
        self.files_changed.emit()

    def _follow_checked(self, folder: Path) -> None:
        if self._drafts.changes_in(folder):
            self._typing.follow(folder)  # beside files that have changed
        else:
            self._typing.forget(folder)
        if folder == self.folder:
            self._leave_gone_file()
            self._watch_all()
            self._reread()
            self.problems_changed.emit()
            self.scenario_changed.emit()
        self.files_changed.emit()

    def _select_in(self, folder: Path | None) -> None:
        first = self.checks.first_file(folder)
        if first is not None:
            self.select(first)
        else:
            self.selected.emit()
            self.scenario_changed.emit()

    def _watch_all(self) -> None:
        own = [f.path for f in self.checks.files(self.folder)] if self.folder is not None else []
        root = [] if self._root is None else [self._root]
        self._watch.watch([*root, *own, *self.checks.situations])

    # ------------------------------------------------------------------ the text

    def select(self, path: Path) -> None:
        """Bring a file to the front."""
        if path == self._path:
            return
        before, self._path = self.folder, path
        self._drafts.manuscript(path)
        self.selected.emit()
        self._reread()
        if path.parent != before:
            self._watch_all()
            self.checks.bring_to_front(path.parent)
            self.scenario_changed.emit()
        self.problems_changed.emit()

    def edit(self, text: str) -> None:
        """Take the text as it stands in the window now."""
        if self._path is None or not self.editable:
            return
        was, folder = self.is_draft(self._path), self._path.parent
        self._drafts.edit(self._path, text)
        if self._drafts.changes_in(folder):
            self._typing.follow(folder)
        elif self._typing.problems(folder) is not None:
            self._typing.forget(folder)
            self.problems_changed.emit()
        self.behind_changed.emit()
        if was != self.is_draft(self._path):
            self.files_changed.emit()

    def save(self) -> bool:
        """Write the text in front to its file; False where that has to wait or did not work."""
        return self._path is not None and self._save(self._path)

    def save_all(self) -> bool:
        """Write every changed file; False, at that one, where one of them could not be."""
        return all(self._save(path) for path in self.unsaved)

    def forget_drafts(self) -> None:
        """Let go of all changes that were not saved: somebody said so."""
        for folder in {path.parent for path in self._drafts.unsaved}:
            self._typing.forget(folder)
        self._drafts.forget_changes()
        self.problems_changed.emit()
        self.files_changed.emit()

    def keep_mine(self) -> None:
        """Go on with the text in the window; what is on disk is kept as a copy when it is saved."""
        if self._path is not None:
            self._drafts.keep_mine(self._path)
            self.files_changed.emit()

    def take_theirs(self) -> None:
        """Show what is on disk."""
        if self._path is not None:
            self._drafts.take_theirs(self._path)
            self._typing.forget(self._path.parent)
            self._typing.follow(self._path.parent)
            self.problems_changed.emit()
            self.text_replaced.emit()
            self.files_changed.emit()

    def _save(self, path: Path) -> bool:
        if not self.is_draft(path):
            return True
        try:
            is_saved = self._drafts.save(path)
        except UserError as error:
            self.failed.emit(error)
            return False
        if is_saved:
            self.look()
            self.files_changed.emit()
        else:
            self.select(path)
            self.conflicted.emit()
        return is_saved

    def _reread(self) -> None:
        """Take up what another program did to the file in front."""
        found = "" if self._path is None else self._drafts.reread(self._path)
        if found == "conflict":
            self.conflicted.emit()
        elif found:
            self.text_replaced.emit()

    def _leave_gone_file(self) -> None:
        """Go to another file of the situation where the one in front was deleted, text and all."""
        path = self._path
        if path is None or self.is_draft(path) or path.exists():
            return
        self._drafts.forget(path)
        other = self.checks.first_file(path.parent)
        if other is not None:
            self.select(other)
