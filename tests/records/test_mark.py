"""Which log belongs to the records is told by its first salt, which only ever counts up."""

from pathlib import Path

import pytest

from fraudtrainer.records.mark import Extent, Mark

SOME = Extent(3, 2, 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite3"


def put_log(path: Path, salt: int) -> None:
    """A write-ahead log that holds its header only: four words before the first salt."""
    log = path.with_name(path.name + "-wal")
    log.write_bytes(bytes(16) + (salt % 2**32).to_bytes(4, "big") + bytes(12))


@pytest.mark.parametrize("noted", [0, 7, 2**31, 2**32 - 1])
@pytest.mark.parametrize(
    ("later", "foreign"),
    [(0, False), (1, False), (2**20 - 1, False), (2**20, True), (2**31, True), (-1, True)],
)
def test_a_log_is_its_own_that_was_begun_anew_a_million_times_at_most(
    path: Path, noted: int, later: int, foreign: bool
) -> None:
    put_log(path, noted)
    Mark(path).note(SOME)

    put_log(path, noted + later)

    assert Mark(path).foreign_log() is foreign


def test_after_an_end_in_order_every_log_is_foreign_and_none_is_missed(path: Path) -> None:
    Mark(path).close(SOME)
    assert not Mark(path).foreign_log()

    put_log(path, 7)

    assert Mark(path).foreign_log()
    assert Mark(path).extent == SOME


def test_where_a_log_was_announced_any_may_lie_there(path: Path) -> None:
    Mark(path).close(SOME)
    Mark(path).expect_log()

    put_log(path, 7)

    assert not Mark(path).foreign_log()


def test_a_log_without_a_whole_header_is_foreign_to_a_noted_one(path: Path) -> None:
    put_log(path, 7)
    Mark(path).note(SOME)
    path.with_name(path.name + "-wal").write_bytes(b"cut")

    assert Mark(path).foreign_log()
