"""What a person reads of an error, and that nothing of it is lost on the way."""

import copy
import pickle
from typing import Any

import pytest

from fraudtrainer.errors import Bug, FraudtrainerError, UserError
from fraudtrainer.words import Words, plain


def test_a_user_error_reads_as_one_text_in_order() -> None:
    error = UserError(
        Words("磁盘已满。", "The disk is full."),
        kept=Words("已保存到上一步。", "All is saved up to the last step."),
        hint=Words("请腾出空间后重试。", "Free some space and try again."),
        details="/data",
    )

    assert str(error) == "磁盘已满。\n已保存到上一步。\n请腾出空间后重试。\n/data"
    assert error.said("en").startswith("The disk is full.\nAll is saved")


def test_empty_parts_leave_no_empty_lines() -> None:
    assert str(UserError(plain("找不到文件。"), details="a.yaml")) == "找不到文件。\na.yaml"


@pytest.mark.parametrize("carry", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])
def test_every_part_survives_a_copy_and_another_process(carry: Any) -> None:
    error = UserError(plain("a"), kept=plain("b"), hint=plain("c"), details="d")

    again = carry(error)

    assert type(again) is UserError
    assert (again.message.zh, again.kept.zh, again.hint.zh, again.details.zh) == (
        "a",
        "b",
        "c",
        "d",
    )


def test_a_bug_is_not_mistaken_for_the_users_world() -> None:
    assert issubclass(Bug, FraudtrainerError)
    assert not issubclass(Bug, UserError)
