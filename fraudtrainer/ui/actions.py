"""The one table of what can be done by key: the rail, the shortcuts and the F1 sheet read it."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

Place = Literal["rail", "rail-end", "window", "home", "stage"]


class ActionEntry(NamedTuple):
    """One thing that a person can do.

    Attributes:
        id: Name, unique in the table.
        text: Words on the button and in the F1 sheet.
        keys: Key sequences as Qt spells them; a range such as "1–9" where the stage reads digits.
        icon: Name of the icon, "" where none is shown.
        place: Where it holds. The window binds rail and window keys, a page binds its own.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    icon: str
    place: Place


def action_table() -> tuple[ActionEntry, ...]:
    """Return every action in the order of the rail and of the F1 sheet, in the present language."""
    say = QCoreApplication.translate
    return (
        ActionEntry("practice", say("Actions", "演练"), ("Ctrl+1",), "practice", "rail"),
        ActionEntry("records", say("Actions", "成绩"), ("Ctrl+2",), "records", "rail"),
        ActionEntry("settings", say("Actions", "设置"), ("Ctrl+,",), "settings", "rail-end"),
        ActionEntry("help", say("Actions", "按键说明"), ("F1",), "help", "window"),
        ActionEntry("quit", say("Actions", "关闭程序"), ("Ctrl+Q",), "", "window"),
        ActionEntry("search", say("Actions", "查找情境"), ("Ctrl+F",), "search", "home"),
        ActionEntry("reply", say("Actions", "选择一条回复"), ("1–9",), "", "stage"),
        ActionEntry("flag", say("Actions", "标记选中的消息"), ("F",), "flag", "stage"),
        ActionEntry("dial", say("Actions", "打开判断"), ("D",), "", "stage"),
        ActionEntry("act", say("Actions", "打开行动"), ("A",), "", "stage"),
        ActionEntry("leave", say("Actions", "离开情境，进度会留着"), ("Esc",), "back", "stage"),
    )
