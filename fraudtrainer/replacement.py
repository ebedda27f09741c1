"""The one way to write a file: beside its place, synced, put in place. Nobody ever sees half of it.

A kill at any moment leaves the old file, or none where there was none, and at worst a hidden
``*.part`` beside it, which every reader passes over.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PART = ".part"
"""How the name of an unfinished file ends; it begins with a dot."""

_BINARY = getattr(os, "O_BINARY", 0)  # on Windows only


def replace_file(
    path: Path, data: bytes, prove: Callable[[bytes], None] = lambda _written: None
) -> None:
    """Write a file whole or not at all. A link stays one, and a file keeps its rights.

    Args:
        path: The file, which may not be there yet. A device or a pipe is written into.
        data: What it shall hold.
        prove: Called with what really lies on the disk, just before it takes the old one's place;
            whatever it raises leaves the old file as it was.

    Raises:
        OSError: The folder or the file cannot be written; the old file is as it was.
    """
    path = path.resolve()
    require_writable(path)
    if path.exists() and not (path.is_file() or path.is_dir()):
        with path.open("wb") as stream:
            stream.write(data)
        return
    # What replaces a private file must not be open to all for the moment in between.
    with _beside(path, data, 0o600 if path.exists() else 0o666) as partial:
        if path.exists():
            shutil.copymode(path, partial)
        prove(partial.read_bytes())
        partial.replace(path)


def create_file(path: Path, data: bytes, *, mode: int = 0o666) -> None:
    """Write a file that is not there yet, whole or not at all; two who try at once never share it.

    Args:
        path: The file.
        data: What it shall hold.
        mode: Who may read and write it, less what the user's umask takes away.

    Raises:
        FileExistsError: Something has that name already, and stays as it is.
        OSError: The folder cannot be written.
    """
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    with _beside(path, data, mode) as partial:
        _name_anew(partial, path)


def lay_down(path: Path, data: bytes, *, mode: int = 0o666) -> None:
    """Write a file that is not there yet and wait for the disk; a kill may leave half of it.

    Only for a folder that gets its name, or for a file that gets its place, when all is whole.

    Raises:
        OSError: Something has that name already, or the folder cannot be written.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(descriptor)


def sync_path(path: Path) -> None:
    """Wait until a file or a folder's list of names is on the disk, not only on its way."""
    if os.name == "nt" and path.is_dir():  # pragma: no cover - Windows opens no folders
        return
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def require_writable(path: Path) -> None:
    """Respect a file that somebody made read-only: replacing it would ask only for its folder.

    Raises:
        PermissionError: The file is there, and nobody may write it.
    """
    with suppress(FileNotFoundError):
        if not path.stat().st_mode & 0o222:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


@contextmanager
def _beside(path: Path, data: bytes, mode: int) -> Iterator[Path]:
    """Lay the data down under a name of its own, synced; it is gone again on an exception."""
    # Not after the file's own name, which may be as long as names can be.
    partial = path.with_name(f".{os.urandom(8).hex()}{PART}")
    try:
        lay_down(partial, data, mode=mode)
        yield partial
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    with suppress(OSError):  # it has happened: a folder that cannot be synced undoes nothing
        sync_path(path.parent)


def _name_anew(partial: Path, path: Path) -> None:
    """Give a file its name where nothing has it; two names for a moment, then one."""
    if sys.platform == "win32":  # pragma: no cover - there, renaming writes over nothing
        partial.rename(path)
        return
    try:
        path.hardlink_to(partial)
    except FileExistsError:
        raise
    except OSError:  # a file system without second names, on a USB stick for example
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        partial.rename(path)
