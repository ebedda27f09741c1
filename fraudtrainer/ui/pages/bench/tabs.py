"""The right side of the bench: tabs for graph, trial, plans and proof, and more room for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QWidget,
)

from fraudtrainer.ui.pages.bench.parts import bare, card, hint_card
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import text_button

TABS: Final = ("text", "problems", "graph", "trial", "plans", "proof", "publish")


_NARROW: Final = ("text", "problems")
"""Those that are tabs only where there is no room beside."""
_OF_THE_STORY: Final = frozenset({"graph", "trial", "plans", "proof"})
"""Those that show a story, which may be an older one."""


class TabCard(Living, QFrame):
    """A card with tabs. Text and problems are among them only where there is no room beside.

    Signals:
        shown: Another tab is in front (one of `TABS`).
        widened: It asks for all the room, or gives it back.
    """

    shown = Signal(str)
    widened = Signal(bool)

    def __init__(self, panels: Mapping[str, QWidget]) -> None:
        """Hold these panels, by tab; the first of them is in front."""
        super().__init__()
        self._panels = dict(panels)
        box = card(self)
        row = bare(QHBoxLayout(), SPACE[2])
        self._tabs = {}
        group = QButtonGroup(self)
        for name in TABS:
            tab = text_button("", f"bench.tab.{name}", "tab")
            tab.setCheckable(True)
            speak_as(tab, "tab")
            tab.clicked.connect(lambda _on=False, name=name: self.show_tab(name))
            group.addButton(tab)
            row.addWidget(tab)
            self._tabs[name] = tab
        self._problems = 0
        self._outdated = False
        for name in _NARROW:
            self._tabs[name].hide()
        row.addStretch(1)
        self.wide = text_button("", "bench.widen", "quiet")
        self.wide.setCheckable(True)
        speak_as(self.wide, "button")
        self.wide.toggled.connect(self._tell_wide)
        row.addWidget(self.wide)
        box.addLayout(row)
        self._old, self._old_words = hint_card("bench.outdated")
        box.addWidget(self._old)
        self._stack = QStackedWidget()
        for panel in panels.values():
            self._stack.addWidget(panel)
        box.addWidget(self._stack, 1)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        words = {
            "text": self.tr("文本"),
            "problems": self.tr("问题"),
            "graph": self.tr("剧情图"),
            "trial": self.tr("试演"),
            "plans": self.tr("走法"),
            "proof": self.tr("证明"),
            "publish": self.tr("发布"),
        }
        for name, tab in self._tabs.items():
            tab.setText(words[name])
        self.count_problems(self._problems)
        self._old_words.setText(self.tr("文件里有错误。剧情图和试演还是上一次没有错误时的样子。"))
        self._say_wide()

    @property
    def front(self) -> str:
        """The tab in front."""
        return next(name for name, tab in self._tabs.items() if tab.isChecked())

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front."""
        self._tabs[name].setChecked(True)
        before, focus = self._stack.currentWidget(), QApplication.focusWidget()
        is_left = before is not self._panels[name]
        if is_left and before is not None and focus is not None and before.isAncestorOf(focus):
            # Else Qt would look for the next best place, which may be outside of the page.
            self._tabs[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self._stack.setCurrentWidget(self._panels[name])
        self._say_outdated()
        self.shown.emit(name)

    def count_problems(self, count: int) -> None:
        """Say on the tab of problems how many there are."""
        self._problems = count
        words = self.tr("问题")
        self._tabs["problems"].setText(f"{words} {count}" if count else words)

    def take(self, name: str, panel: QWidget) -> None:
        """Hold a panel more, and bring it to the front."""
        self._panels[name] = panel
        self._stack.addWidget(panel)
        for narrow in _NARROW:
            self._tabs[narrow].show()
        self.show_tab(name)

    def give_back(self, name: str) -> None:
        """Hold a panel no longer; the graph comes to the front where it was there."""
        if self._panels.pop(name, None) is not None:
            if self.front in _NARROW:
                self.show_tab("graph")
            for narrow in _NARROW:
                self._tabs[narrow].hide()

    def show_outdated(self, *, outdated: bool) -> None:
        """Say that graph and trial are those of an older text."""
        self._outdated = outdated
        self._say_outdated()

    def _say_outdated(self) -> None:
        self._old.setVisible(self._outdated and self.front in _OF_THE_STORY)

    def _tell_wide(self, wide: bool) -> None:
        self._say_wide()
        self.widened.emit(wide)

    def _say_wide(self) -> None:
        self.wide.setText(self.tr("还原") if self.wide.isChecked() else self.tr("放大"))
