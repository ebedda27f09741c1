"""The way out of the bench without widgets: onto the home page, and into a pack."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from fraudtrainer.errors import UserError
from fraudtrainer.modes.offer import Offer
from fraudtrainer.modes.pack_maker import PackMaker, PackWish, next_version
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.ui.own import OwnShelf
from fraudtrainer.ui.pages.bench.runs_model import PROOF, RunsModel
from fraudtrainer.ui.preferences import Preferences

PACK: Final = "bench.pack"


class Made(NamedTuple):
    """A pack that was made, and its file."""

    offer: Offer
    path: Path


class PublishModel(QObject):
    """Where the situation in front stands for others, and how it gets there.

    Signals:
        changed: Anything about that may have changed.
    """

    changed = Signal()

    def __init__(
        self,
        runs: RunsModel,
        own: OwnShelf,
        maker: Callable[[], PackMaker],
        choices: Preferences,
        parent: QObject | None = None,
    ) -> None:
        """Follow the bench of `runs`; what is on the home page is told by `own`."""
        super().__init__(parent)
        self._runs = runs
        self._bench = bench = runs.bench
        self._own = own
        self._maker = maker
        self._choices = choices
        self._made: Made | None = None
        for signal in (bench.problems_changed, bench.behind_changed, bench.files_changed):
            signal.connect(self.changed)
        bench.scenario_changed.connect(self._follow)
        runs.proof_changed.connect(self.changed)
        own.changed.connect(self.changed)

    # ------------------------------------------------------------------ reading

    @property
    def is_sample(self) -> bool:
        """True for what comes with the program."""
        return self._bench.read_only

    @property
    def is_on_home(self) -> bool:
        """True where the situation in front stands on the home page."""
        folder = self._bench.folder
        return folder is not None and self._own.holds(folder.absolute())

    @property
    def obstacle(self) -> str:
        """Why it cannot go out now, in words; "" where it can."""
        bench = self._bench
        errors = sum(1 for problem in bench.problems() if problem.severity == "error")
        if bench.folder_is_draft:
            return self.tr("还有没保存的文字，先保存再来。")
        if errors:
            return self.tr("还有 {0} 个错误，改好再来。").format(errors)
        if bench.scenario is None or bench.is_behind:
            return self.tr("正在检查……")
        report = None if self._runs.outdated(PROOF) else self._runs.report
        if report is not None and report.counterexamples:
            return self.tr("证明有 {0} 处不成立，改好再来。").format(len(report.counterexamples))
        return ""

    @property
    def is_proven(self) -> bool:
        """True where a proof of the text as it is found nothing."""
        report = None if self._runs.outdated(PROOF) else self._runs.report
        return report is not None and not report.counterexamples

    @property
    def working(self) -> int | None:
        """How many situations the pack that is being made has got through; None where none is made."""
        task = self._bench.jobs.task(PACK)
        return None if task is None else task.progress[0]

    @property
    def made(self) -> Made | None:
        """The pack that was made last of the situation in front."""
        return self._made

    @property
    def place(self) -> Path:
        """Where packs are written until somebody chooses another folder."""
        return self._bench.root or Path.home()

    def wish(self, place: Path) -> PackWish:
        """What can be said of a pack beforehand.

        Args:
            place: The folder that it is written into.
        """
        scenario = self._bench.scenario
        if scenario is None:
            return PackWish(place, "", "", "", "")
        title = str(scenario.card.get("title", ""))
        version = next_version(place, scenario.id)
        return PackWish(scenario.folder, scenario.id, title, self._choices.author, version)

    def wrong(self, wish: PackWish) -> tuple[Diagnostic, ...]:
        """What cannot be said of a pack that way."""
        return self._maker().wrong(wish)

    # ------------------------------------------------------------------ commands

    def toggle_home(self) -> None:
        """Put the situation in front on the home page, or take it off again."""
        scenario, folder = self._bench.scenario, self._bench.folder
        if folder is None:
            return
        try:
            if self.is_on_home:
                self._own.take_off(folder)
            elif scenario is not None and not self.obstacle:
                self._own.put(folder, scenario.id)
        except UserError as error:
            self._bench.failed.emit(error)

    def make_pack(self, wish: PackWish, place: Path) -> None:
        """Write a pack into a folder, on the pool."""
        self._choices.choose("author", wish.publisher)
        maker, path = self._maker(), place / wish.file_name
        self._made = None

        def take(offer: Offer) -> None:
            self._made = Made(offer, path)
            self.changed.emit()

        self._bench.jobs.start(PACK, lambda w: maker.make_pack(wish, path, w), take, self._fail)
        self.changed.emit()

    def stop(self) -> None:
        """Make no pack after all; nothing was written."""
        self._bench.jobs.cancel(PACK)
        self.changed.emit()

    # ------------------------------------------------------------------ inner

    def _fail(self, error: BaseException) -> None:
        self.changed.emit()
        if not isinstance(error, UserError):
            raise error
        self._bench.failed.emit(error)

    def _follow(self) -> None:
        """What was made of another situation is no news about this one."""
        scenario = self._bench.scenario
        situations = () if self._made is None else self._made.offer.situations
        if scenario is None or scenario.id not in situations:
            self._made = None
        self.changed.emit()
