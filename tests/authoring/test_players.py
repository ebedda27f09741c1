"""The players that need no skill: what each of them does, and that each comes to an end."""

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.proof.players import (
    PLAYERS,
    Player,
    comply,
    longest_option,
    play_out,
    refuse,
    silent,
)
from fraudtrainer.play import input as inp
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.play.state import State
from fraudtrainer.scenario.model import Reply
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.vocabulary import Conduct
from fraudtrainer.words import plain


def offering(story: Story, *replies: Reply) -> Story:
    """The story with these replies in its first scene."""
    first, *others = story.telling.scenes
    telling = replace(story.telling, scenes=(replace(first, replies=replies), *others))
    return Story(story.situation, telling, story.name, "planted")


def test_always_comply_takes_the_most_obliging_reply(scam: Story) -> None:
    order: tuple[Conduct | None, ...] = ("harmful", "risky", None, "fine", "best")
    for number in range(len(order)):
        replies = tuple(
            Reply(id=str(conduct), text="嗯。", conduct=conduct, goto="push")
            for conduct in reversed(order[number:])
        )
        story = offering(scam, *replies)
        state = Sitting.begin(story, 1).state
        assert comply(story, state) == inp.Reply(str(order[number]))


def test_the_longest_option_is_the_longest_text_wherever_it_stands(scam: Story) -> None:
    texts = {"short": "嗯。", "long": "你先说说是什么事？", "middle": "好，我来。"}
    replies = [Reply(id=name, text=text, goto="push") for name, text in texts.items()]
    for offered in (replies, replies[::-1]):
        story = offering(scam, *offered)
        assert longest_option(story, Sitting.begin(story, 1).state) == inp.Reply("long")


def test_whoever_suspects_everything_marks_every_line_before_each_move(scam: Story) -> None:
    (suspicious,) = (player for player in PLAYERS if player.name == "always-suspect")
    (refusing,) = (player for player in PLAYERS if player.name == "always-refuse")
    patient = replace(scam.telling, actions=())  # nothing ends the contact: the talk goes on
    story = Story(scam.situation, patient, "scam", "planted")

    marked = play_out(suspicious, story)

    assert {line for line, _cue in marked.state.flags} >= {"h1", "h2", "p1"}
    assert play_out(refusing, story).state.flags == ()
    moves = [value for value in marked.inputs if not isinstance(value, inp.Flag)]
    assert tuple(moves) == play_out(refusing, story).inputs


@pytest.mark.parametrize("player", PLAYERS, ids=lambda p: p.name)
def test_every_player_comes_to_an_end(player: Player, scam: Story, genuine: Story) -> None:
    for story in (scam, genuine):
        run = play_out(player, story)
        assert run.state.ending is not None


def test_whoever_never_judged_is_not_sure_when_asked(scam: Story, genuine: Story) -> None:
    (still,) = (player for player in PLAYERS if player.name == "silent")
    for story in (scam, genuine):
        given = [value for value in play_out(still, story).inputs if isinstance(value, inp.Dial)]
        assert given == [inp.Dial(3)]


def test_a_move_that_is_refused_becomes_a_wait(scam: Story) -> None:
    stubborn = play_out(
        Player("stubborn", plain("x"), 4, lambda _story, _state: inp.Reply("nowhere")), scam
    )
    assert stubborn.inputs == play_out(Player("still", plain("x"), 4, silent), scam).inputs
    assert stubborn.state.ending == "safe"


def test_a_player_that_is_asked_what_happened_reports_it(scam: Story) -> None:
    def pay_then_call(story: Story, state: State) -> inp.Input | None:
        return inp.Act("call_110") if state.lost else comply(story, state)

    run = play_out(Player("late", plain("x"), 2, pay_then_call), scam)
    assert run.state.ending == "back"
    assert run.inputs[-1] == inp.Act("report_account_fast", "account,payee,amount,time")


def test_whoever_refuses_waits_where_nothing_ends_contact_or_it_was_tried(scam: Story) -> None:
    state = Sitting.begin(scam, 1).state
    assert refuse(scam, state) == inp.Act("call_110")
    assert refuse(scam, replace(state, used=frozenset({"act:call_110:"}))) == inp.Wait(30)
    helpless = replace(scam.telling, actions=())
    story = Story(scam.situation, helpless, "scam", "planted")
    assert refuse(story, state) == inp.Wait(30)
