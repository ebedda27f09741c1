"""编写: files at the left, text in the middle, at the right graph, trial, plans and proof."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from fraudtrainer.paths import bundled
from fraudtrainer.ui.actions import Bindings
from fraudtrainer.ui.file_dialog import choose_folder
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.bench.graph_panel import GraphPanel
from fraudtrainer.ui.pages.bench.head import BenchHead, EmptyBench
from fraudtrainer.ui.pages.bench.lists import FileList
from fraudtrainer.ui.pages.bench.model import BenchModel
from fraudtrainer.ui.pages.bench.models import BenchModels
from fraudtrainer.ui.pages.bench.new_sheet import new_sheet
from fraudtrainer.ui.pages.bench.pack_sheet import PackSheet
from fraudtrainer.ui.pages.bench.parts import card
from fraudtrainer.ui.pages.bench.publish_panel import PublishPanel
from fraudtrainer.ui.pages.bench.rows import ROW_ROLE, FileRows
from fraudtrainer.ui.pages.bench.run_panels import PlansPanel, ProofPanel
from fraudtrainer.ui.pages.bench.sheets import conflict_sheet, rule_sheet
from fraudtrainer.ui.pages.bench.tabs import TabCard
from fraudtrainer.ui.pages.bench.text_panel import TextPanel
from fraudtrainer.ui.pages.bench.trial_panel import TrialPanel
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import Sheet, cover_of
from fraudtrainer.ui.widgets.waiting import Waiting
from fraudtrainer.ui.workplace import Workplace

_NARROW: Final = 840
"""Narrower than this, in pixels at 100 %, the text is a tab beside the others."""
_SHARES: Final = (0.18, 0.36, 0.46)
"""Of the width for files, text and tabs, until somebody moves the borders."""
_LEAST: Final = (140, 260, 300)
"""And what each of them needs, in pixels at 100 %."""
_ROOMY: Final = 700
"""From this width on, in pixels at 100 %, the stage has room for its side panels."""
_HIGH: Final = 560
"""And from this height on."""
_ONE_ROW: Final = 720
"""From this width on, what a trial begins with stands in one row."""
_STAGE: Final = 440
"""What the stage needs at least, so that its header is whole."""


def open_with_system(path: Path) -> bool:
    """Hand a file to the program that the system keeps for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@guarded
