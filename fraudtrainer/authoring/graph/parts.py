"""The parts of a telling's graph as plain values: nodes, choices, edges, marks, and their words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from fraudtrainer.scenario.vocabulary import Conduct, EndingKind

Language = Literal["zh", "en"]
NodeKind = Literal["scene", "ending", "anywhere", "aftermath"]
ChoiceKind = Literal["reply", "action", "inspect", "pay", "silence", "report", "give_up"]

ANYWHERE, AFTERMATH = "anywhere", "aftermath"
ENDING_WORDS: dict[EndingKind, tuple[str, str]] = {
    "safe": ("守住", "Safe"),
    "recovered": ("追回", "Recovered"),
    "partial": ("追回一部分", "Partly recovered"),
    "loss_reported": ("受损，已报警", "Lost, reported"),
    "helped": ("办成", "Helped"),
    "wronged": ("误伤", "Wronged"),
}
CONDUCT_WORDS: dict[Conduct, tuple[str, str]] = {
    "best": ("最好", "best"),
    "fine": ("可以", "fine"),
    "risky": ("有风险", "risky"),
    "harmful": ("有害", "harmful"),
}
CHOICE_WORDS: dict[ChoiceKind, tuple[str, str]] = {
    "reply": ("说", "Say"),
    "action": ("做", "Do"),
    "inspect": ("看", "Look"),
    "pay": ("付", "Pay"),
    "silence": ("等", "Wait"),
    "report": ("报", "Tell"),
    "give_up": ("弃", "Give up"),
}


@dataclass(frozen=True, slots=True)
class LineMark:
    """How often one line was shown while proving."""

    line: str
    shown: int


@dataclass(frozen=True, slots=True)
class Mark:
    """How far one part of the graph was covered.

    Attributes:
        reached: False where the search never came here, None where nothing could show it.
        lines: Each of its lines with how often it was shown.
    """

    reached: bool | None
    lines: tuple[LineMark, ...] = ()

    @property
    def seen(self) -> int:
        """How many of the lines were shown at least once."""
        return sum(1 for line in self.lines if line.shown)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a learner can do at a node.

    Attributes:
        kind: What sort of input it is.
        label: The words to show.
        target: Key of the node it leads to; None where the scene stays.
        conduct: How good it is, where the author said so.
        mark: Its coverage; None without a proof.
        loses: True where money goes to a scammer.
    """

    kind: ChoiceKind
    label: str
    target: str | None
    conduct: Conduct | None = None
    mark: Mark | None = None
    loses: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """A scene, an ending, or one of the two places that stand for many scenes.

    Attributes:
        key: Unique in the graph: `scene:ID`, `end:ID`, `anywhere` or `aftermath`.
        name: The id in the file; empty for the two places.
        title: Words for people.
        where: The channel of a scene, or the kind of an ending, in words.
        opening: The first line of a scene, else empty.
        ending: The kind of an ending, else None.
        choices: What can be done here, in the order written.
        mark: Its coverage; None without a proof.
    """

    key: str
    kind: NodeKind
    name: str
    title: str
    where: str = ""
    opening: str = ""
    ending: EndingKind | None = None
    choices: tuple[Choice, ...] = ()
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow. `row` is the index of its choice in the source node.

    `implied` marks the one arrow that no author writes: money gone opens the golden minutes.
    """

    source: str
    row: int
    target: str
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """The graph of one telling. `exhaustive` is None without a proof."""

    situation: str
    title: str
    telling: str
    first: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    language: Language = "zh"
    exhaustive: bool | None = None
    by_key: dict[str, Node] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the nodes."""
        object.__setattr__(self, "by_key", {n.key: n for n in self.nodes})

    def choice(self, edge: Edge) -> Choice:
        """The choice that an edge starts from."""
        return self.by_key[edge.source].choices[edge.row]

    @property
    def unreached(self) -> tuple[Node, ...]:
        """The scenes and endings that the proof never came to."""
        return tuple(n for n in self.nodes if n.mark is not None and n.mark.reached is False)


def scene_key(name: str) -> str:
    """The node key of a scene."""
    return f"scene:{name}"


def ending_key(name: str) -> str:
    """The node key of an ending."""
    return f"end:{name}"
