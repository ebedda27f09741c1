"""Large blocks of memory go back to the system as soon as they are free.

The C library of Linux takes them from the system one by one at first. Once a large one was freed, it
takes all that are smaller from its heap instead, where they leave holes that small ones settle in: a
window that was resized, or that showed a stage, then keeps the room of its old pictures for good.
"""

from __future__ import annotations

import sys
from typing import Final

from fraudtrainer.ui.guard import shielded

_LARGE: Final = 1 << 20
"""Bytes; a picture of 512 × 512 pixels."""
_M_MMAP_THRESHOLD: Final = -3
"""The option's number in ``malloc.h``."""


@shielded
def keep_large_blocks_apart() -> bool:
    """Take each large block from the system, and for good; False where the C library is another."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes  # late: the window stands by now

    tell = getattr(ctypes.CDLL(None), "mallopt", None)
    return tell is not None and tell(_M_MMAP_THRESHOLD, _LARGE) == 1
