"""Puts the records page together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fraudtrainer.ui.pages.host import Host


def build(host: Host) -> QWidget:
    """Make the page and its model."""
    from fraudtrainer.ui.pages.records.model import RecordsModel
    from fraudtrainer.ui.pages.records.view import RecordsPage

    place = host.workplace
    page = RecordsPage(RecordsModel(place.progress, place.shelf, place.seat), place.appearance)
    page.model.setParent(page)
    page.attempt_chosen.connect(host.show_attempt)
    page.practice_wanted.connect(lambda: host.go("practice"))
    return page


def shown(_host: Host, page: QWidget) -> None:
    """Read anew what was played."""
    from fraudtrainer.ui.pages.records.view import RecordsPage

    if isinstance(page, RecordsPage):
        page.model.refresh()
