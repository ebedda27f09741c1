"""What a row is laid out with: what every delegate has, and its parts ask for."""

from __future__ import annotations

from typing import Protocol

from fraudtrainer.ui.stage.apps.threads import ThreadModel
from fraudtrainer.ui.stage.apps.typeface import Typeface
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import Palette


class Laying(Protocol):
    """Lines and their marks, type, colours, icons, and the width in pixels; whether it is a call's ground."""

    model: ThreadModel
    face: Typeface
    palette: Palette
    icons: IconSet
    width: float
    on_dark: bool