class BenchPage(Living, QWidget):
    """The author's bench."""

    def __init__(
        self,
        models: BenchModels,
        place: Workplace,
        open_outside: Callable[[Path], bool] = open_with_system,
    ) -> None:
        """Bind to the models and show them."""
        super().__init__()
        self._bench, self._story, self._runs, self._publish = models
        self._appearance = place.appearance
        self._sheet: Sheet | None = None
        self._narrow = self._trying = self._lent = self._moved = False
        self.setObjectName("bench")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = FileRows(self._bench, self)
        self._files = FileList(self._rows, place.appearance)
        self._text = TextPanel(self._bench, self._rows, place.appearance, open_outside)
        self._trial = TrialPanel(self._story, place.appearance, place.icons)
        self._plans = PlansPanel(self._runs)
        self._proof = ProofPanel(self._runs)
        self._out = PublishPanel(self._publish, open_outside)
        self._lay_out()
        self._bind()
        self._bind_keys()
        self.show_tab("graph")
        self._follow_selection()
        self.settle()

    # ------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[3])
        box.setSpacing(SPACE[2])
        self._head = BenchHead(self._bench)
        box.addWidget(self._head)
        self._waiting = Waiting("bench.check", "")
        box.addWidget(self._waiting)
        self._empty = EmptyBench(self._bench, self._appearance)
        box.addWidget(self._empty, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(SPACE[2])
        self._left = QFrame()
        left = card(self._left)
        left.setContentsMargins(SPACE[0], SPACE[1], SPACE[0], SPACE[1])
        left.addWidget(self._files)
        graph = GraphPanel(self._story, self._appearance)
        self._right = TabCard(
            {
                "problems": self._text.listed,
                "graph": graph,
                "trial": self._trial,
                "plans": self._plans,
                "proof": self._proof,
                "publish": self._out,
            }
        )
        for part in (self._left, self._text, self._right):
            self._split.addWidget(part)
        box.addWidget(self._split, 1)
        self._filler = QWidget()
        box.addWidget(self._filler, 1)

    def _bind(self) -> None:
        bench = self._bench
        for ways in (self._head.ways, self._empty.card.ways):
            ways.open.clicked.connect(self._ask_folder)
            ways.new.clicked.connect(self._ask_new)
            ways.samples.clicked.connect(self._open_samples)
        self._right.widened.connect(self._widen)
        self._right.shown.connect(self._follow_tab)
        self._split.splitterMoved.connect(self._keep_borders)
        self._waiting.stop.clicked.connect(bench.stop_looking)
        self._files.selectionModel().currentChanged.connect(self._select)
        self._rows.modelReset.connect(self._follow_selection)
        bench.files_changed.connect(self._show_folder)
        bench.selected.connect(self._follow_selection)
        bench.scenario_changed.connect(self._show_outdated)
        bench.problems_changed.connect(self._show_outdated)
        bench.conflicted.connect(self._ask_version)
        bench.jobs.moved.connect(self._show_work)
        self._text.rule_wanted.connect(self._show_rule)
        self._text.text_wanted.connect(self._show_text)
        self._story.trial_changed.connect(self._follow_trial)
        self._story.place_found.connect(self._text.go_to)
        self._plans.file_wanted.connect(self._show_file)
        self._out.pack_wanted.connect(self._ask_pack)

    def _bind_keys(self) -> None:
        doings: dict[str, Callable[[], object]] = {
            "bench.open": self._ask_folder,
            "bench.save": self._bench.save,
            "bench.next": self._next_problem,
            "bench.trial": self._start_trial,
            "bench.plans": self._run_plans,
            "bench.proof": self._start_proof,
            "bench.widen": self._right.wide.toggle,
        }
        Bindings(self, doings)

    # ------------------------------------------------------------------ look and language

    def retranslate(self) -> None:
        """As the language asks."""
        self._waiting.stop.setText(self.tr("停下"))
        self._rows.refresh()
        self._show_folder()
        self._show_work()

    def refit(self) -> None:
        """Give each part what its text needs."""
        for part, least in zip((self._left, self._text, self._right), _LEAST, strict=True):
            part.setMinimumWidth(self._appearance.px(least))
        # Not within a change of style: a splitter deletes the handle of a part that is taken out,
        # and Qt still holds it in the list of all widgets that it is just telling.
        QTimer.singleShot(0, self, self._share_room)

    # ------------------------------------------------------------------ for the window

    @property
    def trial(self) -> TrialPanel:
        """The trial."""
        return self._trial

    def show_tab(self, name: str) -> None:
        """Bring a tab of the right side to the front, one of `TABS`."""
        self._right.show_tab(name)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the files again: much may have been written meanwhile."""
        super().showEvent(event)
        self._bench.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    # ------------------------------------------------------------------ from the models

    def _show_folder(self) -> None:
        filled = bool(self._bench.checks.situations)
        self._head.refresh(narrow=self._narrow)
        self._empty.card.refresh()
        self._split.setVisible(filled)
        self._empty.setVisible(not filled and self._bench.checks.looking is None)
        self._filler.setVisible(not filled and not self._empty.isVisibleTo(self))
        self._fit_head()
        self._plans.refresh()
        self._proof.refresh()

    def _show_work(self) -> None:
        checks = self._bench.checks
        if checks.looking is not None and checks.looking.slow:
            words = self.tr("正在找情境，已经看了 {0} 个文件")
            self._waiting.show_work(words.format(checks.looking.progress[0]))
        elif checks.progress is not None and checks.slow:
            done, whole = checks.progress
            words = self.tr("正在检查第 {0} 个情境，共 {1} 个").format(done + 1, whole)
            self._waiting.show_work(words, done, whole)
        else:
            self._waiting.hide()
        self._plans.refresh()
        self._proof.refresh()
        self._out.refresh()

    def _show_outdated(self) -> None:
        self._right.show_outdated(outdated=self._bench.outdated)
        self._right.count_problems(len(self._bench.problems()))

    def _follow_selection(self) -> None:
        row = self._rows.row_of(self._bench.path)
        if row >= 0:
            self._files.setCurrentIndex(self._rows.index(row, 0))

    def _follow_tab(self, name: str) -> None:
        self._story.want_coverage(wanted=name == "graph")
        self._fit_head()

    def _show_file(self, path: Path) -> None:
        self._bench.select(path)
        self._show_text()

    def _show_text(self) -> None:
        if self._narrow:
            self.show_tab("text")

    # ------------------------------------------------------------------ doing

    def _select(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if row is not None and row.path is not None:
            self._bench.select(row.path)

    def _ask_folder(self) -> None:
        self._choose_folder(self.tr("打开情境文件夹"))

    def _choose_folder(self, title: str) -> None:
        chosen = choose_folder(self, "bench.chooser", title, self._bench.root)
        if chosen is not None:
            self._bench.open_folder(chosen)

    def _ask_new(self) -> None:
        """Ask for the name, and before that for a folder where there is none to write in."""
        if self._bench.root is None or self._bench.read_only:
            self._choose_folder(self.tr("新建情境：先选一个放它的文件夹"))
        if self._bench.root is not None and not self._bench.read_only:
            self._open_sheet(new_sheet)

    def _open_samples(self) -> None:
        self._bench.open_folder(bundled("scenarios"), read_only=True)

    def _next_problem(self) -> None:
        self._show_text()
        self._text.next_problem()

    def _start_trial(self) -> None:
        self.show_tab("trial")
        self._story.start_trial()

    def _run_plans(self) -> None:
        self.show_tab("plans")
        self._runs.run_plans()

    def _start_proof(self) -> None:
        self.show_tab("proof")
        self._runs.prove()

    def _ask_pack(self) -> None:
        self._open_sheet(lambda cover, _bench: PackSheet(cover, self._publish))

    def _ask_version(self) -> None:
        self._open_sheet(conflict_sheet)

    def _show_rule(self, code: str) -> None:
        if code:
            self._open_sheet(lambda cover, bench: rule_sheet(cover, bench.rule_page(code)))

    def _open_sheet(self, make: Callable[[QWidget, BenchModel], Sheet]) -> None:
        if self._sheet is None:
            self._sheet = make(cover_of(self), self._bench)
            self._sheet.closed.connect(self._forget_sheet)

    def _forget_sheet(self) -> None:
        self._sheet = None

    # ------------------------------------------------------------------ room

    def _share_room(self) -> None:
        """Make the text a tab where there is no room beside; else share it as nobody else did."""
        narrow = self.width() < self._appearance.px(_NARROW)
        if narrow != self._narrow:
            self._set_narrow(narrow=narrow)
        if not self._moved and not narrow:
            width = self.width() - 2 * (SPACE[4] + SPACE[2])
            self._split.setSizes([round(width * share) for share in _SHARES])
        self._fit_trial()

    def _fit_head(self) -> None:
        """Where all is large and the window is not, the stage and the graph need every line."""
        filled = bool(self._bench.checks.situations)
        self._head.setVisible(not (self._narrow and filled) or self._right.front == "text")

    def _keep_borders(self) -> None:
        self._moved = True

    def _widen(self, wide: bool) -> None:
        self._lent = self._lent and wide
        if not self._narrow:
            self._left.setVisible(not wide)
            self._text.setVisible(not wide)
        self._fit_trial()

    def _fit_trial(self) -> None:
        wide = self._narrow or self._right.wide.isChecked()
        room = self.width() if wide else self._right.width()
        px = self._appearance.px
        side = room >= px(_ROOMY) and self.height() >= px(_HIGH)
        self._trial.set_room(side=side, one_row=room >= px(_ONE_ROW))

    def _follow_trial(self) -> None:
        """Give a trial that begins the room that its stage needs, and take it back at its end."""
        on = self._story.desk is not None
        if on == self._trying:
            return
        self._trying = on
        wide = self._right.wide
        tight = self._right.width() < self._appearance.px(_STAGE)
        if on and tight and not self._narrow and not wide.isChecked():
            self._lent = True
            wide.setChecked(True)
        elif not on and self._lent:
            wide.setChecked(False)

    def _set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self._right.wide.setVisible(not narrow)
        self._left.setVisible(not narrow)
        self._text.set_narrow(narrow=narrow)
        restyle(self._text, kind="plain" if narrow else "card")
        margin = SPACE[2] if narrow else SPACE[4]
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(margin, SPACE[2], margin, margin)
        if narrow:
            self._right.take("text", self._text)
        else:
            self._right.give_back("text")
            self._split.insertWidget(1, self._text)
            self._text.show()
            self._widen(self._right.wide.isChecked())
        self._show_folder()
