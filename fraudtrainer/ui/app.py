"""The one composition root: everything is made here once, and handed on."""

from __future__ import annotations

import gc
import linecache
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

# All that knows no Qt comes before Qt: PySide looks into the source of whatever is imported after it.
from fraudtrainer.errors import UserError
from fraudtrainer.modes.learners import Learners
from fraudtrainer.modes.own import OwnSituations
from fraudtrainer.modes.progress import Progress
from fraudtrainer.paths import LOG_FILE, bundled, cache_dir, config_dir, data_dir
from fraudtrainer.records.database import Database, open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.records.standings import Standings
from fraudtrainer.scenario.library import INDEX, Library, last_library, open_library
from fraudtrainer.scenario.own import own_folders
from fraudtrainer.scenario.packs.shelf import FOLDER, pack_folders
from fraudtrainer.ui.display import find_screen
from fraudtrainer.ui.input_method import Typing, find_typing
from fraudtrainer.ui.plain_imports import plain_imports
from fraudtrainer.words import NOTHING, Language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from fraudtrainer.modes.packs import Packs
    from fraudtrainer.modes.practice import Practice
    from fraudtrainer.ui.appearance import Appearance
    from fraudtrainer.ui.jobs import Jobs
    from fraudtrainer.ui.language import Interpreter
    from fraudtrainer.ui.preferences import Preferences
    from fraudtrainer.ui.shelf import Shelf
    from fraudtrainer.ui.window import MainWindow
    from fraudtrainer.ui.workplace import Workplace

RECORDS_FILE: Final = "records.sqlite3"
ASKED: Final = "languageAsked"
"""The application's property with the language that this run was started in, None as it is set."""
_NO_WINDOW: Final = 2
_STANDS_MS: Final = 1000
"""By then the window stands, and what nobody waits for can be done."""


def run(
    data: Path | None,
    argv: Sequence[str],
    told: Language = "zh",
    language: Language | None = None,
) -> int:
    """Open the window and stay until it is closed.

    Args:
        data: Folder of the records; None takes the platform's.
        argv: The program's name, and arguments for Qt.
        told: The language of what is said on standard error.
        language: What the window speaks this time; None as it is set.

    Returns:
        0; 1 where the records could not be opened; 2 where no window can be, which is said on
        standard error together with the terminal player's command.
    """
    # Starting makes tens of thousands of objects that stay: collecting among them only costs time.
    gc.disable()
    screen = find_screen(os.environ)
    if screen.obstacle:
        sys.stderr.write(f"{screen.obstacle.said(told)}\n")
        return _NO_WINDOW
    if data is not None:
        _keep_within(data)
    typing = find_typing(os.environ)
    with typing.in_force(os.environ):
        app = make_app([*argv, "-platform", screen.platform] if screen.platform else argv)
    app.setProperty(ASKED, language)
    window = open_window(app, data)
    return 1 if window is None else _stay(app, window, typing)


def _stay(app: QApplication, window: MainWindow, typing: Typing) -> int:
    """Show the window until it is closed; what goes wrong meanwhile is told in it, and kept."""
    from PySide6.QtCore import QTimer

    from fraudtrainer.ui.journal import Journal, Watch

    def tell_later(error: BaseException, trace: str) -> None:
        # Qt may be painting or laying out right now: no place to put a sheet over the window.
        QTimer.singleShot(0, window, partial(window.tell_crash, error, trace))

    watch = Watch(Journal(window.workplace.journal), tell_later)
    watch.install()
    window.show()
    if typing.trouble:
        _tell_once(window, typing)
    QTimer.singleShot(0, _started)
    try:
        return app.exec()
    finally:
        watch.remove()
        window.placement.remember()
        window.workplace.close()


def _keep_within(data: Path) -> None:
    """Let Qt keep what it remembers of its dialogs in the folder that was named, too."""
    from PySide6.QtCore import QSettings

    folder = str(config_dir(data))
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, folder)


