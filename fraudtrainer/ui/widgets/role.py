"""What a screen reader calls a widget, where Qt alone would call it something else."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtWidgets import QAbstractButton, QWidget

Role = Literal["tab", "tabs", "page", "dialog", "group", "button"]
"""`button` is one whose labels are its face, and no parts of their own."""
PROPERTY: Final = "spokenAs"


def speak_as(widget: QWidget, role: Role) -> None:
    """Give a widget a role; before anybody listens, it costs nothing."""
    widget.setProperty(PROPERTY, role)


def speak_as_choice(button: QAbstractButton) -> None:
    """Call a button one choice of several; else what can be checked counts as a check box."""
    button.setCheckable(True)
    button.setAutoExclusive(True)
