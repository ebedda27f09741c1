"""Pictures of what comes by itself: ringing, knocks, narration, pauses, the bank's page, 110's answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from benchmarks.stage_clock import HandClock, HurriedClock
from fraudtrainer.scenario.vocabulary import ActionId
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.view import StagePage

if TYPE_CHECKING:
    from packaging.gallery import Act, Studio

_STEP_MS, _STEPS = 100, 3_000


def stage_model(studio: Studio) -> StageModel:
    """The sitting that is on.

    Raises:
        LookupError: There is none.
    """
    page = studio.window.flow.page
    if isinstance(page, StagePage):
        return page.model
    raise LookupError("no stage to be seen")


def quiet(studio: Studio) -> None:
    """Let everything be said that is being said, and choices count."""
    page = studio.window.flow.page
    if not isinstance(page, StagePage):
        return
    for _round in range(_STEPS):
        model = page.model
        if not model.busy and (not model.replies_here or model.ring or model.armed("reply")):
            return
        if model.paused or model.by_step or isinstance(studio.clock, HandClock):
            return
        studio.turn()


def after(attempt: str, action: ActionId, until: Callable[[StageModel], bool], ms: int = 0) -> Act:
    """Take an action in the group, and let time pass until something is so, and a little longer."""

    def act(studio: Studio) -> None:
        clock = HandClock()
        studio.clock = clock
        studio.window.flow.stage_clock = lambda: clock
        studio.window.flow.resume(studio.story.attempts[attempt])
        model = stage_model(studio)
        _pass(studio, clock, lambda: not model.busy)
        model.act(action)
        _pass(studio, clock, lambda: until(model))
        for _step in range(0, ms, _STEP_MS):
            clock.pass_by(_STEP_MS)
            studio.turn()

    return act


def _pass(studio: Studio, clock: HandClock, done: Callable[[], bool]) -> None:
    for _step in range(_STEPS):
        studio.turn()
        if done():
            return
        clock.pass_by(_STEP_MS)
    raise LookupError("what the picture waits for never comes")


def hurry_again(studio: Studio) -> None:
    """Back to the clock of the other pictures."""
    studio.clock = None
    studio.window.flow.stage_clock = HurriedClock
    studio.window.workplace.preferences.choose("pace", "fast")


def halt(studio: Studio) -> None:
    """Press the space bar."""
    stage_model(studio).halt()


def look_closer(studio: Studio) -> None:
    """Look at the paper in the chat, and read for a while."""
    studio.press("chat.inspect.document")
    clock = studio.clock
    if isinstance(clock, HandClock):
        for _step in range(30):
            studio.turn()
            clock.pass_by(_STEP_MS)


def by_step(studio: Studio) -> None:
    """Choose a line at a click."""
    studio.window.workplace.preferences.choose("pace", "step")


def _shown(line: str) -> Callable[[StageModel], bool]:
    return lambda model: any(item.line == line for item in model.items)


def attention(studio: Studio, resume: Callable[[str], Act], press: Callable[[str], Act]) -> None:
    """Draw them all."""
    rings = (lambda model: model.ring is not None, 6_000)
    take = studio.take
    take("stage-ringing-chat", after("hub-1", "official_channel_check", *rings))
    take("stage-ringing-bank", after("hub-2", "check_my_cards", *rings))
    take("stage-ringing-look", after("hub-8", "official_channel_check", *rings), look_closer)
    take(
        "stage-ringing-away",
        after("hub-9", "official_channel_check", *rings),
        press("stage.dock.directory"),
    )
    take("stage-knock", after("hub-3", "warn_others", _shown("kn3"), 1_000))
    take("stage-paused", after("hub-4", "warn_others", _shown("kn1"), 500), halt)
    take(
        "stage-narration",
        after("hub-5", "verify_in_person", lambda model: bool(model.replies), 2_000),
    )
    take("stage-new-replies", after("hub-6", "verify_in_person", lambda model: bool(model.replies)))
    take("stage-step", after("hub-7", "warn_others", _shown("kn1"), 500), by_step)
    hurry_again(studio)
    take("stage-bank-page", resume("golden"), press("stage.dock.bank"))
    told = [press(f"stage.report.{item}") for item in ("account", "payee", "amount", "time")]
    take("stage-110", resume("report"), *told, press("stage.report.send"))
