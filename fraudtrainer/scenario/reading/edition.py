"""What is said of a file whose format this program cannot read."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.model import FORMAT, READABLE
from fraudtrainer.scenario.reading.problem import Remark
from fraudtrainer.scenario.reading.source import Source
from fraudtrainer.words import Words


def wrong_format(source: Source, code: str) -> Iterator[Diagnostic]:
    """What is found, under `code`, of a card, a telling or a plan of a format that is not read."""
    written = source.data.get("format") if isinstance(source.data, dict) else None
    if isinstance(written, int) and written not in READABLE:
        yield source.finding(code, ("format",), *unreadable_format(written, FORMAT))


def unreadable_format(written: int, newest: int) -> Remark:
    """One sentence, and what to do: a newer format asks for a newer program.

    Args:
        written: The format that the file names.
        newest: The newest that is read for such a file.
    """
    if written > newest:
        return Remark(
            Words(
                f"格式版本 {written} 比这个程序新",
                f"format {written} is newer than this program",
            ),
            Words("请先更新程序", "update the program first"),
        )
    return Remark(
        Words(
            f"没有格式版本 {written}",
            f"there is no format {written}",
        ),
        Words(f"现在的版本是 {newest}", f"the present one is {newest}"),
    )
