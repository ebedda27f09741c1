"""The graph in a file and in the window: one list of marks, and so one picture."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from fraudtrainer.authoring.graph.arrows import Stroke
from fraudtrainer.authoring.graph.parts import Graph
from fraudtrainer.authoring.graph.picture import Block, Mark, Picture, Text, box_marks, picture
from fraudtrainer.authoring.graph.svg import INKS, arrow, element
from fraudtrainer.authoring.graph.telling import build_graph
from fraudtrainer.authoring.proof.prover import prove
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.ui.pages.bench.graph_paint import GraphPainter, outline
from fraudtrainer.ui.theme.fonts import load_bundled
from fraudtrainer.ui.theme.tokens import LIGHT
from fraudtrainer.words import Language

ROOT = Path(__file__).parents[3]
FOLDERS = ("mini", "helper")
_FAINT = 60
"""A grey level of difference, of 255: rounding at an edge stays below it."""


def drawn(folder: str, language: Language) -> Picture:
    facts, _ = load_facts(ROOT / "seeds")
    scenario, _ = read_scenario(ROOT / "tests" / "fixtures" / folder, facts)
    assert scenario is not None
    story = scenario.story_variant("scam", 0)
    return picture(build_graph(story, prove(story), language))


@pytest.fixture
def family(qapp: QApplication) -> str:
    return load_bundled(bundled("assets"))


def by_file(marks: Iterable[Mark], strokes: Iterable[Stroke], size: QRect, family: str) -> QImage:
    parts = [*map(arrow, strokes), *(element(mark, 4, 4) for mark in marks)]
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size.width()} {size.height()}"'
        f' font-family="{family}">{"".join(parts)}</svg>'
    )
    renderer = QSvgRenderer(QByteArray(text.encode()))
    assert renderer.isValid()
    image, painter = sheet(size, family)
    renderer.render(painter)
    painter.end()
    return image


def by_window(marks: Iterable[Mark], strokes: Iterable[Stroke], size: QRect, family: str) -> QImage:
    image, painter = sheet(size, family)
    sink = GraphPainter(painter, LIGHT)
    for stroke in strokes:
        sink.draw_stroke(stroke, outline(stroke))
    painter.translate(4, 4)
    for mark in marks:
        sink.draw(mark)
    painter.end()
    return image


def sheet(size: QRect, family: str) -> tuple[QImage, QPainter]:
    image = QImage(size.size(), QImage.Format.Format_RGB32)
    image.fill(LIGHT.paper)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(QFont(family))
    return image, painter


def grey(image: QImage) -> list[bytes]:
    """The rows of an image, a byte a pixel."""
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    wide, step = plain.width(), plain.bytesPerLine()
    data = bytes(plain.constBits())
    return [data[y * step : y * step + wide] for y in range(plain.height())]


def differing(one: QImage, other: QImage) -> int:
    """How many pixels differ by more than rounding."""
    pairs = zip(b"".join(grey(one)), b"".join(grey(other)), strict=True)
    return sum(abs(a - b) > _FAINT for a, b in pairs)


def ink_of(image: QImage) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of all that is not paper."""
    rows = grey(image)
    paper = bytes([rows[0][0]])
    inked = [(y, row) for y, row in enumerate(rows) if row.strip(paper)]
    assert inked
    left = min(len(row) - len(row.lstrip(paper)) for _y, row in inked)
    right = max(len(row.rstrip(paper)) for _y, row in inked)
    return left, inked[0][0], right, inked[-1][0]


def test_a_file_has_the_colours_of_the_light_theme() -> None:
    assert {ink: getattr(LIGHT, ink) for ink in INKS} == INKS


@pytest.mark.parametrize("folder", FOLDERS)
def test_boxes_and_arrows_are_the_same_pixels_in_both(folder: str, family: str) -> None:
    found = drawn(folder, "zh")
    for place in found.places.values():
        marks = [m for m in box_marks(place.box, found.graph) if not isinstance(m, Text)]
        size = QRect(0, 0, 300, round(place.box.height) + 8)
        assert differing(by_file(marks, (), size, family), by_window(marks, (), size, family)) == 0

    size = QRect(0, 0, round(found.right) + 40, round(found.bottom) + 40)
    one, other = (sink((), found.strokes, size, family) for sink in (by_file, by_window))
    assert differing(one, other) == 0


def test_a_mark_that_one_sink_moved_would_be_seen(family: str) -> None:
    found = drawn("mini", "zh")
    place = next(iter(found.places.values()))
    marks = [m for m in box_marks(place.box, found.graph) if not isinstance(m, Text)]
    moved = [replace(m, high=m.high - 3) if isinstance(m, Block) else m for m in marks]
    size = QRect(0, 0, 300, round(place.box.height) + 8)

    assert differing(by_file(marks, (), size, family), by_window(moved, (), size, family)) > 100


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_line_of_text_stands_in_the_same_place_in_both(
    language: Language, family: str
) -> None:
    found = drawn("mini", language)
    size = QRect(0, 0, 300, 40)
    seen = set()
    for mark in all_text(found.graph, found):
        key = (mark.size, mark.bold, mark.anchor, mark.text)
        if key in seen:
            continue
        seen.add(key)
        alone = replace(mark, y=20)
        one, other = (ink_of(sink([alone], (), size, family)) for sink in (by_file, by_window))
        assert all(abs(a - b) <= 2 for a, b in zip(one, other, strict=True)), mark


def all_text(graph: Graph, found: Picture) -> list[Text]:
    return [
        mark
        for place in found.places.values()
        for mark in box_marks(place.box, graph)
        if isinstance(mark, Text)
    ]
