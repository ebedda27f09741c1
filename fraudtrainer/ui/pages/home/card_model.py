"""The cards of the home page as a list that a view can show."""

from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.said import said
from fraudtrainer.words import Words, joined, plain

Tone = str
"""Colour of a state chip: "plain", "navy", "jade" or "amber"."""

ID_ROLE = Qt.ItemDataRole.UserRole + 1
CARD_ROLE = Qt.ItemDataRole.UserRole + 2

_COMMA = Words("，", ", ")
_Index = QModelIndex | QPersistentModelIndex


class Card(NamedTuple):
    """A situation as it stands on the page.

    `effort` says how long it takes and how hard it is, `suits` for whom it is meant.
    """

    id: str
    glyph: str
    channels: str
    title: str
    teaser: str
    effort: str
    state: str
    tone: Tone
    suits: str = ""

    @property
    def spoken(self) -> str:
        """The whole card in one sentence, for a screen reader."""
        parts = (self.title, self.channels, self.teaser, self.suits, self.effort, self.state)
        return said(joined((plain(part) for part in parts if part), _COMMA))


@guarded
class CardModel(QStringListModel):
    """The cards that are shown now.

    Qt's list of texts holds the titles and counts the rows: a view asks for their number
    thousands of times before the window stands, and asking Python each time is felt.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards in order."""
        return self._cards

    def show(self, cards: tuple[Card, ...]) -> None:
        """Show other cards; where only their states changed, the selection stays."""
        if [c.id for c in cards] == [c.id for c in self._cards]:
            self._cards = cards
            if cards:
                self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return
        self._cards = cards
        self.setStringList([card.title for card in cards])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        """As Qt asks; ``CARD_ROLE`` gives the Card, ``ID_ROLE`` its situation id."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == ID_ROLE:
            return card.id
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken
        return super().data(index, role)
