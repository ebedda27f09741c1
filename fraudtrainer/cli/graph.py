"""`fraudtrainer graph`: a telling as a picture (SVG) or as Mermaid text."""

from __future__ import annotations

import argparse
from pathlib import Path

from fraudtrainer.authoring.graph import build_graph
from fraudtrainer.authoring.graph_svg import svg
from fraudtrainer.authoring.graph_text import mermaid
from fraudtrainer.authoring.prover import prove
from fraudtrainer.cli.library import bundled_facts, find_situation, read_card
from fraudtrainer.cli.voice import Voice
from fraudtrainer.errors import UserError
from fraudtrainer.scenario.reading import Scenario

SUFFIX = {"svg": ".svg", "mermaid": ".mmd"}


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Draw the tellings that were asked for.

    Returns:
        0.

    Raises:
        UserError: There is no such situation or telling, or the file cannot be written.
    """
    card = find_situation(options.situation, options.data, voice)
    scenario = read_card(card, bundled_facts(), voice)
    names = _names(scenario, options.telling, voice)
    if options.out is None and len(names) > 1:
        raise UserError(
            voice("有几份剧本，请选一份。", "There are several tellings; choose one."),
            hint=voice(
                f"加上 --telling {names[0]}，或用 --out 文件夹 全画出来", "--telling or --out"
            ),
        )
    for name in names:
        text = _draw(scenario, name, options, voice)
        if options.out is None:
            print(text, end="")
        else:
            _write(options.out, f"{scenario.id}-{name}{SUFFIX[options.format]}", text, voice)
    return 0


def _names(scenario: Scenario, wanted: str | None, voice: Voice) -> list[str]:
    names = sorted(scenario.tellings)
    if wanted is None:
        return names
    if wanted not in names:
        raise UserError(
            voice(f"没有叫“{wanted}”的剧本。", f"There is no telling {wanted!r}."),
            hint=voice(f"可以用：{'、'.join(names)}", f"one of: {', '.join(names)}"),
        )
    return [wanted]


def _draw(scenario: Scenario, name: str, options: argparse.Namespace, voice: Voice) -> str:
    story = scenario.story_variant(name, 0)
    proof = prove(story) if options.coverage else None
    graph = build_graph(story, proof, voice.language)
    return svg(graph) if options.format == "svg" else mermaid(graph)


def _write(folder: Path, name: str, text: str, voice: Voice) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise UserError(
            voice(f"写不进 {folder}。", f"{folder} cannot be written."), details=str(error)
        ) from error
    print(folder / name)
