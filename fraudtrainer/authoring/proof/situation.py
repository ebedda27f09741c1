"""What is claimed of a whole situation: every variant of it, its quiz, its endings and its plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import msgspec

from fraudtrainer.authoring.proof.players import PLAYERS, play_out
from fraudtrainer.authoring.proof.prover import (
    Path,
    Proof,
    Refutation,
    Watch,
    prove,
    refuted_pairs,
)
from fraudtrainer.play.score import score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.part import PartPath
from fraudtrainer.scenario.plan import Plan, plan_files, read_plan
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import ENDING_KINDS, EndingKind
from fraudtrainer.words import AND, Words, joined

Found = tuple[Refutation, Proof]
"""What does not hold, and the proof of the telling that is meant."""
QUIZ_SEEDS = range(1, 13)
EXCERPTS = 4
WANTED: dict[str, tuple[EndingKind, ...]] = {
    "scam": ("safe", "recovered", "partial", "loss_reported"),
    "genuine": ("helped", "wronged"),
}
"""The kinds of ending that a story has; where nothing can be paid to a scammer, no loss."""
_ROW: Final = Words("第 {0} 组变量：{1}", "variant {0}: {1}")
_GUESSED: Final = Words(
    "不用本事也能过这个测验，演 {0} 遍：{1}",
    "of {0} plays the quiz is passed without any skill: {1}",
)
_TIMES: Final = Words("{0}过了 {1} 遍", "{0} passes {1}")
_KINDS: Final = Words(
    "结局里没有{0}：要有 {1} 种，缺 {2} 种",
    "no ending is {0}: {1} kinds are needed, {2} are missing",
)
_NO_PLAN: Final = Words("结局“{0}”没有走法", "no plan ends in {0!r}")
_EXCERPTS: Final = Words("片段有 {0} 个，要有 {1} 个", "{0} excerpts, {1} are needed")
_BOOSTERS: Final = Words(
    "只用于巩固的片段（booster）有 {0} 个，要有一个", "{0} excerpts are for boosters only, it should be 1"
)  # fmt: skip


def refuted_beside(
    scenario: Scenario, proofs: Sequence[Proof], watch: Watch | None = None
) -> tuple[Found, ...]:
    """What does not hold of a situation beyond its first variant's tellings by themselves.

    Args:
        scenario: The situation.
        proofs: The proof of each of its tellings in the first variant.
        watch: Told of the progress; whoever has to stop it raises from it.
    """
    found = [*refuted_pairs(proofs, watch), *_guessed(proofs, watch), *_lacking(scenario, proofs)]
    return (*found, *_in_other_rows(scenario, proofs, found, watch))


def scene_reached(story: Story, path: Path) -> PartPath:
    """The scene that inputs lead to, as a path in the telling."""
    *_, last = Sitting.begin(story, 1).along(path)
    return ("scenes", [scene.id for scene in story.telling.scenes].index(last.state.scene))


def _guessed(proofs: Sequence[Proof], watch: Watch | None) -> Iterator[Found]:
    """Players without any skill that pass a quiz more often than not, however it is drawn."""
    for proof in proofs:
        if proof.story.situation.kind != "quiz":
            continue
        passing: list[tuple[Words, Path]] = []
        for player in PLAYERS:
            runs = [play_out(player, proof.story, watch, seed) for seed in QUIZ_SEEDS]
            passed = sum(score(run).passed for run in runs)
            if passed * 2 > len(runs):
                passing.append((_TIMES.fill(player.words, passed), runs[0].inputs))
        if passing:
            names = joined((words for words, _path in passing), AND)
            message = _GUESSED.fill(len(QUIZ_SEEDS), names)
            yield Refutation("no-blanket-strategy", message, passing[0][1]), proof


def _lacking(scenario: Scenario, proofs: Sequence[Proof]) -> Iterator[Found]:
    """Endings, plans and excerpts that a story of today's format has to have."""
    plans = [plan for path in plan_files(scenario.folder) if (plan := read_plan(path)[0])]
    for proof in proofs:
        story = proof.story
        if story.situation.kind != "story" or not story.telling.opening:
            continue
        own = [plan for plan in plans if plan.telling == story.name]
        for lack in (*_endings(story, own), *_excerpts(scenario, own)):
            yield lack, proof


