"""The parts of a telling's graph as plain values: nodes, choices, edges, marks, and their words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from fraudtrainer.scenario.vocabulary import Conduct, EndingKind
from fraudtrainer.words import AND, NOTHING, Language, Words, joined, plain

NodeKind = Literal["scene", "ending", "anywhere", "aftermath"]
ChoiceKind = Literal[
    "reply", "action", "inspect", "pay", "silence", "call", "report", "give_up"
]  # fmt: skip
Tone = Literal["good", "mixed", "bad"]
Ink = Literal[
    "ink", "muted", "faint", "paper", "card", "line", "navy_2", "navy_soft", "navy_text",
    "jade", "jade_soft", "jade_text", "amber", "amber_soft", "amber_text",
    "red", "red_soft", "red_text",
]  # fmt: skip
"""A colour by its name in the program's theme: each sink knows what that is for it."""

ANYWHERE, AFTERMATH = "anywhere", "aftermath"
TONES: dict[EndingKind, Tone] = {
    "safe": "good",
    "helped": "good",
    "recovered": "good",
    "lucky": "mixed",
    "exposed": "mixed",
    "partial": "mixed",
    "loss_reported": "bad",
    "wronged": "bad",
}
"""The tone of each kind of ending."""
CHOICE_WORDS: dict[ChoiceKind, Words] = {
    "reply": Words("说", "Say"),
    "action": Words("做", "Do"),
    "inspect": Words("看", "Look"),
    "pay": Words("付", "Pay"),
    "silence": Words("等", "Wait"),
    "call": Words("接", "Ring"),
    "report": Words("报", "Tell"),
    "give_up": Words("弃", "Quit"),
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

    @property
    def missed(self) -> bool:
        """True where the search never came here."""
        return self.mark is not None and self.mark.reached is False


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

    def say(self, words: Words) -> str:
        """The graph's own words in its language; the story's stay as written."""
        return words.said(self.language)

    def coverage(self) -> Words:
        """How much of the telling the proof has seen; empty without one."""
        if self.exhaustive is None:
            return NOTHING
        how = Words("穷尽", "exhaustive") if self.exhaustive else Words("抽样", "sampled")
        lines = [m for n in self.nodes if n.mark is not None for m in n.mark.lines]
        words = Words(
            "覆盖（{0}）：各幕里的 {1} 句话出现了 {2} 句",
            "Coverage ({0}): {2} of {1} lines in scenes were shown",
        )
        return words.fill(how, len(lines), sum(1 for m in lines if m.shown))

    def summary(self) -> Words:
        """The coverage, and the names of what was never reached."""
        if not self.unreached:
            return self.coverage()
        names = joined((plain(node.title) for node in self.unreached), AND)
        return Words("{0}；{1}：{2}", "{0}; {1}: {2}").fill(self.coverage(), self.never(), names)

    def never(self) -> Words:
        """What is said of a part that the search never came to: a proof, or only a sample."""
        if self.exhaustive:
            return Words("走不到", "unreachable")
        return Words("抽样没有走到", "not reached in samples")

    @property
    def unreached(self) -> tuple[Node, ...]:
        """The scenes and endings that the proof never came to."""
        return tuple(n for n in self.nodes if n.missed)


def scene_key(name: str) -> str:
    """The node key of a scene."""
    return f"scene:{name}"


def ending_key(name: str) -> str:
    """The node key of an ending."""
    return f"end:{name}"
