"""A sheet over a page: the same everywhere, closed by Esc, and it keeps the Tab key inside."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import SPACE, TYPE_BODY
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import paragraph, text_button

_MARGIN, _MARGIN_LOW = SPACE[4], SPACE[1]
_LOW = 480
"""Over a parent lower than this at the standard text size a sheet keeps closer to its edges."""
_WIDTH = 460
WIDE = 620


COVERED: Final = QEvent.Type(QEvent.registerEventType())
"""The window hears it whenever a sheet has come or gone, before anybody else does."""


def text_scale() -> float:
    """The text scale in use, 1.0 for the standard size, read off the program's font."""
    return max(1.0, QApplication.font().pixelSize() / TYPE_BODY)


@guarded
class Sheet(Living, QFrame):
    """A card over a scrim that covers its parent. Subclasses fill `body` and `footer`.

    Signals:
        dismissed: The learner closed it without choosing (Esc or the cancel button).
        closed: It is gone, whatever the reason.
    """

    dismissed = Signal()
    closed = Signal()

    def __init__(self, title: str, parent: QWidget, width: int = _WIDTH) -> None:
        """Build an empty sheet over `parent`, `width` pixels wide at the standard text size."""
        super().__init__(parent)
        self._stage = parent
        self._width = width
        self._came_from: QWidget | None = None
        self._open = False
        self.setProperty("kind", "scrim")
        speak_as(self, "dialog")
        self.setAccessibleName(title)
        self._card = QFrame(self)
        self._card.setProperty("kind", "sheet")
        column = QVBoxLayout(self._card)
        column.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[4])
        column.setSpacing(SPACE[3])
        self.heading = paragraph(title, "title20")
        column.addWidget(self.heading)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, SPACE[0], 0)
        self.body.setSpacing(SPACE[2])
        self._scroll = scroll_area(self._content)
        column.addWidget(self._scroll, 1)
        self.footer = QHBoxLayout()
        self.footer.setSpacing(SPACE[1])
        self.footer.addStretch(1)
        column.addLayout(self.footer)
        self.hide()

    def retranslate(self) -> None:
        """Its words were chosen when it was opened: in another language it closes."""
        if self._open:
            self.dismiss()

    def refit(self) -> None:
        """Be as large as the text needs."""
        if self._open:
            self.fit()

    @property
    def is_open(self) -> bool:
        """True from `present` to `close_sheet`."""
        return self._open

    def covers(self, part: QWidget) -> bool:
        """Whether a part of the window lies under it."""
        return self._open and (part is self._stage or self._stage.isAncestorOf(part))

    def add_text(self, text: str, role: str = "body14") -> QLabel:
        """Put a paragraph into the body."""
        label = paragraph(text, role)
        self.body.addWidget(label)
        return label

    def add_button(self, name: str, text: str, kind: str = "plain") -> QPushButton:
        """Put a button into the footer; `name` is its object name."""
        button = text_button(text, name, kind)
        self.footer.addWidget(button)
        return button

    def add_choice(
        self, name: str, text: str, then: Callable[[], object], kind: str = "plain"
    ) -> QPushButton:
        """Put a button into the footer that closes the sheet and then does `then`."""
        button = self.add_button(name, text, kind)

        def decide() -> None:
            self.close_sheet()
            then()

        button.clicked.connect(decide)
        return button

    def add_cancel(self, text: str) -> QPushButton:
        """Put the button that closes the sheet without choosing into the footer."""
        button = self.add_button("stage.sheet.cancel", text)
        button.clicked.connect(self.dismiss)
        return button

    def present(self, focus: QWidget | None = None) -> None:
        """Show the sheet and give the keyboard to `focus`, or to the first thing on it."""
        self._came_from = QApplication.focusWidget()
        self.settle()
        self._open = True
        self._stage.installEventFilter(self)
        self.setGeometry(self._stage.rect())
        self.show()
        self.raise_()
        self.fit()
        QApplication.sendEvent(self.window(), QEvent(COVERED))
        first = focus or next(iter(self._stops()), self)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Take the sheet away and give the keyboard back to where it came from."""
        if not self._open:
            return
        self._open = False
        self._stage.removeEventFilter(self)
        self.hide()
        QApplication.sendEvent(self.window(), QEvent(COVERED))
        came_from = self._came_from
        # What had the keyboard may have been taken away meanwhile.
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._stage.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def dismiss(self) -> None:
        """Close without choosing."""
        self.close_sheet()
        self.dismissed.emit()

    def fit(self) -> None:
        """Place the card in the middle, as high as its content needs and the stage allows."""
        low = self.height() < scaled(_LOW, text_scale())
        beside = _MARGIN_LOW if low else _MARGIN
        area = self.rect().adjusted(beside, beside, -beside, -beside)
        width = min(area.width(), scaled(self._width, text_scale()))
        layout = self._card.layout()
        if layout is not None:
            edge = SPACE[2] if low else SPACE[4]
            layout.setContentsMargins(SPACE[4], edge, SPACE[4], edge)
            layout.setSpacing(SPACE[1] if low else SPACE[3])
        margins = layout.contentsMargins() if layout is not None else self.contentsMargins()
        inner = width - margins.left() - margins.right()
        body = self._content.heightForWidth(inner - SPACE[0])
        body = max(body, self._content.minimumSizeHint().height()) + SPACE[0]
        rest = self.footer.sizeHint().height() + self.heading.heightForWidth(inner)
        between = 2 * (SPACE[1] if low else SPACE[3])
        height = body + rest + between + margins.top() + margins.bottom()
        box = QRect(0, 0, width, min(area.height(), height))
        box.moveCenter(area.center())
        self._card.setGeometry(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, Enter presses the button that has the keyboard, the page keys scroll."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        if event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            bar = self._scroll.verticalScrollBar()
            way = 1 if event.key() == Qt.Key.Key_PageDown else -1
            bar.setValue(bar.value() + way * bar.pageStep())
            return
        if not press_on_enter(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the stage."""
        if self._open and watched is self._stage and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._stage.rect())
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round the sheet's own widgets, never out to the stage below."""
        stops = self._stops()
        if not stops:
            return True
        here = QApplication.focusWidget()
        place = stops.index(here) if here in stops else -1
        step = 1 if forward else -1
        target = stops[(place + step) % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        if self._scroll.isAncestorOf(target):
            self._scroll.ensureWidgetVisible(target)
        return True

    def _stops(self) -> list[QWidget]:
        """What Tab visits, in order: the content, then the footer."""
        found = []
        for part in self._card.findChildren(QWidget):
            tabbable = part.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tabbable and part.isVisibleTo(self) and part.isEnabled() and part != self._scroll:
                found.append(part)
        return found


def cover_of(widget: QWidget) -> QWidget:
    """What a sheet of this widget's window covers."""
    window = widget.window()
    cover = window.centralWidget() if isinstance(window, QMainWindow) else None
    return cover or window


def press_on_enter(event: QKeyEvent) -> bool:
    """Press the focused button on Enter, which Qt leaves to dialogs; True where it did."""
    focused = QApplication.focusWidget()
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
        focused, QAbstractButton
    ):
        if not event.isAutoRepeat():  # a key that is held down chooses once
            focused.click()
        return True
    return False


def scroll_area(content: QWidget) -> QScrollArea:
    """A quiet vertical scroller around `content`."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
