"""The frame of every simulated app: header with links, tabs, lines, a typing strip, and a foot."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.scenario.vocabulary import CHANNELS
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.apps.head import DeviceHead
from fraudtrainer.ui.stage.apps.line_list import LineList
from fraudtrainer.ui.stage.apps.narration import lay_out_narration
from fraudtrainer.ui.stage.apps.row import RowDelegate
from fraudtrainer.ui.stage.apps.threads import ThreadModel
from fraudtrainer.ui.stage.apps.typing_strip import TypingStrip
from fraudtrainer.ui.stage.item import FlagItem, Hint, StageItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import paragraph


@dataclass(frozen=True, slots=True)
class AppWords:
    """What an app says by itself, in the present language.

    Attributes:
        lines: What a screen reader calls the list.
        empty: Stands in the list while there is no line.
        typing: The typing strip without its dots; `{0}` is who types.
        somebody: Stands for `{0}` where nobody is named.
        links: The header's links: inspection id and words.
    """

    lines: str
    empty: str
    typing: str
    somebody: str = ""
    links: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AppKind:
    """What an app is.

    Attributes:
        app: Its id in the dock.
        words: Gives its words in the present language.
        rows: Draws its lines.
        frame: The frame's kind in the style sheet.
        reads_down: Whether what is new is read from its beginning, as a letter is.
        card_link: Whether the closer look at a paper is only there where there is one.
        reply_share: How much of the height that lines and replies share the replies may take.
    """

    app: str
    words: Callable[[], AppWords]
    rows: type[RowDelegate]
    frame: str = "device"
    reads_down: bool = False
    card_link: bool = False
    reply_share: float = 0.6


class Device(Living, QFrame):
    """The parts of one simulated app; a subclass lays them out and calls `settle`.

    Signals:
        flag_requested: A line is to be marked (line id).
        inspect_requested: Something is to be looked at more closely (inspection id).
        skip_requested: The learner does not want to wait.
    """

    flag_requested = Signal(str)
    inspect_requested = Signal(str)
    skip_requested = Signal()

    def __init__(
        self, kind: AppKind, palette: Palette, icons: IconSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.app = kind.app
        self.reply_share = kind.reply_share
        self._kind = kind
        self._words = kind.words()
        self.setProperty("kind", kind.frame)
        self.setObjectName(f"app.{kind.app}")
        speak_as(self, "page")
        self.model = ThreadModel(self)
        self.lines = LineList(self.model, self)
        self.lines.from_top = kind.reads_down
        self.lines.setObjectName(f"app.{kind.app}.list")
        self.rows = kind.rows(self.model, palette, icons, self.lines)
        self.rows.narrate = lay_out_narration
        self.lines.set_rows(self.rows)
        self.lines.flag_requested.connect(self.flag_requested)
        self.lines.skip_requested.connect(self.skip_requested)
        self.typing = TypingStrip(kind.app, self)
        self.typing.clicked.connect(self._skip)
        self._typist: str | None = None
        self._hint: Hint = ""
        self._reduced = False
        self._links = {target: self._make_link(target) for target in self._words.links}
        self._tabs: list[QPushButton] = []
        self._head: QFrame | None = None
        self._tab_group = QButtonGroup(self)
        self.title = paragraph("", "lead16")
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(0)
        self.tab_bar = self._make_tab_bar()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)

    # ------------------------------------------------------------------ for subclasses

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.lines.remeasure()
        self._words = words = self._kind.words()
        self.setAccessibleName(said(CHANNELS[self.app].words))
        self.lines.setAccessibleName(words.lines)
        self.lines.empty_words = words.empty
        for target in self._links:
            self.name_link(target, words.links[target])
        self.set_typing(self._typist)
        self.refresh()

    def refresh(self) -> None:
        """Bring the header up to date after a line or another conversation."""
        self.title.setText(self.model.shown_thread)
        shown = bool(self.model.shown.lines)
        for target, link in self._links.items():
            wanted = shown and (
                self.model.shown.carded or target != "document" or not self._kind.card_link
            )
            if link.isHidden() == wanted:
                link.setVisible(wanted)

    # ------------------------------------------------------------------ commands

    def add_item(self, item: StageItem) -> None:
        """Show a line; the conversation that gains one comes to the front."""
        if item.side == "narrator":  # it belongs to whatever is looked at
            item = replace(item, thread=self.model.shown_thread or item.thread)
        threads = len(self.model.threads)
        self.model.append(item)
        if len(self.model.threads) != threads:
            self._lay_tabs()
        if item.thread != self.model.shown_thread:
            self._open_thread(item.thread)
        self.refresh()

    def add_found(self, item: StageItem) -> None:
        """Keep in the log what a call has found out, in whichever conversation is shown."""
        thread = self.model.shown_thread or item.thread
        self.add_item(replace(item, app=self.app, thread=thread, call="", number="", home=""))

    def clear_items(self) -> None:
        """Take every line away."""
        self.model.clear()
        self.rows.forget()
        self._lay_tabs()
        self.set_typing(None)
        self.refresh()

    def set_flags(self, flags: tuple[FlagItem, ...]) -> None:
        """Show the learner's marks."""
        self.model.set_flags(flags)

    def set_typing(self, sender: str | None) -> None:
        """Show who is typing, None for nobody."""
        self._typist = sender
        words = self._words
        text = "" if sender is None else words.typing.format(sender or words.somebody)
        if self._hint:
            self.typing.hint(self._hint)
        else:
            self.typing.say(text, moving=not self._reduced)

    def set_hint(self, hint: Hint) -> None:
        """Say why nothing comes by itself, "" where it does."""
        self._hint = "" if hint == "below" and not self.lines.behind else hint
        self.set_typing(self._typist)

    def catch_up(self) -> bool:
        """Go to the newest line where the reader has gone away from it; True where that was so."""
        if not self.lines.behind:
            return False
        self.lines.follow()
        return True

    def set_reduced_motion(self, reduced: bool) -> None:
        """Stop what moves."""
        self._reduced = reduced
        self.lines.set_reduced_motion(reduced)

    def set_small(self, *, small: bool) -> None:
        """Save height and go to the edge of the window, as a small one asks."""
        for head in self.findChildren(DeviceHead):
            head.set_small(small=small)
        self.setProperty("small", small)
        self.style().unpolish(self)
        self.style().polish(self)

    def set_theme(self, palette: Palette) -> None:
        """Take other colours."""
        self.rows.palette = palette
        self.lines.remeasure()

    def free_height(self) -> int:
        """Return the height that the lines and the foot share, in pixels."""
        # Never by the layout's items: PySide keeps their wrappers longer than Qt keeps the items,
        # and hands them out for whatever comes to stand at their address (see test_guarded.py).
        used = _least_height(self.column, self.width()) - _least_height(self.foot, self.width())
        if not self.lines.isHidden():
            used -= self.lines.minimumHeight() or self.lines.minimumSizeHint().height()
        return self.height() - used

    def veil_top(self) -> int:
        """Where the ringing card may begin: below the head, which says what is in front."""
        return self._head.geometry().bottom() + 1 if self._head is not None else 0

    def in_sight(self, card: QWidget | None = None) -> frozenset[str]:
        """Ids of the lines that can be read now, without scrolling, beside a card that lies on top."""
        if card is None:
            return self.lines.readable()
        corner = self.lines.viewport().mapFromGlobal(card.mapToGlobal(QPoint(0, 0)))
        return self.lines.readable(QRect(corner, card.size()))

    @property
    def selected_line(self) -> str:
        """The selected line, else the last of the other side's, else the last that is shown, or ""."""
        if self.lines.selected_line:
            return self.lines.selected_line
        shown = [i for i in reversed(self.model.shown.lines) if i.side != "mine"]
        theirs = [i for i in shown if i.side == "theirs"]
        return next((i.line for i in (*theirs, *shown)), "")

    # ------------------------------------------------------------------ parts

    def make_header(self, title: QLabel) -> QFrame:
        """Make the header: the title and the links."""
        links = QHBoxLayout()
        links.setSpacing(4)
        self.add_links(links)
        self._head = DeviceHead(title, links, self)
        return self._head

    def add_links(self, row: QHBoxLayout) -> None:
        """Add the links to a row of the header."""
        for link in self._links.values():
            row.addWidget(link)

    def link(self, inspection: str) -> QPushButton:
        """Return a header link.

        Raises:
            KeyError: This app has no such link.
        """
        return self._links[inspection]

    def name_link(self, inspection: str, words: str) -> None:
        """Give a header link other words."""
        link = self._links[inspection]
        link.setText(f"{words} ›")
        link.setAccessibleName(words)

    def _make_link(self, inspection: str) -> QPushButton:
        link = QPushButton(self)
        link.setObjectName(f"{self.app}.inspect.{inspection}")
        link.setProperty("kind", "quiet")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda: self.inspect_requested.emit(inspection))
        return link

    def _make_tab_bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setProperty("kind", "device-tabs")
        speak_as(bar, "tabs")
        row = QHBoxLayout(bar)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(18)
        row.addStretch(1)
        bar.hide()
        return bar

    # ------------------------------------------------------------------ inner

    def _skip(self) -> None:
        if not self.catch_up():
            self.skip_requested.emit()

    def _lay_tabs(self) -> None:
        """Make one tab per conversation; a single conversation needs none."""
        row = self.tab_bar.layout()
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
        self.tab_bar.setVisible(len(threads) > 1)

    def _make_tab(self, number: int) -> QPushButton:
        tab = QPushButton(self.tab_bar)
        tab.setObjectName(f"{self.app}.thread.{number}")
        tab.setProperty("kind", "tab")
        tab.setCheckable(True)
        speak_as(tab, "tab")
        tab.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        tab.clicked.connect(lambda: self._open_thread(self.model.threads[number]))
        self._tab_group.addButton(tab)
        return tab

    def _open_thread(self, thread: str) -> None:
        self.model.show_thread(thread)
        for tab, title in zip(self._tabs, self.model.threads, strict=True):
            tab.setChecked(title == thread)
        self.refresh()


def _least_height(layout: QLayout, width: int) -> int:
    """The height that a layout needs at least at a width, both in pixels."""
    if layout.hasHeightForWidth():
        return layout.totalMinimumHeightForWidth(width)
    return layout.totalMinimumSize().height()
