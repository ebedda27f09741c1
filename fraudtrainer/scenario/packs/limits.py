"""How big a pack may be. Counted while reading: what a file says of its own size is not believed."""

from __future__ import annotations

from fraudtrainer.scenario.packs.refusal import PackRefusedError, refused
from fraudtrainer.words import Words

MAX_FILES = 1000
MAX_FILE_BYTES = 1024 * 1024
"""The scenario reader takes no bigger file either."""
MAX_TOTAL_BYTES = 20 * 1024 * 1024
MAX_ARCHIVE_BYTES = MAX_TOTAL_BYTES + 1024 * 1024
MAX_RATIO = 100
"""Text shrinks to a fifth or a tenth; what shrinks to a hundredth was made to burst."""
RATIO_FROM_BYTES = 64 * 1024
"""Small files are let off: a short text of one repeated letter is no bomb."""

_MIB = 1024 * 1024
_SPLIT = Words("请情境包的作者分成几个情境包。", "Ask its author to split it into several packs.")


def too_many_files() -> PackRefusedError:
    """The refusal of a pack with too many files."""
    return refused(
        Words(
            f"情境包里的文件太多，超过 {MAX_FILES} 个。",
            f"The pack holds too many files, more than {MAX_FILES}.",
        ),
        hint=_SPLIT,
    )


def too_big_file(name: str) -> PackRefusedError:
    """The refusal of one file that is too big."""
    return refused(
        Words(
            f"情境包里有一个文件太大，超过 {MAX_FILE_BYTES // _MIB} MB。",
            f"A file of the pack is too big, more than {MAX_FILE_BYTES // _MIB} MB.",
        ),
        hint=Words(
            "请情境包的作者删掉它，或分成几个文件。", "Ask its author to remove or to split it."
        ),
        details=name,
    )


def too_big() -> PackRefusedError:
    """The refusal of a pack that is too big altogether."""
    return refused(
        Words(
            f"情境包太大，超过 {MAX_TOTAL_BYTES // _MIB} MB。",
            f"The pack is too big, more than {MAX_TOTAL_BYTES // _MIB} MB.",
        ),
        hint=_SPLIT,
    )
