"""The two lists of the bench as they are drawn: files with counts, problems with hints."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.bench.rows import ROW_ROLE, FileRow, FileRows, ProblemRows
from fraudtrainer.ui.widgets.living import Living

_Index = QModelIndex | QPersistentModelIndex
_PAD: Final = 10
_NAME: Final = 40
"""Less room is of no use to a file's name."""
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


class _Rows(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = appearance

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, kept: QRect) -> None:
        """Draw the ground of a chosen row, and the ring of the one with the keyboard."""
        palette, state = self._look.palette, option.state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._look.px(8)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.navy_soft))
            painter.drawRoundedRect(kept, radius, radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(palette.line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(kept, radius, radius)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(palette.navy_text))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(kept.adjusted(1, 1, -1, -1), radius, radius)

    def line(self, painter: QPainter, area: QRect, text: str, font: QFont, colour: str) -> None:
        """Draw one line, its end cut where it does not fit: names differ at their beginnings."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


@guarded
class _FileDelegate(_Rows):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: FileRow = index.data(ROW_ROLE)
        del option
        return QSize(0, self._look.px(34 if row.path is None else 50))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: FileRow = index.data(ROW_ROLE)
        px, palette = self._look.px, self._look.palette
        area: QRect = option.rect
        painter.save()
        inner = area.adjusted(px(_PAD), px(5), -px(_PAD), -px(5))
        if row.path is None:
            self.line(painter, inner, row.title, self._look.font(13, bold=True), palette.muted)
        else:
            self.ground(painter, option, area.adjusted(px(2), px(1), -px(2), -px(1)))
            upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
            lower = upper.translated(0, upper.height())
            self.line(painter, upper, row.title, self._look.font(14), palette.ink)
            tones = {"red": palette.red_text, "amber": palette.amber_text}
            colour = tones.get(row.tone, palette.muted)
            small = self._look.font(12)
            wide = QFontMetrics(small).horizontalAdvance(row.note)
            self.line(painter, lower, row.note, small, colour)
            beside = lower.adjusted(wide + px(_PAD), 0, 0, 0)
            if beside.width() >= px(_NAME):
                self.line(painter, beside, row.name, small, palette.muted)
        painter.restore()


class FileList(Living, QListView):
    """The files of the folder."""

    def __init__(self, rows: FileRows, appearance: Appearance) -> None:
        """Show `rows`."""
        super().__init__()
        self.setObjectName("bench.files")
        self.setModel(rows)
        self.setItemDelegate(_FileDelegate(appearance, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self.setAccessibleName(self.tr("文件和它们的问题"))

    def refit(self) -> None:
        """Measure every row anew."""
        self.scheduleDelayedItemsLayout()


@guarded
class _ProblemDelegate(_Rows):
    def __init__(self, rows: ProblemRows, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance, parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        width = self._view_width()
        return QSize(0, sum(self._heights(index, width)) + self._look.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        px, palette = self._look.px, self._look.palette
        area: QRect = option.rect
        problem = self._rows.problem(index.row())
        painter.save()
        self.ground(painter, option, area.adjusted(px(2), px(1), -px(2), -px(1)))
        colour = palette.red_text if problem.severity == "error" else palette.amber_text
        colours = (colour, palette.ink, palette.muted)
        x, y = area.left() + px(_PAD), area.top() + px(7)
        width = self._view_width()
        parts = zip(
            self._rows.words(problem), self._fonts(), colours, self._heights(index, width),
            strict=True,
        )  # fmt: skip
        for text, font, tint, height in parts:
            if text:
                painter.setFont(font)
                painter.setPen(QColor(tint))
                painter.drawText(QRect(x, y, width, height), int(_WRAP), text)
            y += height
        painter.restore()

    def _view_width(self) -> int:
        view = self.parent()
        room = view.viewport().width() if isinstance(view, QListView) else 0
        return max(80, room - 2 * self._look.px(_PAD))

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        look = self._look
        return look.font(12, bold=True), look.font(14), look.font(13)

    def _heights(self, index: _Index, width: int) -> list[int]:
        words = self._rows.words(self._rows.problem(index.row()))
        area = QRect(0, 0, width, 10_000)
        return [
            QFontMetrics(font).boundingRect(area, int(_WRAP), text).height() if text else 0
            for text, font in zip(words, self._fonts(), strict=True)
        ]


@guarded
class ProblemList(Living, QListView):
    """The findings; a click or Enter goes to the place.

    Signals:
        place_wanted: Somebody wants to see where a finding is (Diagnostic).
    """

    place_wanted = Signal(object)

    def __init__(self, rows: ProblemRows, appearance: Appearance) -> None:
        """Show `rows`."""
        super().__init__()
        self._rows = rows
        self.setObjectName("bench.problems")
        self.setModel(rows)
        self.setItemDelegate(_ProblemDelegate(rows, appearance, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self.setAccessibleName(self.tr("问题"))
        self._rows.retranslate()

    def refit(self) -> None:
        """Measure every row anew."""
        self.scheduleDelayedItemsLayout()

    def want(self, number: int) -> None:
        """Ask for the place of a finding."""
        if 0 <= number < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(number, 0))
            self.place_wanted.emit(self._rows.problem(number))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to the place."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.want(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.want(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
