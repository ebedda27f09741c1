"""What the program's own face can draw: its character map, read from the font file."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

FACE: Final = Path("fonts", "FTSansSC-Regular.otf")
"""Below the program's assets."""
_EVERYDAY: Final = "gb2312"
"""All of it is in the face: most stories need no look at the file."""
_UNICODE: Final = ((3, 10), (0, 4), (0, 6))
_GROUPS: Final = 12
_SELECTORS: Final = (range(0xFE00, 0xFE10), range(0x200B, 0x2010), range(0xE0000, 0xE1000))


def undrawn(texts: Iterable[str], assets: Path) -> tuple[str, ...]:
    """The characters in some texts that the face lacks, in the order of their codes.

    Joiners and selectors are not drawn by any face and do not count.

    Args:
        texts: What is to be shown.
        assets: The program's assets.

    Raises:
        OSError: The font file cannot be read.
    """
    rare = {char for text in texts for char in text if not _is_everyday(char)}
    if not rare:
        return ()
    drawn = drawn_by((assets / FACE).read_bytes())
    return tuple(sorted(char for char in rare if not drawn(char)))


def _is_everyday(char: str) -> bool:
    if char.isascii() or any(ord(char) in place for place in _SELECTORS):
        return True
    try:
        char.encode(_EVERYDAY)
    except UnicodeEncodeError:
        return False
    return True


def drawn_by(font: bytes) -> Callable[[str], bool]:
    """Whether a font has a glyph for a character, as its character map of format 12 says."""
    groups = tuple(_groups(font))  # in rising order
    firsts = [first for first, _last in groups]

    def drawn(char: str) -> bool:
        number = bisect_right(firsts, ord(char)) - 1
        return number >= 0 and ord(char) <= groups[number][1]

    return drawn


def _groups(font: bytes) -> Iterator[tuple[int, int]]:
    (tables,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sLLL", font, 12 + 16 * n) for n in range(tables))
    start = next(offset for tag, _sum, offset, _length in entries if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, start + 2)
    for number in range(maps):
        platform, encoding, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * number)
        (form,) = struct.unpack_from(">H", font, start + offset)
        if (platform, encoding) in _UNICODE and form == _GROUPS:
            (count,) = struct.unpack_from(">L", font, start + offset + 12)
            for group in range(count):
                yield struct.unpack_from(">LL", font, start + offset + 16 + 12 * group)
            return
