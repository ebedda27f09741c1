"""What an author runs on the bench: every plan of a situation, and the proof of its tellings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fraudtrainer.authoring.proof.path_text import path_words
from fraudtrainer.authoring.proof.plan_text import plan_text
from fraudtrainer.authoring.proof.prover import Proof, Refutation, prove
from fraudtrainer.authoring.proof.situation import refuted_beside
from fraudtrainer.authoring.proof.walkthrough import PlanFailedError, walk
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.plan import Plan, plan_files, read_plan
from fraudtrainer.words import NOTHING, Words

Watch = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class PlanRun:
    """One plan that was walked.

    Attributes:
        path: Its file.
        telling: The telling it walks; empty where its file cannot be read.
        ends: The ending it should reach, as title where the telling has it.
        passed: True where it got there.
        step: The step that failed, counted from 1; 0 where none in particular did.
        message: What went wrong; empty where it passed.
    """

    path: Path
    telling: str
    ends: str
    passed: bool
    step: int = 0
    message: Words = NOTHING


@dataclass(frozen=True, slots=True)
class ProvenTelling:
    """The verdict on one telling.

    Attributes:
        telling: Its name.
        exhaustive: True where every reachable state was seen.
        states: How many were seen.
        unseen: Lines that never appeared.
        refutations: How many claims do not hold.
    """

    telling: str
    exhaustive: bool
    states: int
    unseen: tuple[str, ...]
    refutations: int


@dataclass(frozen=True, slots=True)
class Counterexample:
    """A claim that does not hold.

    Attributes:
        telling: Where.
        claim: Its short name.
        message: What does not hold, in words.
        steps: The shortest way there, a sentence a step.
        plan: The same as the text of a plan file.
    """

    telling: str
    claim: str
    message: Words
    steps: tuple[Words, ...]
    plan: str

    @property
    def file_name(self) -> str:
        """A name for its plan, without `.plan.yaml`."""
        return f"{self.telling}.{re.sub(r'[^A-Za-z0-9]+', '-', self.claim).strip('-')}"


@dataclass(frozen=True, slots=True)
class ProofReport:
    """What the prover found in all tellings of a situation and in its pairs."""

    tellings: tuple[ProvenTelling, ...]
    counterexamples: tuple[Counterexample, ...]
    proofs: tuple[Proof, ...]


def run_plans(scenario: Scenario, watch: Watch = lambda _count: None) -> tuple[PlanRun, ...]:
    """Walk every plan of a situation; `watch` is told how many are done."""
    found = []
    for number, path in enumerate(plan_files(scenario.folder)):
        watch(number)
        found.append(_run(scenario, path))
    return tuple(found)


def prove_situation(scenario: Scenario, watch: Watch = lambda _states: None) -> ProofReport:
    """Prove every telling and every pair; `watch` is told the states seen in all so far."""
    proofs: list[Proof] = []
    for name in sorted(scenario.tellings):
        before = sum(p.states for p in proofs)

        def told(states: int, before: int = before) -> None:
            watch(before + states)

        proofs.append(prove(scenario.story_variant(name, 0), watch=told))
    found = [_counterexample(r, p) for p in proofs for r in p.refutations]
    seen = sum(p.states for p in proofs)
    found.extend(
        _counterexample(r, p)
        for r, p in refuted_beside(scenario, proofs, lambda _move: watch(seen))
    )
    return ProofReport(tuple(map(_telling, proofs)), tuple(found), tuple(proofs))


def _run(scenario: Scenario, path: Path) -> PlanRun:
    plan, problems = read_plan(path)
    if plan is None:
        what = problems[0].message if problems else NOTHING
        return PlanRun(path, "", "", passed=False, message=what)
    if plan.telling not in scenario.tellings:
        words = Words("没有叫“{0}”的剧本", "There is no telling “{0}”")
        message = words.fill(plan.telling)
        return PlanRun(path, plan.telling, plan.ends, passed=False, message=message)
    return _walked(scenario, plan, path)


def _walked(scenario: Scenario, plan: Plan, path: Path) -> PlanRun:
    story = scenario.story(plan.telling, plan.seed)
    ending = story.endings.get(plan.ends)
    ends = plan.ends if ending is None else ending.title
    try:
        walk(story, plan)
    except PlanFailedError as failure:
        return PlanRun(
            path, plan.telling, ends, passed=False, step=failure.step, message=failure.message
        )
    return PlanRun(path, plan.telling, ends, passed=True)


def _telling(proof: Proof) -> ProvenTelling:
    story = proof.story
    written = (line for line in story.lines if not line.startswith("default."))
    unseen = tuple(line for line in written if not proof.coverage.get(line))
    return ProvenTelling(story.name, proof.exhaustive, proof.states, unseen, len(proof.refutations))


def _counterexample(refutation: Refutation, proof: Proof) -> Counterexample:
    story = proof.story
    return Counterexample(
        story.name,
        refutation.claim,
        refutation.message,
        path_words(story, refutation.path),
        plan_text(story, refutation.path),
    )
