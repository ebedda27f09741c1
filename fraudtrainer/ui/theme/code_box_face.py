"""A face made on the spot: each of its characters is a box with the character's code in it."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

_EM, _ASCENT, _DESCENT = 1000, 880, -120
"""Units; the box stands where a Chinese character of the bundled face does."""
_LEFT, _BOTTOM, _RIGHT, _TOP = 50, -70, 950, 830
_EDGE, _PEN = 36, 46
_FEW = 4
"""Digits that stand in two columns; more stand in three."""
_SEGMENTS: Final = {
    "0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc",
    "7": "abc", "8": "abcdefg", "9": "abcdfg", "A": "abcefg", "B": "cdefg", "C": "adef",
    "D": "bcdeg", "E": "adefg", "F": "aefg",
}  # fmt: skip
"""The strokes of a digit as on a pocket calculator: a is the top one, then clockwise, g the middle."""


class _Rect(NamedTuple):
    left: int
    bottom: int
    right: int
    top: int


def code_box_face(family: str, codes: Sequence[int]) -> bytes:
    """Make a TrueType face.

    Args:
        family: Its name.
        codes: The characters, at most 60,000.

    Returns:
        The file's bytes, for `QFontDatabase.addApplicationFontFromData`.
    """
    codes = sorted(set(codes))
    glyphs = [_glyph([]), *(_code_glyph(code) for code in codes)]
    places = [0]
    for glyph in glyphs:
        places.append(places[-1] + len(glyph))
    tables = {
        b"OS/2": _os2(codes),
        b"cmap": _cmap(codes),
        b"glyf": b"".join(glyphs),
        b"head": _head(),
        b"hhea": _hhea(len(glyphs)),
        b"hmtx": struct.pack(">Hh", _EM, 0) * len(glyphs),
        b"loca": struct.pack(f">{len(places)}L", *places),
        b"maxp": struct.pack(">LH13H", 0x10000, len(glyphs), 400, 100, 0, 0, 1, *[0] * 8),
        b"name": _name(family),
        b"post": struct.pack(">LLhhLLLLL", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    }
    return _file(tables)


def _code_glyph(code: int) -> bytes:
    digits = f"{code:04X}"
    columns = 2 if len(digits) <= _FEW else 3
    digits = digits.rjust(2 * columns, "0")
    outer = _Rect(_LEFT, _BOTTOM, _RIGHT, _TOP)
    contours = [_corners(outer), _corners(_shrunk(outer, _EDGE))[::-1]]
    room = _shrunk(outer, _EDGE + 60)
    width, height = (room.right - room.left) // columns, (room.top - room.bottom) // 2
    for place, digit in enumerate(digits):
        left = room.left + place % columns * width + 22
        bottom = room.bottom + (1 - place // columns) * height + 26
        cell = _Rect(left, bottom, left + width - 44, bottom + height - 52)
        contours += [_corners(rect) for rect in _strokes(digit, cell)]
    return _glyph(contours)


def _strokes(digit: str, cell: _Rect) -> Iterable[_Rect]:
    middle = (cell.bottom + cell.top) // 2
    half = _PEN // 2
    places = {
        "a": _Rect(cell.left, cell.top - _PEN, cell.right, cell.top),
        "b": _Rect(cell.right - _PEN, middle, cell.right, cell.top),
        "c": _Rect(cell.right - _PEN, cell.bottom, cell.right, middle),
        "d": _Rect(cell.left, cell.bottom, cell.right, cell.bottom + _PEN),
        "e": _Rect(cell.left, cell.bottom, cell.left + _PEN, middle),
        "f": _Rect(cell.left, middle, cell.left + _PEN, cell.top),
        "g": _Rect(cell.left, middle - half, cell.right, middle + half),
    }
    return (places[name] for name in _SEGMENTS[digit])


def _shrunk(rect: _Rect, by: int) -> _Rect:
    return _Rect(rect.left + by, rect.bottom + by, rect.right - by, rect.top - by)


def _corners(rect: _Rect) -> list[tuple[int, int]]:
    """Clockwise, as an outline that is filled; the other way round it is a hole."""
    return [
        (rect.left, rect.bottom), (rect.left, rect.top),
        (rect.right, rect.top), (rect.right, rect.bottom),
    ]  # fmt: skip


def _glyph(contours: Sequence[Sequence[tuple[int, int]]]) -> bytes:
    if not contours:
        return b""
    points = [point for contour in contours for point in contour]
    ends, count = [], 0
    for contour in contours:
        count += len(contour)
        ends.append(count - 1)
    steps = [
        (x - left, y - below)
        for (left, below), (x, y) in zip([(0, 0), *points], points, strict=False)
    ]
    data = struct.pack(">h4h", len(contours), _LEFT, _BOTTOM, _RIGHT, _TOP)
    data += struct.pack(f">{len(ends)}HH", *ends, 0) + b"\x01" * count
    for axis in (0, 1):
        data += struct.pack(f">{count}h", *(step[axis] for step in steps))
    return data + b"\0" * (-len(data) % 4)


def _cmap(codes: Sequence[int]) -> bytes:
    """Windows' full Unicode subtable: each code its own group."""
    groups = b"".join(struct.pack(">3L", code, code, n) for n, code in enumerate(codes, start=1))
    body = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(codes)) + groups
    return struct.pack(">HHHHL", 0, 1, 3, 10, 12) + body


