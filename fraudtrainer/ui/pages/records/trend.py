"""The line of totals: painted, and told in words to whoever cannot see it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.theme.fonts import tabular

_MOST = 30
_MARKS = (0, 60, 100)
_PASSED = 60


class Trend(QWidget):
    """The last thirty totals from left to right, with the line of 60 points."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._totals: tuple[int, ...] = ()
        self.setObjectName("records.trend")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_totals(self, totals: tuple[int, ...]) -> None:
        """Draw these totals, oldest first."""
        self._totals = totals[-_MOST:]
        self.setAccessibleName(self.tr("总分的变化"))
        spoken = "，".join(str(total) for total in self._totals)
        self.setAccessibleDescription(self.tr("从早到晚：{0}").format(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        return QSize(self._appearance.px(320), self._appearance.px(150))

    def minimumSizeHint(self) -> QSize:
        """As Qt asks."""
        return QSize(self._appearance.px(160), self._appearance.px(150))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """As Qt asks."""
        px = self._appearance.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = tabular(self._appearance.font(12))
        painter.setFont(font)
        left = QFontMetrics(font).horizontalAdvance("100") + px(8)
        plot = QRectF(left, px(10), self.width() - left - px(12), self.height() - px(20))
        self._paint_marks(painter, plot)
        points = [
            QPointF(self._across(plot, at), _height(plot, total))
            for at, total in enumerate(self._totals)
        ]
        self._paint_line(painter, points)

    def _across(self, plot: QRectF, at: int) -> float:
        steps = max(1, len(self._totals) - 1)
        return plot.left() + plot.width() * at / steps if len(self._totals) > 1 else plot.right()

    def _paint_marks(self, painter: QPainter, plot: QRectF) -> None:
        colours = self._appearance.palette
        for mark in _MARKS:
            y = _height(plot, mark)
            dashed = Qt.PenStyle.DashLine if mark == _PASSED else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(colours.line), 1, dashed))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(colours.muted))
            place = QRectF(0, y - 10, plot.left() - self._appearance.px(8), 20)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(right), str(mark))

    def _paint_line(self, painter: QPainter, points: list[QPointF]) -> None:
        colours, px = self._appearance.palette, self._appearance.px
        painter.setPen(QPen(QColor(colours.navy_text), 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(colours.card))
        for point in points:
            painter.drawEllipse(point, px(4), px(4))
        painter.end()


def _height(plot: QRectF, total: int) -> float:
    return plot.bottom() - plot.height() * total / 100
