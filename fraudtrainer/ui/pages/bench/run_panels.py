"""走法 and 证明: what was run, what came of it, and the way to it in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fraudtrainer.modes.bench.runs import Counterexample, PlanRun, ProvenTelling
from fraudtrainer.scenario.reading.source import printable
from fraudtrainer.ui.pages.bench.parts import ShortLabel, bare, hint_card
from fraudtrainer.ui.pages.bench.runs_model import PLANS, PROOF, RunsModel
from fraudtrainer.ui.said import listed, said
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.gutter import GUTTER, GutterArea
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import frame, text_button, text_label
from fraudtrainer.ui.widgets.waiting import Waiting

_MOST_STEPS = 30


class RunPanel(Living, QWidget):
    """A heading with a button, a sum, and results that scroll."""

    def __init__(self, name: str, runs: RunsModel, lane: str) -> None:
        """Make an empty one for a lane of `runs`; `name` begins its object names."""
        super().__init__()
        self._runs = runs
        self._lane = lane
        self._shown: object = None
        self._cards: list[QWidget] = []
        box = bare(QVBoxLayout(self))
        row = bare(QHBoxLayout())
        row.setContentsMargins(0, 0, GUTTER, 0)
        self.sum = text_label("", "strong14", f"{name}.sum", wraps=True)
        self.start = text_button("", f"{name}.run", "primary")
        row.addWidget(self.sum, 1)
        row.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(row)
        self.waiting = Waiting(name, "")
        self.waiting.stop.clicked.connect(lambda: runs.cancel(lane))
        box.addWidget(self.waiting)
        self.note, self._note_words = hint_card(f"{name}.note")
        box.addWidget(self.note)
        self._area = GutterArea()
        self._rows = QWidget()
        self._list = bare(QVBoxLayout(self._rows))
        self._list.setContentsMargins(0, 0, GUTTER, 0)
        self._list.addStretch(1)
        self._area.setWidget(self._rows)
        box.addWidget(self._area, 1)

    def retranslate(self) -> None:
        """As the language asks."""
        self.waiting.stop.setText(self.tr("停下"))
        self._shown = None
        self.refresh()

    def refresh(self) -> None:
        """Show the last run."""
        raise NotImplementedError

    def show_work(self, words: str, done: int | None, of: int, *, ready: bool) -> None:
        """Show how far a run is, `done` None where none is on; the keyboard stays in this row.

        What is disabled or hidden while it has the keyboard would throw it out of the page.
        """
        start, stop = self.start, self.waiting.stop
        if done is not None:
            self.waiting.show_work(words, done, of)
        start.setEnabled(start.hasFocus() or (ready and done is None))
        if done is not None and start.hasFocus():
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        elif done is None and stop.hasFocus():
            start.setFocus(Qt.FocusReason.OtherFocusReason)
        start.setEnabled(ready and done is None)
        if done is None:
            self.waiting.hide()

    def say_old(self, *, ran: bool) -> None:
        """Say where the results are those of an older text."""
        old = ran and self._runs.outdated(self._lane)
        self.say_note(self.tr("文件改过了，下面是改之前的结果。") if old else "")

    def say_note(self, words: str) -> None:
        """Show a sentence above the results; "" takes it away."""
        self._note_words.setText(words)
        self.note.setVisible(bool(words))

    def clear(self) -> None:
        """Take all results away."""
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []

    def add_row(self) -> QVBoxLayout:
        """Add a card below the others; its column is given back."""
        card = frame("panel")
        box = QVBoxLayout(card)
        box.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        box.setSpacing(SPACE[0])
        self._list.insertWidget(self._list.count() - 1, card)
        self._cards.append(card)
        return box


class PlansPanel(RunPanel):
    """走法: every plan with its verdict.

    Signals:
        file_wanted: Somebody wants to see a plan's text (Path).
    """

    file_wanted = Signal(object)

    def __init__(self, runs: RunsModel) -> None:
        """Follow `runs`."""
        super().__init__("bench.plans", runs, PLANS)
        self.start.clicked.connect(runs.run_plans)
        runs.plans_changed.connect(self.refresh)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self.start.setText(self.tr("全部走一遍"))
        super().retranslate()

    def refresh(self) -> None:
        """Show the last run."""
        runs, done = self._runs.runs, self._runs.running(PLANS)
        plans = self._runs.plans
        words = self.tr("正在走第 {0} 条，共 {1} 条").format((done or 0) + 1, len(plans))
        self.show_work(words, done, len(plans), ready=self._runs.ready and bool(plans))
        self.say_old(ran=runs is not None)
        self.sum.setText(self._sum(runs, len(plans)))
        state = (runs, plans)
        if state == self._shown:
            return
        self._shown = state
        self.clear()
        for run in runs or (PlanRun(path, "", "", passed=False) for path in plans):
            self._add(run, ran=runs is not None)

    def _sum(self, runs: tuple[PlanRun, ...] | None, plans: int) -> str:
        if not plans:
            return self.tr(
                "还没有走法。在剧本旁边放 .plan.yaml 文件，写下一步一步怎么走、到哪个结局。"
            )
        if runs is None:
            return self.tr("{0} 条走法，还没有走过").format(plans)
        passed = sum(1 for run in runs if run.passed)
        if passed == len(runs):
            return self.tr("{0} 条走法全部通过").format(passed)
        words = self.tr("{0} 条通过，{1} 条未通过")
        return words.format(passed, len(runs) - passed)

    def _add(self, run: PlanRun, *, ran: bool) -> None:
        box = self.add_row()
        row = QHBoxLayout()
        words = self._runs.title(run.path)
        name = text_button(words, f"bench.plan.{run.path.name}", "link")
        name.setToolTip(self.tr("看这条走法的文字"))
        name.clicked.connect(lambda: self.file_wanted.emit(run.path))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        file = ShortLabel("muted", "")
        file.say(printable(Path(run.path.name)))
        row.addWidget(file, 1)
        verdict, tone = self.tr("还没走"), "navy"
        if ran:
            verdict = self.tr("✓ 通过") if run.passed else self.tr("未通过")
            tone = "jade" if run.passed else "red"
        chip = text_label(verdict, "small13")
        chip.setProperty("kind", f"chip-{tone}")
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        box.addLayout(row)
        if run.ends:
            words = self.tr("{0}，应当到：{1}").format(self._runs.telling(run.telling), run.ends)
            box.addWidget(text_label(words, "muted", wraps=True))
        if run.message:
            wrong = text_label(said(run.message), "body14", wraps=True)
            wrong.setProperty("tone", "red")
            box.addWidget(wrong)


class ProofPanel(RunPanel):
    """证明: a verdict per telling, and each counterexample step by step."""

    def __init__(self, runs: RunsModel) -> None:
        """Follow `runs`."""
        super().__init__("bench.proof", runs, PROOF)
        self.start.clicked.connect(runs.prove)
        runs.proof_changed.connect(self.refresh)
        runs.saved.connect(self._tell_saved)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self.start.setText(self.tr("开始证明"))
        super().retranslate()

    def refresh(self) -> None:
        """Show the last proof."""
        report, done = self._runs.report, self._runs.running(PROOF)
        words = self.tr("正在走遍每一种情况，已经看了 {0} 个").format(done or 0)
        self.show_work(words, done, 0, ready=self._runs.ready)
        self.say_old(ran=report is not None)
        self.sum.setText(self._sum())
        state = (report, self._runs.may_save)
        if state == self._shown:
            return
        self._shown = state
        self.clear()
        if report is None:
            self._explain()
            return
        for found in report.counterexamples:
            self._add_counterexample(found)
        for telling in report.tellings:
            self._add_telling(telling)

    def _sum(self) -> str:
        report = self._runs.report
        if report is None:
            return self.tr("还没有证明过")
        if not report.counterexamples:
            return self.tr("全部成立")
        return self.tr("{0} 处不成立").format(len(report.counterexamples))

    def _explain(self) -> None:
        box = self.add_row()
        for words in (
            self.tr("程序会把每一种走法都走一遍，看下面几件事是不是总成立："),
            self.tr("每个结局都走得到，从哪一步起都有安全的出路。"),
            self.tr("一味照办、一味拒绝、一味怀疑、一味相信，都过不了关。"),
            self.tr("受损越重，得分越低；钱数对得上，时间不倒走。"),
        ):
            box.addWidget(text_label(words, "body14", wraps=True))

    def _add_telling(self, telling: ProvenTelling) -> None:
        box = self.add_row()
        row = QHBoxLayout()
        row.addWidget(text_label(self._runs.telling(telling.telling), "strong14"), 1)
        holds = not telling.refutations
        words = self.tr("✓ 成立") if holds else self.tr("{0} 处不成立").format(telling.refutations)
        chip = text_label(words, "small13")
        chip.setProperty("kind", "chip-jade" if holds else "chip-red")
        row.addWidget(chip)
        box.addLayout(row)
        how = self.tr("穷尽") if telling.exhaustive else self.tr("抽样")
        words = self.tr("{0}，看了 {1} 种情况").format(how, f"{telling.states:,}")
        box.addWidget(text_label(words, "muted", wraps=True))
        if telling.unseen:
            words = self.tr("没有出现过的话：{0}").format(listed(telling.unseen))
            box.addWidget(text_label(words, "small13", wraps=True))

    def _add_counterexample(self, found: Counterexample) -> None:
        box = self.add_row()
        words = self.tr("{0}：{1}").format(self._runs.telling(found.telling), said(found.message))
        head = text_label(words, "strong14", wraps=True)
        head.setProperty("tone", "red")
        box.addWidget(head)
        for number, step in enumerate(found.steps[:_MOST_STEPS], start=1):
            box.addWidget(text_label(f"{number}. {said(step)}", "small13", wraps=True))
        if not found.steps:
            box.addWidget(text_label(self.tr("没有一条路通到那里。"), "small13", wraps=True))
        elif self._runs.may_save:
            keep = text_button(self.tr("存成走法"), f"bench.proof.keep.{found.file_name}")
            keep.clicked.connect(lambda: self._runs.keep(found))
            box.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)

    def _tell_saved(self, path: Path) -> None:
        words = self.tr("已经存成 {0}。改好剧本后，把 ends 写成应当到的结局。")
        self.say_note(words.format(path.name))
