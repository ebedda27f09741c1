"""Names of files that look like parts of a situation and are none: copies, and wrong endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from fraudtrainer.paths import is_stray
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.words import Words

MISNAMED, COPY = "FT038", "FT039"
_COPY = re.compile(r"[\s()（）]|副本|复件|拷贝|[-_ ]copy|conflict|冲突", re.IGNORECASE)
_ENDING = re.compile(r"(?:\.ya?ml)?\.(?:yaml|yml|txt)", re.IGNORECASE)


def is_copy(path: Path) -> bool:
    """True for a copy that a person or a program that keeps folders alike has left beside a file."""
    return _COPY.search(path.name) is not None


def odd_files(folder: Path) -> Iterator[Diagnostic]:
    """What a folder holds beside its files that somebody may take for one of them."""
    try:
        names = sorted(path.name for path in folder.iterdir() if not is_stray(path.name))
    except OSError:
        return
    for name in names:
        stem, ending = _ending_of(name)
        if ending and is_copy(Path(name)):
            yield _copy(folder / name)
        elif ending not in ("", ".yaml", ".txt") and f"{stem}.yaml" not in names:
            yield _misnamed(folder / name, f"{stem}.yaml")


def _ending_of(name: str) -> tuple[str, str]:
    """A name without what makes it a scenario file, and that; "" where nothing does."""
    for start in range(len(name)):
        if name[start] == "." and _ENDING.fullmatch(name, start):
            return name[:start], name[start:]
    return name, ""


def _copy(path: Path) -> Diagnostic:
    name = path.name.encode("utf-8", "replace").decode()
    return Diagnostic(
        COPY, "warning", str(path.with_name(name)), 1, 1,
        Words(f"“{name}”像是一份副本，没有读它", f"{name!r} looks like a copy and is not read"),
        Words("要用就改成小写英文的名字，不用就删掉", "rename it to use it, or delete it"),
    )  # fmt: skip


def _misnamed(path: Path, right: str) -> Diagnostic:
    name = path.name.encode("utf-8", "replace").decode()
    return Diagnostic(
        MISNAMED, "error", str(path.with_name(name)), 1, 1,
        Words(f"文件名要改成“{right}”", f"this file has to be called {right!r}"),
        Words("在“查看”里打开“文件扩展名”，再改名", "show file name extensions, then rename it"),
    )  # fmt: skip
