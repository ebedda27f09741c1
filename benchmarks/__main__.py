"""`make bench`: every measurement, each as a ratio against its limit in the same run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable


def main() -> int:
    """Print a line per measurement; 1 where a limit is passed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks import (
        announcing,
        bench_page,
        checking,
        decision,
        long_files,
        long_sitting,
        proving,
        random_plays,
        reading,
        reply,
        start,
    )

    rows: tuple[tuple[Callable[[], tuple[float, str]], float], ...] = (
        (reply.measure, reply.LIMIT),
        (reply.measure_crowded, reply.CROWDED_LIMIT),
        (announcing.measure, announcing.LIMIT),
        (long_sitting.measure_opening, long_sitting.OPENING_LIMIT),
        (long_sitting.measure_debrief, 1.0),
        (reading.measure, reading.LIMIT),
        (decision.measure, decision.LIMIT),
        (bench_page.measure, 1.0),
        (proving.measure, 1.0),
        (random_plays.measure, random_plays.LIMIT),
        (checking.measure, checking.LIMIT),
        (long_files.measure, long_files.LIMIT),
    )
    (wall, memory), line = start.measure()
    kept = [_told(line, within=wall <= start.WALL_LIMIT and memory <= start.MEMORY_LIMIT)]
    for measure, limit in rows:
        ratio, line = measure()
        kept.append(_told(line, within=ratio <= limit))
    return 0 if all(kept) else 1


def _told(line: str, *, within: bool) -> bool:
    """Print a row as soon as it is measured."""
    print(f"{'ok  ' if within else 'OVER'} {line}", flush=True)
    return within


if __name__ == "__main__":
    sys.exit(main())
