"""Every plan of every scenario, played in the real window from the home card to the debrief."""

import itertools
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel
from pytestqt.qtbot import QtBot

from fraudtrainer.authoring.proof.walkthrough import walk
from fraudtrainer.play.input import Leave, Wait
from fraudtrainer.play.score import score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import open_database
from fraudtrainer.records.entries import AttemptRow
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.scenario.folder import Scenario, draw_telling, read_scenario
from fraudtrainer.scenario.plan import Expectation, Plan, Step, plan_files, read_plan
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.story import Story
from fraudtrainer.ui.app import RECORDS_FILE
from fraudtrainer.ui.pages.debrief.transcript_model import ROW_ROLE
from fraudtrainer.ui.pages.debrief.transcript_view import TranscriptList
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.window import MainWindow
from tests.sound_scenarios import thinned
from tests.ui.plan_clicks import Keyboard, Mouse, PlanPlayer, clickable
from tests.ui.room import AFTERNOON, database_of, room_for

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
FOLDERS = [
    *sorted(p.parent for p in (ROOT / "scenarios").rglob("situation.yaml")),
    ROOT / "tests/fixtures/helper",  # values, a temper, and money that somebody else pays
    ROOT / "tests/fixtures/drill",  # no dial, and the money is gone before it begins
]
FACTS, _PROBLEMS = load_facts(ROOT / "seeds")
OTHER = {"scam": "genuine", "genuine": "scam"}


@dataclass(frozen=True)
class Part:
    """A plan, and what plays it: the scenario and the story that the plan was written for."""

    file: Path
    scenario: Scenario
    plan: Plan
    story: Story

    @property
    def seed(self) -> int:
        """A seed whose fair draw gives just this telling with just this variant."""
        name = self.plan.telling
        return next(
            seed
            for seed in itertools.count(1)
            if draw_telling(self.scenario.truths, seed) == name
            and self.scenario.story(name, seed).variant == self.story.variant
        )

    @property
    def walk(self) -> Sitting:
        """The plan played by the rules alone, with waits as the window offers them."""
        return walk(self.story, msgspec.structs.replace(self.plan, steps=clickable(self.plan)))


def read_part(file: Path) -> Part:
    scenario, _ = read_scenario(file.parent, FACTS)
    plan, _ = read_plan(file)
    assert scenario is not None
    assert plan is not None
    return Part(file, scenario, plan, scenario.story(plan.telling, plan.seed))


def is_whole(file: Path) -> bool:
    """True for a plan that plays to an ending; an excerpt's stops at its cut."""
    plan, _ = read_plan(file)
    return plan is None or not plan.excerpt


FILES = thinned([file for folder in FOLDERS for file in plan_files(folder) if is_whole(file)])
OPEN = {
    "side-job/genuine.asked.plan.yaml": "the line to mark lies under the card of the call that rings",
    "grandson/genuine.helped.plan.yaml": "lines of the bank come behind its page, and nothing leads to them",
}
"""Plans that no hand can play yet, and why: mend the stage, then take them from here."""


def clicked(file: Path) -> Any:
    """A plan to be played by clicks, with its name; an open one has to fail."""
    reason = OPEN.get(f"{file.parent.name}/{file.name}")
    marks = [] if reason is None else [pytest.mark.xfail(reason=reason, strict=True)]
    return pytest.param(file, id=f"{file.parent.name}-{file.name.split('.plan')[0]}", marks=marks)


CLICKED = [clicked(file) for file in FILES]
BOSS = ROOT / "scenarios" / "boss-group"
TO_THE_TRUTH = (
    Step(act="callback_known_number", target="boss"),
    Step(reply="enough"),
    Step(dial=3),
    Step(reply="see"),
    Step(dial=5),
    Step(reply="report"),
)
"""From the last scene of the opening: the boss is rung on his own number, and rings back once the
request was looked for, which asks for the judgement first."""

Sit = Callable[..., MainWindow]


@pytest.fixture
def sit(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Sit]:
    """Opens a window whose next sitting is drawn by the part's seed, with typing set to fast."""

    def open_one(part: Part, size: tuple[int, int] = (1280, 800)) -> MainWindow:
        prepare(tmp_path)
        return room.window(tmp_path, part.scenario.folder, seed=part.seed, size=size)

    with room_for(qapp, qtbot) as room:
        yield open_one


