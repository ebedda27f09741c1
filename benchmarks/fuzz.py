"""`make fuzz`: mutated scenarios through the whole of `check`, and on into the prover and the graph.

Whatever is in the files, `check` must say what is wrong or pass: no exception, no second of
processor time for one case, and no more memory than the bound of this very process.
"""

from __future__ import annotations

import argparse
import faulthandler
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

from benchmarks.hostile import hostile_folders
from benchmarks.mutation import mutate_bytes, mutate_tree
from fraudtrainer.authoring.graph.mermaid import mermaid
from fraudtrainer.authoring.graph.svg import svg
from fraudtrainer.authoring.graph.telling import build_graph
from fraudtrainer.authoring.proof.plan_text import plan_text
from fraudtrainer.authoring.proof.prover import prove, prove_pair
from fraudtrainer.authoring.soundness import check
from fraudtrainer.scenario.folder import Scenario, read_scenario
from fraudtrainer.scenario.library import open_library
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.scenario.reading.source import read_source
from fraudtrainer.scenario.story import Story

CASES: Final = 20_000
SECONDS: Final = 1.0
"""Processor time for one case's `check`; the prover and the graph of a case get as much again."""
STUCK: Final = 60
"""Seconds after which a case that no signal can end is written down, and the run with it."""
MEMORY: Final = 1024**3
PROVER_STATES, PROVER_SITTINGS = 60, 3
DEEP_SHARE: Final = 0.5
"""Of the cases that can be read, this share also goes through the prover and the graph."""
_ROOT: Final = Path(__file__).resolve().parents[1]


class HangError(Exception):
    """A case took more processor time than it may."""


class Original(NamedTuple):
    """One file that mutations start from."""

    path: Path
    data: bytes
    tree: Any


@dataclass
class Report:
    """What came of a run. `failures` holds one traceback for each distinct place of failure."""

    cases: int = 0
    hostile: int = 0
    readable: int = 0
    explored: int = 0
    slowest: float = 0.0
    slowest_case: str = ""
    codes: Counter[str] = field(default_factory=Counter)
    failures: dict[str, str] = field(default_factory=dict)

    def time(self, case: str, seconds: float) -> None:
        """Remember the slowest case that was in time."""
        self.slowest, self.slowest_case = max((self.slowest, self.slowest_case), (seconds, case))

    def fail(self, case: str, error: BaseException) -> None:
        """Keep a failure; the first of each place is enough to mend it."""
        frames = traceback.extract_tb(error.__traceback__)
        ours = [f for f in frames if "fraudtrainer" in f.filename] or frames
        key = f"{type(error).__name__} at {ours[-1].filename}:{ours[-1].lineno}"
        text = "".join(traceback.format_exception(error))
        self.failures.setdefault(key, f"{case}\n{text}")


@contextmanager
def bounded() -> Iterator[None]:
    """End what takes too long; by processor time, since others may use the machine as well."""
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    faulthandler.dump_traceback_later(STUCK, exit=True)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        faulthandler.cancel_dump_traceback_later()


def _too_long(_number: int, _frame: object) -> None:
    raise HangError


def originals(folder: Path) -> list[Original]:
    """Every YAML file below a folder, as bytes and as a plain tree."""
    found = []
    for path in sorted(folder.rglob("*.yaml")):
        source, _found = read_source(path)  # not PyYAML, to which the key `on` is a truth value
        assert source is not None
        found.append(Original(path, path.read_bytes(), source.data))
    return found


def run(cases: int, seed: int) -> Report:
    """Check as many mutated scenarios; the same numbers give the same cases."""
    signal.signal(signal.SIGPROF, _too_long)
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        scenarios = Path(shutil.copytree(_ROOT / "scenarios", Path(name) / "scenarios"))
        shutil.copytree(_ROOT / "tests" / "fixtures" / "twins", scenarios / "twins")
        seeds = Path(shutil.copytree(_ROOT / "seeds", Path(name) / "seeds"))
        facts = load_facts(seeds)[0]
        files = originals(scenarios)
        files += [f for f in files if not f.path.name.endswith(".plan.yaml")] * 3
        files += originals(seeds)
        for number in range(seed, seed + cases):
            _case(number, files, facts, report)
    return report


