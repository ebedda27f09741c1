"""Plant every fault of the list in turn, run the tests that ought to notice, tell which did not.

What noticed a fault last time is kept in build/mutants.json and asked first; then come the quick ones
of the tests named beside the fault, then the slow ones. The first failure settles it.
"""

from __future__ import annotations

import argparse
import json
import queue
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.mutants.planted import MUTANTS
from benchmarks.mutants.planting import Outcome, copied, tried, unfaulted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.mutants.mutant import Mutant

ROOT = Path(__file__).resolve().parents[2]
JOBS = 2


class _Campaign:
    """The chosen faults, the copies they are planted into, and what is known of them."""

    def __init__(self, root: Path, chosen: Sequence[Mutant], jobs: int) -> None:
        self.root = root
        self.chosen = chosen
        self.jobs = jobs
        self.memory = root / "build" / "mutants.json"
        self.known = _remembered(self.memory)
        self.found: dict[str, str] = {}

    def run(self, *, checked: bool) -> list[Outcome] | str:
        """The outcomes in the order of the list, or the test that fails without any fault."""
        with tempfile.TemporaryDirectory(prefix="mutants-") as scratch:
            copies: queue.Queue[Path] = queue.Queue()
            for number in range(self.jobs):
                copies.put(copied(self.root, Path(scratch) / str(number)))
            every = sorted({test for mutant in self.chosen for test in mutant.tests})
            if checked and (failing := unfaulted(copies.queue[0], every, self.jobs)).noticed:
                return failing.by
            try:
                with ThreadPoolExecutor(self.jobs) as pool:
                    return list(pool.map(lambda mutant: self._try(mutant, copies), self.chosen))
            finally:
                self._remember()

    def _try(self, mutant: Mutant, copies: queue.Queue[Path]) -> Outcome:
        begun = time.monotonic()
        copy = copies.get()
        try:
            outcome = tried(copy, mutant, self.known.get(mutant.key, ""))
        finally:
            copies.put(copy)
        self.found[mutant.key] = outcome.by
        took = time.monotonic() - begun
        word = f"noticed by {outcome.by}" if outcome.noticed else "MISSED"
        print(
            f"{len(self.found)}/{len(self.chosen)} {took:.0f} s  {mutant.name}  {word}", flush=True
        )
        return outcome

    def _remember(self) -> None:
        """Keep who noticed what, for the next time, with what others found meanwhile."""
        self.memory.parent.mkdir(exist_ok=True)
        found = sorted((_remembered(self.memory) | self.found).items())
        known = {key: by for key, by in found if "::" in by}
        self.memory.write_text(json.dumps(known, ensure_ascii=False, indent=1), encoding="utf-8")


def main(
    arguments: Sequence[str], *, root: Path = ROOT, mutants: Sequence[Mutant] = MUTANTS
) -> int:
    """Run what the command line asks for.

    Args:
        arguments: What follows the command's name.
        root: The project's folder.
        mutants: Everything that can be planted there.

    Returns:
        The exit code: 1 where a fault was missed, or where the tests fail without any.
    """
    asked = _parser().parse_args(arguments)
    chosen = [m for m in mutants if not asked.words or any(word in m.name for word in asked.words)]
    if asked.list:
        print(*(mutant.name for mutant in chosen), sep="\n")
        return 0
    campaign = _Campaign(root, chosen, asked.jobs)
    outcomes = campaign.run(checked=not asked.unchecked)
    if isinstance(outcomes, str):
        print(f"mend this first, it fails without any fault: {outcomes}")
        return 1
    missed = [m for m, outcome in zip(chosen, outcomes, strict=True) if not outcome.noticed]
    print(f"{len(chosen)} planted, {len(missed) or 'none'} missed{':' if missed else ''}")
    for mutant in missed:
        print(f"  {mutant.name}")
    return 1 if missed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants", description=__doc__)
    parser.add_argument(
        "words", nargs="*", metavar="WORD", help="only faults whose file or text holds one of these"
    )
    parser.add_argument("--jobs", type=int, default=JOBS, help="faults at once (%(default)s)")
    parser.add_argument("--list", action="store_true", help="name them, plant none")
    parser.add_argument(
        "--unchecked", action="store_true", help="take it for granted that the tests pass without"
    )
    return parser


def _remembered(memory: Path) -> dict[str, str]:
    try:
        known = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
