"""`make visibility`: every line of every plan, with the milliseconds for which it was on screen.

Each plan is played on the real stage, in an off-screen window of 1280 × 800, at the normal and the
fast pace: time is a clock that stands still until there is nothing left to do. Nobody is impatient in
it, so that what the list shows is what the stage gives to everybody who does nothing but decide.
"""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.stage_clock import HandClock
from fraudtrainer.modes.purpose import WHAT_IF
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.plan import Plan, Step, plan_files, read_plan
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.stage.item import PaymentItem
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.pace import Pace, reading_ms

PACES: Final = ("normal", "fast")
SIZE: Final = (1192, 800)
_ROOT: Final = Path(__file__).resolve().parents[1]
OUT: Final = _ROOT / "build" / "visibility.csv"
_STEPS: Final = 20_000
_LOOKS: Final = 20
_PAINT_MS: Final = 6
"""Milliseconds after which Qt has painted what was changed."""
HEAD: Final = ("plan", "pace", "line", "app", "cues", "needs_ms", "visible_ms", "enough")


@dataclass(frozen=True)
class Walk:
    """A plan with the story that it was written for."""

    file: Path
    plan: Plan
    story: Story

    @property
    def name(self) -> str:
        """The situation's folder and the plan's file."""
        return f"{self.file.parent.name}/{self.file.name.removesuffix('.yaml')}"

    def desk(self) -> Desk:
        """A sitting of it that nobody keeps."""
        return Desk(Sitting.begin(self.story, self.plan.seed), WHAT_IF)


def every_walk() -> Iterator[Walk]:
    """Every plan of every bundled situation that goes to an ending: no excerpt does.

    Raises:
        ValueError: A situation or a plan cannot be read.
    """
    facts, _problems = load_facts(_ROOT / "seeds")
    for folder in sorted(p.parent for p in (_ROOT / "scenarios").rglob("situation.yaml")):
        scenario, _found = read_scenario(folder, facts)
        for file in plan_files(folder):
            plan, _faults = read_plan(file)
            if scenario is None or plan is None:
                raise ValueError(file)
            if not plan.excerpt:
                yield Walk(file, plan, scenario.story(plan.telling, plan.seed))


class PatientPlayer:
    """Takes the steps of a plan, each when the stage lets it: never a click too early."""

    def __init__(self, model: StageModel, clock: HandClock, see: Callable[[], object]) -> None:
        """Play on `model`.

        Args:
            model: The stage.
            clock: Its clock.
            see: Lets the view, or what stands for it, look at the desk.
        """
        self.model, self._clock, self._see = model, clock, see

    def read(self) -> None:
        """Let time pass until all is here and had its time.

        Raises:
            RuntimeError: That never comes.
        """
        self._pass_until(lambda: not self.model.busy)

    def take(self, step: Step) -> None:
        """Take one step, once everything was read and choices count."""
        self.read()
        model = self.model
        if step.reply is not None:
            self._pass_until(lambda: model.armed("reply"), self._back)
            model.reply(step.reply)
        elif step.pay is not None:
            payment = next(p for p in model.payments if p.id == step.pay)
            self._pay(payment)
        elif step.call is not None:
            self._pass_until(lambda: model.armed("ring"))
            model.call(step.call)
        elif step.act is not None:
            model.act(step.act, step.target)
        elif step.dial is not None:
            self._pass_until(lambda: not model.pending or model.armed("judgement"))
            model.move_dial(step.dial)
        else:
            self._quiet(step)

    def _quiet(self, step: Step) -> None:
        model = self.model
        if step.report:
            model.report(step.report)
        elif step.inspect is not None:
            model.inspect(step.inspect)
        elif step.wait is not None:
            model.wait(step.wait)
        elif step.flag is not None:
            model.flag(step.flag.line, step.flag.cue)
        elif step.unflag is not None:
            model.unflag(step.unflag.line, step.unflag.cue)

    def _pay(self, payment: PaymentItem) -> None:
        self.model.bring_front("bank")
        self.model.offer_payment(payment)
        self._pass_until(lambda: self.model.armed("pay"))
        self.model.pay(payment)

    def _back(self) -> None:
        if not self.model.replies_here:
            self.model.go_on()

    def _sees_more(self, done: Callable[[], bool]) -> bool:
        """Look again, as a window paints in its own time; True where that has moved anything."""
        for _look in range(_LOOKS):
            self._see()
            if done() or self._clock.next_due is not None:
                return True
        return False

    def _pass_until(
        self, done: Callable[[], bool], first: Callable[[], object] = lambda: None
    ) -> None:
        first()
        for _step in range(_STEPS):
            self._see()
            if done():
                return
            if self._clock.ring():
                continue
            if self._sees_more(done):
                continue
            if not self.model.by_step:
                break
            self._clock.pass_by(1_000)
            self.model.hurry()
        raise RuntimeError(f"the stage stands still in {self.model.title}")


def rows_of(walk: Walk, pace: str, model: StageModel) -> Iterator[tuple[object, ...]]:
    """A row for each line of the other side's that arrived, after `HEAD`."""
    rate = Pace.chosen(pace)
    for item in {i.line: i for i in model.items if not i.chosen}.values():
        needs, had = reading_ms(item.words, rate), model.visible_ms(item.line)
        cues = len(walk.story.lines[item.line].marks)
        yield (walk.name, pace, item.line, item.app, cues, needs, had, int(had >= needs))


def play(walk: Walk, pace: str) -> StageModel:
    """Play a plan on the real stage."""
    from PySide6.QtCore import QEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from fraudtrainer.paths import bundled
    from fraudtrainer.ui.stage.view import StagePage
    from fraudtrainer.ui.theme.fonts import install_fonts
    from fraudtrainer.ui.theme.icons import IconSet
    from fraudtrainer.ui.theme.style import apply_theme
    from fraudtrainer.ui.widgets.sheet import Sheet

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    assets = bundled("assets")
    family = install_fonts(assets, force_bundled=True)
    palette = apply_theme(app, dark=False, scale=1.0, family=family, assets_dir=assets)
    page, clock = StagePage(palette, IconSet(assets)), HandClock()
    page.set_reduced_motion(reduced=True)
    page.resize(*SIZE)
    page.show()
    model = StageModel(walk.desk(), Pace.chosen(pace), None, clock)
    page.set_model(model, brief=False)

    def see() -> None:
        for _turn in range(3):  # laid out, painted, looked at
            app.processEvents()
        for sheet in page.findChildren(Sheet):
            if sheet.isVisible():  # a question, which the plan answers by the model
                sheet.dismiss()
        if model.busy and clock.next_due is None:
            QTest.qWait(_PAINT_MS)

    player = PatientPlayer(model, clock, see)
    for step in walk.plan.steps:
        player.take(step)
    player.read()
    page.close()
    page.deleteLater()
    app.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
    return model


def too_short(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """The rows of lines with evidence that were not on screen for their reading time."""
    return [row for row in rows if row[4] and not row[7]]


def main() -> int:
    """Write the list; 1 where a line with evidence went by too fast."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows = []
    for walk in every_walk():
        for pace in PACES:
            rows += list(rows_of(walk, pace, play(walk, pace)))
    OUT.parent.mkdir(exist_ok=True)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        writer.writerows(rows)
    short = too_short(rows)
    for row in short:
        print("too short", *row)
    print(f"{len(rows)} lines in {OUT}, {len(short)} with evidence too short on screen")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
