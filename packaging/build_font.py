r"""Cut the bundled Chinese faces ("FT Sans SC", Regular and Bold) from Source Han Sans SC.

Why a cut: the full faces weigh 17 MB each. What stays: every GB2312 character, the 8,105 of the
Table of General Standard Chinese Characters and their traditional forms (``characters.txt``), the
traditional characters in daily use (Big5, level 1), and the signs that the program uses: 2.8 MB.
Why a new name: the licence (SIL OFL 1.1) reserves the name of the original, so a changed copy must
not carry it. Noto Sans SC is the same drawing published under another name and works as a source
as well.

Where the sources come from (build time only; 184 MB, nothing of it is installed)::

    npm pack node-source-han-sans-sc@1.1.0-2.001R     # OFL-1.1, Adobe 2014-2019
    tar xzf node-source-han-sans-sc-*.tgz --wildcards 'package/*-Regular.otf' \
        'package/*-Bold.otf' package/LICENSE

How it is run (fonttools is a build-time tool and no dependency of the program)::

    python -m venv /tmp/fonttools && /tmp/fonttools/bin/pip install fonttools==4.68.0
    /tmp/fonttools/bin/python packaging/build_font.py --out assets/fonts \
        --regular package/SourceHanSansSC-Regular.otf --bold package/SourceHanSansSC-Bold.otf

The licence text next to the faces (``assets/fonts/OFL.txt``) is the LICENSE of the source.
No layout features are kept: with them, QPdfWriter drops ASCII digits from the text layer
of a PDF. The sign for a missing character keeps its outline: cut away, nothing at all would be
shown in its place. The result is the same byte for byte on every run.

What the program itself writes stands first, the most frequent first. The system reads a face by its
pages of 4 KB, sixteen at a time: in Unicode's order a first page of three hundred characters took
nearly all of both files, 4.3 MB, and now takes 1.7. ``--in-place`` only puts the present faces in
order, as when many words are new; no character is drawn otherwise for it.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only here
from fontTools.ttLib import TTFont  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only here

LIST = Path(__file__).with_name("characters.txt")
ROOT = Path(__file__).resolve().parents[1]
WRITTEN = (("assets/i18n", "*.ts"), ("scenarios", "*.yaml"), ("seeds", "*.yaml"))
FAMILY = "FT Sans SC"
POSTSCRIPT_STEM = "FTSansSC"
VERSION = "1.100"

# Whole blocks or parts of blocks, both ends included.
RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1: no-break space, middle dot, yen sign
    (0x2010, 0x2027),  # dashes, quotation marks, ellipsis
    (0x2030, 0x203B),  # per mille, primes, angle quotes, reference mark
    (0x2190, 0x2199),  # arrows
    (0x2460, 0x2473),  # circled numbers
    (0x2776, 0x277F),  # circled numbers, filled
    (0x3000, 0x3017),  # CJK punctuation
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE6),  # full-width currency signs
)
SIGNS = "€₂℃№™⓪−×÷≈≠≤≥±∞√■□▲△▶▷▼▽◀◁◆◇○◎●◐◑◯★☆♀♂✓⚠〇‑"

# In people's names, though in none of the tables.
NAME_CHARACTERS = "𠮷㐂㛄㬢㷎㸚䒟龘龖堺峯﨑髙淸曺亖猋麤羴鱻劦惢毘彔祹褀珡堔寗埅峇囧兲凃儁叡囍埈寔彣慜旼晧晳暻朤杋杺枟渃澔煐煚燨玏緁"


def wanted_characters() -> set[int]:
    """Return the code points to keep: of the tables, of names, the ranges and the signs."""
    wanted = {ord(char) for char in SIGNS + NAME_CHARACTERS + _listed()}
    for first, last in RANGES:
        wanted.update(range(first, last + 1))
    wanted |= _encoded("gb2312", range(0xA1, 0xF8))
    wanted |= _encoded("big5", range(0xA4, 0xC7))
    return wanted


def _listed() -> str:
    """The characters of the list that ``characters.py`` makes."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return "".join(line for line in lines if not line.startswith(("#", "[")))


def _encoded(name: str, rows: range) -> set[int]:
    """The code points of an encoding's rows; not every cell of them is in use."""
    found = set()
    for row in rows:
        for cell in range(0x40, 0xFF):
            text = bytes((row, cell)).decode(name, "ignore")
            if len(text) == 1:
                found.add(ord(text))
    return found


