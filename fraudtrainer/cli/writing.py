"""Writing the files that a command was asked for."""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.errors import UserError
from fraudtrainer.replacement import replace_file
from fraudtrainer.words import Words


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, its folder made where it is missing.

    Raises:
        UserError: It cannot be written; what was there is as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, data)
    except OSError as fault:
        raise cannot_write(path, fault) from fault


def cannot_write(path: Path, fault: OSError) -> UserError:
    """The error of a file that cannot be written."""
    return UserError(
        Words(f"写不进“{path}”。", f"Cannot write {path}."),
        hint=Words(
            "检查磁盘空间，或换一个可以写的文件夹。",
            "Check the free space, or name a folder that can be written.",
        ),
        details=str(fault),
    )
