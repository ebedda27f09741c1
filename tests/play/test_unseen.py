"""No word counts as missed that was not on screen for as long as it takes to read it."""

import pytest
from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.row import DebriefLine
from fraudtrainer.play.rules import RefusedInputError
from fraudtrainer.play.score import score
from fraudtrainer.play.sitting import Decision, Sitting, UnfitLogError
from fraudtrainer.scenario import sentence as words
from fraudtrainer.scenario.story import Story

CALL = inp.Act("callback_known_number", "lao")
MARK = inp.Flag("h2", "lookalike_identity")


def played(story: Story, *inputs: inp.Input) -> Sitting:
    return Sitting.begin(story, 1).played(inputs)


def verdicts(sitting: Sitting) -> set[tuple[str, str]]:
    rows = (row for row in debrief(sitting).rows if isinstance(row, DebriefLine))
    return {(row.line, note.verdict) for row in rows for note in row.notes}


def test_the_lines_told_last_are_all_that_are_unseen(scam: Story) -> None:
    told = played(scam, inp.Unseen(("h1", "h2")), inp.Unseen(("h2",)))
    assert told.state.unseen == {"h2"}
    assert told.events[-1] == ev.Unseen(at=told.state.at, lines=("h2",))
    assert told.after(inp.Unseen(())).state.unseen == frozenset()


def test_only_what_was_shown_can_be_unseen(scam: Story) -> None:
    with pytest.raises(RefusedInputError) as caught:
        played(scam, inp.Unseen(("h1", "p1")))
    assert caught.value.message == words.NOT_YET_SHOWN


def test_it_can_be_told_until_the_end_and_changes_nothing_else(scam: Story) -> None:
    asked = played(scam, inp.Act("call_110"))
    told = asked.after(inp.Unseen(("h2",)))

    assert told.state == replace(asked.state, unseen=frozenset({"h2"}))
    assert told.after(inp.Dial(5)).ended


def test_an_unseen_line_is_neither_found_nor_missed(scam: Story) -> None:
    unseen = played(scam, inp.Dial(4), inp.Reply("ask"), inp.Unseen(("p1",)), CALL)

    assert verdicts(unseen) == {("h2", "missed"), ("p1", "unseen")}
    marks = score(unseen)
    assert (marks.hits, marks.misses, marks.unseen, marks.false_flags) == (0, 1, 1, 0)


def test_it_takes_no_points_from_what_was_found(scam: Story) -> None:
    sharp = (inp.Dial(4), MARK, inp.Reply("ask"))
    missed, unseen = played(scam, *sharp, CALL), played(scam, *sharp, inp.Unseen(("p1",)), CALL)

    assert score(missed).cues < 100
    assert (score(unseen).cues, score(unseen).unseen) == (100, 1)


def test_whoever_marks_a_line_has_seen_it(scam: Story) -> None:
    marked = played(scam, inp.Dial(4), MARK, inp.Unseen(("h2",)), CALL)

    assert verdicts(marked) == {("h2", "hit")}
    assert (score(marked).hits, score(marked).unseen) == (1, 0)


def test_a_log_with_lines_of_another_story_is_not_taken_up(scam: Story) -> None:
    sitting = played(scam, inp.Unseen(("h2",)))
    assert Sitting.restored(scam, sitting.decisions).state == sitting.state
    event = ev.Unseen(at=730, lines=("h2", "x"))
    with pytest.raises(UnfitLogError):
        Sitting.restored(scam, (sitting.decisions[0], Decision(inp.Unseen(("h2",)), (event,))))
