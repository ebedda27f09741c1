"""The cards of the home page as a list that a view can show."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.said import language, said
from fraudtrainer.words import Words, joined, plain

Tone = str
"""Colour of a state chip: "plain", "navy", "jade" or "amber"."""

ID_ROLE = Qt.ItemDataRole.UserRole + 1
CARD_ROLE = Qt.ItemDataRole.UserRole + 2

_OURS = (CARD_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_COMMA = Words("，", ", ")
_Index = QModelIndex | QPersistentModelIndex


class Card(NamedTuple):
    """A situation as it stands on the page.

    `effort` says how long it takes and how hard it is, `suits` for whom it is meant, `mark` that it is
    of somebody's own.
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
    mark: str = ""

    @property
    def spoken(self) -> str:
        """The whole card in one sentence, for a screen reader."""
        parts = (
            self.title,
            self.mark,
            self.channels,
            self.teaser,
            self.suits,
            self.effort,
            self.state,
        )
        return said(joined((plain(part) for part in parts if part), _COMMA))


@guarded
class CardModel(QStringListModel):
    """The cards that are shown now.

    Qt's list of texts holds the titles and counts the rows: a view asks for their number
    thousands of times before the window stands, and asking Python each time is felt. A card is put
    into words when somebody first looks at it: of two hundred, a start shows a dozen.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[CardEntry, ...] = ()
        self._tell: Callable[[CardEntry], Card] | None = None
        self._told: dict[int, Card] = {}

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards in order."""
        return tuple(card for row in range(len(self._entries)) if (card := self.card(row)))

    def show(self, entries: Sequence[CardEntry], tell: Callable[[CardEntry], Card]) -> None:
        """Show other cards; where only their states changed, the selection stays.

        Args:
            entries: The situations in order.
            tell: Puts one into words, as everything stands from now on.
        """
        are_same = [one.id for one in entries] == [one.id for one in self._entries]
        self._entries, self._tell, self._told = tuple(entries), tell, {}
        if not are_same:
            tongue = language()
            self.setStringList([one.title.said(tongue) for one in entries])
        elif entries:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        """As Qt asks; ``CARD_ROLE`` gives the Card, ``ID_ROLE`` its situation id."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        if role == ID_ROLE:
            return self._entries[index.row()].id
        if role not in _OURS or (card := self.card(index.row())) is None:
            return super().data(index, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        return card if role == CARD_ROLE else card.spoken

    def card(self, row: int) -> Card | None:
        """The card in a row, put into words when it is first asked for; None where there is none."""
        is_new = row not in self._told and 0 <= row < len(self._entries)
        if is_new and self._tell is not None:
            self._told[row] = self._tell(self._entries[row])
        return self._told.get(row)
