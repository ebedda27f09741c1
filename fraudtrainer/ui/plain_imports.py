"""Imports that PySide does not look into.

Once it is loaded, PySide has the source of whatever is imported read and split into lines, to find out
whether it uses ``from __feature__ import …``. Nothing of ours does, and all of it is imported at the
start: eighty files are read for nothing, and a megabyte of them is held until the window stands.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def plain_imports() -> Iterator[None]:
    """Import as Python does, inside; where PySide has put nothing in between, nothing changes."""
    between = builtins.__import__
    builtins.__import__ = getattr(builtins, "__orig_import__", between)
    try:
        yield
    finally:
        builtins.__import__ = between
