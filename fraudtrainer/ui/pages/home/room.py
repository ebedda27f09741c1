"""Puts the home page together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from fraudtrainer.ui.pages.host import Host

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fraudtrainer.ui.pages.home.model import HomeModel, NextStep


class HomeHost(Host, Protocol):
    """The window, as the home page sees it.

    Attributes:
        home: What can be practised, and what next.
    """

    home: HomeModel

    def open_card(self, situation: str) -> None:
        """Show what a situation is about, and offer to play it."""

    def take_step(self, step: NextStep) -> None:
        """Do what the page proposes."""


def build(host: HomeHost) -> QWidget:
    """Make the page; the keyboard starts on what to do next."""
    from fraudtrainer.ui.pages.home.view import HomePage

    place = host.workplace
    page = HomePage(host.home, place.seat, place.appearance, host.stack)
    page.card_chosen.connect(host.open_card)
    page.next_chosen.connect(host.take_step)
    page.failed.connect(host.tell_error)
    page.attempt_chosen.connect(host.show_attempt)

    def aim() -> None:
        page.setFocusProxy(page.first_focus)

    def restock() -> None:
        """Where the first situations have just come, the keyboard goes to them."""
        aim()
        focus: QWidget | None = host.focusWidget()
        if page.isVisible() and (focus is None or not page.isAncestorOf(focus)):
            page.setFocus()

    place.shelf.restocked.connect(restock)
    aim()
    return page
