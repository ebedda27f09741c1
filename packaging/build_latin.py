r"""Cut the small face "FT Latin Marks" from the bundled Chinese one: the marks that English shares.

Why: a Chinese face draws quotation marks, the ellipsis and the middle dot as wide as a character,
with the ink at one side of the box or in its middle. In an English sentence they have to be as wide
as their ink, and the ellipsis stands on the line. English is set in this face first and in the
Chinese one second, so that these six marks come from here and everything else from there.

How it is run (fonttools is a build-time tool and no dependency of the program)::

    python -m venv /tmp/fonttools && /tmp/fonttools/bin/pip install fonttools==4.68.0
    /tmp/fonttools/bin/python packaging/build_latin.py --fonts assets/fonts

The outlines are those of "FT Sans SC", so its licence (SIL OFL 1.1, ``assets/fonts/OFL.txt``) holds.
The result is the same byte for byte on every run.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only here
from fontTools.pens.boundsPen import BoundsPen  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only here
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only here
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only here
from fontTools.ttLib import TTFont  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only here

FAMILY = "FT Latin Marks"
POSTSCRIPT_STEM = "FTLatinMarks"
MARKS = {"“": "quotedblleft", "”": "quotedblright", "‘": "quoteleft", "’": "quoteright",
         "…": "ellipsis", "·": "periodcentered"}  # fmt: skip
BEARING = 45
"""Room at either side of a mark, in units of a thousandth of the size."""


def fitted(mark: str, glyphs: Any, names: dict[int, str]) -> tuple[Any, int]:  # noqa: ANN401 - fonttools' own
    """One mark as wide as its ink, as (outline, advance)."""
    glyph = glyphs[names[ord(mark)]]
    ink = BoundsPen(glyphs)
    glyph.draw(ink)
    left, low, right, _high = ink.bounds
    full_stop = BoundsPen(glyphs)
    glyphs[names[ord(".")]].draw(full_stop)
    drop = full_stop.bounds[1] - low if mark == "…" else 0
    advance = round(right - left) + 2 * BEARING
    pen = T2CharStringPen(advance, glyphs)
    glyph.draw(TransformPen(pen, (1, 0, 0, 1, BEARING - left, drop)))
    return pen.getCharString(), advance


def cut(source: Path, target: Path, style: str) -> int:
    """Write the small face of a style and return how many bytes it has."""
    with TTFont(source, recalcTimestamp=False) as font:
        glyphs, names = font.getGlyphSet(), font.getBestCmap()
        drawn = {name: fitted(mark, glyphs, names) for mark, name in MARKS.items()}
        head, line, old = font["head"], font["hhea"], font["OS/2"]
        build = FontBuilder(head.unitsPerEm, isTTF=False)
        build.font.recalcTimestamp = False
        empty = T2CharStringPen(BEARING, None)
        outlines = {".notdef": empty.getCharString()} | {n: o for n, (o, _a) in drawn.items()}
        build.setupGlyphOrder(list(outlines))
        build.setupCharacterMap({ord(mark): name for mark, name in MARKS.items()})
        postscript = f"{POSTSCRIPT_STEM}-{style}"
        build.setupCFF(postscript, {"FullName": f"{FAMILY} {style}"}, outlines, {})
        advances = {".notdef": (BEARING, 0)} | {n: (a, BEARING) for n, (_o, a) in drawn.items()}
        build.setupHorizontalMetrics(advances)
        build.setupHorizontalHeader(ascent=line.ascent, descent=line.descent, lineGap=line.lineGap)
        build.setupOS2(
            sTypoAscender=old.sTypoAscender, sTypoDescender=old.sTypoDescender,
            sTypoLineGap=old.sTypoLineGap, usWinAscent=old.usWinAscent,
            usWinDescent=old.usWinDescent, usWeightClass=old.usWeightClass,
            fsSelection=old.fsSelection, sxHeight=getattr(old, "sxHeight", 0),
        )  # fmt: skip
        build.setupNameTable({"familyName": FAMILY, "styleName": style, "psName": postscript,
                              "fullName": f"{FAMILY} {style}"}, mac=False)  # fmt: skip
        build.setupPost()
        build.font["head"].created = build.font["head"].modified = head.created
        build.font["head"].macStyle = head.macStyle
        build.save(target)
    return target.stat().st_size


def main(arguments: list[str] | None = None) -> int:
    """Cut both styles; print their sizes."""
    parser = argparse.ArgumentParser(description="Cut the face of the marks that English shares.")
    parser.add_argument("--fonts", type=Path, default=Path("assets/fonts"))
    folder = parser.parse_args(arguments).fonts
    for style in ("Regular", "Bold"):
        target = folder / f"{POSTSCRIPT_STEM}-{style}.otf"
        size = cut(folder / f"FTSansSC-{style}.otf", target, style)
        print(f"{target}: {size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
