"""Every plan of every telling on the stage without widgets: nothing goes by that nobody could read."""

import pytest
from PySide6.QtWidgets import QApplication

from benchmarks.stage_clock import HandClock
from benchmarks.visibility import PatientPlayer, Walk, every_walk, play, rows_of
from fraudtrainer.ui.stage.item import StageItem
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.pace import Pace, reading_ms
from tests.sound_scenarios import FOUNDING

WALKS = list(every_walk())
PACES = ("slow", "normal", "fast", "step")
_IN_VIEW = 4
"""So many lines of a conversation stand in the viewport of the eyes below."""


class Eyes:
    """Looks at the end of the conversation that spoke last in the app in front, as the views show it."""

    def __init__(self, model: StageModel, pace: Pace) -> None:
        self._model, self._pace = model, pace
        self._shown: dict[str, list[StageItem]] = {}
        self._front = ""
        self.faults: list[str] = []
        self._page = ""
        model.item_arrived.connect(self._take)
        model.front_changed.connect(self._turn)

    def look(self) -> None:
        """Tell the model what is in view."""
        lines = {i.line for i in self._shown.get(self._model.front, [])[-_IN_VIEW:]}
        receipt = self._model.receipt
        if self._model.front == "bank" and receipt is not None:
            lines.add(f"page:{receipt.payment}")
        self._model.look(frozenset(lines))

    def short(self, items: list[StageItem]) -> list[str]:
        """Of these lines, those that were not in view for their reading time."""
        return [
            i.line
            for i in items
            if not i.chosen and self._model.visible_ms(i.line) < reading_ms(i.words, self._pace)
        ]

    def _take(self, item: StageItem) -> None:
        app = item.app
        self._shown.setdefault(app, []).append(item)

    def _turn(self, app: str) -> None:
        before, self._front = self._front, app
        if before not in ("", app) and not self._pace.by_step:
            early = self.short(self._shown.get(before, []))
            if early:
                self.faults.append(f"{app} came over {before} before {early} were read")


@pytest.mark.parametrize(
    ("walk", "pace"),
    [
        pytest.param(walk, pace, id=f"{walk.name}-{pace}")
        for walk in WALKS
        for pace in PACES
        if pace == "normal" or walk.story.situation.id in FOUNDING
    ],
)
def test_no_line_goes_by_unread_and_no_app_comes_over_one(
    qapp: QApplication, walk: Walk, pace: str
) -> None:
    clock, chosen = HandClock(), Pace.chosen(pace)
    model = StageModel(walk.desk(), chosen, None, clock)
    eyes = Eyes(model, chosen)
    player = PatientPlayer(model, clock, eyes.look)
    model.open()
    for step in walk.plan.steps:
        player.take(step)
        unread = [line for line in eyes.short(list(model.items)) if walk.story.lines[line].marks]
        assert set(unread) <= {*model.unseen, *model.desk.state.seen[-9:]}
    player.read()
    assert eyes.faults == []
    if not chosen.by_step:
        assert model.unseen == ()
    assert model.desk.state.ending == walk.plan.ends


@pytest.mark.slow
def test_the_real_stage_shows_every_line_for_its_reading_time(qapp: QApplication) -> None:
    walk = next(walk for walk in WALKS if "refund-call/scam.partial" in walk.name)
    rows = list(rows_of(walk, "fast", play(walk, "fast")))
    assert len(rows) > 20
    assert [row for row in rows if not row[-1]] == []
