"""The graph of a telling in the window: every node a button, the arrows painted behind them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from fraudtrainer.authoring.graph.arrows import Place, Stroke
from fraudtrainer.authoring.graph.boxes import WIDTH
from fraudtrainer.authoring.graph.parts import Graph
from fraudtrainer.authoring.graph.picture import CORNER, MARGIN, TOP, Picture, box_marks, spoken
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.bench.graph_paint import GraphPainter, outline
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as

_UP: Final = TOP - 16.0
"""The picture's own heading is left out: the page has one."""
_LEFT: Final = MARGIN - 20.0
ZOOMS: Final = (0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0)


@guarded
class NodeButton(QAbstractButton):
    """One node; pressing it goes there."""

    def __init__(self, key: str, appearance: Appearance, parent: QWidget) -> None:
        """Make one that shows nothing yet."""
        super().__init__(parent)
        self._appearance = appearance
        self._place: Place | None = None
        self._graph: Graph | None = None
        self._zoom = 1.0
        self.setObjectName(f"bench.node.{key}")
        self.setCheckable(True)
        speak_as(self, "button")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_node(self, place: Place, graph: Graph, zoom: float) -> None:
        """Show a node at a zoom."""
        self._place, self._graph, self._zoom = place, graph, zoom
        x, y = (place.x - _LEFT) * zoom, (place.y - _UP) * zoom
        self.setGeometry(
            round(x) - 3, round(y) - 3, round(WIDTH * zoom) + 6, round(place.box.height * zoom) + 6
        )
        words = spoken(place.box.node, graph)
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.setToolTip(place.box.node.title)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the node, a ring where it is chosen or has the keyboard."""
        if self._place is None or self._graph is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(3, 3)
        painter.scale(self._zoom, self._zoom)
        sink = GraphPainter(painter, self._appearance.palette)
        for mark in box_marks(self._place.box, self._graph):
            sink.draw(mark)
        self._draw_rings(painter, QRectF(0, 0, WIDTH, self._place.box.height))
        painter.end()

    def _draw_rings(self, painter: QPainter, area: QRectF) -> None:
        navy = QColor(self._appearance.palette.navy_text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(navy, 3))
            painter.drawRoundedRect(area, CORNER, CORNER)
        if self.hasFocus():
            painter.setPen(QPen(navy, 1.5, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(area.adjusted(4, 4, -4, -4), CORNER - 2, CORNER - 2)


@guarded
class _Canvas(QWidget):
    """The arrows, and the node buttons above them."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.strokes: list[tuple[Stroke, QPainterPath]] = []
        self.zoom = 1.0
        self.setProperty("kind", "plain")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrows that are in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.zoom, self.zoom)
        painter.translate(-_LEFT, -_UP)
        seen = QRectF(event.rect())
        seen = QRectF(
            seen.left() / self.zoom + _LEFT - 4, seen.top() / self.zoom + _UP - 4,
            seen.width() / self.zoom + 8, seen.height() / self.zoom + 8,
        )  # fmt: skip
        sink = GraphPainter(painter, self._appearance.palette)
        for stroke, path in self.strokes:
            if path.controlPointRect().adjusted(-2, -2, 2, 2).intersects(seen):
                sink.draw_stroke(stroke, path)
        painter.end()


