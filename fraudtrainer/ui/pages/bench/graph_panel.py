"""剧情图: the graph with its zoom, and what the marks on it mean."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fraudtrainer.authoring.graph.parts import ANYWHERE, scene_key
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.bench.graph_view import GraphView
from fraudtrainer.ui.pages.bench.story_model import StoryModel
from fraudtrainer.ui.said import said
from fraudtrainer.ui.widgets.page import text_button, text_label


@guarded
class GraphPanel(QWidget):
    """The graph of the telling in front."""

    def __init__(
        self, story: StoryModel, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        """Follow `story`."""
        super().__init__(parent)
        self._story = story
        self._met = False
        px = appearance.px
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(8))
        self._view = GraphView(appearance)
        self._coverage = text_label("", "small13", "bench.coverage", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(self._coverage, 1)
        smaller = text_button("−", "bench.graph.smaller", "quiet", spoken=self.tr("缩小"))
        larger = text_button("+", "bench.graph.larger", "quiet", spoken=self.tr("放大"))
        whole = text_button(self.tr("看全图"), "bench.graph.whole", "quiet")
        self._percent = text_label("", "muted", "bench.graph.zoom")
        for part in (smaller, self._percent, larger, whole):
            row.addWidget(part)
        box.addLayout(row)
        box.addWidget(self._view, 1)
        self._empty = text_label("", "body14", "bench.graph.empty", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setText(self.tr("改好文件里的错误，这里就会画出剧情图。"))
        box.addWidget(self._empty, 1)
        smaller.clicked.connect(lambda: self._view.step_zoom(-1))
        larger.clicked.connect(lambda: self._view.step_zoom(1))
        whole.clicked.connect(self._view.fit_all)
        self._view.zoom_changed.connect(self._show_zoom)
        self._view.node_chosen.connect(story.choose_node)
        story.drawn.connect(self.refresh)
        story.scene_chosen.connect(self._choose)
        self._show_zoom(round(self._view.zoom * 100))
        self.refresh()

    def refresh(self) -> None:
        """Show the present graph and how much of it was seen; unseen, it waits to be shown."""
        if not self.isVisible():
            return
        drawing = self._story.drawing
        self._view.show_drawing(drawing)
        self._view.setVisible(drawing is not None)
        self._empty.setVisible(drawing is None)
        self._coverage.setText(self._words())
        if drawing is not None:
            self._choose(self._story.scene)
            if not self._met:
                self._met = True
                QTimer.singleShot(0, self, self._bring)  # once the view has its size

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _choose(self, scene: str) -> None:
        self._view.choose(scene_key(scene) if scene else ANYWHERE)

    def _bring(self) -> None:
        self._view.bring(scene_key(self._story.scene))

    def _show_zoom(self, percent: int) -> None:
        self._percent.setText(f"{percent}%")

    def _words(self) -> str:
        drawing = self._story.drawing
        if drawing is None:
            return ""
        graph = drawing.graph
        if graph.exhaustive is None:
            return self.tr("正在走遍每一条路……") if self._story.covering else ""
        return said(graph.summary())