def run_hostile(report: Report, every: int) -> None:
    """Check the folders that are made to hurt, by way of `check`, the library and the fact reader.

    `every` takes one of as many, for a quick run.
    """
    signal.signal(signal.SIGPROF, _too_long)
    facts = load_facts(_ROOT / "seeds")[0]
    for name, make in islice(hostile_folders(), 0, None, every):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "below"
            folder.mkdir()
            make(folder)
            for what, look in (
                ("check", lambda f: check([f], facts).diagnostics),
                ("library", lambda f: open_library([f], _ROOT / "seeds", f.parent / "cache.json")),
                ("facts", lambda f: load_facts(f)[1]),
            ):
                _survive(f"{name}, {what}", lambda look=look, f=folder: look(f), report)  # type: ignore[misc]
            # By way of a shell's own program: no Python function removes what is nested this deep.
            subprocess.run(["rm", "-rf", str(folder)], check=True)


def _survive(case: str, look: Callable[[], object], report: Report) -> None:
    report.hostile += 1
    begun = time.process_time()
    try:
        with bounded():
            look()
        report.time(case, time.process_time() - begun)
    except (Exception, HangError) as error:  # noqa: BLE001 - whatever it is, it is what we look for
        report.fail(case, error)


def _case(number: int, files: list[Original], facts: FactLibrary, report: Report) -> None:
    random = Random(f"fuzz:{number}")
    original = random.choice(files)
    as_tree = random.random() < 0.6
    changed = mutate_tree(original.tree, random) if as_tree else mutate_bytes(original.data, random)
    original.path.write_bytes(changed)
    name = (
        f"case {number}: {'tree' if as_tree else 'bytes'} of {'/'.join(original.path.parts[-2:])}"
    )
    begun = time.process_time()
    try:
        with bounded():
            scenario = _check(original.path, facts, report)
        report.time(name, time.process_time() - begun)
        report.readable += scenario is not None
        if scenario is not None and random.random() < DEEP_SHARE:
            report.explored += 1
            with bounded():
                _explore(scenario, original.path.stem.partition(".")[0], random)
    except (Exception, HangError) as error:  # noqa: BLE001 - whatever it is, it is what we look for
        report.fail(name, error)
    finally:
        report.cases += 1
        original.path.write_bytes(original.data)


def _check(path: Path, facts: FactLibrary, report: Report) -> Scenario | None:
    """The whole of `check` for the folder of the changed file; the facts where it was one."""
    if path.parent.name == "seeds":
        found = load_facts(path.parent)[1]
        report.codes.update({d.code for d in found})
        return None
    result = check([path.parent], facts)
    report.codes.update({d.code for d in result.diagnostics})
    for diagnostic in result.diagnostics:
        (diagnostic.format("zh") + diagnostic.format("en")).encode()
    # Read once more only to hand it on: what `check` does with it has been done above.
    return read_scenario(path.parent, facts)[0]


def _explore(scenario: Scenario, telling: str, random: Random) -> None:
    """Prove a telling in small, and draw it; the players play it against its twin."""
    names = sorted(scenario.tellings)
    name = telling if telling in names else random.choice(names)
    row = random.randrange(len(scenario.card.get("variants") or [{}]))
    story = scenario.story_variant(name, row)
    proof = prove(story, PROVER_STATES, PROVER_SITTINGS)
    for refutation in proof.refutations:
        plan_text(story, refutation.path)
    graph = build_graph(story, proof)
    svg(graph).encode()
    mermaid(graph).encode()
    other = scenario.story_variant(random.choice(names), row)
    prove_pair(*_pair(story, other))


def _pair(one: Story, two: Story) -> tuple[Story, Story]:
    return (one, two) if one.telling.truth == "scam" else (two, one)


def main() -> int:
    """Run and report; 1 where any case failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cases", type=int, default=CASES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=int, default=1, help="take one hostile folder of so many")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    begun = time.perf_counter()
    report = run(options.cases, options.seed)
    run_hostile(report, options.every)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for failure in report.failures.values():
        print(failure)
    print(
        f"{report.cases} mutated scenarios in {time.perf_counter() - begun:.0f} s: {report.readable}"
        f" could be read, {report.explored} of them were proven in small, played and drawn;"
        f" {report.hostile} looks at hostile folders;"
        f" {len(report.codes)} different codes; slowest check {report.slowest:.2f} s of processor"
        f" time ({report.slowest_case}); peak memory {peak:.0f} MiB;"
        f" {len(report.failures)} kinds of failure"
    )
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
