"""One scenario file as text on the bench: read so that nothing is lost, written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fraudtrainer.errors import UserError
from fraudtrainer.replacement import create_file, replace_file
from fraudtrainer.scenario.reading.source import MAX_BYTES
from fraudtrainer.words import NOTHING, Words

Trouble = Literal["", "recoded", "unreadable", "too_big", "strange"]
_LOSSY = ("\x00", "\u2028", "\u2029", "\x0b", "\x0c", "\ufdd0", "\ufdd1")
"""Characters that a text field does not give back as it got them."""
PLAN_SUFFIX = ".plan.yaml"
_MOST_NAMES = 1000


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
    return _create_free(
        lambda number: path.with_name(f"{path.name}.bak{number}"),
        data,
        Words(
            "另一个版本没有留下副本，所以没有保存。",
            "The other version could not be copied, so nothing was saved.",
        ),
        Words("两个版本都还在。", "Both versions are still there."),
    )


def save_plan(folder: Path, name: str, text: str) -> Path:
    """Write a plan beside the others without touching one that is there.

    Args:
        folder: The situation.
        name: The wanted name without `.plan.yaml`.
        text: Its content.

    Returns:
        The file, with a number in its name where the name was taken.

    Raises:
        UserError: It cannot be written.
    """
    return _create_free(
        lambda number: folder / f"{name}{number and f'-{number}'}{PLAN_SUFFIX}",
        text.encode("utf-8"),
        Words("这条走法没有存下来。", "The plan was not saved."),
    )


def _create_free(
    named: Callable[[str], Path], data: bytes, failed: Words, kept: Words = NOTHING
) -> Path:
    """Write under the first name that is free; a name is asked for with "", "2", "3" and so on."""
    for number in range(1, _MOST_NAMES):
        path = named("" if number == 1 else str(number))
        try:
            create_file(path, data)
        except FileExistsError:
            continue
        except OSError as error:
            hint = Words("请检查文件夹能不能写入。", "Check that the folder can be written.")
            raise UserError(failed, kept=kept, hint=hint, details=str(error)) from error
        return path
    hint = Words(
        "同名的文件太多了，请先清理。", "Too many files have that name: clear them away first."
    )
    raise UserError(failed, kept=kept, hint=hint)


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
