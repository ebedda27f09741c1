"""The English of the interface: collect what is said in `ui` into catalogues, and compile them.

Usage:
    words.py            collect (`lupdate`), then compile (`lrelease`) into assets/i18n/en.qm
    words.py compile    only compile
    words.py fill FILE  put texts from a JSON file {context: {Chinese: English}} in, then compile

The catalogues are edited with Qt Linguist, or by `fill`. There is one for each part of `ui`, so that
two people seldom edit the same. `en.qm` is made, not kept: see .gitignore.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
I18N = ROOT / "assets" / "i18n"
COMPILED = I18N / "en.qm"
PARTS = {
    "bench": ("pages/bench",),
    "stage": ("stage", "pages/debrief"),
}
REST = "pages"


def sources() -> dict[str, list[str]]:
    """The files of each catalogue, relative to the project."""
    ui = ROOT / "fraudtrainer" / "ui"
    found: dict[str, list[str]] = {REST: [], **{part: [] for part in PARTS}}
    for file in sorted(ui.rglob("*.py")):
        place = file.relative_to(ui).as_posix()
        part = next(
            (
                name
                for name, folders in PARTS.items()
                if any(place.startswith(f"{folder}/") for folder in folders)
            ),
            REST,
        )
        found[part].append(file.relative_to(ROOT).as_posix())
    return found


def catalogue(part: str) -> Path:
    """The file of one catalogue."""
    return I18N / f"en.{part}.ts"


def collect(folder: Path = I18N) -> None:
    """Bring the catalogues in a folder up to date with what the sources say."""
    folder.mkdir(parents=True, exist_ok=True)
    # `say` is the short name that functions give to QCoreApplication.translate.
    alias = ["-tr-function-alias", "translate+=say"]
    options = ["-locations", "none", "-no-obsolete", "-silent", *alias]
    languages = ["-source-language", "zh_CN", "-target-language", "en_US"]
    for part, files in sources().items():
        target = ["-ts", str(folder / catalogue(part).name)]
        _run("lupdate", *files, *options, *languages, *target)


def compile_all(target: Path = COMPILED) -> None:
    """Compile the catalogues into one file, put in place whole."""
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        made = Path(folder) / target.name
        parts = [str(catalogue(part)) for part in sources()]
        _run("lrelease", "-silent", *parts, "-qm", str(made))
        made.replace(target)


def fill(texts: dict[str, dict[str, str]]) -> None:
    """Put English texts into the catalogues that hold their context and source."""
    for part in sources():
        file = catalogue(part)
        tree = ET.parse(file)  # noqa: S314 - our own file
        for context in tree.iter("context"):
            known = texts.get(context.findtext("name", ""), {})
            for message in context.iter("message"):
                english = known.get(message.findtext("source", ""))
                place = message.find("translation")
                if english is not None and place is not None:
                    place.text = english
                    place.attrib.pop("type", None)
        tree.write(file, encoding="utf-8", xml_declaration=True)
    collect()  # writes the files anew as lupdate does


def _run(tool: str, *arguments: str) -> None:
    own = Path(sys.executable).with_name(f"pyside6-{tool}")
    program = str(own) if own.exists() else shutil.which(f"pyside6-{tool}") or str(own)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    subprocess.run([program, *arguments], cwd=ROOT, check=True, env=environment)


def main(arguments: list[str]) -> None:
    """Do what the module's text says."""
    if arguments[:1] == ["fill"]:
        fill(json.loads(Path(arguments[1]).read_text(encoding="utf-8")))
    elif arguments != ["compile"]:
        collect()
    compile_all()


if __name__ == "__main__":
    main(sys.argv[1:])
