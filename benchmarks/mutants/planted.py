"""All mutants, area by area."""

from __future__ import annotations

from benchmarks.mutants import play
from benchmarks.mutants.mutant import Mutant

MUTANTS: tuple[Mutant, ...] = (*play.MUTANTS,)
