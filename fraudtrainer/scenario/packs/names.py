"""Which file names a pack may hold: the same file on every system, and never outside the pack.

The list says what is allowed, not what is forbidden: what nobody thought of is refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from fraudtrainer.scenario.packs.refusal import refused
from fraudtrainer.scenario.reading.pack_facts import MANIFEST, SCENARIOS, SEEDS

SIGNATURE = "pack.sig"
SUFFIXES = (".yaml", ".md", ".txt", ".csv")
_NOTES = (".md", ".txt")
_LONGEST_PART, _LONGEST_NAME, _DEEPEST = 80, 180, 6
"""Characters, characters, folders: short enough for Windows below any user's data folder."""

_MARKS = frozenset("-_. ()（）")
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?", re.IGNORECASE
)
_DROPPINGS = frozenset({"thumbs.db", "desktop.ini"})


def is_dropping(part: str) -> bool:
    """True for what systems leave in every folder, such as ``.DS_Store``: never part of a pack."""
    return part.startswith(".") or part.casefold() in _DROPPINGS


def check_name(name: str) -> None:
    """Let a pack's file name pass, or refuse it.

    Args:
        name: Path inside the pack, with ``/`` between its parts.

    Raises:
        PackRefusedError: The name leads out of the pack, means something else on another system,
            or is of no kind that a pack holds.
    """
    problem = _escape(name) or _strangeness(name) or _misplacement(name)
    if problem:
        raise refused(
            f"情境包里有一个文件不能收：{problem}。",
            hint="这样的文件可能会损坏你的电脑，不要用别的办法解开它。"
            if _escape(name)
            else "请情境包的作者改好文件名，重新打包。",
            details=ascii(name)[:200],
        )


def check_together(names: Iterable[str]) -> None:
    """Refuse names that are one file, or one folder, on a system that ignores letter case.

    Raises:
        PackRefusedError: Two names clash.
    """
    spelled: dict[str, str] = {}
    files: set[str] = set()
    for name in names:
        folded = _folded(name)
        if folded in files:
            raise _clash(name)
        files.add(folded)
        parts = name.split("/")
        for depth in range(1, len(parts)):
            folder = "/".join(parts[:depth])
            if spelled.setdefault(_folded(folder), folder) != folder:
                raise _clash(name)
    if files & spelled.keys():
        raise _clash(min(files & spelled.keys()))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _clash(name: str) -> Exception:
    return refused(
        "情境包里有重名的文件：只差大小写的名称，在有的系统上是同一个文件。",
        hint="请情境包的作者改好文件名，重新打包。",
        details=name,
    )


def _escape(name: str) -> str:
    if "\\" in name or ":" in name or name.startswith("/"):
        return "它的名称是绝对路径或带有盘符、反斜杠"
    if "\0" in name or any(part in {"", ".", ".."} for part in name.split("/")):
        return "它的名称会跑到情境包的文件夹外面去"
    return ""


def _strangeness(name: str) -> str:
    parts = name.split("/")
    if len(name) > _LONGEST_NAME or len(parts) > _DEEPEST:
        return "名称太长或文件夹套得太深"
    if unicodedata.normalize("NFC", name) != name:
        return "名称里有拆开书写的字符"
    if MANIFEST in (part.casefold() for part in parts) and name != MANIFEST:
        return "pack.yaml 只放在最外层"
    return next(filter(None, map(_strange_part, parts)), "")


def _strange_part(part: str) -> str:
    if len(part) > _LONGEST_PART:
        return "名称太长"
    if part.startswith((".", " ")) or part.endswith((".", " ")):
        return "名称以点或空格开头、结尾"
    if not all(letter.isalnum() or letter in _MARKS for letter in part):
        return "名称里有不能用的字符"
    if _RESERVED.fullmatch(part):
        return "名称是 Windows 保留的"
    return ""


def _misplacement(name: str) -> str:
    folder, _slash, rest = name.partition("/")
    suffix = f".{name.rpartition('.')[2]}" if "." in name.rpartition("/")[2] else ""
    if not rest:
        if name in {MANIFEST, SIGNATURE} or suffix in _NOTES:
            return ""
        return "最外层只放 pack.yaml、pack.sig 和 .md、.txt 说明"
    if folder not in {SCENARIOS, SEEDS}:
        return "只认 scenarios 和 seeds 这两个文件夹"
    if suffix not in SUFFIXES:
        return f"只收 {'、'.join(SUFFIXES)} 这几种文件"
    if folder == SEEDS and "/" in rest:
        return "seeds 文件夹里不再分文件夹"
    return ""
