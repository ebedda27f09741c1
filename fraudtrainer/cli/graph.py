"""`fraudtrainer graph`: a telling as a picture (SVG) or as Mermaid text."""

from __future__ import annotations

import argparse

from fraudtrainer.authoring.graph.mermaid import mermaid
from fraudtrainer.authoring.graph.parts import Graph
from fraudtrainer.authoring.graph.svg import svg
from fraudtrainer.authoring.graph.telling import build_graph
from fraudtrainer.authoring.proof.prover import prove
from fraudtrainer.cli.library import bundled_facts, find_situation, read_card
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.printing import tell
from fraudtrainer.cli.voice import Voice
from fraudtrainer.cli.writing import write_file
from fraudtrainer.errors import UserError
from fraudtrainer.scenario.diagnostic import nearest, question
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.words import Words

SUFFIX = {"svg": ".svg", "mermaid": ".mmd"}


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.situation()
    parser.option("--telling", zh="哪一份剧本", en="which telling", metavar="NAME")
    parser.option(
        "--format",
        zh="画成什么",
        en="the format",
        choices=tuple(SUFFIX),
        default=next(iter(SUFFIX)),
    )
    parser.place(
        "--out", "DIR", "写进这个文件夹；不写就打印", "folder to write to; left out: print"
    )
    parser.flag("--coverage", "标出每一步走到的次数", "mark how often each step was taken")


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Draw the tellings that were asked for.

    Returns:
        1 where the coverage shows a scene or an ending that nothing leads to, else 0.

    Raises:
        UserError: There is no such situation or telling, or the file cannot be written.
    """
    card = find_situation(options.situation, options.data)
    scenario = read_card(card, bundled_facts())
    names = _names(scenario, options.telling)
    if options.out is None and len(names) > 1:
        raise UserError(
            Words("有几份剧本，请选一份。", "There are several tellings; choose one."),
            hint=Words(
                f"加上 --telling {names[0]}，或用 --out 文件夹 全画出来。",
                f"Add --telling {names[0]}, or draw them all with --out FOLDER.",
            ),
        )
    missed = False
    for name in names:
        graph = _graph(scenario, name, options, voice)
        missed |= _report_missed(graph, voice)
        text = svg(graph) if options.format == "svg" else mermaid(graph)
        if options.out is None:
            print(text, end="")
        else:
            path = options.out / f"{scenario.id}-{name}{SUFFIX[options.format]}"
            write_file(path, text.encode())
            print(path)
    return 1 if missed else 0


def _names(scenario: Scenario, wanted: str | None) -> list[str]:
    names = sorted(scenario.tellings)
    if wanted is None:
        return names
    if wanted not in names:
        raise UserError(
            Words(f"没有叫“{wanted}”的剧本。", f"There is no telling {wanted!r}."),
            hint=question(nearest(wanted, names), names),
        )
    return [wanted]


def _graph(scenario: Scenario, name: str, options: argparse.Namespace, voice: Voice) -> Graph:
    story = scenario.story_variant(name, 0, scenario.spoken(voice.language))
    proof = prove(story) if options.coverage else None
    return build_graph(story, proof, voice.language)


def _report_missed(graph: Graph, voice: Voice) -> bool:
    """Name on standard error what no way leads to; a sampled search proves nothing of the kind."""
    missed = [node.name for node in graph.unreached] if graph.exhaustive else []
    if missed:
        words = voice("哪条路都走不到：", "no way leads to: ")
        names = voice("、", ", ").join(missed)
        tell(f"{graph.telling}.yaml  {words}{names}")
    return bool(missed)
