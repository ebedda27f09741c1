"""The judgement is asked before the truth, once, alike in both tellings; wordings are drawn."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.rules import RefusedInputError, open_replies
from fraudtrainer.play.score import judgement_points, score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.folder import story_from_text, story_text
from fraudtrainer.scenario.model import Silence
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import SituationKind
from tests.sound_scenarios import fixture_scenario

TWINS = fixture_scenario("twins")
SCAM, GENUINE = (TWINS.story_variant(name, 0) for name in ("scam", "genuine"))
BOTH = pytest.mark.parametrize("story", [SCAM, GENUINE], ids=["scam", "genuine"])
OPENED = (inp.Reply("ok"), inp.Reply("go"))


def played(story: Story, *inputs: inp.Input, seed: int = 1) -> Sitting:
    return Sitting.begin(story, seed).played(inputs)


def asked(sitting: Sitting) -> list[str]:
    return [e.stage for e in sitting.events if isinstance(e, ev.DialAsked)]


@BOTH
def test_the_first_judgement_is_asked_before_the_opening_is_left(story: Story) -> None:
    sitting = played(story, *OPENED)
    assert asked(sitting) == ["first"]
    assert sitting.state.held == inp.Reply("go")
    assert sitting.state.scene == "ask"
    assert open_replies(story, sitting.state) == ()
    on = sitting.after(inp.Dial(4))
    assert (on.state.scene, on.state.first, on.state.locked) == ("code", 4, None)
    assert on.decisions[-1].done == inp.Reply("go")


@BOTH
@pytest.mark.parametrize(
    "question", [inp.Inspect("profile"), inp.Act("callback_known_number", "friend")]
)
def test_what_only_a_telling_answers_asks_first(story: Story, question: inp.Input) -> None:
    sitting = played(story, question)
    assert asked(sitting) == ["first"]
    assert not {"a1", "a2"} & set(sitting.state.seen)
    answered = sitting.after(inp.Dial(3))
    assert {"a1", "a2"} & set(answered.state.seen)
    assert asked(answered.after(inp.Reply("ok")).after(inp.Reply("wait"))) == ["first"]


@BOTH
def test_whatever_the_opening_shows_is_the_same_in_both(story: Story) -> None:
    moves = (inp.Act("callback_known_number", "teacher"), *OPENED)
    assert played(story, *moves).events[1:] == played(SCAM, *moves).events[1:]


@BOTH
def test_the_judgement_is_locked_before_money_leaves(story: Story) -> None:
    sitting = played(story, *OPENED, inp.Dial(2), inp.Reply("scan"))
    assert asked(sitting) == ["first", "lock"]
    assert sitting.state.balance == 3000
    paid = sitting.after(inp.Dial(2))
    assert paid.state.balance == 2820
    assert (paid.state.locked, paid.state.left_at is None) == (2, False)


@BOTH
def test_the_judgement_is_locked_before_the_truth_is_told(story: Story) -> None:
    ringing = (inp.Act("callback_known_number", "teacher"), *OPENED, inp.Dial(3), inp.Reply("no"))
    sitting = played(story, *ringing)
    assert asked(sitting) == ["first", "lock"]
    assert "s4" not in sitting.state.seen
    assert "s4" in sitting.after(inp.Dial(5)).state.seen


def test_what_is_set_after_the_lock_does_not_count() -> None:
    sitting = played(SCAM, *OPENED, inp.Dial(2), inp.Reply("scan"), inp.Dial(2), inp.Dial(5))
    assert (sitting.state.dial, sitting.state.locked) == (5, 2)
    assert score(sitting).judgement == judgement_points(2, is_scam=True)


def test_an_ending_is_never_reached_without_a_judgement() -> None:
    sitting = played(SCAM, *OPENED, inp.Dial(3), inp.Reply("no"))
    assert asked(sitting) == ["first", "lock"]
    assert not sitting.ended
    assert sitting.after(inp.Dial(4)).state.ending == "lucky"


def test_nothing_else_happens_while_the_judgement_is_asked() -> None:
    sitting = played(SCAM, *OPENED)
    for value in (inp.Reply("wait"), inp.Act("hang_up"), inp.Wait(5), inp.Inspect("profile")):
        with pytest.raises(RefusedInputError):
            sitting.after(value)
    marked = sitting.after(inp.Flag("o2", "urgency_deadline"))
    left = marked.after(inp.Leave()).after(inp.Unseen(("o1",)))
    assert left.after(inp.Dial(3)).state.scene == "code"


def test_a_judgement_waits_for_whoever_left_meanwhile() -> None:
    sitting = played(SCAM, *OPENED, inp.Leave())
    again = Sitting.restored(TWINS.story_variant("scam", 0), sitting.decisions)
    assert again.state == sitting.state
    assert again.after(inp.Dial(1)).state.scene == "code"


def test_what_is_owed_comes_after_the_decision_it_waits_for() -> None:
    calm = played(SCAM, *OPENED, inp.Dial(3), inp.Reply("no"), inp.Dial(3))
    assert "s4" not in calm.state.seen


def test_nothing_is_lost_where_something_was_given_away() -> None:
    story = TWINS.story_variant("scam", 0)
    sitting = played(story, inp.Reply("ok"), inp.Reply("wait"), inp.Dial(3), inp.Reply("late"))
    assert sitting.after(inp.Reply("no")).after(inp.Dial(4)).state.ending == "safe"


def test_wordings_and_the_order_of_replies_are_drawn_by_the_seed() -> None:
    drawn = [played(SCAM, seed=seed).story for seed in range(12)]
    assert {story.lines["s2"].text for story in drawn} == {
        "收款人是我爱人。",
        "收款码是我家里人的。",
    }
    orders = {tuple(r.id for r in story.scenes["code"].replies) for story in drawn}
    assert orders == {("scan", "no"), ("no", "scan")}
    for story in drawn:
        spans = [mark.span for mark in story.lines["s2"].marks]
        assert spans in (["我爱人"], ["我家里人的"])
        assert spans[0] in story.lines["s2"].text


def test_the_opening_is_drawn_alike_for_both_tellings() -> None:
    for seed in range(8):
        scam, genuine = (played(story, seed=seed).story for story in (SCAM, GENUINE))
        assert [scam.scenes[s] for s in scam.telling.opening if s == "notice"] == [
            genuine.scenes[s] for s in genuine.telling.opening if s == "notice"
        ]
        assert scam.lines["o2"] == genuine.lines["o2"]


def test_what_is_kept_is_the_story_before_anything_was_drawn() -> None:
    drawn = played(SCAM, seed=5).story
    kept = story_from_text(story_text(drawn))
    assert kept == story_from_text(story_text(SCAM))
    assert kept.content_hash == drawn.content_hash == SCAM.content_hash
    assert kept.drawn(5).lines["s2"] == drawn.lines["s2"]


def test_hindsight_without_a_loss_does_not_count_either() -> None:
    told = (inp.Act("callback_known_number", "teacher"), *OPENED, inp.Dial(3), inp.Reply("no"))
    sitting = played(SCAM, *told, inp.Dial(2), inp.Dial(5), inp.Reply("thanks"))
    assert sitting.ended
    assert score(sitting).judgement == judgement_points(2, is_scam=True)


def without_truth(story: Story, **reply: object) -> Story:
    """The story in which paying leads back to where nothing is told."""
    scenes = tuple(
        replace(s, replies=tuple(replace(r, **reply) if r.id == "scan" else r for r in s.replies))
        for s in story.telling.scenes
    )
    return Story(story.situation, replace(story.telling, scenes=scenes), story.name, "changed")


@BOTH
def test_a_payment_alone_asks_for_the_judgement(story: Story) -> None:
    quiet = without_truth(story, goto="press", end=None)
    sitting = played(quiet, *OPENED, inp.Dial(3), inp.Reply("scan"))
    assert (asked(sitting), sitting.state.balance) == (["first", "lock"], 3000)


def test_an_opening_that_leads_straight_to_an_ending_asks_once_for_both() -> None:
    replies = [
        replace(r, goto=None, end="safe") if r.id == "wait" else r
        for r in SCAM.scenes["ask"].replies
    ]
    scenes = tuple(
        replace(s, replies=tuple(replies)) if s.id == "ask" else s for s in SCAM.telling.scenes
    )
    story = Story(SCAM.situation, replace(SCAM.telling, scenes=scenes), "scam", "straight")
    sitting = played(story, inp.Reply("ok"), inp.Reply("wait"))
    assert asked(sitting) == ["both"]
    ended = sitting.after(inp.Dial(4))
    assert (ended.state.first, ended.state.locked, ended.ended) == (4, 4, True)


def test_silence_in_the_opening_is_always_the_openings_own() -> None:
    scenes = tuple(
        replace(s, silence=Silence(after=10)) if s.id == "ask" else s for s in SCAM.telling.scenes
    )
    story = Story(SCAM.situation, replace(SCAM.telling, scenes=scenes), "scam", "silent")
    sitting = played(story, inp.Reply("ok"), inp.Wait(30), inp.Wait(30))
    assert (sitting.state.scene, sitting.state.held) == ("ask", None)


@pytest.mark.parametrize("kind", ["quiz", "drill"])
def test_nothing_is_asked_where_nothing_is_judged(kind: SituationKind) -> None:
    story = Story(replace(SCAM.situation, kind=kind), SCAM.telling, "scam", "quiz")
    assert asked(played(story, *OPENED, inp.Reply("scan"))) == []


def test_a_short_knows_three_steps_only() -> None:
    short = Story(replace(SCAM.situation, kind="short"), SCAM.telling, "scam", "short")
    for level in (1, 5):
        with pytest.raises(RefusedInputError):
            played(short, inp.Dial(level))


def test_money_back_in_time_is_recovered_and_later_is_not() -> None:
    lost = played(SCAM, *OPENED, inp.Dial(3), inp.Reply("scan"), inp.Dial(3), inp.Wait(60))
    assert lost.state.ending == "lost"
