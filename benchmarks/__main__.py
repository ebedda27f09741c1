"""`make bench`: every measurement, each as a ratio against its limit in the same run."""

from __future__ import annotations

import os
import sys


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
        reading,
        reply,
        start,
    )

    (wall, memory), start_line = start.measure()
    reply_ratio, reply_line = reply.measure()
    crowded_ratio, crowded_line = reply.measure_crowded()
    told_ratio, told_line = announcing.measure()
    opening_ratio, opening_line = long_sitting.measure_opening()
    debrief_ratio, debrief_line = long_sitting.measure_debrief()
    reading_ratio, reading_line = reading.measure()
    decision_ratio, decision_line = decision.measure()
    bench_ratio, bench_line = bench_page.measure()
    proving_ratio, proving_line = proving.measure()
    checking_ratio, checking_line = checking.measure()
    long_seconds, long_line = long_files.measure()
    kept = (
        (wall <= start.WALL_LIMIT and memory <= start.MEMORY_LIMIT, start_line),
        (reply_ratio <= reply.LIMIT, reply_line),
        (crowded_ratio <= reply.CROWDED_LIMIT, crowded_line),
        (told_ratio <= announcing.LIMIT, told_line),
        (opening_ratio <= long_sitting.OPENING_LIMIT, opening_line),
        (debrief_ratio <= 1.0, debrief_line),
        (reading_ratio <= reading.LIMIT, reading_line),
        (decision_ratio <= decision.LIMIT, decision_line),
        (bench_ratio <= 1.0, bench_line),
        (proving_ratio <= 1.0, proving_line),
        (checking_ratio <= checking.LIMIT, checking_line),
        (long_seconds <= long_files.LIMIT, long_line),
    )
    for within, line in kept:
        print(f"{'ok  ' if within else 'OVER'} {line}")
    return 0 if all(within for within, _line in kept) else 1


if __name__ == "__main__":
    sys.exit(main())
