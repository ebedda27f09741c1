"""Both sides of the board: what counts as found, as an error, and as neither."""

from __future__ import annotations

from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.evidence import found, marked_sides
from fraudtrainer.play.score import FALSE_FLAG_COST, score
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.model import Line, Mark, Reply
from fraudtrainer.scenario.money import Income
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import EvidenceId
from tests.sound_scenarios import fixture_scenario

TWINS = fixture_scenario("twins")
SCAM, GENUINE = (TWINS.story_variant(name, 0) for name in ("scam", "genuine"))
TO_THE_CODE = (inp.Reply("ok"), inp.Reply("wait"), inp.Dial(3), inp.Reply("late"))


def marked(story: Story, *marks: tuple[str, EvidenceId]) -> Sitting:
    """A sitting that has come to the decision, with these lines marked."""
    flags = [inp.Flag(line, kind) for line, kind in marks]
    return Sitting.begin(story, 1).played((*TO_THE_CODE, *flags))


def errors(story: Story, *marks: tuple[str, EvidenceId]) -> list[tuple[str, str]]:
    return list(found(story, marked(story, *marks).state).false)


def test_doubts_are_found_in_a_scam_and_proofs_in_a_genuine_telling() -> None:
    scam = found(SCAM, marked(SCAM, ("s2", "payee_mismatch")).state)
    assert (scam.hits, scam.misses, scam.false) == (("s2",), ("s1",), ())
    genuine = found(GENUINE, marked(GENUINE, ("s2", "payee_matches")).state)
    assert (genuine.hits, genuine.misses, genuine.false) == (("s2",), (), ())


def test_words_of_both_tellings_are_neither_right_nor_wrong() -> None:
    for story in (SCAM, GENUINE):
        assert errors(story, ("o2", "verification_steered")) == []
        assert "o2" not in found(story, marked(story, ("o2", "verification_steered")).state).hits
        assert errors(story, ("o2", "can_wait")) == [("o2", "proof")]


def test_a_misleading_word_as_doubt_and_a_fake_proof_as_proof_are_errors() -> None:
    assert errors(GENUINE, ("s3", "threat_consequence")) == [("s3", "doubt")]
    assert errors(SCAM, ("s3", "paper")) == [("s3", "proof")]


def test_a_doubt_about_a_fake_proof_is_no_error_and_no_hit() -> None:
    made = found(SCAM, marked(SCAM, ("s3", "fake_receipt")).state)
    assert (made.hits, made.false) == ((), ())


def test_what_shows_the_truth_on_the_wrong_side_is_an_error() -> None:
    assert errors(SCAM, ("s2", "payee_matches")) == [("s2", "proof")]
    assert errors(GENUINE, ("s2", "payee_mismatch")) == [("s2", "doubt")]


def test_two_kinds_on_one_side_of_a_line_are_one_error() -> None:
    made = marked(SCAM, ("o1", "can_wait"), ("o1", "paper"))
    assert list(marked_sides(made.state)) == [("o1", "proof")]
    assert score(made).false_flags == 1


def test_each_error_costs_points_on_either_side() -> None:
    right: tuple[tuple[str, EvidenceId], ...] = (
        ("s1", "urgency_deadline"),
        ("s2", "account_change"),
    )
    assert score(marked(SCAM, *right)).cues == 100
    assert score(marked(SCAM, *right, ("s3", "paper"))).cues == 100 - FALSE_FLAG_COST
    assert score(marked(SCAM, *right, ("o1", "urgency_deadline"))).cues == 100 - FALSE_FLAG_COST


def test_marking_nothing_earns_nothing_in_either_telling() -> None:
    assert [score(marked(story)).cues for story in (SCAM, GENUINE)] == [0, 0]


def test_what_was_not_on_screen_long_enough_is_not_missed() -> None:
    made = found(SCAM, marked(SCAM).after(inp.Unseen(("s2",))).state)
    assert (made.misses, made.unseen) == (("s1",), ("s2",))


def changed(story: Story, **reply: object) -> Story:
    """The story with the reply `late` changed."""
    scenes = []
    for scene in story.telling.scenes:
        replies = tuple(replace(r, **reply) if r.id == "late" else r for r in scene.replies)
        scenes.append(replace(scene, replies=replies))
    telling = replace(story.telling, scenes=tuple(scenes))
    return Story(story.situation, telling, story.name, "changed")


def test_money_that_comes_in_stands_in_the_account_and_softens_the_loss() -> None:
    paid = changed(SCAM, income=Income(amount=5, label="返利"))
    sitting = Sitting.begin(paid, 1).played(TO_THE_CODE)
    assert ev.MoneyCame(at=sitting.state.at, amount=5, label="返利") in sitting.events
    assert (sitting.state.balance, sitting.state.gained) == (3005, 5)
    lost = sitting.played((inp.Reply("scan"), inp.Dial(3)))
    assert lost.state.balance == 3005 - 180


def test_an_ending_gives_way_where_something_was_given_away() -> None:
    leaky = changed(SCAM, leak=("身份证号",))
    sitting = Sitting.begin(leaky, 1).played((*TO_THE_CODE, inp.Reply("no"), inp.Dial(4)))
    assert sitting.state.ending == "none"


def test_an_ending_gives_way_where_luck_alone_helped() -> None:
    rash = changed(SCAM, conduct="risky")
    sitting = Sitting.begin(rash, 1).played((*TO_THE_CODE, inp.Reply("no"), inp.Dial(4)))
    assert sitting.state.ending == "lucky"


def test_a_scene_of_a_later_day_begins_on_that_day() -> None:
    scenes = tuple(
        replace(s, day=3, clock="08:00") if s.id == "code" else s for s in SCAM.telling.scenes
    )
    story = Story(SCAM.situation, replace(SCAM.telling, scenes=scenes), "scam", "later")
    assert Sitting.begin(story, 1).played(TO_THE_CODE).state.at == 2 * 24 * 60 + 8 * 60


def test_a_short_asks_once_in_three_steps() -> None:
    short = Story(replace(SCAM.situation, kind="short"), SCAM.telling, "scam", "short")
    sitting = Sitting.begin(short, 1).played((inp.Reply("ok"), inp.Reply("wait"), inp.Dial(4)))
    assert (sitting.state.first, sitting.state.locked) == (4, 4)
    assert not score(sitting).locked
    assert score(
        Sitting.begin(SCAM, 1).played(
            (inp.Reply("ok"), inp.Reply("go"), inp.Dial(4), inp.Reply("scan"), inp.Dial(4))
        )
    ).locked


def test_a_mark_says_what_it_looks_like() -> None:
    assert Mark(cue="secrecy_isolation", span="a", note="b").evidence == "secrecy_isolation"
    assert Mark(counts="proof", kind="can_wait", span="a", note="b").evidence == "can_wait"
    assert Line(id="x", by="me", text="a").marks == ()
    assert Reply(id="x", text="a").exits == ()
