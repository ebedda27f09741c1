"""The telling in front without widgets: its graph with coverage, and a trial of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from fraudtrainer.authoring.graph.boxes import Box
from fraudtrainer.authoring.graph.parts import Node
from fraudtrainer.authoring.graph.picture import Picture, picture
from fraudtrainer.authoring.graph.telling import build_graph
from fraudtrainer.authoring.proof.prover import Proof, Watch, prove
from fraudtrainer.modes.bench.trial import TrialStart, Variable, begin_trial, variables
from fraudtrainer.modes.bench.workbench import bench_files, node_place, place_in_text
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import CHANNELS
from fraudtrainer.ui.pages.bench.model import BenchModel
from fraudtrainer.ui.pages.bench.titles import telling_title
from fraudtrainer.ui.said import language, said

COVERAGE: Final = "bench.coverage"
_IDLE_MS: Final = 400
_KEPT_PROOFS: Final = 12


class StoryModel(QObject):
    """Which telling, variant and scene the right side of the bench shows.

    Signals:
        drawn: The graph is another one, or has its marks now.
        scene_chosen: Another scene is in front (its id).
        place_found: The text should go to this place (path, line, column).
        trial_changed: Another sitting is on trial, or none.
        choices_changed: Tellings, scenes, variants or variables changed.
    """

    drawn = Signal()
    scene_chosen = Signal(str)
    place_found = Signal(object, int, int)
    trial_changed = Signal()
    choices_changed = Signal()

    def __init__(self, bench: BenchModel, parent: QObject | None = None) -> None:
        """Follow the bench."""
        super().__init__(parent)
        self._bench = bench
        self._telling = ""
        self._variant = 0
        self._scene = ""
        self._values: dict[str, int] = {}
        self._story: Story | None = None
        self._scenario: Scenario | None = None
        self._drawing: Picture | None = None
        self._boxes: dict[Node, Box] = {}
        self._proofs: dict[str, Proof] = {}
        self._desk: Desk | None = None
        self._wanted = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._prove)
        bench.scenario_changed.connect(self._follow)
        bench.selected.connect(self._follow_file)
        bench.stirred.connect(self._rest)
        self.refresh()

    # ------------------------------------------------------------------ reading

    @property
    def story(self) -> Story | None:
        """The telling in front, filled with the variant; None where there is nothing to play."""
        return self._story

    @property
    def telling(self) -> str:
        """Its name."""
        return self._telling

    @property
    def telling_choices(self) -> list[tuple[str, str]]:
        """Every telling as (words, name)."""
        folder = self._bench.folder or Path()
        return [(telling_title(self._bench.checks, folder, one), one) for one in self.tellings]

    @property
    def tellings(self) -> tuple[str, ...]:
        """The tellings to choose from, in the order of the file list."""
        scenario = self._scenario
        if scenario is None:
            return ()
        stamp = tuple((f"{name}.yaml", 0, 0) for name in scenario.tellings)
        return tuple(file.telling for file in bench_files(scenario.folder, stamp))

    @property
    def variants(self) -> int:
        """How many variants there are, at least 1."""
        return 1 if self._scenario is None else len(self._scenario.card.get("variants") or [{}])

    @property
    def variant(self) -> int:
        """The variant in front, from 0."""
        return self._variant

    @property
    def scenes(self) -> tuple[tuple[str, str], ...]:
        """Ids of the scenes with words for people."""
        if self._story is None:
            return ()
        named = ((s.id, s.title or said(CHANNELS[s.on].words)) for s in self._story.telling.scenes)
        return tuple((name, f"{name} · {title}") for name, title in named)

    @property
    def scene(self) -> str:
        """The scene in front, "" where there is none."""
        return self._scene

    @property
    def variables(self) -> tuple[Variable, ...]:
        """What a trial can start with."""
        return () if self._story is None else variables(self._story)

    @property
    def values(self) -> dict[str, int]:
        """The values that were chosen."""
        return dict(self._values)

    @property
    def drawing(self) -> Picture | None:
        """The graph, laid out when somebody wants to see it."""
        if self._drawing is None and self._story is not None:
            self._drawing = self._draw(self._story)
        return self._drawing

    @property
    def covering(self) -> bool:
        """True while the coverage is being worked out."""
        return self._bench.jobs.task(COVERAGE) is not None

    @property
    def desk(self) -> Desk | None:
        """The trial."""
        return self._desk

    # ------------------------------------------------------------------ commands

    def choose_telling(self, name: str) -> None:
        """Bring another telling of the situation to the front."""
        if name in self.tellings and name != self._telling:
            self._telling, self._scene, self._values = name, "", {}
            self.refresh(again=False)

    def choose_variant(self, number: int) -> None:
        """Fill the telling with another variant."""
        if 0 <= number < self.variants and number != self._variant:
            self._variant = number
            self.refresh()

    def choose_scene(self, name: str) -> None:
        """Bring a scene to the front; a trial that is on starts there."""
        if self._story is None or name not in self._story.scenes or name == self._scene:
            return
        self._scene = name
        self.scene_chosen.emit(name)
        if self._desk is not None:
            self.start_trial()

    def choose_node(self, key: str) -> None:
        """Go to a part of the graph: the text goes to its place, and a scene comes to the front."""
        drawing, scenario = self.drawing, self._scenario
        if drawing is None or scenario is None or key not in drawing.graph.by_key:
            return
        node = drawing.graph.by_key[key]
        if node.kind == "scene":
            self.choose_scene(node.name)
        path = scenario.folder / f"{self._telling}.yaml"
        self._bench.select(path)
        where = node_place(scenario, self._telling, node.kind, node.name)
        place = place_in_text(self._bench.text, where)
        if place is not None:
            self.place_found.emit(path, *place)

    def set_value(self, name: str, value: int) -> None:
        """Let a trial start with a value."""
        self._values[name] = value
        if self._desk is not None:
            self.start_trial()

    def start_trial(self) -> None:
        """Begin at the scene in front with the chosen values."""
        if self._story is not None:
            self._desk = begin_trial(self._story, TrialStart(self._scene, self._values))
            self.trial_changed.emit()

    def end_trial(self) -> None:
        """Put the trial away; it was kept nowhere."""
        self._desk = None
        self.trial_changed.emit()

    def learn(self, proofs: tuple[Proof, ...]) -> None:
        """Take coverage that was worked out elsewhere."""
        for proof in proofs:
            self._proofs[proof.story.content_hash] = proof
        while len(self._proofs) > _KEPT_PROOFS:
            del self._proofs[next(iter(self._proofs))]
        self._drawing = None
        self.drawn.emit()

    def want_coverage(self, *, wanted: bool) -> None:
        """Work out coverage from now on whenever there is time, or leave it."""
        self._wanted = wanted
        self._plan_proof()

    def retranslate(self) -> None:
        """Draw and name everything in the language that the interface speaks now."""
        self._drawing = None
        self._boxes = {}
        self.choices_changed.emit()
        self.drawn.emit()

    def refresh(self, *, again: bool = True) -> None:
        """Take up what the bench has now; a trial is played again as far as it still goes.

        Args:
            again: False where another telling is in front, whose trial begins anew.
        """
        scenario = self._bench.scenario
        if scenario is None:
            self._scenario, self._story, self._desk = None, None, None
        else:
            before, self._scenario = self._scenario, scenario
            moved = before is None or before.folder != scenario.folder
            if moved and self._own_telling() in scenario.tellings:
                self._telling = self._own_telling()
            elif self._telling not in scenario.tellings:
                self._telling = self.tellings[0]
            self._take_story(scenario, again=again and not moved)
        self._drawing = None
        self.choices_changed.emit()
        self.drawn.emit()
        self.scene_chosen.emit(self._scene)
        self.trial_changed.emit()
        self._plan_proof()

    # ------------------------------------------------------------------ inner

    def _follow(self) -> None:
        """Files with errors leave the scenario as it was: then there is nothing to do."""
        if self._bench.scenario is not self._scenario:
            self.refresh()
        else:
            self._plan_proof()

    def _take_story(self, scenario: Scenario, *, again: bool) -> None:
        self._variant = min(self._variant, self.variants - 1)
        story = scenario.story_variant(self._telling, self._variant)
        self._story = story
        if self._scene not in story.scenes:
            self._scene = story.telling.first
        if self._desk is not None:
            inputs = self._desk.inputs if again else ()
            self._desk = begin_trial(story, TrialStart(self._scene, self._values), inputs)

    def _own_telling(self) -> str:
        path: Path | None = self._bench.path
        return "" if path is None else path.name.split(".", 1)[0]

    def _follow_file(self) -> None:
        own = self._own_telling()
        if self._scenario is not None and self._bench.scenario is self._scenario:
            self.choose_telling(own)

    def _draw(self, story: Story) -> Picture:
        graph = build_graph(story, self._proofs.get(story.content_hash), language())
        drawn = picture(graph, self._boxes)
        self._boxes = {place.box.node: place.box for place in drawn.places.values()}
        return drawn

    def _rest(self) -> None:
        self._idle.stop()
        self._bench.jobs.cancel(COVERAGE)

    def _plan_proof(self) -> None:
        self._rest()
        story = self._story
        if self._wanted and story is not None and story.content_hash not in self._proofs:
            self._idle.start()

    def _prove(self) -> None:
        story = self._story
        if story is None:
            return

        def work(watch: Watch) -> Any:  # noqa: ANN401 - jobs carry any result
            return prove(story, watch=watch)

        self._bench.jobs.start(COVERAGE, work, lambda proof: self.learn((proof,)))
        self.drawn.emit()
