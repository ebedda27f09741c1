"""One scenario file as text on the bench: read so that nothing is lost, written whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fraudtrainer.errors import UserError
from fraudtrainer.replacement import create_file, replace_file
from fraudtrainer.scenario.reading.source import MAX_BYTES
from fraudtrainer.words import Words

Trouble = Literal["", "recoded", "unreadable", "too_big", "strange"]
_LOSSY = ("\x00", "\u2028", "\u2029", "\x0b", "\x0c", "\ufdd0", "\ufdd1")
"""Characters that a text field does not give back as it got them."""
_BOTH_KEPT = Words("两个版本都还在。", "Both versions are still there.")


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A file's text.

    Attributes:
        text: Its content with plain line ends.
        data: The bytes that it was read from.
        crlf: True where its lines end as on Windows; saving keeps that.
        trouble: Why it cannot be edited here; "recoded" can be, and is saved as UTF-8.
    """

    text: str
    data: bytes
    crlf: bool = False
    trouble: Trouble = ""

    @property
    def editable(self) -> bool:
        """True where saving would lose nothing."""
        return self.trouble in {"", "recoded"}


def read_manuscript(path: Path) -> Manuscript:
    """Read a file for the bench; one that is gone is told as unreadable, with no text."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        return Manuscript("", b"", trouble="unreadable")
    if len(data) > MAX_BYTES:
        return Manuscript(data[:MAX_BYTES].decode("utf-8", "replace"), data, trouble="too_big")
    text, trouble = _decoded(data)
    crlf = "\r\n" in text
    plain = text.replace("\r\n", "\n")
    if (
        "\r" in plain
        or any(c in plain for c in _LOSSY)
        or (crlf and "\n" in text.replace("\r\n", ""))
    ):
        trouble = "strange"
    return Manuscript(plain, data, crlf, trouble)


def write_manuscript(path: Path, text: str, *, crlf: bool) -> Manuscript:
    """Put a text into a file in one step: it holds the old text or the new one, never half.

    Raises:
        UserError: It cannot be written; the file is as it was.
    """
    data = (text.replace("\n", "\r\n") if crlf else text).encode("utf-8", "replace")
    try:
        replace_file(path, data)
    except OSError as error:
        raise UserError(
            Words("{0} 没有存下来。", "{0} was not saved.").fill(path.name),
            kept=Words("改过的文字还在窗口里。", "Your changes are still in the window."),
            hint=Words(
                "请检查文件能不能写入、磁盘有没有空间，再存一次。",
                "Check that the file can be written and the disk has room, and save again.",
            ),
            details=str(error),
        ) from error
    return Manuscript(text, data, crlf)


def keep_copy(path: Path, data: bytes) -> Path:
    """Keep what another program wrote into a file before it is overwritten.

    Raises:
        UserError: The copy cannot be written.
    """
    for number in range(1, 1000):
        copy = path.with_name(f"{path.name}.bak{'' if number == 1 else number}")
        try:
            create_file(copy, data)
        except FileExistsError:
            continue
        except OSError as error:
            raise UserError(
                Words(
                    "另一个版本没有留下副本，所以没有保存。",
                    "The other version could not be copied, so nothing was saved.",
                ),
                kept=_BOTH_KEPT,
                hint=Words("请检查文件夹能不能写入。", "Check that the folder can be written."),
                details=str(error),
            ) from error
        return copy
    raise UserError(
        Words("副本太多了，没有保存。", "There are too many copies; nothing was saved."),
        kept=_BOTH_KEPT,
        hint=Words("请先清理 .bak 文件。", "Clear away the .bak files first."),
    )


def _decoded(data: bytes) -> tuple[str, Trouble]:
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        pass
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return data.decode("utf-16" if marked else "gb18030"), "recoded"
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace"), "strange"
