"""Which situations of one's own stand on the home page: known at every start, so one small file.

They are played where their author keeps them: nothing is copied, so what is changed there is what is
played next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from fraudtrainer.paths import OWN_FOLDER
from fraudtrainer.replacement import replace_file

LIST_FILE: Final = "home.json"
KEY_FILE: Final = "author.key"
"""The author's key, beside the list."""


def own_folders(data: Path) -> list[Path]:
    """The situation folders that were put on the home page, in that order.

    Args:
        data: The folder of the user's data; nothing need be there.

    Returns:
        Absolute paths for `open_library`; one that is gone for now is none of its situations. A list
        that cannot be read gives none: all else is played all the same.
    """
    try:
        kept = json.loads((data / OWN_FOLDER / LIST_FILE).read_text(encoding="utf-8"))
        names = kept["folders"]
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return []
    if not isinstance(names, list):
        return []
    return [Path(name) for name in names if isinstance(name, str) and Path(name).is_absolute()]


def keep_own_folders(data: Path, folders: Iterable[Path]) -> None:
    """Keep the list.

    Raises:
        OSError: It cannot be written; the old one holds.
    """
    place = data / OWN_FOLDER
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = json.dumps({"folders": [str(folder) for folder in folders]}, indent=1)
    replace_file(place / LIST_FILE, text.encode("ascii"))
