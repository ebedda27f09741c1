"""Format 1 put into the words of today's model: stories that were kept, and files that still wait.

What is kept is never changed on the disk; it is read so that an old sitting goes on, and is debriefed
with the marks that it had. The telling keeps saying that it is of format 1.
"""

from __future__ import annotations

from typing import Any


def upgraded(tree: Any) -> Any:  # noqa: ANN401 - a plain tree
    """A tree of format 1 in today's words; anything else as it is.

    Args:
        tree: A telling, or a kept story with one in it.
    """
    telling = tree.get("telling", tree) if isinstance(tree, dict) else tree
    if not isinstance(telling, dict) or telling.get("format") != 1:
        return tree
    return _upgraded(tree)


def _upgraded(part: Any) -> Any:  # noqa: ANN401 - a plain tree
    if isinstance(part, list):
        return [_upgraded(item) for item in part]
    if not isinstance(part, dict):
        return part
    new = {key: _upgraded(item) for key, item in part.items() if key not in ("stamped", "cues")}
    if "cues" in part:
        cues = part["cues"]
        new["marks"] = [_mark(cue) for cue in cues] if isinstance(cues, list) else cues
    return new


def _mark(cue: Any) -> Any:  # noqa: ANN401 - a plain tree
    """A cue of format 1 as a mark: its strength is what it counts."""
    if not isinstance(cue, dict):
        return cue
    return {"counts" if key == "strength" else key: value for key, value in cue.items()}
