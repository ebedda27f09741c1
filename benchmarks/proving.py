"""The prover on the bundled pairs: processor seconds for each pair, and transitions per second."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Final

from fraudtrainer.authoring.proof.prover import prove, prove_pair
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.reading.fact import load_facts

SECONDS: Final = 5.0
_ROOT: Final = Path(__file__).resolve().parents[1]
PAIRS: Final = ("boss-group", "refund-call", "police-warrant")


def measure() -> tuple[float, str]:
    """Prove each founding pair, exhaustively, and let the players play it.

    Returns:
        The ratio of the slowest pair to its limit, infinite where a proof was not exhaustive; and a
        line to print.
    """
    facts, _problems = load_facts(_ROOT / "seeds")
    spent: dict[str, float] = {}
    transitions, whole = 0, True
    for name in PAIRS:
        scenario, _found = read_scenario(_ROOT / "scenarios" / name, facts)
        assert scenario is not None
        stories = {t: scenario.story_variant(t, 0) for t in scenario.tellings}
        before = time.process_time()
        proofs = [prove(story) for story in stories.values()]
        prove_pair(stories["scam"], stories["genuine"])
        spent[name] = time.process_time() - before
        transitions += sum(proof.transitions for proof in proofs)
        whole &= all(proof.exhaustive for proof in proofs)
    ratio = max(spent.values()) / SECONDS if whole else float("inf")
    each = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in spent.items())
    line = (
        f"proving the founding pairs, {'exhaustive' if whole else 'SAMPLED'}: {each}; "
        f"{transitions / sum(spent.values()):,.0f} transitions per second on one core; slowest "
        f"ratio {ratio:.2f} of {SECONDS:g} s (limit 1.0)"
    )
    return ratio, line
