"""The one table of what can be done by key: shortcuts, buttons and the F1 sheet read it.

The pages stand in a table of their own, from which `pages.table.every_action` takes theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from fraudtrainer.ui.guard import guarded

Place = Literal["rail", "rail-end", "window", "home", "stage", "bench"]


class ActionEntry(NamedTuple):
    """One thing that a person can do.

    Attributes:
        id: Name, unique in the table.
        text: Words on the button and in the F1 sheet.
        keys: Key sequences as Qt spells them.
        icon: Name of the icon, "" where none is shown.
        place: Where it holds. The window binds rail and window keys, a page binds its own.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    icon: str
    place: Place

    @property
    def spelled(self) -> str:
        """The keys as the F1 sheet shows them, a row of them by its ends."""
        many = len(self.keys) > 3
        return f"{self.keys[0]}–{self.keys[-1]}" if many else " · ".join(self.keys)


def action_table() -> tuple[ActionEntry, ...]:
    """Return every action but the pages, in the order of the F1 sheet, in the present language."""
    say = QCoreApplication.translate
    return (
        ActionEntry("help", say("Actions", "怎么用，有哪些键"), ("F1",), "help", "window"),
        ActionEntry("quit", say("Actions", "关闭程序"), ("Ctrl+Q",), "", "window"),
        ActionEntry("search", say("Actions", "查找情境"), ("Ctrl+F",), "search", "home"),
        ActionEntry("reply", say("Actions", "选择一条回复"), tuple("123456789"), "", "stage"),
        ActionEntry(
            "flag", say("Actions", "标记选中的消息：1 疑点，2 佐证"), ("F",), "flag", "stage"
        ),
        ActionEntry("dial", say("Actions", "打开判断"), ("D",), "", "stage"),
        ActionEntry("act", say("Actions", "打开行动"), ("A",), "", "stage"),
        ActionEntry("leave", say("Actions", "离开情境，进度会留着"), ("Esc",), "back", "stage"),
        ActionEntry("pause", say("Actions", "暂停，或接着看"), ("Space",), "", "stage"),
        ActionEntry("skip", say("Actions", "不等了，直接看"), ("Return", "Enter"), "", "stage"),
        ActionEntry("bench.open", say("Actions", "打开文件夹"), ("Ctrl+O",), "", "bench"),
        ActionEntry("bench.save", say("Actions", "保存文件"), ("Ctrl+S",), "", "bench"),
        ActionEntry("bench.next", say("Actions", "到下一个问题"), ("F8",), "", "bench"),
        ActionEntry("bench.trial", say("Actions", "从选中的场景试演"), ("F5",), "", "bench"),
        ActionEntry("bench.plans", say("Actions", "全部走法走一遍"), ("F6",), "", "bench"),
        ActionEntry("bench.proof", say("Actions", "开始证明"), ("F7",), "", "bench"),
        ActionEntry("bench.widen", say("Actions", "右边放大或还原"), ("F11",), "", "bench"),
    )


@guarded
class Bindings(QObject):
    """Actions of the table on one widget, named in the language of the program.

    Attributes:
        actions: The actions by their id in the table; where one has many keys that mean different
            things, "<id>.1" and so on.
    """

    def __init__(
        self,
        widget: QWidget,
        doings: Mapping[str, Callable[[], object]],
        table: Callable[[], tuple[ActionEntry, ...]] = action_table,
    ) -> None:
        """Bind what the table says of each id to what shall be done."""
        super().__init__(widget)
        self._table = table
        self.actions: dict[str, QAction] = {}
        self._named: dict[str, list[QAction]] = {}
        for entry in table():
            bound = [
                self._bind(widget, name, keys, doings[name])
                for name, keys in _named_keys(entry)
                if name in doings
            ]
            self._named[entry.id] = bound
            for action in bound:
                action.setText(entry.text)

    def event(self, event: QEvent) -> bool:
        """Qt tells the children of a widget as well when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().event(event)

    def _bind(
        self, widget: QWidget, name: str, keys: tuple[str, ...], doing: Callable[[], object]
    ) -> QAction:
        action = QAction(self)
        action.setObjectName(f"action.{name}")
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(partial(_do, doing))
        widget.addAction(action)
        self.actions[name] = action
        return action

    def _name(self) -> None:
        for entry in self._table():
            for action in self._named.get(entry.id, ()):
                action.setText(entry.text)


def _named_keys(entry: ActionEntry) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What can be bound of an entry: each of its keys by itself, and all of them together."""
    yield from ((f"{entry.id}.{number}", (key,)) for number, key in enumerate(entry.keys, 1))
    yield entry.id, entry.keys


def _do(doing: Callable[[], object], *_checked: bool) -> None:
    doing()
