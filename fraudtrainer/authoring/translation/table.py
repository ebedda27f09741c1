"""The table that translators work in: CSV that Excel and WPS open, and bytes back to rows.

The file is UTF-8 with a byte order mark, as Excel wants it. A cell that a spreadsheet would take
for a formula gets an apostrophe in front, which reading takes away again. What comes back is read in
the encodings that Excel and WPS save by themselves.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from fraudtrainer.scenario.diagnostic import MOST_FINDINGS
from fraudtrainer.words import Words

COLUMNS = ("key", "file", "speaker", "context", "chinese", "translation", "status")
NEEDED = ("key", "file", "chinese", "translation")
"""Columns that must come back; the others only help."""
MAX_BYTES = 8 * 1024 * 1024
_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_CHINESE = "gb18030"
"""What "CSV" without more is in a Chinese Windows; it holds GBK and GB 2312."""
_SEPARATOR = re.compile(r'"?sep=(?P<delimiter>[,;\t])"?[,;\t]*(?:\n|$)', re.IGNORECASE)
"""A first line that tells Excel the delimiter, and is no row of the table to it."""
_FORMULA = frozenset("=+-@＝＋－＠\t\r")
_GUARD = "'"


class TableRow(NamedTuple):
    """One text in the table.

    Attributes:
        number: Row in the spreadsheet, the head being 1; 0 in a table that is being written.
        file: Situation and file, such as `refund-call/scam`.
    """

    number: int
    key: str
    file: str
    chinese: str
    translation: str
    status: str = ""
    speaker: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with a row; row 0 is the file as a whole."""

    row: int
    words: Words

    @property
    def told(self) -> Words:
        """The problem with its row before it."""
        where = Words("第 {0} 行：{1}", "row {0}: {1}")
        return where.fill(self.row, self.words) if self.row else self.words


class TableError(Exception):
    """A table cannot be taken over; nothing was changed.

    Attributes:
        problems: All that is wrong, by row.
    """

    def __init__(self, problems: Iterable[RowProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(p.told.en for p in self.problems))


def table_bytes(rows: Iterable[TableRow]) -> bytes:
    """The rows as a CSV file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([guarded(getattr(row, name)) for name in COLUMNS])
    return _BOM + out.getvalue().encode("utf-8")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula; `plain` gives the same text back."""
    return _GUARD + cell if cell[:1] in _FORMULA or cell[:1] == _GUARD else cell


def plain(cell: str) -> str:
    """A cell as it was before `guarded`; an apostrophe that somebody typed stays."""
    escaped = cell[:1] == _GUARD and (cell[1:2] in _FORMULA or cell[1:2] == _GUARD)
    return cell[1:] if escaped and len(cell) > 1 else cell


def read_table(data: bytes) -> tuple[TableRow, ...]:
    """Read a table that came back from a spreadsheet.

    Args:
        data: The file's bytes.

    Returns:
        Its rows in order, empty ones left out. Columns may stand in any order, and further ones
        beside them.

    Raises:
        TableError: It is no such table; every problem with its row.
    """
    text, delimiter = _parted(_decoded(data))
    try:
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as fault:
        raise TableError(
            [
                RowProblem(
                    0, Words(f"这不是一份完整的 CSV（{fault}）", f"this is no sound CSV ({fault})")
                )
            ]
        ) from fault
    head = [cell.strip().lower() for cell in records[0]] if records else []
    absent = [name for name in NEEDED if head.count(name) != 1]
    if absent:
        names = "、".join(absent)
        raise TableError(
            [
                RowProblem(
                    1,
                    Words(
                        f"表头缺少（或重复了）这几栏：{names}",
                        f"columns missing or repeated in the head: {', '.join(absent)}",
                    ),
                )
            ]
        )
    return _rows(head, records[1:])


def _parted(text: str) -> tuple[str, str]:
    """The table without a line that tells its delimiter, and the delimiter."""
    told = _SEPARATOR.match(text)
    if told is not None:
        return text[told.end() :], told["delimiter"]
    return text, max(",;\t", key=text.split("\n", 1)[0].count)


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise TableError(
            [RowProblem(0, Words("文件超过 8 MiB，不再读取", "the file exceeds 8 MiB"))]
        )
    try:
        text = data.decode("utf-16" if data[:2] in _WIDE else "utf-8")
    except UnicodeDecodeError as fault:
        text = _decoded_otherwise(data, fault)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded_otherwise(data: bytes, fault: UnicodeDecodeError) -> str:
    """What is neither UTF-8 nor sound UTF-16, as Chinese Windows writes it.

    Raises:
        TableError: It is no text of that either; the row is where the first reading failed.
    """
    try:
        return data.decode(_CHINESE)
    except UnicodeDecodeError:
        row = data[: fault.start].count(b"\n") + 1
        words = Words(
            "文件不是 UTF-8，也不是 GBK，这里读不出来。在表格软件里另存为 CSV，再导入一次",
            "the file is neither UTF-8 nor GBK and cannot be read here; save it as CSV once more",
        )
        raise TableError([RowProblem(row, words)]) from fault


def _rows(head: list[str], records: list[list[str]]) -> tuple[TableRow, ...]:
    rows: list[TableRow] = []
    problems: list[RowProblem] = []
    for number, cells in enumerate(records, start=2):
        if len(problems) > MOST_FINDINGS:
            break
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) < len(head) and not set(NEEDED) <= set(head[: len(cells)]):
            problems.append(
                RowProblem(number, Words("这一行少了几栏", "cells are missing in this row"))
            )
            continue
        found = {n: plain(c) for n, c in zip(head, cells, strict=False) if n in COLUMNS}
        row = TableRow(number, **found)
        problems += _unusable(row)
        rows.append(row)
    if problems:
        raise TableError(problems)
    return tuple(rows)


def _unusable(row: TableRow) -> Iterator[RowProblem]:
    """Characters that no scenario file may hold."""
    bad = [c for c in row.translation if c != "\n" and unicodedata.category(c) in {"Cc", "Cs"}]
    if bad:
        code = f"U+{ord(bad[0]):04X}"
        yield RowProblem(
            row.number,
            Words(f"译文里有看不见的控制字符 {code}", f"control character {code} in the text"),
        )
