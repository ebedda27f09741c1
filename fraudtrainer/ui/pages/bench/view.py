"""编写: files at the left, text in the middle, at the right graph, trial, plans and proof."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.paths import bundled
from fraudtrainer.ui.actions import Bindings
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.bench.graph_panel import GraphPanel
from fraudtrainer.ui.pages.bench.lists import FileList
from fraudtrainer.ui.pages.bench.parts import card, hint_card
from fraudtrainer.ui.pages.bench.rows import ROW_ROLE, FileRows
from fraudtrainer.ui.pages.bench.run_panels import PlansPanel, ProofPanel
from fraudtrainer.ui.pages.bench.runs_model import BenchModels
from fraudtrainer.ui.pages.bench.sheets import conflict_sheet, new_sheet, rule_sheet
from fraudtrainer.ui.pages.bench.text_panel import ShortLabel, TextPanel
from fraudtrainer.ui.pages.bench.trial_panel import TrialPanel
from fraudtrainer.ui.widgets.page import text_button, text_label
from fraudtrainer.ui.widgets.sheet import Sheet, cover_of
from fraudtrainer.ui.widgets.waiting import Waiting
from fraudtrainer.ui.workplace import Workplace

_NARROW: Final = 840
"""Narrower than this, in pixels at 100 %, the text is a tab beside the others."""
_FILES_SHARE, _TEXT_SHARE = 0.18, 0.36
"""Of the width, until somebody moves the borders."""
_ROOMY: Final = 700
"""From this width on, in pixels at 100 %, the stage has room for its side panels."""
_HIGH: Final = 560
"""And from this height on."""
_ONE_ROW: Final = 720
"""From this width on, what a trial begins with stands in one row."""
_STAGE: Final = 440
"""What the stage needs at least, so that its header is whole."""
TABS: Final = ("text", "graph", "trial", "plans", "proof")


def open_with_system(path: Path) -> bool:
    """Hand a file to the program that the system keeps for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@guarded
