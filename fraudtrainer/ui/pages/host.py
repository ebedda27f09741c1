"""What a page may ask of the window it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fraudtrainer.errors import UserError
    from fraudtrainer.ui.workplace import Workplace
    from fraudtrainer.words import Words


class Host(Protocol):
    """The window, as its pages see it.

    Attributes:
        cover: What a sheet covers.
        stack: What the pages stand in. One that is made there need not be moved.
    """

    cover: QWidget
    stack: QWidget

    @property
    def workplace(self) -> Workplace:
        """What the pages share."""

    def focusWidget(self) -> QWidget:
        """What has the keyboard, if anything has."""

    def close(self) -> bool:
        """Close the window."""

    def go(self, page: str) -> None:
        """Bring a page to the front."""

    def show_attempt(self, attempt: str) -> None:
        """Show the debrief of a finished sitting."""

    def tell_error(self, error: UserError) -> None:
        """Show an error of the user's world above the page."""

    def tell_done(self, message: Words, hint: Words, details: Words) -> None:
        """Say above the page what was done."""