def prepare(data: Path) -> None:
    """Records with one learner and no typing pauses, unless there are records already."""
    with open_database(data / RECORDS_FILE, lambda: AFTERNOON) as database:
        if not LearnerStore(database).list():
            LearnerStore(database).create("林晓")
        SettingStore(database).put("pace", "fast")


def kept(window: MainWindow) -> tuple[AttemptRow, ...]:
    """Finished sittings in the records."""
    learner = window.workplace.seat.learner
    assert learner is not None
    return AttemptStore(database_of(window)).history(learner.id)


def words(page: DebriefPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None, name
    assert label.isVisible(), name
    return label.text()


def outcome_words(page: DebriefPage) -> list[str]:
    frame = page.findChild(QFrame, "debrief.outcome")
    assert frame is not None
    return [label.text() for label in frame.findChildren(QLabel) if label.isVisible()]


def assert_result(window: MainWindow, part: Part) -> None:
    """The records hold the plan's ending and the score of the plan walked by the rules alone."""
    (row,) = kept(window)
    marks = score(walk(part.story, part.plan))
    assert row.start.telling == part.plan.telling
    assert row.start.content_hash == part.story.content_hash
    assert row.result is not None
    assert row.result.ending == part.plan.ends
    assert msgspec.json.decode(row.result.score) == msgspec.to_builtins(marks)
    assert row.result.total == marks.total


def assert_debrief(page: DebriefPage, part: Part) -> None:
    """The page shows this sitting's title, truth, ending and total."""
    ending = part.story.endings[part.plan.ends]
    marks = score(walk(part.story, part.plan))
    assert words(page, "debrief.title") == f"复盘：{part.story.situation.title}"
    assert (words(page, "debrief.truth") == "这一次是真的") == (
        part.story.telling.truth == "genuine"
    )
    shown = outcome_words(page)
    assert ending.text in shown
    assert ending.title in shown
    assert words(page, "debrief.total").startswith(f"{round(marks.total)} 分")


@pytest.mark.parametrize("file", CLICKED)
def test_a_plan_is_played_by_clicks_to_its_debrief(sit: Sit, file: Any) -> None:
    part = read_part(file)
    window = sit(part, (1024, 720))
    player = PlanPlayer(Mouse(window))

    player.start()
    player.take(clickable(part.plan))
    inputs = player.model.desk.inputs
    page = player.see_debrief()

    assert inputs == part.walk.inputs
    assert_result(window, part)
    assert_debrief(page, part)


@pytest.mark.parametrize("kind", [Mouse, Keyboard])
def test_waiting_lets_scene_time_pass_until_the_silence_is_broken(sit: Sit, kind: Any) -> None:
    safe = read_part(BOSS / "scam.safe.plan.yaml")
    steps = (
        Step(wait=30),
        Step(expect=Expectation(scene="group")),
        Step(reply="hello"),
        *TO_THE_TRUTH,
    )
    part = replace(safe, plan=msgspec.structs.replace(safe.plan, steps=steps))
    window = sit(part)
    player = PlanPlayer(kind(window))

    player.start()
    player.take(clickable(part.plan))
    inputs = player.model.desk.inputs

    assert inputs[:2] == (Wait(15), Wait(15))
    assert_debrief(player.see_debrief(), part)
    assert_result(window, part)


@pytest.mark.parametrize("name", ["scam.safe", "scam.recovered", "genuine.helped"])
def test_a_plan_is_played_by_the_keyboard_alone(sit: Sit, name: str) -> None:
    part = read_part(BOSS / f"{name}.plan.yaml")
    window = sit(part)
    hand = Keyboard(window)
    player = PlanPlayer(hand)

    player.start()
    player.take(clickable(part.plan))
    page = player.see_debrief()

    assert_result(window, part)
    assert_debrief(page, part)
    hand.press("debrief.home")
    assert hand.sees("home.cards")


@pytest.mark.parametrize("kind", [Mouse, Keyboard])
def test_a_sitting_that_was_left_goes_on_from_its_card(sit: Sit, kind: Any) -> None:
    part = read_part(BOSS / "scam.recovered.plan.yaml")
    window = sit(part)
    hand = kind(window)
    player = PlanPlayer(hand)
    steps = clickable(part.plan)
    player.start()
    player.take(steps[:6])

    player.leave()
    hand.open_card(0)
    hand.press("home.sheet.resume")

    assert any(isinstance(value, Leave) for value in player.model.desk.inputs)
    player.take(steps[6:])
    assert_debrief(player.see_debrief(), part)
    assert_result(window, part)


@pytest.mark.parametrize("kind", [Mouse, Keyboard])
def test_a_sitting_left_while_110_waits_goes_on_with_the_report(sit: Sit, kind: Any) -> None:
    part = read_part(BOSS / "scam.recovered.plan.yaml")
    window = sit(part)
    hand = kind(window)
    player = PlanPlayer(hand)
    steps = clickable(part.plan)
    player.start()
    player.take(steps[:-1])

    hand.press("stage.sheet.cancel")
    player.leave()
    hand.press("home.continue")
    player.take(steps[-1:])

    assert_debrief(player.see_debrief(), part)
    assert_result(window, part)


def test_a_decision_of_the_debrief_can_be_taken_again_and_is_kept_nowhere(sit: Sit) -> None:
    lost = read_part(BOSS / "scam.loss.plan.yaml")
    window = sit(lost)
    hand = Mouse(window)
    player = PlanPlayer(hand)
    player.start()
    player.take(clickable(lost.plan))
    page = player.see_debrief()
    (rows,) = page.findChildren(TranscriptList)
    model = rows.model()
    for number in reversed(range(model.rowCount())):  # scenes are folded at first
        rows.setCurrentIndex(model.index(number, 0))
        QTest.keyClick(rows, Qt.Key.Key_Return)
    places = (model.index(number, 0) for number in range(model.rowCount()))
    rows.scrollTo(next(place for place in places if place.data(ROW_ROLE).restart == 2))

    hand.press("debrief.restart.2")  # before the balance is shown to them
    assert player.model.desk.inputs == lost.walk.inputs[:2]
    assert not player.model.scored
    player.take(TO_THE_TRUTH)
    page = player.see_debrief()

    assert lost.story.endings["safe"].text in outcome_words(page)
    assert words(page, "debrief.total").endswith("重来不计分")
    assert_result(window, lost)


@pytest.mark.parametrize(("name", "other"), [("scam.safe", "genuine.wronged"),
                                             ("genuine.helped", "scam.loss")])  # fmt: skip
def test_the_other_telling_is_played_from_the_debrief_and_is_kept_nowhere(
    sit: Sit, name: str, other: str
) -> None:
    part, twin = (read_part(BOSS / f"{n}.plan.yaml") for n in (name, other))
    window = sit(part)
    hand = Mouse(window)
    player = PlanPlayer(hand)
    player.start()
    player.take(clickable(part.plan))
    player.see_debrief()

    hand.press("debrief.other")
    hand.press("stage.begin")
    assert player.model.desk.story.telling.truth == OTHER[part.story.telling.truth]
    player.take(clickable(twin.plan))
    page = player.see_debrief()

    story = twin.scenario.story(twin.plan.telling, part.seed)
    assert story.endings[twin.plan.ends].text in outcome_words(page)
    assert_result(window, part)


CHILD = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.ui.plan_clicks import play_until_killed
play_until_killed(Path({data!r}), Path({folder!r}), Path({plan!r}), {seed}, {steps})
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("steps", [3, 7])
def test_a_killed_program_goes_on_from_the_last_decision(
    sit: Sit, tmp_path: Path, steps: int
) -> None:
    part = read_part(BOSS / "scam.recovered.plan.yaml")
    prepare(tmp_path)
    program = CHILD.format(
        root=str(ROOT), data=str(tmp_path), folder=str(BOSS), plan=str(part.file),
        seed=part.seed, steps=steps,
    )  # fmt: skip
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        said = child.stdout.readline()
        child.kill()
        complaint = child.stderr.read().decode()
    assert said == b"played\n", complaint

    window = sit(part)
    hand = Mouse(window)
    player = PlanPlayer(hand)
    hand.press("home.continue")

    done = sum(step.expect is None for step in clickable(part.plan)[:steps])
    assert player.model.desk.inputs == part.walk.inputs[:done]
    player.take(clickable(part.plan)[steps:])
    assert_debrief(player.see_debrief(), part)
    assert_result(window, part)
