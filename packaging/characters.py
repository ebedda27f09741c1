r"""List the characters that the bundled face must hold: ``packaging/characters.txt``.

The 8,105 of the Table of General Standard Chinese Characters (通用规范汉字表, 2013) in its own order,
and the traditional forms of them. Both come from the Unicode Han database: the key ``kTGH`` gives a
character's number in the table, ``kTraditionalVariant`` its traditional forms. Debian brings the
database along (build time only; the Unicode licence allows to use and to pass on what is drawn from
it)::

    apt-get download unicode-data && dpkg-deb -x unicode-data_15.0.0-1_all.deb /tmp/unicode
    python packaging/characters.py /tmp/unicode/usr/share/unicode
"""

from __future__ import annotations

import argparse
import bz2
import sys
from collections.abc import Iterator
from pathlib import Path

LIST = Path(__file__).parent / "characters.txt"
_WIDTH = 60
_HEAD = """\
# What the bundled face must hold, made by packaging/characters.py from the Unicode Han database
# (Unihan 15.0.0, Copyright 1991-2022 Unicode, Inc., https://www.unicode.org/copyright.html).
"""


def _entries(folder: Path, key: str) -> Iterator[tuple[str, str]]:
    """The characters that have a key in the database, and its value."""
    for file in sorted(folder.glob("Unihan_*.txt*")):
        data = file.read_bytes()
        text = (bz2.decompress(data) if file.suffix == ".bz2" else data).decode("utf-8")
        for line in text.splitlines():
            parts = line.split("\t")
            if len(parts) == 3 and parts[1] == key:
                yield _character(parts[0]), parts[2]


def _character(code: str) -> str:
    return chr(int(code.partition("<")[0].removeprefix("U+"), 16))


def made_list(folder: Path) -> str:
    """The text of the list.

    Args:
        folder: Holds the ``Unihan_*.txt`` files, packed by bzip2 or not.
    """
    numbers = {char: int(value.partition(":")[2]) for char, value in _entries(folder, "kTGH")}
    standard = "".join(sorted(numbers, key=numbers.__getitem__))
    forms = {
        _character(code)
        for char, value in _entries(folder, "kTraditionalVariant")
        if char in numbers
        for code in value.split()
    }
    traditional = "".join(sorted(forms - numbers.keys()))
    parts = [_HEAD]
    for name, text in (("standard", standard), ("traditional", traditional)):
        lines = (text[at : at + _WIDTH] for at in range(0, len(text), _WIDTH))
        parts.append("\n".join((f"[{name}]", *lines)) + "\n")
    return "".join(parts)


def main(arguments: list[str] | None = None) -> int:
    """Write the list anew."""
    parser = argparse.ArgumentParser(description="List what the bundled face must hold.")
    parser.add_argument("unihan", type=Path, help="folder of the Unihan_*.txt files")
    text = made_list(parser.parse_args(arguments).unihan)
    LIST.write_text(text, encoding="utf-8")
    print(f"{LIST}: {len(text)} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
