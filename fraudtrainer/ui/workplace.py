"""What the pages share: made once by the composition root and handed on, never looked up."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fraudtrainer.modes.progress import Progress
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.jobs import Jobs
from fraudtrainer.ui.language import Interpreter
from fraudtrainer.ui.own import OwnShelf
from fraudtrainer.ui.preferences import Preferences
from fraudtrainer.ui.seat import Seat
from fraudtrainer.ui.shelf import Shelf
from fraudtrainer.ui.sweeper import Sweeper
from fraudtrainer.ui.theme.icons import IconSet

if TYPE_CHECKING:
    from fraudtrainer.modes.packs import Packs
    from fraudtrainer.modes.practice import Practice


class Workplace(NamedTuple):
    """One running program.

    Attributes:
        records: Folder of the records.
        close: Closes the records.
        jobs: Runs slow work; drained when the window closes.
        shelf: What can be played.
        own: What stands on the home page of somebody's own.
        progress: How far each learner has come.
        practice: Plays sittings; asking loads what that takes.
        packs: Looks after situation packs; as `practice`.
        seeds: Folder of fact cards.
        seat: Who trains.
        preferences: What they have chosen.
        appearance: How it looks.
        interpreter: What it speaks.
        sweeper: Collects garbage on the main thread.
        icons: The line-drawn icons.
        clock: Seconds since 1970.
        draw_seed: Gives a fresh seed, a non-negative signed 64-bit number, for each sitting.
        journal: The log file, named where something went wrong.
    """

    records: Path
    close: Callable[[], None]
    jobs: Jobs
    shelf: Shelf
    own: OwnShelf
    progress: Progress
    practice: "Callable[[], Practice]"
    packs: "Callable[[], Packs]"
    seeds: Path
    seat: Seat
    preferences: Preferences
    appearance: Appearance
    interpreter: Interpreter
    sweeper: Sweeper
    icons: IconSet
    clock: Callable[[], float]
    draw_seed: Callable[[], int]
    journal: Path
