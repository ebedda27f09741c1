"""What a screen reader calls a widget, where Qt alone would call it something else."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtWidgets import QWidget

Role = Literal["tab", "tabs", "choice", "page", "dialog", "group", "button"]
"""`choice` is one of several; `button` one whose labels are its face, and no parts of their own."""
PROPERTY: Final = "spokenAs"


def speak_as(widget: QWidget, role: Role) -> None:
    """Give a widget a role; before anybody listens, it costs nothing."""
    widget.setProperty(PROPERTY, role)
