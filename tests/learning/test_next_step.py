"""What comes next: an open sitting, a review, something new, what failed, what lies back longest."""

from fraudtrainer.learning.next_step import Overview, Reason, Step, next_step
from fraudtrainer.learning.standing import AttemptId, Standing, Waiting

PASSED, FAILED = Standing(1, True, 80.0, 5), Standing(2, False, 40.0, 9)
OPEN = Waiting(AttemptId("attempt"), "b", 3)


def test_an_open_sitting_comes_before_everything() -> None:
    overview = Overview({"a": FAILED}, (OPEN, Waiting(AttemptId("older"), "a", 1)), ("a",))

    assert next_step(["a", "b", "c"], overview) == Step(Reason.CONTINUE, "b", OPEN)


def test_an_open_sitting_of_a_situation_that_left_the_library_can_still_be_taken_up() -> None:
    assert next_step([], Overview(waiting=(OPEN,))) == Step(Reason.CONTINUE, "b", OPEN)


def test_a_due_review_comes_before_something_new_and_the_longest_overdue_first() -> None:
    overview = Overview({"a": PASSED, "b": PASSED}, due=("gone", "b", "a"))

    assert next_step(["a", "b", "c"], overview) == Step(Reason.REVIEW, "b")


def test_something_new_comes_in_the_order_of_the_library() -> None:
    assert next_step(["a", "b", "c"], Overview({"a": FAILED})) == Step(Reason.START, "b")


def test_the_weakest_of_what_was_not_passed_comes_next() -> None:
    worse = FAILED._replace(best=20.0, recency=1)
    finished = {"a": PASSED, "b": FAILED, "c": worse}

    assert next_step(["a", "b", "c"], Overview(finished)) == Step(Reason.AGAIN, "c")


def test_where_all_was_passed_what_lies_back_longest_is_refreshed() -> None:
    finished = {"a": PASSED, "b": PASSED._replace(recency=2, best=99.0)}

    assert next_step(["a", "b"], Overview(finished)) == Step(Reason.REFRESH, "b")


def test_after_a_situation_another_one_is_proposed() -> None:
    overview = Overview({"b": FAILED}, (OPEN,), ("b",))

    assert next_step(["b", "c"], overview, "b") == Step(Reason.START, "c")


def test_the_only_situation_there_is_may_follow_itself() -> None:
    assert next_step(["b"], Overview({"b": FAILED}), "b") == Step(Reason.AGAIN, "b")


def test_the_overview_counts_every_finished_sitting() -> None:
    assert Overview({"a": PASSED, "b": FAILED}).plays == 3


def test_an_empty_library_proposes_nothing() -> None:
    assert next_step([], Overview({"b": FAILED}, due=("b",))) is None
