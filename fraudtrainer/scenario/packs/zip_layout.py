"""Does a zip hold its entries and nothing else? Then every program sees the same in it.

Whoever looks into a pack with another program must see what this one installs. `zipfile` reads the
directory at the end; others read from the front, look for the last end mark, or believe the head of
each entry. They agree where the entries lie side by side from the first byte to the directory,
nothing follows it, and each entry's head says what the directory says.
"""

from __future__ import annotations

import struct
import zipfile

_HEAD = struct.Struct("<4sHHHHHLLLHH")
_HEAD_MARK, _END_MARK, _END_BYTES = b"PK\x03\x04", b"PK\x05\x06", 22
_ENCRYPTED, _SIZES_BEHIND = 0x1, 0x8
_LONGEST_TAIL = 24
"""Checksum and sizes behind an entry that was written before they were known."""
_IN_EXTRA = 0xFFFFFFFF


def is_plain(data: bytes, archive: zipfile.ZipFile) -> bool:
    """True for a zip that can be read in one way only.

    Args:
        data: The whole file.
        archive: The same, opened.
    """
    if archive.comment or data[-_END_BYTES:][:4] != _END_MARK:
        return False
    place = 0
    tail = 0
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        if not 0 <= info.header_offset - place <= tail:
            return False
        end = _end(data, info)
        if end is None:
            return False
        place, tail = end, _LONGEST_TAIL if info.flag_bits & _SIZES_BEHIND else 0
    return 0 <= archive.start_dir - place <= tail


def _end(data: bytes, info: zipfile.ZipInfo) -> int | None:
    """Where an entry ends; None where its own head contradicts the directory."""
    start = info.header_offset
    if start + _HEAD.size > len(data):
        return None
    mark, _needs, flags, method, _time, _day, crc, packed, size, name, extra = _HEAD.unpack_from(
        data, start
    )
    same = (
        mark == _HEAD_MARK
        and method == info.compress_type
        and (flags ^ info.flag_bits) & (_ENCRYPTED | _SIZES_BEHIND) == 0
    )
    if same and not flags & _SIZES_BEHIND and _IN_EXTRA not in (packed, size):
        same = (crc, packed, size) == (info.CRC, info.compress_size, info.file_size)
    return start + _HEAD.size + name + extra + info.compress_size if same else None
