"""Reading a scenario, strict and with positions, against PyYAML's C loader on the same bytes."""

from __future__ import annotations

import gc
import statistics
import time
from pathlib import Path
from typing import Any, Final

import yaml

from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.reading.fact import load_facts

LIMIT: Final = 2.5
ROUNDS: Final = 40
_ROOT: Final = Path(__file__).resolve().parents[1]


def measure() -> tuple[float, str]:
    """Time both over the bundled scenarios, interleaved.

    Ours is the whole way from files to checked model values: strict parse with positions, slots
    filled for every variant, shapes converted, every reference followed.

    Returns:
        The ratio of the medians, and a line to print.
    """
    folders = sorted(p.parent for p in (_ROOT / "scenarios").rglob("situation.yaml"))
    facts, _problems = load_facts(_ROOT / "seeds")
    files = [[p for p in f.glob("*.yaml") if "." not in p.stem] for f in folders]
    size = sum(p.stat().st_size for paths in files for p in paths)
    ours: list[float] = []
    theirs: list[float] = []
    gc.disable()
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for folder in folders:
            scenario, _found = read_scenario(folder, facts)
            assert scenario is not None
        middle = time.perf_counter()
        for paths in files:
            for path in paths:
                _load(path)
        theirs.append(time.perf_counter() - middle)
        ours.append(middle - start)
        gc.collect()
    gc.enable()
    ratio = statistics.median(ours) / statistics.median(theirs)
    line = (
        f"reading {len(folders)} situations ({size / 1024:.0f} KiB), checked: "
        f"{statistics.median(ours) * 1e3:.1f} ms, C loader alone: "
        f"{statistics.median(theirs) * 1e3:.1f} ms, ratio {ratio:.2f} (limit {LIMIT})"
    )
    return ratio, line


def _load(path: Path) -> Any:  # noqa: ANN401 - a plain YAML tree
    return yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
