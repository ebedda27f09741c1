"""Putting a file in another's place in one step: whoever reads sees the old one or the new one."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def replace_file(
    path: Path, data: bytes, prove: Callable[[bytes], None] = lambda _written: None
) -> None:
    """Write a file whole or not at all. A link stays one, and a file keeps its rights.

    Args:
        path: The file, which may not be there yet.
        data: What it shall hold.
        prove: Called with what really lies on the disk, just before it takes the old one's place;
            whatever it raises leaves the old file as it was.

    Raises:
        OSError: The folder or the file cannot be written; the old file is as it was.
    """
    path = path.resolve()
    require_writable(path)
    partial = path.with_name(f".{path.name}.part")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, partial)
        prove(partial.read_bytes())
        partial.replace(path)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def require_writable(path: Path) -> None:
    """Respect a file that somebody made read-only: replacing it would ask only for its folder.

    Raises:
        PermissionError: The file is there, and nobody may write it.
    """
    with suppress(FileNotFoundError):
        if not path.stat().st_mode & 0o222:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
