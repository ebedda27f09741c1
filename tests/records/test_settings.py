from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.settings import SettingStore


@pytest.mark.parametrize(
    "value", [None, True, 0, 1.25, "大号字", ["light", {"reduced": False}], {"a": [None]}]
)
def test_a_setting_is_the_same_after_a_restart(
    path: Path, clock: Callable[[], float], value: Any
) -> None:
    with open_database(path, clock) as records:
        SettingStore(records).put("key", "before")
        SettingStore(records).put("key", value)

    with open_database(path, clock) as records:
        assert SettingStore(records).get("key", "default") == value


def test_a_setting_never_made_is_its_default(records: Database) -> None:
    assert SettingStore(records).get("key") is None
    assert SettingStore(records).get("key", 100) == 100


def test_settings_are_listed_by_key_and_forgotten_one_by_one(records: Database) -> None:
    settings = SettingStore(records)
    settings.put("b", 2)
    settings.put("a", 1)

    assert list(settings.all().items()) == [("a", 1), ("b", 2)]
    settings.remove("a")
    settings.remove("never made")
    assert settings.all() == {"b": 2}


@pytest.mark.parametrize("damaged", ["{", "x'ff22'", "nonsense"])
def test_a_damaged_setting_counts_as_not_set(records: Database, damaged: str) -> None:
    settings, learners = SettingStore(records), LearnerStore(records)
    learner = learners.create("小林")
    settings.put("theme", "dark")
    text = f"CAST({damaged} AS TEXT)" if damaged.startswith("x'") else f"'{damaged}'"
    for key in ("text_size", "current_learner"):
        records.write(f"INSERT OR REPLACE INTO settings VALUES (?, {text})", (key,))

    assert settings.all() == {"theme": "dark"}
    assert settings.get("text_size", 100) == 100
    assert learners.current() is None
    learners.choose(learner.id)
    assert learners.current() == learner