def _tell_once(window: MainWindow, typing: Typing) -> None:
    """Say that no Chinese can be typed, the first time that this input method is out of reach."""
    preferences = window.workplace.preferences
    if preferences.unreachable_input != typing.asked:
        preferences.choose("unreachable_input", typing.asked)
        window.tell_done(typing.trouble, NOTHING, NOTHING)


def make_app(argv: Sequence[str]) -> QApplication:
    """Make the application in its style, which `apply_theme` then need not set.

    Args:
        argv: The program's name, and arguments for Qt.
    """
    from PySide6.QtWidgets import QApplication

    # Named here, the style costs nothing; set later, Qt would first make another one.
    app = QApplication([*argv[:1], "-style", "Fusion", *argv[1:]])
    app.setProperty("styleInUse", "Fusion")
    app.setApplicationName("fraudtrainer")
    app.setApplicationDisplayName(QApplication.translate("App", "反诈演练"))
    app.setDesktopFileName("fraudtrainer")
    return app


@plain_imports()
def open_window(
    app: QApplication,
    data: Path | None,
    *,
    scenarios: Sequence[Path] | None = None,
    clock: Callable[[], float] = time.time,
    draw_seed: Callable[[], int] | None = None,
    bundled_font: bool = False,
) -> MainWindow | None:
    """Make everything and the window around it.

    Args:
        app: The application.
        data: Folder of the records; None takes the platform's.
        scenarios: Library folders; None takes the bundled one and those of installed packs.
        clock: Seconds since 1970.
        draw_seed: Gives a seed per sitting; None draws from the system's randomness.
        bundled_font: Set everything in the bundled face, for pictures.

    Returns:
        The window, not shown yet, or None where the records cannot be opened and the user gave
        up. Whoever asked for it closes the records by ``window.workplace.close``.
    """
    from fraudtrainer.ui.language import Interpreter

    assets, folder = bundled("assets"), data_dir(data)
    family = _family(app, assets, force_bundled=bundled_font)
    interpreter = Interpreter(app, assets, app.property(ASKED))
    database = _open_records(app, folder / RECORDS_FILE, clock, assets, family)
    if database is None:
        interpreter.leave()
        return None
    from fraudtrainer.ui.window import MainWindow

    start = _Start(data, scenarios, clock, draw_seed or _system_seed)
    window = MainWindow(
        _workplace(start, database, interpreter, partial(_look, app, family, interpreter))
    )
    _tell_recovery(window, database)
    _settle_later(window)
    # PySide has had Python read the source of all that was imported after it: nobody asks again.
    linecache.clearcache()
    return window


class _Start(NamedTuple):
    """What a window was asked for with; see `open_window`."""

    data: Path | None
    scenarios: Sequence[Path] | None
    clock: Callable[[], float]
    draw_seed: Callable[[], int]

    @property
    def folder(self) -> Path:
        """Where the records lie."""
        return data_dir(self.data)


def _workplace(
    start: _Start,
    database: Database,
    interpreter: Interpreter,
    look: Callable[[Preferences], Appearance],
) -> Workplace:
    """Make all that the window works with."""
    from fraudtrainer.ui.jobs import Jobs
    from fraudtrainer.ui.own import OwnShelf
    from fraudtrainer.ui.preferences import Preferences
    from fraudtrainer.ui.seat import Seat
    from fraudtrainer.ui.sweeper import Sweeper
    from fraudtrainer.ui.theme.icons import IconSet
    from fraudtrainer.ui.workplace import Workplace

    folder, clock = start.folder, start.clock
    standings, jobs = Standings(database), Jobs()
    shelf = _shelf(start, jobs)
    preferences = Preferences(SettingStore(database))
    appearance = look(preferences)
    return Workplace(
        records=folder,
        close=partial(_close, database, interpreter),
        jobs=jobs,
        shelf=shelf,
        own=OwnShelf(OwnSituations(folder), shelf, shelf),
        progress=Progress(standings, clock),
        practice=cache(partial(_practice, database, clock)),
        packs=cache(partial(_packs, start.data)),
        seeds=bundled("seeds"),
        seat=Seat(Learners(LearnerStore(database), standings)),
        preferences=preferences,
        appearance=appearance,
        interpreter=interpreter,
        sweeper=Sweeper(),
        icons=IconSet(bundled("assets")),
        clock=clock,
        draw_seed=start.draw_seed,
        journal=folder / LOG_FILE,
    )


