"""Running plans and proofs without widgets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fraudtrainer.errors import UserError
from fraudtrainer.modes.bench.manuscript import save_plan
from fraudtrainer.modes.bench.runs import (
    Counterexample,
    PlanRun,
    ProofReport,
    prove_situation,
    run_plans,
)
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.ui.pages.bench.model import BenchModel
from fraudtrainer.ui.pages.bench.story_model import StoryModel
from fraudtrainer.ui.pages.bench.titles import file_title, telling_title

PLANS, PROOF = "bench.plans", "bench.proof"


class RunsModel(QObject):
    """The last run of the plans and the last proof of the situation in front.

    Signals:
        plans_changed: A run began, ended or is no longer of the present text.
        proof_changed: The same of the proof.
        saved: A counterexample was written as a plan (its path).
    """

    plans_changed = Signal()
    proof_changed = Signal()
    saved = Signal(object)

    def __init__(self, bench: BenchModel, story: StoryModel, parent: QObject | None = None) -> None:
        """Follow the bench; what a proof has seen goes to the graph of `story` as well."""
        super().__init__(parent)
        self._bench = bench
        self._story = story
        self._runs: tuple[PlanRun, ...] | None = None
        self._report: ProofReport | None = None
        self._of: dict[str, Scenario] = {}
        bench.scenario_changed.connect(self._follow)

    # ------------------------------------------------------------------ reading

    @property
    def bench(self) -> BenchModel:
        """The bench that is followed."""
        return self._bench

    @property
    def ready(self) -> bool:
        """True where there is something to run."""
        return self._bench.scenario is not None

    @property
    def may_save(self) -> bool:
        """True where a counterexample can be written beside the telling."""
        return not self._bench.read_only

    @property
    def plans(self) -> tuple[Path, ...]:
        """The plan files of the situation in front."""
        folder = self._bench.folder
        files = () if folder is None else self._bench.checks.files(folder)
        return tuple(f.path for f in files if f.kind == "plan")

    @property
    def runs(self) -> tuple[PlanRun, ...] | None:
        """The last run of all plans; None before the first."""
        return self._runs

    @property
    def report(self) -> ProofReport | None:
        """The last proof; None before the first."""
        return self._report

    def title(self, path: Path) -> str:
        """A plan in words."""
        return file_title(self._bench.checks, path)

    def telling(self, name: str) -> str:
        """A telling in words."""
        folder = self._bench.folder
        return name if folder is None else telling_title(self._bench.checks, folder, name)

    def running(self, lane: str) -> int | None:
        """How far a lane has come; None where nothing runs there."""
        task = self._bench.jobs.task(lane)
        return None if task is None else task.progress[0]

    def outdated(self, lane: str) -> bool:
        """True where the text was changed since that lane ran."""
        return lane in self._of and self._of[lane] is not self._bench.scenario

    # ------------------------------------------------------------------ commands

    def run_plans(self) -> None:
        """Walk every plan."""
        scenario = self._bench.scenario
        if scenario is not None:
            self._of[PLANS] = scenario
            self._bench.jobs.start(PLANS, lambda watch: run_plans(scenario, watch), self._ran)
            self.plans_changed.emit()

    def prove(self) -> None:
        """Prove every telling and every pair."""
        scenario = self._bench.scenario
        if scenario is not None:
            self._of[PROOF] = scenario
            self._bench.jobs.start(PROOF, lambda w: prove_situation(scenario, w), self._proved)
            self.proof_changed.emit()

    def cancel(self, lane: str) -> None:
        """Stop what runs on a lane; an older result stays."""
        self._bench.jobs.cancel(lane)
        self._tell()

    def keep(self, found: Counterexample) -> None:
        """Write a counterexample as a plan beside the telling."""
        folder = self._bench.folder
        if folder is None or self._bench.read_only:
            return
        try:
            path = save_plan(folder, found.file_name, found.plan)
        except UserError as error:
            self._bench.failed.emit(error)
            return
        self._bench.look()
        self.saved.emit(path)

    # ------------------------------------------------------------------ inner

    def _ran(self, runs: tuple[PlanRun, ...]) -> None:
        self._runs = runs
        self.plans_changed.emit()

    def _proved(self, report: ProofReport) -> None:
        self._report = report
        self._story.learn(report.proofs)
        self.proof_changed.emit()

    def _follow(self) -> None:
        """Another situation has no results yet; a changed one keeps them, marked as old."""
        folder = self._bench.folder
        for lane, scenario in list(self._of.items()):
            if scenario.folder != folder:
                self._bench.jobs.cancel(lane)
                del self._of[lane]
                if lane == PLANS:
                    self._runs = None
                else:
                    self._report = None
        self._tell()

    def _tell(self) -> None:
        self.plans_changed.emit()
        self.proof_changed.emit()
