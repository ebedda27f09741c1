"""Standard streams that may be closed, full, or cut off; and JSON that any reader understands."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any, TextIO, cast


def make_streams_safe() -> None:
    """Let no stream end the program.

    What was closed reads as empty and takes anything, and no file opened later can get its number;
    what a terminal cannot show becomes a question mark.
    """
    if sys.stdin is None:
        sys.stdin = _nothing("r")
    if sys.stdout is None:
        sys.stdout = _nothing("w")
    if sys.stderr is None:
        sys.stderr = _nothing("w")
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # "ascii" is what a bare C locale claims; the terminals behind it speak UTF-8.
            ascii_only = stream.encoding.lower() in {"ascii", "us-ascii", "ansi_x3.4-1968"}
            stream.reconfigure(encoding="utf-8" if ascii_only else None, errors="replace")


def _nothing(mode: str) -> TextIO:
    return cast("TextIO", Path(os.devnull).open(mode, encoding="utf-8"))


def tell(text: str) -> None:
    """Say something on standard error. Where nobody can hear it, that is no failure of its own."""
    try:
        print(text, file=sys.stderr)
        sys.stderr.flush()
    except OSError:
        give_up(sys.stderr)


def give_up(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere: Python would fail over it when the process ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def print_json(value: Any) -> None:  # noqa: ANN401 - any JSON tree
    """Print a value as indented JSON; plain ASCII where standard output is not UTF-8."""
    import json

    unicode_safe = (sys.stdout.encoding or "utf-8").lower().replace("-", "").startswith("utf8")
    print(json.dumps(value, ensure_ascii=not unicode_safe, indent=2))
