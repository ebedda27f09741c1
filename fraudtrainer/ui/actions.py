"""The one table of what can be done by key: the rail, the shortcuts and the F1 sheet read it."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

Place = Literal["rail", "rail-end", "window", "home", "stage", "bench"]


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
        ActionEntry("bench", say("Actions", "编写"), ("Ctrl+3",), "author", "rail"),
        ActionEntry("settings", say("Actions", "设置"), ("Ctrl+,",), "settings", "rail-end"),
        ActionEntry("help", say("Actions", "按键说明"), ("F1",), "help", "window"),
        ActionEntry("quit", say("Actions", "关闭程序"), ("Ctrl+Q",), "", "window"),
        ActionEntry("search", say("Actions", "查找情境"), ("Ctrl+F",), "search", "home"),
        ActionEntry("reply", say("Actions", "选择一条回复"), ("1–9",), "", "stage"),
        ActionEntry("flag", say("Actions", "标记选中的消息"), ("F",), "flag", "stage"),
        ActionEntry("dial", say("Actions", "打开判断"), ("D",), "", "stage"),
        ActionEntry("act", say("Actions", "打开行动"), ("A",), "", "stage"),
        ActionEntry("leave", say("Actions", "离开情境，进度会留着"), ("Esc",), "back", "stage"),
        ActionEntry(
            "skip", say("Actions", "不等了，直接看"), ("Space", "Return", "Enter"), "", "stage"
        ),
        ActionEntry("bench.open", say("Actions", "打开文件夹"), ("Ctrl+O",), "", "bench"),
        ActionEntry("bench.save", say("Actions", "保存文件"), ("Ctrl+S",), "", "bench"),
        ActionEntry("bench.next", say("Actions", "到下一个问题"), ("F8",), "", "bench"),
        ActionEntry("bench.trial", say("Actions", "从选中的场景试演"), ("F5",), "", "bench"),
        ActionEntry("bench.plans", say("Actions", "全部走法走一遍"), ("F6",), "", "bench"),
        ActionEntry("bench.proof", say("Actions", "开始证明"), ("F7",), "", "bench"),
        ActionEntry("bench.widen", say("Actions", "右边放大或还原"), ("F11",), "", "bench"),
    )
