"""Marking a line: first the side, then the kind from a short list."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QWidget

from fraudtrainer.scenario.cue import CUES, FREQUENT, MOMENTS, SEARCHED_BY
from fraudtrainer.scenario.proof import PROOFS
from fraudtrainer.scenario.vocabulary import CueId, Side, Term
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.button_grid import ButtonGrid
from fraudtrainer.ui.widgets.chip_rows import ChipRows
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.sheet import WIDE, Sheet
from fraudtrainer.ui.widgets.text import name_clear_button, text_button

_FREQUENT = "frequent"


@guarded
class MarkSheet(Sheet):
    """Asks on which side a line is marked, and as what.

    No side is chosen before, and none has the keyboard: a default would be a hint.

    Signals:
        kind_chosen: The kind of evidence (cue or proof id).
    """

    kind_chosen = Signal(str)

    def __init__(self, excerpt: str, marked: Iterable[str], parent: QWidget) -> None:
        """Ask over `parent`.

        Args:
            excerpt: The words of the line.
            marked: What this line is marked as already.
            parent: The stage.
        """
        super().__init__(self.tr("这句话怎么标？"), parent, WIDE)
        self._page = _FREQUENT
        self._side: Side | None = None
        self._marked = frozenset(marked)
        self.add_text(self.tr("“{0}”").format(excerpt), "body14")
        self._sides = self._side_buttons()
        self._search = self._search_field()
        self.body.addWidget(self._search)
        self._pages = self._tabs()
        self.body.addWidget(self._pages)
        self._grid = ButtonGrid()
        self._kinds: dict[str, QPushButton] = {}
        for cue in _ordered():
            self._kinds[cue] = self._button(CUES[cue], "cue")
        for proof in PROOFS.values():
            self._kinds[proof.id] = self._button(proof, "proof")
        self.body.addWidget(self._grid)
        self._nothing = self.add_text(self.tr("没有对得上的。换个说法，或清空搜索。"), "muted")
        self.body.addStretch(1)
        self.add_cancel(self.tr("不标了"))
        for part in (self._search, self._pages, self._grid, self._nothing):
            part.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, Down goes to the first kind and Enter takes the first match."""
        if (
            watched is self._search
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            shown = self._shown()
            if event.key() == Qt.Key.Key_Down and shown:
                shown[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._search.text().strip() and shown:
                    shown[0].click()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 chooses the side of doubts, 2 that of proofs."""
        sides: dict[str, Side] = {"1": "doubt", "2": "proof"}
        if event.text() in sides and not event.isAutoRepeat():
            self._turn_to(sides[event.text()])
        else:
            super().keyPressEvent(event)

    def _side_buttons(self) -> dict[Side, QPushButton]:
        words: dict[Side, str] = {
            "doubt": self.tr("1  疑点：这句不对劲"),
            "proof": self.tr("2  佐证：这句能证实"),
        }
        row = ButtonGrid()
        group = QButtonGroup(self)
        made: dict[Side, QPushButton] = {}
        for side, text in words.items():
            button = text_button(text, f"stage.side.{side}", "choice")
            button.setCheckable(True)
            speak_as(button, "choice")
            button.clicked.connect(partial(self._turn_to, side))
            group.addButton(button)
            row.add(button)
            made[side] = button
        self.body.addWidget(row)
        return made

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("stage.cue_search")
        field.setAccessibleName(self.tr("搜索是哪一种"))
        field.setClearButtonEnabled(True)
        empty = self.tr("清空")
        name_clear_button(field, empty)
        field.textChanged.connect(self._narrow)
        field.installEventFilter(self)
        return field

    def _tabs(self) -> QWidget:
        names = {
            _FREQUENT: self.tr("常见"),
            "approach": self.tr("怎么找上门"),
            "hold": self.tr("怎么稳住你"),
            "demand": self.tr("要你做什么"),
            "money": self.tr("钱往哪里走"),
        }
        holder = ChipRows()
        self._group = QButtonGroup(self)
        tabs = []
        for page, name in names.items():
            tab = text_button(name, f"stage.cue_page.{page}", "tab")
            tab.setCheckable(True)
            speak_as(tab, "tab")
            tab.clicked.connect(partial(self._show_page, page))
            self._group.addButton(tab)
            tabs.append(tab)
        holder.put(tabs)
        return holder

    def _button(self, kind: Term, group: str) -> QPushButton:
        button = text_button(said(kind.words), f"stage.{group}.{kind.id}", "action")
        if kind.id in self._marked:
            button.setEnabled(False)
            button.setText(self.tr("{0}（已标）").format(said(kind.words)))
        button.clicked.connect(partial(self._choose, kind.id))
        self._grid.add(button)
        return button

    def _shown(self) -> list[QPushButton]:
        return [b for b in self._kinds.values() if not b.isHidden() and b.isEnabled()]

    def _turn_to(self, side: Side, *_checked: bool) -> None:
        """Show the kinds of a side."""
        self._side = side
        self._sides[side].setChecked(True)
        doubts = self.tr("搜索，比如：验证码、催、转账")
        proofs = self.tr("搜索，比如：号码、系统、合同")
        self._search.setPlaceholderText(doubts if side == "doubt" else proofs)
        self._search.show()
        self._pages.setVisible(side == "doubt")
        self._grid.show()
        self._show_page(_FREQUENT)
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, page: str, *_checked: bool) -> None:
        self._page = page
        for tab in self._group.buttons():
            tab.setChecked(tab.objectName() == f"stage.cue_page.{page}")
        if self._search.text():
            self._search.clear()  # comes back through _narrow
        else:
            self._narrow("")

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        page = FREQUENT if self._page == _FREQUENT else MOMENTS[self._page]
        for kind, button in self._kinds.items():
            is_cue = kind in CUES
            term: Term = CUES[kind] if is_cue else _proof(kind)
            found = wanted in _searched(term) if wanted else (not is_cue or kind in page)
            button.setHidden(not found or is_cue != (self._side == "doubt"))
        self._nothing.setHidden(any(not b.isHidden() for b in self._kinds.values()))
        self._grid.refresh()
        self.fit()

    def _choose(self, kind: str, *_checked: bool) -> None:
        self.close_sheet()
        self.kind_chosen.emit(kind)


def _proof(kind: str) -> Term:
    return next(proof for proof in PROOFS.values() if proof.id == kind)


def _searched(term: Term) -> str:
    """The words by which a kind is found."""
    more = next((words for cue, words in SEARCHED_BY.items() if cue == term.id), "")
    return f"{term.zh} {term.en} {term.id} {more}".casefold()


def _ordered() -> tuple[CueId, ...]:
    """Every cue once, the frequent ones first."""
    rest = [cue for cues in MOMENTS.values() for cue in cues if cue not in FREQUENT]
    return (*FREQUENT, *rest)