def _look(
    app: QApplication, family: str, interpreter: Interpreter, preferences: Preferences
) -> Appearance:
    """Dress the program in the look and the language that were chosen."""
    from fraudtrainer.ui.appearance import Appearance
    from fraudtrainer.ui.spoken import teach_roles

    teach_roles(app)
    interpreter.follow(preferences)
    appearance = Appearance(app, preferences, family, bundled("assets"))
    interpreter.spoken.connect(appearance.speak)
    return appearance


def _shelf(start: _Start, jobs: Jobs) -> Shelf:
    """The situations that can be played, as they were when they were last looked for."""
    from fraudtrainer.ui.shelf import Shelf

    index = cache_dir(start.data) / INDEX
    find = partial(_library_folders, start.folder, start.scenarios)
    return Shelf(last_library(find(), index), partial(_read_library, find, index), jobs)


def _tell_recovery(window: MainWindow, database: Database) -> None:
    """Say what became of records that were damaged."""
    if database.recovery is not None:
        from fraudtrainer.ui.said import said

        found = database.recovery
        details = "\n".join(filter(None, (found.details, *map(str, found.files))))
        window.tell_recovery(said(found.message), said(found.kept), said(found.hint), details)


def _read_library(
    find: Callable[[], list[Path]], cache: Path, goes_on: Callable[[int, int], bool]
) -> Library:
    """The library as it is now: packs may have come and gone since the last look."""
    return open_library(find(), bundled("seeds"), cache, goes_on)


def _library_folders(data: Path, scenarios: Sequence[Path] | None) -> list[Path]:
    if scenarios is None:
        scenarios = (bundled("scenarios"), *pack_folders(data / FOLDER))
    return [*scenarios, *own_folders(data)]


def _practice(database: Database, clock: Callable[[], float]) -> Practice:
    from fraudtrainer import __version__
    from fraudtrainer.modes.practice import Practice

    return Practice(database, bundled("seeds"), __version__, clock)


def _packs(data: Path | None) -> Packs:
    from fraudtrainer import __version__
    from fraudtrainer.modes.packs import packs_in

    return packs_in(data, __version__)


def _started() -> None:
    gc.freeze()


def _settle_later(window: MainWindow) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(_STANDS_MS, window, _settle)


def _settle() -> None:
    from fraudtrainer.ui.large_blocks import keep_large_blocks_apart

    keep_large_blocks_apart()


def _close(database: Database, interpreter: Interpreter) -> None:
    """Close the records, and take away the words that the window brought."""
    database.close()
    interpreter.leave()


def _system_seed() -> int:
    import secrets

    return secrets.randbits(63)


def _family(app: QApplication, assets: Path, *, force_bundled: bool) -> str:
    from fraudtrainer.ui.theme.fonts import install_fonts

    try:
        return install_fonts(assets, force_bundled=force_bundled)
    except UserError as error:
        # Where the system has a Chinese face after all, everything still works.
        sys.stderr.write(f"{error}\n")
        return app.font().family()


def _open_records(
    app: QApplication, file: Path, clock: Callable[[], float], assets: Path, family: str
) -> Database | None:
    """Open the records, as often as the user wants to try."""
    while True:
        try:
            return open_database(file, clock)
        except UserError as error:
            from fraudtrainer.ui.theme.style import apply_theme
            from fraudtrainer.ui.trouble import TroubleDialog

            sys.stderr.write(f"{error}\n")
            apply_theme(app, dark=False, scale=1.0, family=family, assets_dir=assets)
            if TroubleDialog(error).exec() != TroubleDialog.DialogCode.Accepted:
                return None
