"""All mutants, area by area."""

from __future__ import annotations

from benchmarks.mutants import judgement, keeping, learning, play, proof, reading, rules
from benchmarks.mutants.mutant import Mutant

MUTANTS: tuple[Mutant, ...] = (
    *play.MUTANTS,
    *judgement.MUTANTS,
    *learning.MUTANTS,
    *keeping.MUTANTS,
    *proof.MUTANTS,
    *reading.MUTANTS,
    *rules.MUTANTS,
)
