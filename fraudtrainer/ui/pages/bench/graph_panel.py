"""剧情图: the graph with its zoom, and what the marks on it mean."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fraudtrainer.authoring.graph.parts import ANYWHERE, scene_key
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.bench.graph_view import GraphView
from fraudtrainer.ui.pages.bench.parts import bare
from fraudtrainer.ui.pages.bench.story_model import StoryModel
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import text_button, text_label


@guarded
class GraphPanel(Living, QWidget):
    """The graph of the telling in front."""

    def __init__(
        self, story: StoryModel, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        """Follow `story`."""
        super().__init__(parent)
        self._story = story
        self._met = False
        self._view = GraphView(appearance)
        self._coverage = text_label("", "small13", "bench.coverage", wraps=True)
        self._smaller = text_button("−", "bench.graph.smaller", "quiet")
        self._larger = text_button("+", "bench.graph.larger", "quiet")
        self._whole = text_button("", "bench.graph.whole", "quiet")
        self._percent = text_label("", "muted", "bench.graph.zoom")
        self._empty = text_label("", "body14", "bench.graph.empty", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = bare(QHBoxLayout(), SPACE[0])
        row.addWidget(self._coverage, 1)
        for part in (self._smaller, self._percent, self._larger, self._whole):
            row.addWidget(part)
        box = bare(QVBoxLayout(self))
        box.addLayout(row)
        box.addWidget(self._view, 1)
        box.addWidget(self._empty, 1)
        self._smaller.clicked.connect(lambda: self._view.step_zoom(-1))
        self._larger.clicked.connect(lambda: self._view.step_zoom(1))
        self._whole.clicked.connect(self._view.fit_all)
        self._view.zoom_changed.connect(self._show_zoom)
        self._view.node_chosen.connect(story.choose_node)
        story.drawn.connect(self.refresh)
        story.scene_chosen.connect(self._choose)
        self._show_zoom(round(self._view.zoom * 100))
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        _name(self._smaller, self.tr("缩小"))
        _name(self._larger, self.tr("放大"))
        self._whole.setText(self.tr("看全图"))
        self._empty.setText(self.tr("改好文件里的错误，这里就会画出剧情图。"))
        self._story.retranslate()

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
        if drawing.graph.exhaustive is None:
            return self.tr("正在走遍每一条路……") if self._story.covering else ""
        return said(drawing.graph.summary())


def _name(button: QPushButton, spoken: str) -> None:
    button.setAccessibleName(spoken)
    button.setToolTip(spoken)