def rename(font: TTFont, style: str) -> None:
    """Give the face its new family name and drop every trace of the reserved one.

    Args:
        font: The face, changed in place.
        style: "Regular" or "Bold".
    """
    table = font["name"]
    kept = {record.nameID: str(record) for record in table.names if record.nameID in (0, 13, 14)}
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    postscript = f"{POSTSCRIPT_STEM}-{style}"
    names = kept | {
        1: FAMILY,
        2: style,
        3: f"{VERSION};FT;{postscript}",
        4: full,
        5: f"Version {VERSION}",
        6: postscript,
    }
    table.names = []
    for name_id, text in sorted(names.items()):
        table.setName(text, name_id, 3, 1, 0x409)
    cff = font["CFF "].cff
    top = cff.topDictIndex[0]
    cff.fontNames = [postscript]
    top.FamilyName, top.FullName, top.Weight = FAMILY, full, style
    for number, part in enumerate(getattr(top, "FDArray", ())):
        part.FontName = f"{postscript}-{number}"


def written_characters() -> str:
    """What the program, its situations and its fact cards are written in, the most frequent first."""
    counts: Counter[str] = Counter()
    for folder, pattern in WRITTEN:
        for file in sorted((ROOT / folder).rglob(pattern)):
            counts.update(file.read_text(encoding="utf-8"))
    return "".join(sorted(counts, key=lambda char: (-counts[char], char)))


def arrange(font: TTFont) -> None:
    """Put the characters that the program writes before all others.

    Args:
        font: The face with its drawings by character id (CID), changed in place.
    """
    names, old = font.getBestCmap(), font.getGlyphOrder()
    front = [names[ord(char)] for char in written_characters() if ord(char) in names]
    order = list(dict.fromkeys([old[0], *front, *old]))
    top = font["CFF "].cff.topDictIndex[0]
    drawings = {name: top.CharStrings[name] for name in old}
    for drawing in drawings.values():
        drawing.decompile()  # by the dictionary of its old place
    kinds = dict(zip(old, top.FDSelect.gidArray, strict=True))
    font.ensureDecompiled()
    font.setGlyphOrder(order)
    top.charset = order
    top.CharStrings.charStrings = {name: drawings[name] for name in order}
    top.CharStrings.charStringsAreIndexed = False
    top.FDSelect.gidArray = [kinds[name] for name in order]


def rearrange(face: Path) -> None:
    """Put a face that is already cut in the order of today's words."""
    with TTFont(face, recalcTimestamp=False) as font:
        arrange(font)
        font.save(face)


def cut(source: Path, target: Path, style: str) -> int:
    """Write the cut face and return how many characters it covers.

    Args:
        source: The full OpenType/CFF face.
        target: The file to write.
        style: "Regular" or "Bold".

    Raises:
        OSError: The source cannot be read or the target cannot be written.
    """
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_languages = ["*"]
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    with TTFont(source, recalcTimestamp=False) as font:
        cutter = Subsetter(options)
        cutter.populate(unicodes=wanted_characters())
        cutter.subset(font)
        rename(font, style)
        font.save(target)
        covered = len(font.getBestCmap())
    rearrange(target)
    return covered


def main(arguments: list[str] | None = None) -> int:
    """Cut both faces; print their sizes and coverage."""
    parser = argparse.ArgumentParser(description="Cut the bundled Chinese faces.")
    parser.add_argument("--regular", type=Path)
    parser.add_argument("--bold", type=Path)
    parser.add_argument("--out", type=Path, default=Path("assets/fonts"))
    parser.add_argument("--in-place", action="store_true", help="put the present faces in order")
    chosen = parser.parse_args(arguments)
    if chosen.in_place:
        for style in ("Regular", "Bold"):
            rearrange(chosen.out / f"{POSTSCRIPT_STEM}-{style}.otf")
        return 0
    if chosen.regular is None or chosen.bold is None:
        parser.error("--regular and --bold are needed, or --in-place")
    chosen.out.mkdir(parents=True, exist_ok=True)
    for style, source in (("Regular", chosen.regular), ("Bold", chosen.bold)):
        target = chosen.out / f"{POSTSCRIPT_STEM}-{style}.otf"
        covered = cut(source, target, style)
        print(f"{target}: {target.stat().st_size} bytes, {covered} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
