"""How much room the stage has: whether the side panels stand beside the app or fold into a bar."""

from __future__ import annotations

from typing import Final

from fraudtrainer.ui.theme.style import scaled

_LEAST: Final = ((936, 720), (1192, 600))
"""The stage beside the rail: one of these it must have, in pixels at any text size, or it folds."""
_SIDE, _SIDE_LEAST, _SIDE_SHARE = 356, 300, 0.3
_DEVICE_LEAST: Final = 400
"""How wide an app is at least beside the panels; at the standard text size, as the others."""


def is_large(width: int, height: int) -> bool:
    """Whether a stage of that size may have panels beside its app at all."""
    return any(width >= least[0] and height >= least[1] for least in _LEAST)


def side_width(width: int, scale: float) -> int:
    """How wide the panels are beside an app on a stage of that width, all in pixels."""
    share = max(scaled(_SIDE_LEAST, scale), round(width * _SIDE_SHARE))
    return min(scaled(_SIDE, scale), share)


def device_fits(width: int, scale: float) -> bool:
    """Whether what the panels leave of the width is enough for an app."""
    return width >= scaled(_DEVICE_LEAST, scale)
