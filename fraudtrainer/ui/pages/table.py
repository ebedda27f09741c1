"""The pages of the window. A new one is a folder beside this file and a line in `page_table`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from fraudtrainer.ui.actions import ActionEntry, action_table
from fraudtrainer.ui.pages.bench import room as bench
from fraudtrainer.ui.pages.home import room as home
from fraudtrainer.ui.pages.records import room as records
from fraudtrainer.ui.pages.settings import room as settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fraudtrainer.ui.pages.host import Host
    from fraudtrainer.ui.widgets.sheet import Sheet

    Ask = Callable[[Any], Sheet | None]


def _nothing(_host: Host, _page: QWidget) -> None:
    """Most pages show by themselves what changes."""


def _no_question(_host: Host) -> None:
    """Most pages have nothing to lose."""


class Page(NamedTuple):
    """One page.

    Attributes:
        id: Its name in the program.
        title: Its name on the rail.
        key: What brings it to the front, as Qt spells it.
        icon: Name of its icon.
        place: Where it stands on the rail, among the others or at the end.
        build: Makes it, when it is first asked for; given the window, of which each page names in
            a protocol what it needs.
        shown: Told whenever it comes to the front.
        ask: Opens a sheet where something would be lost if the window closed; else None.
    """

    id: str
    title: str
    key: str
    icon: str
    place: Literal["rail", "rail-end"]
    build: Callable[[Any], QWidget]
    shown: Callable[[Any, QWidget], None] = _nothing
    ask: Ask = _no_question


def page_table() -> tuple[Page, ...]:
    """Every page in the order of the rail, named in the present language."""
    say = QCoreApplication.translate
    return (
        Page("practice", say("Pages", "演练"), "Ctrl+1", "practice", "rail", home.build),
        Page(
            "records",
            say("Pages", "成绩"),
            "Ctrl+2",
            "records",
            "rail",
            records.build,
            records.shown,
        ),
        Page("bench", say("Pages", "编写"), "Ctrl+3", "author", "rail", bench.build, ask=bench.ask),
        Page("settings", say("Pages", "设置"), "Ctrl+,", "settings", "rail-end", settings.build),
    )


def every_action() -> tuple[ActionEntry, ...]:
    """The pages and everything else that can be done by key, in the order of the F1 sheet."""
    pages = (ActionEntry(p.id, p.title, (p.key,), p.icon, p.place) for p in page_table())
    return (*pages, *action_table())
