"""What is said of a file whose format this program cannot read."""

from __future__ import annotations

from fraudtrainer.scenario.reading.problem import Remark
from fraudtrainer.words import Words


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
