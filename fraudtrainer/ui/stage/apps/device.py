"""The frame of every simulated app: header with links, tabs, lines, a typing strip, and a foot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.ui.stage.apps.bubble import BubbleDelegate
from fraudtrainer.ui.stage.apps.line_list import LineList
from fraudtrainer.ui.stage.apps.row import RowDelegate
from fraudtrainer.ui.stage.apps.transcript import TranscriptModel
from fraudtrainer.ui.stage.apps.typing_strip import TypingStrip
from fraudtrainer.ui.stage.item import FlagItem, StageItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette


class Device(QFrame):
    """One simulated app.

    Signals:
        flag_requested: A line is to be marked (line id).
        inspect_requested: Something is to be looked at more closely (inspection id).
        skip_requested: The learner does not want to wait.
    """

    app = ""
    kind = "device"
    rows_type: type[RowDelegate] = BubbleDelegate
    reads_down = False
    """Whether what is new is read from its beginning, as a letter is."""
    reply_share = 0.6
    """How much of the height that lines and replies share the replies may take."""

    flag_requested = Signal(str)
    inspect_requested = Signal(str)
    skip_requested = Signal()

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.palette_now = palette
        self.icons = icons
        self.setProperty("kind", self.kind)
        self.setObjectName(f"app.{self.app}")
        self.model = TranscriptModel(self)
        self.lines = LineList(self.model, self)
        self.lines.from_top = self.reads_down
        self.lines.setObjectName(f"app.{self.app}.list")
        self.lines.setAccessibleName(self.list_name())
        self.rows = self.rows_type(self.model, palette, icons, self.lines)
        self.lines.set_rows(self.rows)
        self.lines.flag_requested.connect(self.flag_requested)
        self.lines.skip_requested.connect(self.skip_requested)
        self.typing = TypingStrip(self.app, self)
        self.typing.clicked.connect(self.skip_requested)
        self._reduced = False
        self._links: dict[str, QPushButton] = {}
        self._tabs: list[QPushButton] = []
        self._tab_group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.title = QLabel(self)
        self.title.setProperty("role", "lead16")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(0)
        self._tab_bar = self._make_tab_bar()
        self.build(self._column)
        self.lines.empty_words = self.empty_words()
        self.refresh()

    # ------------------------------------------------------------------ for subclasses

    def build(self, column: QVBoxLayout) -> None:
        """Put the parts together, from top to bottom."""
        column.addWidget(self.make_header())
        column.addWidget(self._tab_bar)
        column.addWidget(self.lines, 1)
        column.addWidget(self.typing)
        column.addLayout(self.foot)

    def links(self) -> tuple[tuple[str, str], ...]:
        """Return the header's links: inspection id and words."""
        return ()

    def list_name(self) -> str:
        """Return what a screen reader calls the list."""
        return self.tr("消息")

    def empty_words(self) -> str:
        """Return what stands in the list while there is no line."""
        return self.tr("这里还没有消息。")

    def typing_words(self, sender: str) -> str:
        """Return the words of the typing strip, without the dots."""
        return self.tr("{0}正在输入").format(sender or self.tr("对方"))

    def refresh(self) -> None:
        """Bring the header up to date after a line or another conversation."""
        self.title.setText(self.model.shown_thread)
        for link in self._links.values():
            link.setVisible(self.model.rowCount() > 0)

    # ------------------------------------------------------------------ commands

    def add_item(self, item: StageItem) -> None:
        """Show a line; a conversation that gains one while another is open is named in bold."""
        threads = len(self.model.threads)
        self.model.append(item)
        if len(self.model.threads) != threads:
            self._lay_tabs()
        if item.thread != self.model.shown_thread:
            self._open_thread(item.thread)
        self.refresh()

    def clear_items(self) -> None:
        """Take every line away."""
        self.model.clear()
        self.rows.forget()
        self._lay_tabs()
        self.typing.say("", moving=False)
        self.refresh()

    def set_flags(self, flags: tuple[FlagItem, ...]) -> None:
        """Show the learner's marks."""
        self.model.set_flags(flags)

    def set_typing(self, sender: str | None) -> None:
        """Show who is typing, None for nobody."""
        words = "" if sender is None else self.typing_words(sender)
        self.typing.say(words, moving=not self._reduced)

    def set_reduced_motion(self, reduced: bool) -> None:
        """Stop what moves."""
        self._reduced = reduced
        self.lines.set_reduced_motion(reduced)

    def set_theme(self, palette: Palette) -> None:
        """Take other colours."""
        self.palette_now = palette
        self.rows.palette = palette
        self.lines.remeasure()

    def free_height(self) -> int:
        """Return the height that the lines and the foot share, in pixels."""
        margins = self._column.contentsMargins()
        used = margins.top() + margins.bottom()
        for place in range(self._column.count()):
            part = self._column.itemAt(place)
            if part is None or part.widget() is self.lines or part.layout() is self.foot:
                continue
            least = part.heightForWidth(self.width()) if part.hasHeightForWidth() else 0
            used += max(least, part.minimumSize().height())
        return self.height() - used

    @property
    def selected_line(self) -> str:
        """The selected line, else the last of the other side's, else ""."""
        if self.lines.selected_line:
            return self.lines.selected_line
        theirs = (i.line for i in reversed(self.model.items()) if i.side == "theirs")
        return next(theirs, "")

    # ------------------------------------------------------------------ parts

    def make_header(self) -> QFrame:
        """Make the header: the title, and the links at its right."""
        header = QFrame(self)
        header.setProperty("kind", "device-header")
        row = QHBoxLayout(header)
        row.setContentsMargins(18, 9, 10, 9)
        row.setSpacing(4)
        row.addWidget(self.title, 1)
        self.add_links(row)
        return header

    def add_links(self, row: QHBoxLayout) -> None:
        """Add the links to a row of the header."""
        for inspection, words in self.links():
            link = QPushButton(f"{words} ›", self)
            link.setObjectName(f"{self.app}.inspect.{inspection}")
            link.setProperty("kind", "quiet")
            link.setProperty("inspection", inspection)
            link.setAccessibleName(words)
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.clicked.connect(self._inspect)
            self._links[inspection] = link
            row.addWidget(link)

    def link(self, inspection: str) -> QPushButton:
        """Return a header link.

        Raises:
            KeyError: This app has no such link.
        """
        return self._links[inspection]

    def _make_tab_bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setProperty("kind", "device-tabs")
        row = QHBoxLayout(bar)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(18)
        row.addStretch(1)
        bar.hide()
        return bar

    # ------------------------------------------------------------------ inner

    def _inspect(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.inspect_requested.emit(str(button.property("inspection")))

    def _lay_tabs(self) -> None:
        """Make one tab per conversation; a single conversation needs none."""
        row = self._tab_bar.layout()
        threads = self.model.threads
        for old in self._tabs[len(threads) :]:
            self._tab_group.removeButton(old)
            old.hide()
            old.setObjectName("")
            old.deleteLater()
        self._tabs = self._tabs[: len(threads)]
        for number in range(len(self._tabs), len(threads)):
            tab = self._make_tab(number)
            if isinstance(row, QHBoxLayout):
                row.insertWidget(number, tab)
            self._tabs.append(tab)
            tab.show()
        for tab, thread in zip(self._tabs, threads, strict=True):
            tab.setText(thread)
            tab.setChecked(thread == self.model.shown_thread)
        self._tab_bar.setVisible(len(threads) > 1)

    def _make_tab(self, number: int) -> QPushButton:
        tab = QPushButton(self._tab_bar)
        tab.setObjectName(f"{self.app}.thread.{number}")
        tab.setProperty("kind", "tab")
        tab.setProperty("number", number)
        tab.setCheckable(True)
        tab.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        tab.clicked.connect(self._tab_clicked)
        self._tab_group.addButton(tab)
        return tab

    def _tab_clicked(self) -> None:
        tab = self.sender()
        if isinstance(tab, QPushButton):
            self._open_thread(self.model.threads[int(tab.property("number"))])

    def _open_thread(self, thread: str) -> None:
        self.model.show_thread(thread)
        for tab, title in zip(self._tabs, self.model.threads, strict=True):
            tab.setChecked(title == thread)
        self.refresh()