class BenchPage(QWidget):
    """The author's bench."""

    def __init__(
        self,
        models: BenchModels,
        place: Workplace,
        open_outside: Callable[[Path], bool] = open_with_system,
    ) -> None:
        """Bind to the models and show them."""
        super().__init__()
        self._bench, self._story, self._runs = models
        self._appearance = place.appearance
        self._sheet: Sheet | None = None
        self._narrow = self._trying = self._lent = False
        self.setObjectName("bench")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = FileRows(self._bench, self)
        self._files = FileList(self._rows, place.appearance)
        self._text = TextPanel(self._bench, self._rows, place.appearance, open_outside)
        self._graph = GraphPanel(self._story, place.appearance)
        self._trial = TrialPanel(self._story, place.appearance, place.icons)
        self._plans = PlansPanel(self._runs, place.appearance)
        self._proof = ProofPanel(self._runs, place.appearance, may_save=not self._bench.read_only)
        self._lay_out()
        self._bind()
        self._bind_keys()
        self.show_tab("graph")
        self._show_folder()
        self._follow_selection()

    # ------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        px = self._appearance.px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(16), px(24), px(16))
        box.setSpacing(px(12))
        self._top = QWidget()
        self._top.setLayout(self._head())
        box.addWidget(self._top)
        self._waiting = Waiting("bench.check", self.tr("停下"), self._appearance)
        box.addWidget(self._waiting)
        self._empty = self._empty_card()
        box.addWidget(self._empty)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(px(12))
        self._left, left = card(self._appearance)
        left.setContentsMargins(px(4), px(8), px(4), px(8))
        left.addWidget(self._files)
        self._split.addWidget(self._left)
        self._split.addWidget(self._text)
        self._split.addWidget(self._right_card())
        self._left.setMinimumWidth(px(140))
        self._text.setMinimumWidth(px(260))
        self._right.setMinimumWidth(px(300))
        self._moved = False
        box.addWidget(self._split, 1)
        self._filler = QWidget()
        box.addWidget(self._filler, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._appearance.px(12))
        row.addWidget(text_label(self.tr("编写"), "page24"))
        self._where = ShortLabel("muted", "bench.folder")
        row.addWidget(self._where, 1)
        self._new = text_button(self.tr("新建情境…"), "bench.new")
        self._samples = text_button(self.tr("看自带的情境"), "bench.samples")
        self._open = text_button(self.tr("打开文件夹…"), "bench.open")
        for part in (self._samples, self._new, self._open):
            row.addWidget(part)
        return row

    def _empty_card(self) -> QFrame:
        frame, box = card(self._appearance)
        px = self._appearance.px
        box.setContentsMargins(px(24), px(24), px(24), px(24))
        box.setSpacing(px(12))
        self._empty_title = text_label("", "title20", "bench.empty.title", wraps=True)
        self._empty_words = text_label("", "body14", "bench.empty.words", wraps=True)
        box.addWidget(self._empty_title)
        box.addWidget(self._empty_words)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._empty_open = text_button(self.tr("打开文件夹…"), "bench.empty.open", "primary")
        self._empty_samples = text_button(self.tr("看自带的情境"), "bench.empty.samples")
        self._empty_new = text_button(self.tr("新建情境…"), "bench.empty.new")
        row.addWidget(self._empty_open)
        row.addWidget(self._empty_new)
        row.addWidget(self._empty_samples)
        row.addStretch(1)
        box.addLayout(row)
        return frame

    def _right_card(self) -> QFrame:
        px = self._appearance.px
        self._right, box = card(self._appearance)
        tabs = QHBoxLayout()
        tabs.setSpacing(px(12))
        self._tabs: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        words = {
            "text": self.tr("文本"),
            "graph": self.tr("剧情图"),
            "trial": self.tr("试演"),
            "plans": self.tr("走法"),
            "proof": self.tr("证明"),
        }
        self._stack = QStackedWidget()
        for name in TABS:
            tab = text_button(words[name], f"bench.tab.{name}", "tab")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _on=False, tab=name: self.show_tab(tab))
            group.addButton(tab)
            tabs.addWidget(tab)
            self._tabs[name] = tab
        self._tabs["text"].hide()
        tabs.addStretch(1)
        self._wide = text_button(self.tr("放大"), "bench.widen", "quiet")
        self._wide.setCheckable(True)
        tabs.addWidget(self._wide)
        box.addLayout(tabs)
        self._old, self._old_words, _box = hint_card(self._appearance, "bench.outdated")
        box.addWidget(self._old)
        self._panels: dict[str, QWidget] = {
            "graph": self._graph,
            "trial": self._trial,
            "plans": self._plans,
            "proof": self._proof,
        }
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        box.addWidget(self._stack, 1)
        return self._right

    def _bind(self) -> None:
        bench = self._bench
        for opens in (self._open, self._empty_open):
            opens.clicked.connect(self._ask_folder)
        for makes in (self._new, self._empty_new):
            makes.clicked.connect(self._ask_new)
        for shows in (self._samples, self._empty_samples):
            shows.clicked.connect(self._open_samples)
        self._wide.toggled.connect(self._widen)
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
        self._story.trial_changed.connect(self._follow_trial)
        self._story.place_found.connect(self._text.go_to)
        self._plans.file_wanted.connect(self._show_file)

    def _bind_keys(self) -> None:
        doings: dict[str, Callable[[], object]] = {
            "bench.open": self._ask_folder,
            "bench.save": self._bench.save,
            "bench.next": self._next_problem,
            "bench.trial": self._start_trial,
            "bench.plans": self._run_plans,
            "bench.proof": self._start_proof,
            "bench.widen": self._wide.toggle,
        }
        Bindings(self, doings)

    # ------------------------------------------------------------------ for the window

    @property
    def trial(self) -> TrialPanel:
        """The trial."""
        return self._trial

    def show_tab(self, name: str) -> None:
        """Bring a tab of the right side to the front.

        Args:
            name: One of `TABS`; the text is a tab only where there is no room beside.
        """
        panel = self._text if name == "text" else self._panels[name]
        self._tabs[name].setChecked(True)
        self._stack.setCurrentWidget(panel)
        self._story.want_coverage(wanted=name == "graph")
        self._fit_top()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the files again: much may have been written meanwhile."""
        super().showEvent(event)
        self._bench.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the text a tab where there is no room beside."""
        super().resizeEvent(event)
        narrow = self.width() < self._appearance.px(_NARROW)
        if narrow != self._narrow:
            self._set_narrow(narrow=narrow)
        if not self._moved:
            width = self.width() - self._appearance.px(72)
            shares = (_FILES_SHARE, _TEXT_SHARE, 1 - _FILES_SHARE - _TEXT_SHARE)
            if not narrow:
                self._split.setSizes([round(width * share) for share in shares])
        self._fit_trial()

    # ------------------------------------------------------------------ from the models

    def _show_folder(self) -> None:
        bench = self._bench
        root = bench.root
        filled = bool(bench.checks.situations)
        self._where.say("" if root is None else _told(root))
        self._split.setVisible(filled)
        self._empty.setVisible(not filled and bench.checks.looking is None)
        self._filler.setVisible(not filled)
        self._fit_top()
        self._open.setVisible(filled)
        self._new.setVisible(filled and not bench.read_only)
        self._samples.setVisible(filled and not bench.read_only and not self._narrow)
        self._proof.set_may_save(may_save=not bench.read_only)
        self._plans.refresh()
        if root is None:
            self._empty_title.setText(self.tr("从一个文件夹开始"))
            self._empty_words.setText(
                self.tr(
                    "选一个放情境的文件夹。一个情境是一个小文件夹，里面有 situation.yaml 和几份剧本。"
                    "在这里改，或者用你自己的编辑器改，一保存，问题、剧情图和试演就跟着变。"
                )
            )
        else:
            self._empty_title.setText(self.tr("这个文件夹里还没有情境"))
            self._empty_words.setText(
                self.tr("里面没有找到 situation.yaml。可以在这里新建一个情境，或者换一个文件夹。")
            )

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

    def _show_outdated(self) -> None:
        old = self._bench.outdated
        self._old_words.setText(
            self.tr("文件里有错误。剧情图和试演还是上一次没有错误时的样子。") if old else ""
        )
        self._old.setVisible(old)

    def _follow_selection(self) -> None:
        row = self._rows.row_of(self._bench.path)
        if row >= 0:
            self._files.setCurrentIndex(self._rows.index(row, 0))

    def _show_file(self, path: Path) -> None:
        self._bench.select(path)
        if self._narrow:
            self.show_tab("text")

    # ------------------------------------------------------------------ doing

    def _select(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if row is not None and row.path is not None:
            self._bench.select(row.path)

    def _ask_folder(self) -> None:
        start = "" if self._bench.root is None else str(self._bench.root)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("打开情境文件夹"), start)
        if chosen:
            self._bench.open_folder(Path(chosen))

    def _ask_new(self) -> None:
        """Ask for the name, and before that for a folder where there is none to write in."""
        if self._bench.root is None or self._bench.read_only:
            self._ask_folder()
        if self._bench.root is not None and not self._bench.read_only and self._sheet is None:
            self._sheet = new_sheet(cover_of(self), self._bench)
            self._sheet.closed.connect(self._forget_sheet)

    def _open_samples(self) -> None:
        self._bench.open_folder(bundled("scenarios"), read_only=True)

    def _next_problem(self) -> None:
        if self._narrow:
            self.show_tab("text")
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

    def _ask_version(self) -> None:
        if self._sheet is None:
            self._sheet = conflict_sheet(cover_of(self), self._bench)
            self._sheet.closed.connect(self._forget_sheet)

    def _show_rule(self, code: str) -> None:
        if self._sheet is None and code:
            self._sheet = rule_sheet(cover_of(self), code)
            self._sheet.closed.connect(self._forget_sheet)

    def _forget_sheet(self) -> None:
        self._sheet = None

    # ------------------------------------------------------------------ room

    def _fit_top(self) -> None:
        """Where all is large and the window is not, the stage and the graph need every line."""
        on_text = self._stack.currentWidget() is self._text
        filled = bool(self._bench.checks.situations)
        self._top.setVisible(not self._narrow or on_text or not filled)

    def _keep_borders(self) -> None:
        self._moved = True

    def _widen(self) -> None:
        wide = self._wide.isChecked()
        self._lent = self._lent and wide
        self._wide.setText(self.tr("还原") if wide else self.tr("放大"))
        if not self._narrow:
            self._left.setVisible(not wide)
            self._text.setVisible(not wide)
        self._fit_trial()

    def _fit_trial(self) -> None:
        room = self.width() if self._narrow or self._wide.isChecked() else self._right.width()
        px = self._appearance.px
        side = room >= px(_ROOMY) and self.height() >= px(_HIGH)
        self._trial.set_room(side=side, one_row=room >= px(_ONE_ROW))

    def _follow_trial(self) -> None:
        """Give a trial that begins the room that its stage needs, and take it back at its end."""
        on = self._story.desk is not None
        if on == self._trying:
            return
        self._trying = on
        tight = self._right.width() < self._appearance.px(_STAGE)
        if on and tight and not self._narrow and not self._wide.isChecked():
            self._lent = True
            self._wide.setChecked(True)
        elif not on and self._lent:
            self._wide.setChecked(False)

    def _set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self._show_folder()
        self._tabs["text"].setVisible(narrow)
        self._wide.setVisible(not narrow)
        self._left.setVisible(not narrow)
        self._text.set_narrow(narrow=narrow)
        self._text.setProperty("kind", "plain" if narrow else "card")
        self._text.style().polish(self._text)
        layout = self.layout()
        margin = self._appearance.px(12 if narrow else 24)
        if layout is not None:
            layout.setContentsMargins(margin, self._appearance.px(12), margin, margin)
        if narrow:
            self._stack.addWidget(self._text)
            self.show_tab("text")
        else:
            self._split.insertWidget(1, self._text)
            self._text.show()
            if self._tabs["text"].isChecked():
                self.show_tab("graph")
            self._widen()
        self._fit_top()


def _told(folder: Path) -> str:
    """A folder in the words of whoever owns it: `~` is their home."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
