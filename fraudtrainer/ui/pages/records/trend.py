"""The line of totals: painted, and told in words to whoever cannot see it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.theme.fonts import tabular
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living

_MOST = 30
_MARKS = (0, 60, 100)
_PASSED = 60


@guarded
class Trend(Living, QWidget):
    """The last thirty totals from left to right, with the line of 60 points."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._totals: tuple[int, ...] = ()
        self.setObjectName("records.trend")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.settle()

    def show_totals(self, totals: tuple[int, ...]) -> None:
        """Draw these totals, oldest first."""
        self._totals = totals[-_MOST:]
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """As the language asks."""
        self.setAccessibleName(self.tr("总分的变化"))
        spoken = self.tr("，").join(str(total) for total in self._totals)
        self.setAccessibleDescription(self.tr("从早到晚：{0}").format(spoken))

    def refit(self) -> None:
        """Ask for other room."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        return QSize(self._appearance.px(320), self._appearance.px(150))

    def minimumSizeHint(self) -> QSize:
        """As Qt asks."""
        return QSize(self._appearance.px(160), self._appearance.px(150))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """As Qt asks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = tabular(self._appearance.font(12))
        painter.setFont(font)
        left = QFontMetrics(font).horizontalAdvance("100") + SPACE[1]
        plot = QRectF(left, SPACE[2], self.width() - left - SPACE[2], self.height() - 2 * SPACE[2])
        self._paint_marks(painter, plot)
        points = [
            QPointF(self._across(plot, at), _height(plot, total))
            for at, total in enumerate(self._totals)
        ]
        self._paint_line(painter, points)
        painter.end()

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
            half = painter.fontMetrics().height() / 2
            place = QRectF(0, y - half, plot.left() - SPACE[1], 2 * half)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(right), str(mark))

    def _paint_line(self, painter: QPainter, points: list[QPointF]) -> None:
        colours, radius = self._appearance.palette, self._appearance.px(4)
        painter.setPen(QPen(QColor(colours.navy_text), 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(colours.card))
        for point in points:
            painter.drawEllipse(point, radius, radius)


def _height(plot: QRectF, total: int) -> float:
    return plot.bottom() - plot.height() * total / 100