def _head() -> bytes:
    return struct.pack(
        ">LLLLHHQQ4hHHhhh",
        0x10000, 0x10000, 0, 0x5F0F3CF5, 3, _EM, 0, 0,
        _LEFT, _BOTTOM, _RIGHT, _TOP, 0, 8, 2, 1, 0,
    )  # fmt: skip


def _hhea(glyphs: int) -> bytes:
    return struct.pack(
        ">HHhhhH11hH",
        1, 0, _ASCENT, _DESCENT, 0, _EM, 0, 0, _EM, 1, 0, 0, 0, 0, 0, 0, 0, glyphs,
    )  # fmt: skip


def _os2(codes: Sequence[int]) -> bytes:
    first, last = (min(code, 0xFFFF) for code in (codes[0], codes[-1]))
    return struct.pack(
        ">HhHHH11h10s4L4s3H3hHHLLhhHHH",
        4, _EM, 400, 5, 0,
        650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0,
        b"\0" * 10, 0, 1 << 25, 0, 0, b"FT  ",
        0x40, first, last, _ASCENT, _DESCENT, 0, _ASCENT, -_DESCENT,
        0, 0, 500, 700, 0, 32, 1,
    )  # fmt: skip


def _name(family: str) -> bytes:
    texts = {1: family, 2: "Regular", 4: family, 6: family.replace(" ", "")}
    records, kept = b"", b""
    for number, text in texts.items():
        data = text.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, number, len(data), len(kept))
        kept += data
    return struct.pack(">3H", 0, len(texts), 6 + len(records)) + records + kept


def _file(tables: dict[bytes, bytes]) -> bytes:
    """The tables behind their directory, with the checksums that Windows looks at."""
    power = 1 << (len(tables).bit_length() - 1)
    head = struct.pack(
        ">LHHHH",
        0x10000, len(tables), power * 16, power.bit_length() - 1, (len(tables) - power) * 16,
    )  # fmt: skip
    place = len(head) + 16 * len(tables)
    directory, body, head_place = b"", b"", 0
    for tag, data in tables.items():
        if tag == b"head":
            head_place = place + len(body)
        directory += struct.pack(">4sLLL", tag, _sum(data), place + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    made = bytearray(head + directory + body)
    struct.pack_into(">L", made, head_place + 8, (0xB1B0AFBA - _sum(bytes(made))) & 0xFFFFFFFF)
    return bytes(made)


def _sum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF
