"""States grow with what is read of them and with nothing else; and what is read is never lost."""

from __future__ import annotations

from collections import deque

import pytest
from msgspec.structs import astuple, replace

from fraudtrainer.authoring.proof.prover import prove
from fraudtrainer.authoring.proof.state_space import Key, StateSpace
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import RefusedInputError, advance
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State
from fraudtrainer.scenario.model import (
    ActionRule,
    Ending,
    Line,
    Reply,
    Scene,
    Telling,
    Value,
    Way,
)
from fraudtrainer.scenario.money import Income
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import fixture_scenario

MINI, TWINS = fixture_scenario("mini"), fixture_scenario("twins")
SCAM = MINI.story_variant("scam", 0)
TALES = [
    (scenario.folder.name, name)
    for scenario in (MINI, TWINS, fixture_scenario("helper"), fixture_scenario("drill"))
    for name in scenario.tellings
]
MOST = 2_500
SAFE = Ending(id="safe", kind="safe", title="t", text="x")


class Finest(StateSpace):
    """Tells apart whatever differs at all."""

    def key(self, state: State) -> Key:
        parts = replace(state, seen=(), values={})
        return (*map(str, astuple(parts)), frozenset(state.seen), frozenset(state.values.items()))


def told(telling: Telling) -> Story:
    return Story(SCAM.situation, telling, "scam", "planted")


def ends(space: StateSpace, most: int = 20_000) -> set[tuple[object, ...]]:
    """What is claimed of the ends that are found in so many states."""
    state = Sitting.begin(space.story, 1).played(space.opening).state
    found: set[tuple[object, ...]] = set()
    known, queue = {space.key(state)}, deque([state])
    while queue and len(known) < most:
        state = queue.popleft()
        if state.ending is not None:
            harm = (state.lost, state.stopped, state.wrong_weight > 0, bool(state.leaked))
            found.add((state.ending, *harm))
            continue
        for move in space.moves(state):
            try:
                after, _events = advance(space.story, state, move)
            except RefusedInputError:
                continue
            key = space.key(after)
            if key not in known:
                known.add(key)
                queue.append(after)
    return found


@pytest.mark.parametrize(("folder", "name"), TALES)
def test_whatever_tells_all_apart_finds_no_end_that_the_prover_does_not(
    folder: str, name: str
) -> None:
    story = fixture_scenario(folder).story_variant(name, 0)
    fine = ends(Finest(story), MOST)
    assert fine
    assert fine <= ends(StateSpace(story))


def counting(*conditions: str) -> Story:
    """A scene whose four replies count in two values; ends by conditions that read them, or do not."""
    replies = tuple(
        Reply(id=f"r{n}", text="好。", set={"good_ones": f"good_ones + {n}", "n": f"n + {n % 2}"})
        for n in range(1, 5)
    )
    scene = Scene(id="a", on="chat", title="t", lines=(Line(id="x", by="fake", text="在？"),),
                  replies=replies)  # fmt: skip
    rule = ActionRule(
        act="hang_up", ways=tuple(Way(when=c, end="sharp") for c in conditions), end="safe"
    )
    sharp = (replace(SAFE, id="sharp"),) if conditions else ()
    return told(
        replace(
            SCAM.telling, first="a", scenes=(scene,), endings=(SAFE, *sharp), actions=(rule,), inspect=(),
            aftermath=None, values={"good_ones": Value(max=30), "n": Value(max=30)},
            silence=replace(SCAM.telling.silence, ways=(), goto=None, end="safe"), given=(),
        )
    )  # fmt: skip


def test_what_no_condition_reads_adds_no_state_and_what_one_reads_does() -> None:
    unread, known = prove(counting()), prove(counting("n == 2"))
    assert unread.exhaustive
    assert unread.states == 16 + 1  # which replies are spent, and the end
    assert known.proven
    assert "sharp" in known.endings


def test_what_a_value_is_made_of_is_read_as_well() -> None:
    story = counting("n == 7")
    (scene,) = story.telling.scenes
    made = Reply(id="sum", text="好。", set={"n": "good_ones - 1"})
    story = told(replace(story.telling, scenes=(replace(scene, replies=(*scene.replies, made)),)))
    assert "sharp" in prove(story).endings  # 1 + 3 + 4 = 8 of the unread value, one less
    plain = counting("n == 7")
    assert [r.claim for r in prove(plain).refutations] == ["reachable:sharp"]


LOST = Sitting.begin(SCAM, 1).played(
    (inp.Dial(3), inp.Reply("ask"), inp.Pay("尾号 3306", "某某", 5000))
)


def keys(story: Story, *states: State) -> int:
    space = StateSpace(story)
    return len({space.key(state) for state in states})


END = replace(LOST.state, ending="late")


@pytest.mark.parametrize(
    ("same", "end"),
    [
        ("values", replace(END, values={"x": 1})),
        ("place", replace(END, scene="push", used=frozenset({"reply:no"}))),
        ("time and words", replace(END, at=END.at + 5, balance=1, seen=())),
        ("counts", replace(END, good=4, bad=4)),
    ],
)
def test_what_led_to_an_end_makes_it_no_other(same: str, end: State) -> None:
    assert keys(SCAM, END, end) == 1, same


@pytest.mark.parametrize(
    ("other", "end"),
    [
        ("ending", replace(END, ending="part")),
        ("loss", replace(END, lost=1)),
        ("stopped", replace(END, stopped=1)),
        ("leak", replace(END, leaked=("pin",))),
        ("wrong", replace(END, wrong_weight=1)),
    ],
)
def test_what_is_claimed_of_an_end_tells_it_from_others(other: str, end: State) -> None:
    assert keys(SCAM, END, end) == 2, other


def test_a_report_is_the_band_that_it_comes_in() -> None:
    after = SCAM.telling.aftermath
    assert after is not None
    limit = after.bands[0].within
    assert limit is not None
    assert LOST.state.paid_at is not None
    asked = replace(LOST.state, reporting=True, paid_at=0, at=limit - 12)
    early, muddled, late = (replace(asked, at=at) for at in (limit - 11, limit - 10, limit - 3))
    assert keys(SCAM, asked, early) == 1
    assert keys(SCAM, asked, muddled, late) == 3
    assert keys(SCAM, asked, replace(asked, scene="push", used=frozenset(), waited=3)) == 1
    assert keys(SCAM, asked, replace(asked, lost=4)) == 2


def test_what_110_says_on_a_condition_tells_reports_apart() -> None:
    after = SCAM.telling.aftermath
    assert after is not None
    line = Line(id="band", by="system", text="x", when="seen(h1)")
    bands = (replace(after.bands[0], lines=(line,)), *after.bands[1:])
    story = told(replace(SCAM.telling, aftermath=replace(after, bands=bands)))
    asked = replace(LOST.state, reporting=True)
    assert keys(story, asked, replace(asked, seen=())) == 2
    assert keys(SCAM, asked, replace(asked, seen=())) == 1


def test_luck_is_told_apart_where_an_ending_is_called_lucky() -> None:
    """Whoever came there carefully is found, though the risky way was seen first."""
    risky = Reply(id="risky", text="好。", conduct="risky", why="x", goto="b")
    careful = replace(risky, id="careful", conduct="best")
    story = counting()
    (scene,) = story.telling.scenes
    away = Scene(id="b", on="chat", title="t", lines=(Line(id="y", by="fake", text="等。"),),
                 replies=(Reply(id="go", text="嗯。", end="lucky"),))  # fmt: skip
    lucky = replace(SAFE, id="lucky", kind="lucky")
    planted = told(
        replace(
            story.telling, scenes=(replace(scene, replies=(risky, careful)), away),
            endings=(SAFE, lucky), values={}, format=2,
        )
    )  # fmt: skip
    assert "ledger:lucky" in [r.claim for r in prove(planted).refutations]


def test_money_that_comes_in_tells_apart_what_can_be_paid() -> None:
    state = Sitting.begin(SCAM, 1).state
    assert keys(SCAM, state, replace(state, gained=5, balance=state.balance + 5)) == 2
    free = tuple(replace(scene, pay=()) for scene in SCAM.telling.scenes)
    story = told(replace(SCAM.telling, scenes=free))
    assert keys(story, state, replace(state, gained=5, balance=state.balance + 5)) == 1


