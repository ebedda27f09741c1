"""`fraudtrainer prove`: every reachable state of every telling, and what does not hold in it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fraudtrainer.authoring.proof.plan_text import plan_text
from fraudtrainer.authoring.proof.prover import Proof, Refutation, prove
from fraudtrainer.authoring.proof.situation import refuted_beside, scene_reached
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
from fraudtrainer.scenario.reading.source import printable
from fraudtrainer.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class _Report:
    """One situation: a proof per telling, and what does not hold of them together."""

    scenario: Scenario
    proofs: tuple[Proof, ...]
    beside: tuple[tuple[Refutation, Proof], ...]

    @property
    def situation(self) -> str:
        return self.scenario.id

    def refuted(self, proof: Proof) -> list[Refutation]:
        """What does not hold in one telling, alone or beside its twin."""
        name = proof.story.name
        beside = [r for r, other in self.beside if other.story.name == name]
        return [*proof.refutations, *beside]

    def place(self, refutation: Refutation, proof: Proof) -> str:
        """File and line of what is meant: the part itself, else the scene that its inputs lead to."""
        name = proof.story.name
        path = refutation.where
        if not path and refutation.path:
            path = scene_reached(proof.story, refutation.path)
        file, line = self.scenario.place(name, path)
        return f"{file}:{line}"

    @property
    def sound(self) -> bool:
        return not self.beside and all(p.proven for p in self.proofs)


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
    reports, unread = list[_Report](), list[tuple[Path, Words]]()
    for folder in _folders(options.paths or (bundled("scenarios"),)):
        scenario, found = read_scenario(folder, facts)
        if scenario is None:
            unread.append((folder, listed(found)))
        else:
            reports.append(_report(scenario))
    if unread and not reports:
        raise _unreadable(*unread[0])
    if options.json:
        print_json([row for report in reports for row in _rows(report)])
    else:
        for report in reports:
            _print(report, voice, coverage=options.coverage)
    for folder, _details in unread:
        print(f"{printable(folder)}  {_unreadable(folder).message.said(voice.language)}")
    return 0 if all(report.sound for report in reports) and not unread else 1


def _unreadable(folder: Path, details: Words = NOTHING) -> UserError:
    name = printable(folder)
    return UserError(
        Words(f"{name} 有错误，还不能证明。", f"{name} has errors: nothing can be proven yet."),
        hint=Words(f"先运行 fraudtrainer check {name}", f"Run fraudtrainer check {name} first."),
        details=details,
    )


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
    return _Report(scenario, proofs, refuted_beside(scenario, proofs))


def _rows(report: _Report) -> list[dict[str, object]]:
    return [
        {
            "situation": report.situation,
            "telling": proof.story.name,
            "proven": not report.refuted(proof),
            "search": "exhaustive" if proof.exhaustive else "sampled",
            "states": proof.states,
            "transitions": proof.transitions,
            "endings": sorted(proof.endings),
            "uncovered": _uncovered(proof),
            "refutations": [_refutation(r, proof, report) for r in report.refuted(proof)],
        }
        for proof in report.proofs
    ]


def _refutation(refutation: Refutation, proof: Proof, report: _Report) -> dict[str, str]:
    return {
        "claim": refutation.claim,
        "place": report.place(refutation, proof),
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
        verdict = (
            voice("成立", "proven") if not report.refuted(proof) else voice("不成立", "refuted")
        )
        print(
            f"{report.situation}/{proof.story.name}  {verdict}  "
            + voice(
                f"{how}，{proof.states} 个状态，{proof.transitions} 步",
                f"{how}, {proof.states} states, {proof.transitions} transitions",
            )
        )
        for refutation in report.refuted(proof):
            _print_refutation(refutation, proof, report, voice)
        if coverage:
            _print_coverage(proof)


def _print_refutation(refutation: Refutation, proof: Proof, report: _Report, voice: Voice) -> None:
    message = refutation.message.said(voice.language)
    print(f"  ✗ {report.place(refutation, proof)}  {refutation.claim}{voice('：', ': ')}{message}")
    if not refutation.path:
        return
    for line in plan_text(proof.story, refutation.path).splitlines():
        print(f"    {line}")


def _print_coverage(proof: Proof) -> None:
    for path, line in lines_in(proof.story.telling):
        scene = scene_at(proof.story.telling, path)
        where = scene.id if scene is not None else "*"
        print(f"  {proof.coverage.get(line.id, 0):>7}  {where}  {line.id}  {line.text}")
