"""`fraudtrainer prove`: every reachable state of every telling, and what does not hold in it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fraudtrainer.authoring.proof.plan_text import plan_text
from fraudtrainer.authoring.proof.prover import Proof, Refutation, prove, refuted_pairs
from fraudtrainer.authoring.soundness import situation_folders
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.printing import print_json
from fraudtrainer.cli.voice import Voice
from fraudtrainer.errors import UserError
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.diagnostic import listed
from fraudtrainer.scenario.folder import Scenario, read_scenario
from fraudtrainer.scenario.part import lines_in, scene_at
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.words import Words


@dataclass(frozen=True, slots=True)
class _Report:
    """One situation: a proof per telling, and what no pair of tellings may allow."""

    situation: str
    proofs: tuple[Proof, ...]
    pairs: tuple[tuple[Refutation, Proof], ...]

    @property
    def sound(self) -> bool:
        return not self.pairs and all(p.proven for p in self.proofs)


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.paths(
        "情境文件夹，或它上面的文件夹；不写就证明自带的",
        "a situation's folder or one above it; left out: the program's own",
    )
    parser.json()
    parser.flag("--coverage", "列出每句话被走到的次数", "list how often each line was shown")


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Prove every situation that the paths name, and print what was found.

    Returns:
        1 where anything was refuted, else 0.

    Raises:
        UserError: A path names no situation, or one with errors that `check` explains.
    """
    facts, _problems = load_facts(bundled("seeds"))
    reports = []
    for folder in _folders(options.paths or (bundled("scenarios"),)):
        scenario, found = read_scenario(folder, facts)
        if scenario is None:
            raise UserError(
                Words(
                    f"{folder} 有错误，还不能证明。",
                    f"{folder} has errors: nothing can be proven yet.",
                ),
                hint=Words(
                    f"先运行 fraudtrainer check {folder}", f"Run fraudtrainer check {folder} first."
                ),
                details=listed(found),
            )
        reports.append(_report(scenario))
    if options.json:
        print_json([row for report in reports for row in _rows(report)])
    else:
        for report in reports:
            _print(report, voice, coverage=options.coverage)
    return 0 if all(report.sound for report in reports) else 1


def _folders(paths: Sequence[Path]) -> list[Path]:
    folders = situation_folders(paths)
    if not folders:
        raise UserError(
            Words("这里没有情境。", "There is no situation here."),
            hint=Words(
                "给出情境文件夹，或它上面的文件夹。", "Name a situation's folder or one above it."
            ),
        )
    return folders


def _report(scenario: Scenario) -> _Report:
    proofs = tuple(prove(scenario.story_variant(n, 0)) for n in sorted(scenario.tellings))
    return _Report(scenario.id, proofs, refuted_pairs(proofs))


def _rows(report: _Report) -> list[dict[str, object]]:
    return [
        {
            "situation": report.situation,
            "telling": proof.story.name,
            "proven": proof.proven and not report.pairs,
            "search": "exhaustive" if proof.exhaustive else "sampled",
            "states": proof.states,
            "transitions": proof.transitions,
            "endings": sorted(proof.endings),
            "uncovered": _uncovered(proof),
            "refutations": [
                _refutation(r, p)
                for r, p in [*((r, proof) for r in proof.refutations), *report.pairs]
            ],
        }
        for proof in report.proofs
    ]


def _refutation(refutation: Refutation, proof: Proof) -> dict[str, str]:
    return {
        "claim": refutation.claim,
        "message": refutation.message.zh,
        "message_en": refutation.message.en,
        "plan": plan_text(proof.story, refutation.path),
    }


def _uncovered(proof: Proof) -> list[str]:
    lines = [line.id for _path, line in lines_in(proof.story.telling)]
    return [line for line in lines if line not in proof.coverage]


def _print(report: _Report, voice: Voice, *, coverage: bool) -> None:
    for proof in report.proofs:
        how = voice("穷尽", "exhaustive") if proof.exhaustive else voice("抽样", "sampled")
        verdict = voice("成立", "proven") if proof.proven else voice("不成立", "refuted")
        print(
            f"{report.situation}/{proof.story.name}  {verdict}  "
            + voice(
                f"{how}，{proof.states} 个状态，{proof.transitions} 步",
                f"{how}, {proof.states} states, {proof.transitions} transitions",
            )
        )
        for refutation in proof.refutations:
            _print_refutation(refutation, proof, voice)
        if coverage:
            _print_coverage(proof)
    for refutation, proof in report.pairs:
        _print_refutation(refutation, proof, voice)


def _print_refutation(refutation: Refutation, proof: Proof, voice: Voice) -> None:
    message = refutation.message.said(voice.language)
    print(f"  ✗ {refutation.claim}{voice('：', ': ')}{message}")
    for line in plan_text(proof.story, refutation.path).splitlines():
        print(f"    {line}")


def _print_coverage(proof: Proof) -> None:
    for path, line in lines_in(proof.story.telling):
        scene = scene_at(proof.story.telling, path)
        where = scene.id if scene is not None else "*"
        print(f"  {proof.coverage.get(line.id, 0):>7}  {where}  {line.id}  {line.text}")
