"""The graph of one telling as plain values: scenes, endings, and every choice that leads on.

What holds in all scenes stands in a node of its own, and so does what opens once money is gone:
drawn from each scene, those arrows would bury the story. A proof adds how far each part was seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fraudtrainer.authoring.graph.parts import (
    AFTERMATH,
    ANYWHERE,
    Choice,
    ChoiceKind,
    Edge,
    Graph,
    LineMark,
    Mark,
    Node,
    ending_key,
    scene_key,
)
from fraudtrainer.authoring.proof.prover import Proof
from fraudtrainer.authoring.subject.ringing import written_for
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.model import (
    ActionRule,
    Band,
    Branch,
    GiveUp,
    InspectionRule,
    Line,
    Payment,
    Reply,
    Scene,
    Silence,
    Way,
)
from fraudtrainer.scenario.sentence import RANG
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import CHANNELS, ENDING_KINDS, INSPECTIONS, RING_ENDS
from fraudtrainer.words import Language, Words


def build_graph(story: Story, proof: Proof | None = None, language: Language = "zh") -> Graph:
    """The graph of a telling, with coverage marks where a proof is given.

    Args:
        story: The telling.
        proof: What `prove` found for this very story; None leaves the marks out.
        language: The language of the graph's own words; the story's stay as written.
    """
    builder = _Builder(story, proof, language)
    nodes = tuple(builder.nodes())
    return Graph(
        story.situation.id,
        story.situation.title,
        story.name,
        scene_key(story.telling.first),
        nodes,
        tuple(builder.edges(nodes)),
        language,
        None if proof is None else proof.exhaustive,
    )


@dataclass(frozen=True, slots=True)
class _Builder:
    story: Story
    proof: Proof | None
    language: Language

    def say(self, words: Words) -> str:
        return words.said(self.language)

    def nodes(self) -> Iterator[Node]:
        telling = self.story.telling
        for scene in telling.scenes:
            yield self._scene(scene)
        gives_up = telling.temper.gives_up if telling.temper is not None else ()
        general = (*telling.actions, *telling.inspect, telling.silence, *gives_up)
        title = self.say(Words("哪一幕都可以", "In every scene"))
        rows = [row for branch in general for row in self._choices(branch)]
        yield Node(ANYWHERE, "anywhere", "", title, choices=tuple(rows))
        if telling.aftermath is not None:
            rows = [row for a in telling.aftermath.actions for row in self._choices(a)]
            rows += [self._band(b) for b in telling.aftermath.bands]
            title = self.say(Words("钱转给骗子之后", "Once a scammer is paid"))
            yield Node(AFTERMATH, "aftermath", "", title, choices=tuple(rows))
        for ending in telling.endings:
            key, kind = ending_key(ending.id), ending.kind
            mark = self._ending_mark(ending.id)
            where = self.say(ENDING_KINDS[kind].words)
            yield Node(key, "ending", ending.id, ending.title, where, ending=kind, mark=mark)

    def edges(self, nodes: Iterable[Node]) -> Iterator[Edge]:
        for node in nodes:
            for row, choice in enumerate(node.choices):
                if choice.target is not None:
                    yield Edge(node.key, row, choice.target)
                if choice.loses and self.story.telling.aftermath is not None:
                    yield Edge(node.key, row, AFTERMATH, implied=True)

    def _scene(self, scene: Scene) -> Node:
        rows: list[Choice] = list(self._ringing(scene))
        for reply in scene.replies:
            rows += self._choices(reply, self._reply_line(scene, reply))
        silence = () if scene.silence is None else (scene.silence,)
        for branch in (*scene.actions, *scene.inspect, *scene.pay, *silence):
            rows += self._choices(branch)
        where = self.say(CHANNELS[scene.on].words)
        opening = scene.lines[0].text if scene.lines else ""
        title = scene.title or where
        return Node(
            scene_key(scene.id), "scene", scene.id, title, where, opening,
            choices=tuple(rows), mark=self._scene_mark(scene),
        )  # fmt: skip

    def _ringing(self, scene: Scene) -> Iterator[Choice]:
        """The ways to end the ringing; what is not written for one is a hang-up or a silence."""
        if scene.ring is None:
            return
        who = self.story.person(scene.ring.by).shown
        for how, term in RING_ENDS.items():
            label = self.say(RANG.fill(term.words, who))
            branches = written_for(self.story.telling, scene, how)
            heard = [line.id for line in scene.lines] if scene.rings_first else []
            if not branches:
                mark = self._line_mark(heard if how == "answer" else [])
                yield Choice("call", label, None, None, mark)
            for branch in branches[:1]:
                yield from self._choices(branch, words=("call", label))

    def _reply_line(self, scene: Scene, reply: Reply) -> str:
        return self.story.reply_line_id(scene.id, reply.id)

    def _choices(
        self, branch: Branch, own_line: str = "", words: tuple[ChoiceKind, str] | None = None
    ) -> Iterator[Choice]:
        """One row for a choice, or one for each way that it may lead, with its condition."""
        kind, label = words or self._words(branch)
        lines = [own_line] if own_line else []
        mark = self._line_mark([*lines, *(line.id for line in branch.lines)])
        loses = isinstance(branch, Payment) and branch.to == "scammer"
        for number, way in enumerate(branch.exits or (Way(),)):
            conditions = " and ".join(filter(None, (branch.when, way.when)))
            told = f"{label}〔{conditions}〕" if conditions else label
            yield Choice(
                kind, told, _target_of(way), branch.conduct, mark, loses=loses and not number
            )

    def _words(self, branch: Branch) -> tuple[ChoiceKind, str]:
        match branch:
            case Reply():
                return "reply", branch.text
            case ActionRule():
                deed = self.say(ACTIONS[branch.act].words)
                colon = self.say(Words("：", ": "))
                return (
                    "action",
                    f"{deed}{colon}{self._target(branch.target)}" if branch.target else deed,
                )
            case InspectionRule():
                return "inspect", self.say(INSPECTIONS[branch.target].words)
            case Payment():
                zh, en = "{0:,} 元给{1}", "¥{0:,}: {1}"
                return "pay", self.say(Words(zh, en)).format(branch.amount, branch.payee)
            case Silence():
                zh, en = "{0} 分钟没有答复", "no answer for {0} min"
                return "silence", self.say(Words(zh, en)).format(branch.after)
            case GiveUp():
                return "give_up", branch.why or self.say(Words("对方放弃", "they give up"))
        raise TypeError(branch)

    def _target(self, target: str) -> str:
        name = self.story.number_name(target)
        return target if name is None else name

    def _band(self, band: Band) -> Choice:
        if band.within is None:
            when = self.say(Words("更晚才报", "told later"))
        else:
            when = self.say(Words("{0} 分钟内报清", "told within {0} min")).format(band.within)
        saved = self.say(Words("，拦下 {0:.0%}", ", {0:.0%} stopped")).format(band.stopped)
        return Choice(
            "report", when + saved, ending_key(band.end), None, self._ending_mark(band.end)
        )

    def _line_mark(self, lines: Iterable[str]) -> Mark | None:
        if self.proof is None:
            return None
        shown = tuple(LineMark(line, self.proof.coverage.get(line, 0)) for line in lines)
        return Mark(any(m.shown for m in shown) if shown else None, shown)

    def _scene_mark(self, scene: Scene) -> Mark | None:
        own: list[Line] = list(scene.lines)
        mark = self._line_mark(line.id for line in own)
        if mark is None or own:
            return mark
        # A scene that says nothing is known by what is said from within it.
        replies = [self._reply_line(scene, r) for r in scene.replies]
        inside = self._line_mark(replies)
        return Mark(None if inside is None else inside.reached)

    def _ending_mark(self, ending: str) -> Mark | None:
        return None if self.proof is None else Mark(ending in self.proof.endings)


def _target_of(way: Way) -> str | None:
    if way.goto is not None:
        return scene_key(way.goto)
    return None if way.end is None else ending_key(way.end)
