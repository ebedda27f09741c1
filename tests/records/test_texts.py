from typing import Any

import pytest

from fraudtrainer.errors import Bug, UserError
from fraudtrainer.records.database import Database
from fraudtrainer.records.texts import TextStore

SCENARIO = "scenes:\n- id: 开场\n  lines: [在吗？]\n" * 200


@pytest.fixture
def texts(records: Database) -> Any:
    return TextStore(records)


def test_a_text_is_kept_once_per_hash_and_small(records: Database, texts: Any) -> None:
    texts.keep("h", SCENARIO)
    texts.keep("h", SCENARIO)

    ((size,),) = records.rows("SELECT length(body) FROM texts")
    assert size < len(SCENARIO.encode()) / 10
    assert texts.get("h") == SCENARIO


def test_two_texts_under_one_hash_are_our_bug(texts: Any) -> None:
    texts.keep("h", SCENARIO)

    with pytest.raises(Bug, match="two texts"):
        texts.keep("h", SCENARIO + " ")

    assert texts.get("h") == SCENARIO


def test_a_text_that_is_gone_is_told_in_words(texts: Any) -> None:
    with pytest.raises(UserError, match="剧本损坏"):
        texts.get("h")


@pytest.mark.parametrize("body", ["x'00'", "x'789c4b04000062'", "x'789cfbff0f0002fe01ff'"])
def test_a_damaged_text_is_told_in_words(records: Database, texts: Any, body: str) -> None:
    records.write(f"INSERT INTO texts (hash, body) VALUES ('h', {body})")

    with pytest.raises(UserError, match="剧本损坏"):
        texts.get("h")