def _endings(story: Story, plans: Sequence[Plan]) -> Iterator[Refutation]:
    telling = story.telling
    wanted = WANTED[telling.truth]
    if not any(payment.to == "scammer" for scene in telling.scenes for payment in scene.pay):
        wanted = tuple(kind for kind in wanted if kind in ("safe", "helped", "wronged"))
    kinds = {ending.kind for ending in telling.endings}
    missing = [kind for kind in wanted if kind not in kinds]
    if missing:
        names = joined((ENDING_KINDS[kind].words for kind in missing), AND)
        message = _KINDS.fill(names, len(wanted), len(missing))
        yield Refutation("ending-kinds", message, where=("endings",))
    planned = {plan.ends for plan in plans}
    for number, ending in enumerate(telling.endings):
        if ending.id not in planned:
            yield Refutation("planned-ending", _NO_PLAN.fill(ending.id), where=("endings", number))


def _excerpts(scenario: Scenario, plans: Sequence[Plan]) -> Iterator[Refutation]:
    cut = {plan.excerpt for plan in plans if plan.excerpt}
    if len(cut) < EXCERPTS:
        yield Refutation("four-excerpts", _EXCERPTS.fill(len(cut), EXCERPTS))
    listed = scenario.card.get("excerpts") or ()
    boosters = sum(entry["id"] in cut and bool(entry.get("booster")) for entry in listed)
    if cut and boosters != 1:
        yield Refutation("one-booster", _BOOSTERS.fill(boosters))


def _in_other_rows(
    scenario: Scenario, proofs: Sequence[Proof], found: Sequence[Found], watch: Watch | None
) -> Iterator[Found]:
    """What does not hold with the words and sums of a later variant, and does with the first's."""
    known = {(p.story.name, r.claim, r.where) for p in proofs for r in p.refutations}
    known |= {(p.story.name, r.claim, r.where) for r, p in found}
    seen = [_behaviour(proofs)]
    for row in range(1, len(scenario.card.get("variants") or [{}])):
        stories = [scenario.story_variant(proof.story.name, row) for proof in proofs]
        again = [Proof(s, True, 0, 0, {}, (), {}) for s in stories]  # noqa: FBT003 - nothing seen yet
        if _behaviour(again) not in seen:
            seen.append(_behaviour(again))
            again = [prove(story, watch=watch) for story in stories]
        for refutation, proof in (*_own(again), *refuted_pairs(again, watch)):
            key = (proof.story.name, refutation.claim, refutation.where)
            if key not in known:
                known.add(key)
                yield _of_row(row, refutation, proof), proof


def _own(proofs: Sequence[Proof]) -> Iterator[Found]:
    return ((refutation, proof) for proof in proofs for refutation in proof.refutations)


def _of_row(row: int, refutation: Refutation, proof: Proof) -> Refutation:
    """The same said of a variant; a plan draws its own, so that the place stands for the way."""
    where = refutation.where
    if not where and refutation.path:
        where = scene_reached(proof.story, refutation.path)
    message = _ROW.fill(row + 1, refutation.message)
    return replace(refutation, message=message, path=(), where=where)


_SAID: Final = frozenset(
    {
        "text", "wordings", "span", "note", "why", "title", "say", "lesson", "real", "rows", "shown",
        "really", "badge", "claim", "cue", "teaser", "brief", "name", "source", "purpose", "risk",
    }
)  # fmt: skip
"""Keys of what is only read: it changes no state."""


def _behaviour(proofs: Sequence[Proof]) -> list[object]:
    """What decides how each telling can be played: all of it but what is only read."""
    whole = [(proof.story.situation.money, proof.story.telling) for proof in proofs]
    return [_bare(msgspec.to_builtins(part)) for part in whole]


def _bare(tree: object) -> object:
    if isinstance(tree, dict):
        return {key: _bare(value) for key, value in tree.items() if key not in _SAID}
    if isinstance(tree, list | tuple):
        return [_bare(value) for value in tree]
    return tree
