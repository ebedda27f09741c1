"""The middle of the bench: the text of the file in front, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.reading.source import printable
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.pages.bench.editor import CodeEditor
from fraudtrainer.ui.pages.bench.lists import ProblemList
from fraudtrainer.ui.pages.bench.model import BenchModel
from fraudtrainer.ui.pages.bench.parts import ShortLabel, bare, card, combo, fill_combo, hint_card
from fraudtrainer.ui.pages.bench.rows import ROW_ROLE, FileRows, ProblemRows
from fraudtrainer.ui.pages.bench.titles import file_title
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import text_button, text_label

_NO_LIMIT = 16_777_215
"""Qt's own word for "as high as you like"."""


class TextPanel(Living, QFrame):
    """Editor and problems.

    Signals:
        rule_wanted: Somebody wants to read about a rule (its code).
        text_wanted: The place of a problem is to be seen, wherever the text stands.

    Attributes:
        editor: The text.
        problems: What is wrong, below it.
        listed: The same for a tab, where there is no room below.
    """

    rule_wanted = Signal(str)
    text_wanted = Signal()

    def __init__(
        self,
        bench: BenchModel,
        files: FileRows,
        appearance: Appearance,
        open_outside: Callable[[Path], bool],
    ) -> None:
        """Follow `bench`; `open_outside` hands a file to the author's own editor."""
        super().__init__()
        self._bench = bench
        self._files = files
        self._narrow = False
        self._appearance = appearance
        self._open_outside = open_outside
        box = card(self)
        self._add_head(box)
        self._note, self._note_words = hint_card("bench.text.note")
        box.addWidget(self._note)
        self.editor = CodeEditor(appearance)
        self._rows = ProblemRows(bench, self)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(SPACE[1])
        split.addWidget(self.editor)
        split.addWidget(self._problem_part())
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        box.addWidget(split, 1)
        self._bind()
        self._show_file()
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self._choice.setAccessibleName(self.tr("文件"))
        self._save.setText(self.tr("保存"))
        self._outside.setText(self.tr("用我的编辑器打开"))
        self._show_state()
        self._show_problems()

    def refit(self) -> None:
        """Leave the findings what their text needs."""
        self.problems.setMinimumHeight(self._appearance.px(72))
        self._fit_problems()

    # ------------------------------------------------------------------ parts

    def _add_head(self, box: QVBoxLayout) -> None:
        self._name = ShortLabel("lead16", "bench.file.name")
        self._file = ShortLabel("muted", "bench.file.path")
        self._choice = combo("bench.file")
        self._choice.hide()
        self._state = text_label("", "small13", "bench.file.state")
        self._save = text_button("", "bench.save", "primary")
        self._outside = text_button("", "bench.outside")
        first, second = bare(QHBoxLayout()), bare(QHBoxLayout())
        first.addWidget(self._name, 3)
        first.addWidget(self._file, 2)
        first.addWidget(self._choice, 1)
        first.addWidget(self._state)
        second.addWidget(self._save)
        second.addWidget(self._outside)
        second.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(SPACE[1])
        self._head.addLayout(first, 1)
        self._head.addLayout(second)
        box.addLayout(self._head)

    def _problem_part(self) -> QWidget:
        self._part = QWidget()
        box = bare(QVBoxLayout(self._part), SPACE[0])
        row = QHBoxLayout()
        self._sum = text_label("", "strong14", "bench.problems.sum", wraps=True)
        self._rule = text_button("", "bench.rule", "link")
        self._one = ShortLabel("small13", "bench.problems.one")
        row.addWidget(self._sum, 1)
        row.addWidget(self._one, 3)
        row.addWidget(self._rule)
        box.addLayout(row)
        self.problems = ProblemList(self._rows, self._appearance)
        self.listed = ProblemList(self._rows, self._appearance)
        self.listed.setObjectName("bench.problems.tab")
        box.addWidget(self.problems, 1)
        return self._part

    def _bind(self) -> None:
        bench = self._bench
        bench.selected.connect(self._show_file)
        bench.text_replaced.connect(self._replace_text)
        bench.problems_changed.connect(self._show_problems)
        bench.behind_changed.connect(self._show_sum)
        bench.files_changed.connect(self._show_state)
        bench.files_changed.connect(self._show_sum)
        self.editor.typed.connect(self._take_text)
        self._save.clicked.connect(bench.save)
        self._outside.clicked.connect(self._hand_over)
        self.problems.place_wanted.connect(self.go_to_problem)
        self.listed.place_wanted.connect(self._go_from_tab)
        self._rule.clicked.connect(self._ask_rule)
        self.problems.selectionModel().currentChanged.connect(self._show_rule)
        self.problems.selectionModel().currentChanged.connect(self._show_sum)
        self._choice.activated.connect(self._take_choice)

    # ------------------------------------------------------------------ for the page

    def set_narrow(self, *, narrow: bool) -> None:
        """Choose the file here where there is no room for the list of files; problems are a tab."""
        self._narrow = narrow
        self._choice.setVisible(narrow)
        # In one row with what can be done, so that the text has the height of the other.
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.LeftToRight if narrow else ways.TopToBottom)
        self._show_problems()
        self._name.setVisible(not narrow)
        self._file.setVisible(not narrow)

    def go_to(self, path: Path, line: int, column: int) -> None:
        """Show a place of a file; the keyboard stays where it is."""
        self._bench.select(path)
        self.editor.go_to(line, column)

    def go_to_problem(self, problem: Diagnostic) -> None:
        """Show the place of a finding and put the keyboard there."""
        self.go_to(self._bench.file_of(problem), problem.line, problem.column)
        if self.editor.isVisible():
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_from_tab(self, problem: Diagnostic) -> None:
        self.problems.setCurrentIndex(self.listed.currentIndex())
        self.text_wanted.emit()
        self.go_to_problem(problem)

    def next_problem(self) -> None:
        """Go on to the next finding, after the last to the first."""
        count = self._rows.rowCount()
        if count:
            self.problems.want((self.problems.currentIndex().row() + 1) % count)

    # ------------------------------------------------------------------ from the model

    def _show_file(self) -> None:
        self.editor.fill(self._bench.text)
        self._show_state()
        self._show_problems()

    def _replace_text(self) -> None:
        self.editor.replace(self._bench.text)
        self._show_state()

    def _show_state(self) -> None:
        bench, path = self._bench, self._bench.path
        self._name.say("" if path is None else file_title(bench.checks, path))
        self._file.say("" if path is None else printable(Path(path.name)))
        self.editor.setReadOnly(not bench.editable)
        draft = path is not None and bench.is_draft(path)
        self._save.setEnabled(draft)
        self._outside.setVisible(not bench.read_only)
        self._save.setVisible(not bench.read_only)
        words = self.tr("只读") if bench.read_only else self.tr("还没保存") if draft else ""
        self._state.setText(words)
        restyle(self._state, kind="chip-navy" if bench.read_only else "chip-amber")
        self._state.setVisible(bool(words))
        self._note_words.setText(self._trouble())
        self._note.setVisible(bool(self._note_words.text()))
        rows = [self._files.row(n) for n in range(self._files.rowCount())]
        own = len(bench.checks.situations) < 2
        items = [
            (r.title if own else f"{r.situation} · {r.title}", str(r.path))
            for r in rows
            if r.path is not None
        ]
        fill_combo(self._choice, items, str(path))

    def _trouble(self) -> str:
        found = self._bench.manuscript
        return {
            "": "",
            "recoded": self.tr("这个文件不是 UTF-8 编码。在这里保存一次，就会转成 UTF-8。"),
            "unreadable": self.tr("这个文件现在读不出来。"),
            "too_big": self.tr("文件超过 1 MiB，这里只显示开头，不能改。"),
            "strange": self.tr("文件里有这里存不准的字符，请用自己的编辑器改。"),
        }["" if found is None else found.trouble]

    def _show_problems(self) -> None:
        self.editor.show_problems(self._bench.problems_here())
        self._show_sum()
        self.problems.setVisible(bool(self._bench.problems()) and not self._narrow)
        self._fit_problems()
        self._show_rule()

    def _show_sum(self) -> None:
        """Say how many there are; that there is none only of the text as it stands."""
        bench, problems = self._bench, self._bench.problems()
        errors = sum(1 for p in problems if p.severity == "error")
        words, tone = self._files.counted(errors, len(problems) - errors)
        if bench.examination is None or (bench.is_behind and not problems):
            words, tone = self.tr("正在检查……"), "muted"
        elif bench.is_behind:
            words = self.tr("{0} · 正在重新检查……").format(words)
        elif not problems and bench.folder_is_draft:
            words, tone = self.tr("✓ 没有问题，还没保存"), "jade"
        elif not problems:
            words, tone = self.tr("✓ 这个情境没有问题"), "jade"
        if words != self._sum.text():
            self._sum.setText(words)
        one = self._current() if self._narrow and not bench.is_behind else None
        place = "" if one is None else self.tr("第 {0} 行：{1}").format(one.line, said(one.message))
        self._one.say(place)
        self._one.setVisible(bool(place))
        if tone != self._sum.property("tone"):
            restyle(self._sum, tone=tone)

    def _fit_problems(self) -> None:
        """Without problems the text may have their room."""
        heights = (part.sizeHint().height() for part in (self._sum, self._rule))
        low = max(heights) + SPACE[1]
        listed = self._rows.rowCount() and not self._narrow
        self._part.setMaximumHeight(_NO_LIMIT if listed else low)
        # The list keeps its own least height, and would push the line above it together.
        self._part.setMinimumHeight(low + self.problems.minimumHeight() if listed else low)

    def _show_rule(self) -> None:
        code = self._code()
        self._rule.setVisible(bool(code))
        self._rule.setText(self.tr("看规则 {0}").format(code))

    def _current(self) -> Diagnostic | None:
        """The finding that was chosen, else the first."""
        index = self.problems.currentIndex()
        if not index.isValid():
            index = self._rows.index(0, 0)
        problem = index.data(ROW_ROLE) if index.isValid() else None
        return problem if isinstance(problem, Diagnostic) else None

    def _code(self) -> str:
        problem = self._current()
        return "" if problem is None else problem.code

    # ------------------------------------------------------------------ to the model

    def _take_text(self) -> None:
        self._bench.edit(self.editor.toPlainText())

    def _take_choice(self) -> None:
        self._bench.select(Path(str(self._choice.currentData())))

    def _ask_rule(self) -> None:
        self.rule_wanted.emit(self._code())

    def _hand_over(self) -> None:
        path = self._bench.path
        if path is not None and not self._open_outside(path):
            self._note_words.setText(
                self.tr("系统里没有指定用什么程序打开 .yaml 文件。可以在文件管理器里选一个。")
            )
            self._note.show()
