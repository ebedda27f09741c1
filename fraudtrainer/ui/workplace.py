"""What the pages share: made once by the composition root and handed on, never looked up."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from fraudtrainer.records.database import Database
from fraudtrainer.records.standings import Standings
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.jobs import Jobs
from fraudtrainer.ui.preferences import Preferences
from fraudtrainer.ui.seat import Seat
from fraudtrainer.ui.shelf import Shelf
from fraudtrainer.ui.theme.icons import IconSet


class Workplace(NamedTuple):
    """One running program.

    Attributes:
        database: The open records.
        jobs: Runs slow work; drained when the window closes.
        shelf: What can be played.
        standings: How far each learner has come.
        seeds: Folder of fact cards.
        seat: Who trains.
        preferences: What they have chosen.
        appearance: How it looks.
        icons: The line-drawn icons.
        clock: Seconds since 1970.
        draw_seed: Gives a fresh seed, a non-negative signed 64-bit number, for each sitting.
        journal: The log file, named where something went wrong.
    """

    database: Database
    jobs: Jobs
    shelf: Shelf
    standings: Standings
    seeds: Path
    seat: Seat
    preferences: Preferences
    appearance: Appearance
    icons: IconSet
    clock: Callable[[], float]
    draw_seed: Callable[[], int]
    journal: Path
