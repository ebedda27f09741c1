"""`check` of a thousand scenarios, rules and plans included, against PyYAML's C loader alone."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Final

import yaml

from benchmarks.generation import generate
from fraudtrainer.authoring.soundness import check
from fraudtrainer.scenario.reading.fact import load_facts

LIMIT: Final = 4.0
SCENARIOS: Final = 1_000
CHUNK: Final = 20
"""So many are checked, then loaded, by turns: what else the machine does then meets both alike."""
_ROOT: Final = Path(__file__).resolve().parents[1]


def measure(count: int = SCENARIOS) -> tuple[float, str]:
    """Time both over the same files, in processor time.

    Returns:
        The ratio of the sums, and a line to print.
    """
    ours = theirs = 0.0
    size = 0
    with tempfile.TemporaryDirectory() as name:
        folders = generate(Path(name), count)
        facts = load_facts(_ROOT / "seeds")[0]
        for start in range(0, count, CHUNK):
            chunk = folders[start : start + CHUNK]
            files = [p for folder in chunk for p in sorted(folder.glob("*.yaml"))]
            size += sum(p.stat().st_size for p in files)
            before = time.process_time()
            result = check(chunk, facts)
            between = time.process_time()
            for path in files:
                yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
            theirs += time.process_time() - between
            ours += between - before
            assert not result.diagnostics, result.diagnostics[0].format()
    ratio = ours / theirs
    line = (
        f"check of {count} generated scenarios ({size / 1024**2:.0f} MiB): {ours:.1f} s, C loader "
        f"alone: {theirs:.1f} s, ratio {ratio:.2f} (limit {LIMIT})"
    )
    return ratio, line
