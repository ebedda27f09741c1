"""The models of the bench, put together."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QObject

from fraudtrainer import __version__
from fraudtrainer.modes.pack_maker import PackMaker
from fraudtrainer.ui.pages.bench.model import BenchModel
from fraudtrainer.ui.pages.bench.publish_model import PublishModel
from fraudtrainer.ui.pages.bench.runs_model import RunsModel
from fraudtrainer.ui.pages.bench.story_model import StoryModel
from fraudtrainer.ui.workplace import Workplace


class BenchModels(NamedTuple):
    """What the bench page shows."""

    bench: BenchModel
    story: StoryModel
    runs: RunsModel
    publish: PublishModel


def open_bench(place: Workplace, parent: QObject) -> BenchModels:
    """Make the models of the bench, with the folder of last time.

    Args:
        place: What the pages share.
        parent: Owns them.
    """
    bench = BenchModel(place.preferences, place.seeds, place.jobs, parent)
    story = StoryModel(bench, bench)
    runs = RunsModel(bench, story, bench)

    @cache
    def maker() -> PackMaker:
        return PackMaker(place.records, place.packs, __version__)

    publish = PublishModel(runs, place.own, maker, place.preferences, bench)
    return BenchModels(bench, story, runs, publish)
