"""In English, the window shows no Chinese but the situations' own words."""

import re
from collections.abc import Callable, Set

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from fraudtrainer.errors import Bug
from fraudtrainer.ui.pages.home.card_model import CARD_ROLE, Card
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom

pytestmark = pytest.mark.slow

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
OWN = ("识", "中文", "情境第")
"""The brand, the name of a language, and the titles of the situations."""


def said(window: QWidget) -> set[str]:
    """Every text that a person can see or hear."""
    texts: set[str] = set()
    for part in window.findChildren(QWidget):
        texts |= {part.accessibleName(), part.accessibleDescription(), part.toolTip()}
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            texts.add(part.text())
        if isinstance(part, QLineEdit):
            texts.add(part.placeholderText())
    return texts


def chinese(texts: Set[str], *, but: Set[str] = frozenset()) -> list[str]:
    return sorted(
        text
        for text in texts
        if CHINESE.search(text) and not any(own in text for own in (*OWN, *but))
    )


PAGES: dict[str, Callable[[MainWindow], object]] = {
    "home": lambda window: window.go("practice"),
    "records": lambda window: window.go("records"),
    "settings": lambda window: window.go("settings"),
    "keys": lambda window: window.show_help(),
    "crash": lambda window: window.tell_crash(Bug("x"), "x"),
    "a situation": lambda window: window.open_card("s0"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_english_has_no_chinese(open_room: OpenRoom, name: str) -> None:
    window = open_room(situations=13, preferences={"language": "en"}, learner="Ann")
    card = window.home.card("s0")
    assert card is not None
    PAGES[name](window)
    QApplication.processEvents()

    assert chinese(said(window), but={card.teaser.zh.strip()}) == []


def test_a_card_in_english_speaks_of_its_situation_in_english(open_room: OpenRoom) -> None:
    window = open_room(preferences={"language": "en"}, learner="Ann")
    card = window.home.cards.index(0).data(CARD_ROLE)

    assert isinstance(card, Card)
    assert chinese({card.channels, card.effort, card.state}) == []
