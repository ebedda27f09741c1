"""Random plays per second, against the same plays by the program as it was when format 2 was begun."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Final

LIMIT: Final = 0.5
"""The time that plays may take, as a share of what they took then."""
BEGUN: Final = "d1cbd021ab8e255a008cc8017ede29e122953535"
"""The commit before the first of format 2."""
PLAYS: Final = 120
ROUNDS: Final = 3
_ROOT: Final = Path(__file__).resolve().parents[1]


def measure() -> tuple[float, str]:
    """Walk through the six stories of that commit, alike in both programs and by turns.

    The stories are those that both can play: kept in format 1, as records keep them. That the plays
    are the same is seen from their inputs and events.

    Returns:
        The ratio of processor times, now to then; and a line to print, with how fast today's own
        tellings are played. The ratio is infinite where that commit is not at hand.
    """
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        then, old, own = (scratch / part for part in ("then", "old", "own"))
        for folder in (then, old, own):
            folder.mkdir()
        if not _unpacked(then):
            return float("inf"), f"random plays: the commit {BEGUN[:7]} is not in this repository"
        _run(then, "keep", old, then / "scenarios", then / "seeds")
        _run(_ROOT, "keep", own, _ROOT / "scenarios", _ROOT / "seeds")
        runs = [(_walked(then, old), _walked(_ROOT, old)) for _ in range(ROUNDS)]
        today = _walked(_ROOT, own)
    before, now = (min((run[n] for run in runs), key=lambda w: w["seconds"]) for n in (0, 1))
    alike = ("plays", "inputs", "events")
    assert [before[a] for a in alike] == [now[a] for a in alike], "other plays"
    ratio = now["seconds"] / before["seconds"]
    speeds = [walk["plays"] / walk["seconds"] for walk in (now, before, today)]
    line = (
        f"random plays of the six stories of {BEGUN[:7]}, the same inputs and events in both: "
        f"{speeds[0]:,.0f} per second, then {speeds[1]:,.0f}, {1 / ratio:.1f} times as fast (today's "
        f"longer ones {speeds[2]:,.0f}), ratio {ratio:.2f} (limit {LIMIT})"
    )
    return ratio, line


def _unpacked(folder: Path) -> bool:
    """Put the program and the scenarios of that commit into a folder; False where it is not there."""
    done = subprocess.run(
        ("git", "archive", BEGUN, "fraudtrainer", "scenarios", "seeds"),
        cwd=_ROOT,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        return False
    with tarfile.open(fileobj=BytesIO(done.stdout)) as packed:
        packed.extractall(folder, filter="data")
    return True


def _walked(program: Path, stories: Path) -> dict[str, float]:
    walked: dict[str, float] = json.loads(_run(program, "walk", stories, PLAYS))
    return walked


def _run(program: Path, *words: object) -> str:
    """What the walk prints, with the sources of a folder."""
    walk = Path(__file__).with_name("random_walk.py")
    command = (sys.executable, "-P", str(walk), *map(str, words))
    paths = {**os.environ, "PYTHONPATH": str(program), "PYTHONHASHSEED": "0"}
    return subprocess.run(command, env=paths, capture_output=True, check=True, text=True).stdout
