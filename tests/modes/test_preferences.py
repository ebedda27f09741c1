"""Each setting is declared once; what nobody can have chosen counts as not set."""

from typing import Any

import pytest

from fraudtrainer.modes.preferences import Choices, Value


class Drawer:
    """Keeps settings in memory."""

    def __init__(self, **kept: object) -> None:
        self.kept: dict[str, object] = kept

    def all(self) -> dict[str, object]:
        return self.kept

    def put(self, key: str, value: Value) -> None:
        self.kept[key] = value


def recalled(**kept: object) -> Choices:
    choices = Choices()
    choices.recall(Drawer(**kept))
    return choices


def test_a_first_start_has_the_defaults_and_follows_the_system() -> None:
    choices = recalled()

    assert choices.chosen == {
        "language": "system",
        "text_size": 100,
        "theme": "system",
        "pace": "normal",
        "reading_rate": 300,
        "sound": True,
        "reduce_motion": False,
        "story_language": "zh",
        "window": "",
        "unreachable_input": "",
        "bench_folder": "",
        "author": "",
    }
    assert (choices.language, choices.text_size, choices.reduce_motion) == ("system", 100, False)


def test_what_was_kept_is_recalled() -> None:
    choices = recalled(language="en", text_size=160, reduce_motion=True, bench_folder="/a")

    assert (choices.language, choices.text_size) == ("en", 160)
    assert choices.reduce_motion is True
    assert choices.bench_folder == "/a"


@pytest.mark.parametrize(
    "kept",
    [
        {"text_size": 9000},
        {"text_size": True},
        {"text_size": 100.0},
        {"theme": ["x"]},
        {"reduce_motion": 1},
        {"language": "fr"},
        {"bench_folder": 7},
        {"nobody knows": 1},
    ],
)
def test_what_nobody_can_have_chosen_counts_as_not_set(kept: dict[str, Any]) -> None:
    assert recalled(**kept).chosen == recalled().chosen


def test_taking_a_value_tells_whether_it_is_another_one() -> None:
    choices = recalled()

    assert choices.take("theme", "dark")
    assert not choices.take("theme", "dark")
    assert choices.theme == "dark"


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "blue"), ("text_size", "100"), ("reduce_motion", 1), ("nothing", "")],
)
def test_what_cannot_be_chosen_is_refused_and_changes_nothing(name: str, value: Value) -> None:
    choices = recalled()

    with pytest.raises(ValueError, match=name):
        choices.take(name, value)
    assert choices.chosen == recalled().chosen


def test_every_default_can_be_chosen() -> None:
    assert all(one.takes(one.default) for one in Choices.declared.values())
