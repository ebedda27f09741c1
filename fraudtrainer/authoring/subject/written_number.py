"""Numbers as a text writes them: in digits (37.69 万) or in Chinese (三十七万六千九百)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FEW_DIGITS = 4
"""Shorter numbers in digits, without 万 or 亿, are dates, ages and counts."""
_LEAST = 1_000
_HUGE = 10**12
_DIGITS = {c: n for n, both in enumerate(("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆",
                                          "七柒", "八捌", "九玖")) for c in both}  # fmt: skip
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_ANY = "".join((*_DIGITS, *_SMALL, *_LARGE))
_IN_DIGITS = re.compile(r"(?<!\d)(\d[\d,]*+(?:\.\d++)?+)[ \t]*+([万亿])?+(?![ \t]*年)")
# 第 counts in order; 几、数、上、好 make a rough number of what follows (几十万).
_IN_CHINESE = re.compile(
    rf"(?<![第几数上好{_ANY}])([{_ANY}]++)(?:点([{''.join(_DIGITS)}]++)([万亿]))?+"
    r"(?![ \t]*年|火急|个不|[几数])"
)
_COUNTED = re.compile(r"[余多]?[元块人名起件次户条]")
"""What makes a number of 百万 and 千万, which by itself is often an urgent "do not"."""


def written_numbers(text: str) -> Iterator[tuple[str, float]]:
    """Every number of some size in a text, as it is written and as it is meant; years are none."""
    for match in _IN_DIGITS.finditer(text):
        digits, unit = match[1].replace(",", ""), match[2]
        if unit or len(digits.partition(".")[0]) >= FEW_DIGITS:
            yield match[0].strip(), float(digits) * _LARGE.get(unit, 1)
    for match in _IN_CHINESE.finditer(text):
        bare = match[1][0] in "百佰千仟"
        if bare and not _COUNTED.match(text, match.end()):
            continue
        value = chinese_number(("一" if bare else "") + match[1])
        if value is not None and match[2]:
            share = int("".join(str(_DIGITS[c]) for c in match[2])) / 10 ** len(match[2])
            value = (value + share) * _LARGE[match[3]]
        if value is not None and value >= _LEAST:
            yield match[0], value


def chinese_number(text: str) -> float | None:
    """The value of Chinese numerals; None where they are no number, as in 三五 or 万一.

    六万八 is 68,000: a last digit right after a unit counts the next smaller one.
    """
    reading = _Reading()
    for char in text:
        take = reading.large if char in _LARGE else reading.small
        sound = reading.digit(char) if char in _DIGITS else take(char)
        if not sound:
            return None
    return reading.value


@dataclass(slots=True)
class _Reading:
    """A number as it is read: what 万 and 亿 have closed, the section since, the digit since."""

    total: int = 0
    section: int = 0
    last: int = _HUGE
    last_large: int = _HUGE
    waiting: int = 0
    after_zero: bool = False

    @property
    def value(self) -> int:
        colloquial = not self.after_zero and 100 <= self.last < _HUGE
        return self.total + self.section + self.waiting * (self.last // 10 if colloquial else 1)

    def digit(self, char: str) -> bool:
        sound = not self.waiting
        self.waiting = _DIGITS[char]
        self.after_zero |= not self.waiting
        return sound

    def small(self, char: str) -> bool:
        unit = _SMALL[char]
        sound = unit < self.last and (self.waiting > 0 or (unit == 10 and not self.section))
        self.section += (self.waiting or 1) * unit
        self.last, self.waiting, self.after_zero = unit, 0, False
        return sound

    def large(self, char: str) -> bool:
        unit = _LARGE[char]
        section = self.section + self.waiting
        sound = section > 0 and unit < self.last_large
        self.total += section * unit
        self.last = self.last_large = unit
        self.section, self.waiting, self.after_zero = 0, 0, False
        return sound
