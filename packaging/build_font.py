r"""Cut the bundled Chinese faces ("FT Sans SC", Regular and Bold) from Source Han Sans SC.

Why a cut: the full faces weigh 17 MB each; every GB2312 character plus the signs the
program uses fits in about 1.6 MB. Why a new name: the licence (SIL OFL 1.1) reserves the
name of the original, so a changed copy must not carry it. Noto Sans SC is the same
drawing published under another name and works as a source as well.

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
of a PDF. The result is the same byte for byte on every run.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only here
from fontTools.ttLib import TTFont  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only here

FAMILY = "FT Sans SC"
POSTSCRIPT_STEM = "FTSansSC"
VERSION = "1.000"

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
# In people's names, though not in GB2312 (1980).
NAME_CHARACTERS = (
    "喆囍䶮珺玥堃淼昇翀赟頔頫弢璟煊旻昉昕晧晞晟暐暕曌朤椿榕槿樾橦沄沺泓洺浠涵淏渃湉溁滢漪澍澔濛瀚"
    "烜烨焜焱煜煐熠燊燚犇玏玘玚玙玞玟玥玹珅珈珏珑珣珩珽琇琎琨琬琰瑀瑄瑢璇璐璘瓅瓒甦畅皓皞睿祎祺禛禾"
    "秾稷竑筠箐筱綦緁翊翎耀聿芃芊芮芷苒苡茜茹荃荔莘菀菁菡萱葳蓁蔚蕙蕴薇藜虓裕觅诒诗谖豫贇轩轾辰逄逯"
    "邸郗郦鄢釗钊钰铄铖铠锃锜锴镕镭闫阗陌雯霁霄霈霖靓靖韬韫颀颉飏飒馥骁骅骊骐骞鑫鋆锟镠龑龢彧劼勍勖"
    "佺俣俍倩偲僖儁冏冔凇刚剀勔匀卉卿叡叵吉呙咏哿啟喁嘉噙囡坤垚垚埈埼培堉堽墉壎夔奭妍妤姝姞姣娅娉婳婷"
    "嫄嫒嫣孛孜孟宓宥宸寔寰屹岍岚峣峥峻崚崟崧嵘嵚嵩巍帆庥廷弈彤彣彬徕忞怡恺恽悫惇惠惟愔慜懋懿戬扆抒攸"
    "敔敩斐斓斌旎旸旼昀昂昊昌昙昱昺晁晔晗晙晢晳暄暻杺杋枟柠栩栾桁桢梓梵棣棪棽楙楚楠榆榛槐檀欣毓沁沛泠"
    "洵浚浩淇淳渊渝湜湫溪滕漩潇潞澄澈澎瀛灏炀炅炎炘炜炯炻烔烺焓焯煚熙熹燕燨牧猗猷玄"
)


def wanted_characters() -> set[int]:
    """Return the code points to keep: GB2312, the ranges, the signs and the name characters."""
    wanted = {ord(char) for char in SIGNS + NAME_CHARACTERS}
    for first, last in RANGES:
        wanted.update(range(first, last + 1))
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                wanted.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue  # GB2312 leaves some rows and cells empty
    return wanted


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
    options.name_languages = ["*"]
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    with TTFont(source, recalcTimestamp=False) as font:
        cutter = Subsetter(options)
        cutter.populate(unicodes=wanted_characters())
        cutter.subset(font)
        rename(font, style)
        font.save(target)
        return len(font.getBestCmap())


def main(arguments: list[str] | None = None) -> int:
    """Cut both faces; print their sizes and coverage."""
    parser = argparse.ArgumentParser(description="Cut the bundled Chinese faces.")
    parser.add_argument("--regular", type=Path, required=True)
    parser.add_argument("--bold", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("assets/fonts"))
    chosen = parser.parse_args(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    for style, source in (("Regular", chosen.regular), ("Bold", chosen.bold)):
        target = chosen.out / f"{POSTSCRIPT_STEM}-{style}.otf"
        covered = cut(source, target, style)
        print(f"{target}: {target.stat().st_size} bytes, {covered} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
