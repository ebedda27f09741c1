"""The monkey of `make soak`, for a few hundred events: counted, not timed."""

import pytest

from benchmarks.soak import soak

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("kind", "events"), [("all", 250), ("looks", 40)])
def test_the_window_outlives_the_monkey(kind: str, events: int) -> None:
    assert soak(kind, seed=1, events=events) == []