@guarded
class GraphView(Living, QScrollArea):
    """The graph, to be scrolled, zoomed and walked through by Tab and arrows.

    Signals:
        node_chosen: Somebody wants to go to a node (its key).
        zoom_changed: The zoom in per cent.
    """

    node_chosen = Signal(str)
    zoom_changed = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Make an empty one."""
        super().__init__(parent)
        self._appearance = appearance
        self._drawing: Picture | None = None
        self._buttons: dict[str, NodeButton] = {}
        self._chosen = ""
        self._scale = appearance.scale
        self._zoom = 0.6 * self._scale
        self._drag: QPoint | None = None
        self.setObjectName("bench.graph")
        self.setProperty("kind", "graph")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas = _Canvas(appearance)
        self.setWidget(self._canvas)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self.setAccessibleName(self.tr("剧情图"))

    def refit(self) -> None:
        """Keep the picture's size to that of the text around it."""
        scale = self._appearance.scale
        if scale != self._scale:
            self._scale, before = scale, self._scale
            self.set_zoom(self._zoom * scale / before)

    def show_drawing(self, drawing: Picture | None) -> None:
        """Show another graph; the view stays where it is."""
        self._drawing = drawing
        wanted = {} if drawing is None else drawing.places
        for key in self._buttons.keys() - wanted.keys():
            button = self._buttons.pop(key)
            button.hide()
            button.deleteLater()
        for key in wanted:
            if key not in self._buttons:
                self._buttons[key] = self._make(key)
        if drawing is not None:
            self._canvas.strokes = [(s, outline(s)) for s in drawing.strokes]
        self._place_all()

    def choose(self, key: str) -> None:
        """Mark the node in front and bring it into view."""
        if self._chosen == key:
            return
        self._chosen = key
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self.bring(key)

    def bring(self, key: str) -> None:
        """Scroll to a node."""
        button = self._buttons.get(key)
        if button is not None:
            middle = button.geometry().center()
            half = self.viewport().size() / 2
            self.ensureVisible(middle.x(), middle.y(), half.width() - 8, half.height() // 2)

    @property
    def zoom(self) -> float:
        """1.0 at the size of the picture at the standard text size."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show it larger or smaller; the middle stays in the middle."""
        zoom = min(ZOOMS[-1], max(0.1, zoom))
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        half = (self.viewport().width() / 2, self.viewport().height() / 2)
        middle = [(bar.value() + h) / self._zoom for bar, h in zip(bars, half, strict=True)]
        self._zoom = zoom
        self._place_all()
        for bar, at, h in zip(bars, middle, half, strict=True):
            bar.setValue(round(at * zoom - h))
        self.zoom_changed.emit(round(zoom * 100))

    def step_zoom(self, steps: int) -> None:
        """Go to the next larger or smaller size."""
        if steps > 0:
            larger = [z for z in ZOOMS if z > self._zoom + 0.01]
            self.set_zoom(larger[0] if larger else ZOOMS[-1])
        else:
            smaller = [z for z in ZOOMS if z < self._zoom - 0.01]
            self.set_zoom(smaller[-1] if smaller else ZOOMS[0])

    def fit_all(self) -> None:
        """Show all of it, as large as that goes."""
        if self._drawing is not None:
            width, height = self._size(1.0)
            view = self.viewport()
            self.set_zoom(min(view.width() / width, view.height() / height, 1.0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the picture."""
        self._drag = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture."""
        if self._drag is not None:
            now = event.position().toPoint()
            moved, self._drag = now - self._drag, now
            for bar, by in (
                (self.horizontalScrollBar(), moved.x()),
                (self.verticalScrollBar(), moved.y()),
            ):
                bar.setValue(bar.value() - by)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._drag = None

    def _make(self, key: str) -> NodeButton:
        button = NodeButton(key, self._appearance, self._canvas)
        button.clicked.connect(lambda: self._press(key))
        button.show()
        return button

    def _press(self, key: str) -> None:
        self._buttons[key].setChecked(key == self._chosen)
        self.node_chosen.emit(key)

    def _place_all(self) -> None:
        self._canvas.zoom = self._zoom
        drawing = self._drawing
        if drawing is not None:
            for key, place in drawing.places.items():
                self._buttons[key].show_node(place, drawing.graph, self._zoom)
                self._buttons[key].setChecked(key == self._chosen)
        width, height = self._size(self._zoom)
        self._canvas.resize(round(width), round(height))
        self._canvas.update()

    def _size(self, zoom: float) -> tuple[float, float]:
        if self._drawing is None:
            return 1.0, 1.0
        width = self._drawing.right + MARGIN - _LEFT
        return width * zoom, (self._drawing.bottom + 24 - _UP) * zoom
