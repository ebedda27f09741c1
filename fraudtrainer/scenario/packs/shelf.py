"""Where installed packs lie: known at every start, so this reads one small file and no more."""

from __future__ import annotations

import json
from pathlib import Path

from fraudtrainer.paths import PACKS_FOLDER

INDEX_FILE = "installed.json"
CONTENT = "content"
FOLDER = PACKS_FOLDER
"""The packs' folder inside the folder of the user's data."""


def pack_folders(packs: Path) -> list[Path]:
    """The scenario folders of all installed packs, in the order of their ids.

    Args:
        packs: The packs' folder; it need not exist.

    Returns:
        Folders for `open_library`. An index that cannot be read gives none: the situations that
        come with the program are played all the same.
    """
    try:
        kept = json.loads((packs / INDEX_FILE).read_text(encoding="utf-8"))
        names = [kept["packs"][name]["current"]["folder"] for name in sorted(kept["packs"])]
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return []
    return [packs / CONTENT / name / "scenarios" for name in names if _is_plain(name)]


def _is_plain(name: object) -> bool:
    return isinstance(name, str) and name not in {"", ".", ".."} and Path(name).name == name
