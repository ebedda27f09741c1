"""The graph of a telling as Mermaid text, for pages and notes that draw it themselves."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.graph.parts import CHOICE_WORDS, TONES, Edge, Graph, Node
from fraudtrainer.words import Words

_STYLES = {
    "scene": "fill:#FFFFFF,stroke:#1F3A5F,color:#1C2430",
    "place": "fill:#E8EEF6,stroke:#1F3A5F,color:#1C2430",
    "good": "fill:#E3F3EC,stroke:#1B8463,color:#14714F",
    "mixed": "fill:#FBF1DC,stroke:#B7791F,color:#8A5A12",
    "bad": "fill:#FBE9E6,stroke:#C8372D,color:#B93027",
    "unreached": "stroke:#C8372D,stroke-width:3px,stroke-dasharray:6 4",
}
# Mermaid reads these even between quotation marks; `&` first of all would undo the others' `#`.
_ENTITIES = {c: f"#{ord(c)};" for c in '"#&<>`|;\\{}[]()'}


def mermaid(graph: Graph) -> str:
    """A Mermaid flow chart, from left to right."""
    return "\n".join(_lines(graph)) + "\n"


def escape(text: str) -> str:
    """The text as it may stand between quotation marks in Mermaid, on one line."""
    return "".join(_ENTITIES.get(c, c) for c in " ".join(text.split()))


def _lines(graph: Graph) -> Iterator[str]:
    names = {node.key: f"n{index}" for index, node in enumerate(graph.nodes)}
    yield f"%% fraudtrainer: {graph.situation}/{graph.telling}"
    yield "flowchart LR"
    for node in graph.nodes:
        left, right = ('(["', '"])') if node.kind == "ending" else ('["', '"]')
        yield f"  {names[node.key]}{left}{_node(graph, node)}{right}:::{_tone(node)}"
    for edge in graph.edges:
        arrow = "-.->" if edge.implied else "-->"
        yield f'  {names[edge.source]} {arrow}|"{_edge(graph, edge)}"| {names[edge.target]}'
    for name, style in _STYLES.items():
        yield f"  classDef {name} {style}"
    unreached = [names[n.key] for n in graph.unreached]
    if unreached:
        yield f"  class {','.join(unreached)} unreached"


def _tone(node: Node) -> str:
    if node.ending is not None:
        return TONES[node.ending]
    return "scene" if node.kind == "scene" else "place"


def _node(graph: Graph, node: Node) -> str:
    parts = [f"{node.where} · {node.title}" if node.where else node.title]
    if node.name:
        parts.append(node.name)
    if node.missed:
        parts.append(graph.say(graph.never()))
    elif node.mark is not None and node.mark.lines:
        parts.append(f"{node.mark.seen}/{len(node.mark.lines)}")
    return "<br/>".join(map(escape, parts))


def _edge(graph: Graph, edge: Edge) -> str:
    if edge.implied:
        return escape(graph.say(Words("钱转走了", "money gone")))
    choice = graph.choice(edge)
    colon = graph.say(Words("：", ": "))
    return escape(f"{graph.say(CHOICE_WORDS[choice.kind])}{colon}{choice.label}")
