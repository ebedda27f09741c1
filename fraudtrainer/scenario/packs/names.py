"""Which file names a pack may hold: the same file on every system, and never outside the pack.

The list says what is allowed, not what is forbidden: what nobody thought of is refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from fraudtrainer.scenario.packs.refusal import SAME_NAME, refused
from fraudtrainer.scenario.reading.pack_facts import MANIFEST, SCENARIOS, SEEDS
from fraudtrainer.words import NOTHING, Words

SIGNATURE = "pack.sig"
SUFFIXES = (".yaml", ".md", ".txt", ".csv")
_NOTES = (".md", ".txt")
_LONGEST_PART, _LONGEST_NAME, _DEEPEST = 80, 180, 6
"""Characters, characters, folders: short enough for Windows below any user's data folder."""

_MARKS = frozenset("-_. ()（）")
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?", re.IGNORECASE
)


def belongs(name: str) -> bool:
    """Whether a pack has a place for a file of that kind; see `check_name` for all the rest.

    Args:
        name: Path inside the pack, with ``/`` between its parts.
    """
    return not _misplacement(name)


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
            Words(
                "情境包里有一个文件不能收：{0}。", "A file of the pack cannot be accepted: {0}."
            ).fill(problem),
            hint=Words(
                "这样的文件可能会损坏你的电脑，不要用别的办法解开它。",
                "Such a file may harm your computer; do not unpack it by other means.",
            )
            if _escape(name)
            else Words(
                "请情境包的作者改好文件名，重新打包。",
                "Ask its author to mend the file names and build it again.",
            ),
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
    return refused(*SAME_NAME, details=name)


def _escape(name: str) -> Words:
    if "\\" in name or ":" in name or name.startswith("/"):
        return Words(
            "它的名称是绝对路径或带有盘符、反斜杠",
            "its name is an absolute path, or holds a drive or a backslash",
        )
    if "\0" in name or any(part in {"", ".", ".."} for part in name.split("/")):
        return Words(
            "它的名称会跑到情境包的文件夹外面去", "its name leads out of the pack’s folder"
        )
    return NOTHING


def _strangeness(name: str) -> Words:
    parts = name.split("/")
    if len(name) > _LONGEST_NAME or len(parts) > _DEEPEST:
        return Words("名称太长或文件夹套得太深", "its name is too long or too many folders deep")
    if unicodedata.normalize("NFC", name) != name:
        return Words("名称里有拆开书写的字符", "its name holds characters written in parts")
    if MANIFEST in (part.casefold() for part in parts) and name != MANIFEST:
        return Words("pack.yaml 只放在最外层", "pack.yaml belongs at the top only")
    return next(filter(None, map(_strange_part, parts)), NOTHING)


def _strange_part(part: str) -> Words:
    if len(part) > _LONGEST_PART:
        return Words("名称太长", "its name is too long")
    if part.startswith((".", " ")) or part.endswith((".", " ")):
        return Words("名称以点或空格开头、结尾", "its name begins or ends with a dot or a space")
    if not all(letter.isalnum() or letter in _MARKS for letter in part):
        return Words("名称里有不能用的字符", "its name holds a character that is not allowed")
    if _RESERVED.fullmatch(part):
        return Words("名称是 Windows 保留的", "its name is reserved on Windows")
    return NOTHING


def _misplacement(name: str) -> Words:
    folder, _slash, rest = name.partition("/")
    suffix = f".{name.rpartition('.')[2]}" if "." in name.rpartition("/")[2] else ""
    if not rest:
        if name in {MANIFEST, SIGNATURE} or suffix in _NOTES:
            return NOTHING
        return Words(
            "最外层只放 pack.yaml、pack.sig 和 .md、.txt 说明",
            "only pack.yaml, pack.sig and notes in .md or .txt lie at the top",
        )
    if folder not in {SCENARIOS, SEEDS}:
        return Words(
            "只认 scenarios 和 seeds 这两个文件夹", "the only folders are scenarios and seeds"
        )
    if suffix not in SUFFIXES:
        return Words(
            f"只收 {'、'.join(SUFFIXES)} 这几种文件",
            f"the only kinds of file are {', '.join(SUFFIXES)}",
        )
    if folder == SEEDS and "/" in rest:
        return Words("seeds 文件夹里不再分文件夹", "the folder seeds holds no further folders")
    return NOTHING
