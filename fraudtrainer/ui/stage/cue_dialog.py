"""Choosing what a line is evidence of: the side of the board first, then the kind.

Of the cues the frequent ones come first, the rest by the moment they occur; the proofs are few.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from fraudtrainer.scenario.cue import CUES, FREQUENT, MOMENTS, SEARCHED_BY
from fraudtrainer.scenario.proof import PROOFS
from fraudtrainer.scenario.vocabulary import CueId, EvidenceId, Term
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.button_grid import ButtonGrid
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.sheet import WIDE, Sheet
from fraudtrainer.ui.widgets.text import name_clear_button, text_button

_FREQUENT = "frequent"


@guarded
class CueDialog(Sheet):
    """Asks what a line speaks for.

    Signals:
        cue_chosen: The cue, or the kind of proof (id).
    """

    cue_chosen = Signal(str)

    def __init__(self, excerpt: str, marked: Iterable[str], parent: QWidget) -> None:
        """Ask over `parent`.

        Args:
            excerpt: The words of the line.
            marked: Cues and proofs that this line carries already.
            parent: The stage.
        """
        super().__init__(self.tr("这句话说明什么？"), parent, WIDE)
        self._page = _FREQUENT
        self._side = "doubt"
        self._marked = frozenset(marked)
        self.add_text(self.tr("“{0}”").format(excerpt), "body14")
        self._search = self._search_field()
        self.body.addLayout(self._sides())
        self.body.addWidget(self._search)
        self.body.addLayout(self._tabs())
        self._grid = ButtonGrid()
        self._cues = {cue: self._button(CUES[cue]) for cue in _ordered()}
        self._proofs = {proof: self._button(PROOFS[proof], "proof") for proof in PROOFS}
        self.body.addWidget(self._grid)
        self._nothing = self.add_text(self.tr("没有对得上的破绽。换个说法，或清空搜索。"), "muted")
        self.body.addStretch(1)
        self.add_cancel(self.tr("不标了"))
        self._show_page(_FREQUENT)
        self._show_side("doubt")

    def focus_target(self) -> QWidget:
        """Where the keyboard starts."""
        return self._search

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, Down goes to the first cue and Enter takes a single match."""
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

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("stage.cue_search")
        field.setAccessibleName(self.tr("搜索破绽"))
        field.setPlaceholderText(self.tr("搜索，比如：验证码、催、转账"))
        field.setClearButtonEnabled(True)
        empty = self.tr("清空")
        name_clear_button(field, empty)
        field.textChanged.connect(self._narrow)
        field.installEventFilter(self)
        return field

    def _sides(self) -> QHBoxLayout:
        """The two sides of the board, of the same size; none of them is coloured."""
        names = {"doubt": self.tr("标疑点"), "proof": self.tr("标佐证")}
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        self._side_group = QButtonGroup(self)
        for side, name in names.items():
            button = text_button(name, f"stage.mark_side.{side}", "action")
            button.setCheckable(True)
            speak_as(button, "choice")
            button.clicked.connect(lambda _checked=False, side=side: self._show_side(side))
            self._side_group.addButton(button)
            row.addWidget(button, 1)
        return row

    def _show_side(self, side: str) -> None:
        """Offer the kinds of evidence of a side."""
        self._side = side
        for button in self._side_group.buttons():
            button.setChecked(button.objectName() == f"stage.mark_side.{side}")
        doubt = side == "doubt"
        self._search.setVisible(doubt)
        for tab in self._group.buttons():
            tab.setVisible(doubt)
        self._narrow(self._search.text())

    def _tabs(self) -> QHBoxLayout:
        names = {
            _FREQUENT: self.tr("常见"),
            "approach": self.tr("怎么找上门"),
            "hold": self.tr("怎么稳住你"),
            "demand": self.tr("要你做什么"),
            "money": self.tr("钱往哪里走"),
        }
        row = QHBoxLayout()
        row.setSpacing(SPACE[3])
        self._group = QButtonGroup(self)
        for page, name in names.items():
            tab = text_button(name, f"stage.cue_page.{page}", "tab")
            tab.setCheckable(True)
            speak_as(tab, "tab")
            tab.clicked.connect(lambda _checked=False, page=page: self._show_page(page))
            self._group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        return row

    def _button(self, cue: Term, kind: str = "cue") -> QPushButton:
        button = text_button(said(cue.words), f"stage.{kind}.{cue.id}", "action")
        if cue.id in self._marked:
            button.setEnabled(False)
            button.setText(self.tr("{0}（已标）").format(said(cue.words)))
        button.clicked.connect(lambda: self._choose(cue.id))
        self._grid.add(button)
        return button

    def _shown(self) -> list[QPushButton]:
        return [b for b in self._cues.values() if not b.isHidden() and b.isEnabled()]

    def _show_page(self, page: str) -> None:
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
        for cue, button in self._cues.items():
            term = CUES[cue]
            words = f"{term.zh} {term.en} {cue} {SEARCHED_BY.get(cue, '')}".casefold()
            away = wanted not in words if wanted else cue not in page
            button.setHidden(away or self._side != "doubt")
        for button in self._proofs.values():
            button.setHidden(self._side != "proof")
        every = (*self._cues.values(), *self._proofs.values())
        self._nothing.setHidden(any(not b.isHidden() for b in every))
        self._grid.refresh()
        self.fit()

    def _choose(self, cue: str) -> None:
        self.close_sheet()
        self.cue_chosen.emit(cue)


def cue_id(text: str) -> EvidenceId:
    """The closed id of a cue or a proof.

    Raises:
        KeyError: It is none of the closed lists.
    """
    known: dict[str, Term] = {term.id: term for term in (*CUES.values(), *PROOFS.values())}
    return cast("EvidenceId", known[text].id)


def _ordered() -> tuple[CueId, ...]:
    """Every cue once, the frequent ones first."""
    rest = [cue for cues in MOMENTS.values() for cue in cues if cue not in FREQUENT]
    return (*FREQUENT, *rest)