def opening(rule: ActionRule) -> Story:
    """The twins' scam with one more rule of its opening."""
    telling = TWINS.story_variant("scam", 0).telling
    rules = (rule, *telling.opening_actions)
    changed = replace(telling, opening_actions=rules, values={**telling.values, "n": Value(max=3)})
    return Story(TWINS.story_variant("scam", 0).situation, changed, "scam", "planted")


@pytest.mark.parametrize(
    ("rule", "apart"),
    [
        (ActionRule(act="preserve_evidence", set={"n": "n + 1"}), True),
        (ActionRule(act="preserve_evidence", income=Income(amount=3, label="x")), True),
        (ActionRule(act="preserve_evidence"), False),
    ],
)
def test_an_act_of_the_opening_that_changes_something_is_spent(
    rule: ActionRule, *, apart: bool
) -> None:
    story = opening(rule)
    state = Sitting.begin(story, 1).state
    spent = replace(state, used=frozenset({"act:preserve_evidence:"}))
    assert keys(story, state, spent) == 1 + apart


def test_the_telling_s_own_act_is_none_of_the_opening() -> None:
    telling = TWINS.story_variant("scam", 0).telling
    rule = ActionRule(act="preserve_evidence", set={"n": "n + 1"})
    changed = replace(telling, actions=(rule, *telling.actions), values={"n": Value(max=3)})
    story = Story(TWINS.story_variant("scam", 0).situation, changed, "scam", "planted")
    state = Sitting.begin(story, 1).state
    spent = replace(state, used=frozenset({"act:preserve_evidence:"}))
    assert keys(story, state, spent) == 1
    later = next(s.id for s in telling.scenes if s.id not in telling.opening)
    assert keys(story, replace(state, scene=later), replace(spent, scene=later)) == 2


def test_where_the_opening_s_own_acts_lead_is_after_a_loss_in_it() -> None:
    """In the opening its own rules hold, whatever was lost."""
    twin = TWINS.story_variant("scam", 0)
    telling = twin.telling
    payment = next(p for scene in telling.scenes for p in scene.pay)
    first, *others = telling.scenes
    paying = replace(first, pay=(replace(payment, id="early"),))
    late = replace(first, id="late", clock="23:00", lines=(), replies=())
    lead = ActionRule(act="hang_up", goto="late")
    changed = replace(telling, scenes=(paying, *others, late), actions=(), opening_actions=())

    def clocks(part: Telling) -> int:
        story = Story(twin.situation, part, "scam", "planted")
        state = Sitting.begin(story, 1).state
        return keys(story, state, replace(state, at=state.at + 5))

    assert first.id in telling.opening
    assert clocks(replace(changed, opening_actions=(lead,))) == 2
    assert clocks(replace(changed, actions=(lead,))) == 1


def test_what_cannot_be_paid_is_passed_over_where_states_are_sampled() -> None:
    money = replace(SCAM.situation.money, balance=10)
    poor = Story(replace(SCAM.situation, money=money), SCAM.telling, "scam", "planted")
    assert set(prove(poor, max_states=3).endings) == {"safe"}


def test_what_the_temper_goes_by_itself_tells_states_apart_and_its_unread_moods_do_not() -> None:
    story = fixture_scenario("helper").story_variant("scam", 0)
    temper = story.telling.temper
    assert temper is not None
    state = Sitting.begin(story, 1).state
    rungs, given_up = (replace(state, values={**state.values, n: 1}) for n in ("rung", "gave_up"))
    assert keys(story, state, rungs, given_up) == 3
    moody = counting().telling
    quiet = replace(moody, temper=replace(temper, ladder=(), gives_up=()))
    assert keys(told(quiet), state, rungs, given_up) == 1


def test_what_hangs_up_is_no_act_of_its_own_while_it_rings() -> None:
    space = StateSpace(counting())
    state = Sitting.begin(space.story, 1).state
    assert inp.Act("hang_up") in space.moves(state)
    assert inp.Act("hang_up") not in space.moves(replace(state, ringing="fake"))
    assert inp.Act("hang_up") in space.moves(state)
