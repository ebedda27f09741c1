"""`make soak`: a seeded monkey over every page of the window, in a child process.

It clicks, types, presses keys, resizes, and changes palette, text size, language and learner in
between. Nothing may crash, raise or warn, something must always be operable, and the memory that is
the program's own may grow no more than by a tenth after the first 2,000 events. The same for changes of look and language alone.
"""

from __future__ import annotations

import argparse
import ctypes
import faulthandler
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import TracebackType
from typing import TYPE_CHECKING, Final

from benchmarks.soak_round import PAGES, come_home, go_round

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fraudtrainer.ui.window import MainWindow

EVENTS: Final = 20_000
LOOKS: Final = 5_000
SEEDS: Final = (1, 2, 3)
SETTLED: Final = 2_000
"""Events after which everything has been seen once, and memory is measured from."""
GROWTH: Final = 1.10
SETTLED_LOOKS: Final = 500
_LOOK_AROUND: Final = 25
"""Events between two looks for a dead end."""
_PAUSE: Final = 0.01
"""Seconds between two looks whether the pool is done."""
_ROOT: Final = Path(__file__).resolve().parents[1]
_CHATTER: Final = ("This plugin does not support", "propagateSizeHints")

# They hand something to another program, wait for a person in a dialog of the system's, or lead to
# files that are not the monkey's own.
_HANDS_OFF: Final = {
    "bench.open",
    "bench.empty.open",
    "bench.samples",
    "bench.empty.samples",
    "bench.outside",
    "settings.packs.install",
}


class Monkey:
    """Does one thing after another, drawn from a seed."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        """Take hold of an open window."""
        from PySide6.QtCore import Qt

        self._window = window
        self._draw = Random(seed)
        key = Qt.Key
        self._keys = (
            *(key.Key_Tab, key.Key_Tab, key.Key_Backtab, key.Key_Return, key.Key_Space),
            *(key.Key_Escape, key.Key_Up, key.Key_Down, key.Key_Left, key.Key_Right),
            *(key.Key_PageDown, key.Key_Home, key.Key_End, key.Key_F1, key.Key_F8, key.Key_F11),
            *(key.Key_1, key.Key_2, key.Key_A, key.Key_D, key.Key_F, key.Key_Backspace),
        )
        self._doings: tuple[tuple[Callable[[], str], int], ...] = (
            (self.click, 50),
            (self.press, 20),
            (self.choose_item, 8),
            (self.type_words, 5),
            (self.begin, 3),
            (self.go, 3),
            (self.look, 6),
            (self.resize, 4),
            (self.change_learner, 1),
        )

    def step(self) -> str:
        """Do one thing, and say which."""
        doings, weights = zip(*self._doings, strict=True)
        done: str = self._draw.choices(doings, weights)[0]()
        return done

    # ------------------------------------------------------------------ doings

    def click(self) -> str:
        """Click a button that can be seen."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        buttons = [b for b in self.operable() if b.objectName() not in _HANDS_OFF]
        if not buttons:
            return "nothing to click"
        button = self._draw.choice(buttons)
        name = button.objectName() or type(button).__name__
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return f"click {name}"

    def press(self) -> str:
        """Press a key where the keyboard is."""
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        key = self._draw.choice(self._keys)
        focus: QWidget | None = QApplication.focusWidget()
        if focus is not None and focus.objectName() in _HANDS_OFF:
            return "hands off"
        QTest.keyClick(focus or self._window, key)
        return f"press {key.name}"

    def choose_item(self) -> str:
        """Click or right-click an item of a list, table or drop-down list."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QAbstractItemView

        views = [
            view
            for view in self._root().findChildren(QAbstractItemView)
            if view.isVisible() and view.model() is not None and view.model().rowCount()
        ]
        if not views:
            return "no items"
        view = self._draw.choice(views)
        index = view.model().index(self._draw.randrange(view.model().rowCount()), 0)
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        button = self._draw.choice([Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
        name = view.objectName() or type(view).__name__
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), button, Qt.KeyboardModifier.NoModifier, place)
        return f"item of {name}"

    def type_words(self) -> str:
        """Type into a field."""
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

        fields: list[QWidget] = [
            *self._root().findChildren(QLineEdit),
            *self._root().findChildren(QPlainTextEdit),
        ]
        fields = [field for field in fields if field.isVisible() and field.isEnabled()]
        if not fields:
            return "no field"
        field = self._draw.choice(fields)
        words = "".join(self._draw.choices("abc xyz:-#0123", k=self._draw.randrange(1, 8)))
        QTest.keyClicks(field, words)
        if isinstance(field, QLineEdit) and self._draw.random() < 0.5:
            field.setText(self._draw.choice(("", "小林", "转账" * 30)))
        return f"type into {field.objectName()}"

    def begin(self) -> str:
        """Play some situation, and leave the one that is on."""
        cards = self._window.workplace.shelf.library.cards
        card = self._draw.choice(cards)
        self._window.flow.begin(card.id)
        return f"begin {card.id}"

    def go(self) -> str:
        """Bring another page to the front."""
        page = self._draw.choice(PAGES)
        self._window.go(page)
        return f"go {page}"

    def look(self) -> str:
        """Choose another palette, text size or language, or whether things move."""
        preferences = self._window.workplace.preferences
        name = self._draw.choice(("theme", "text_size", "language", "reduce_motion", "pace"))
        value = self._draw.choice(preferences.declared[name].allowed)
        preferences.choose(name, value)
        return f"{name} {value}"

    def resize(self) -> str:
        """Make the window larger or smaller."""
        width, height = self._draw.randrange(760, 1700), self._draw.randrange(380, 1100)
        self._window.resize(width, height)
        return f"resize {width} {height}"

    def change_learner(self) -> str:
        """Let somebody else sit down, or erase who sits there."""
        seat = self._window.workplace.seat
        if seat.learner is not None and self._draw.random() < 0.3:
            seat.erase()
            return "erase"
        seat.sit(self._draw.choice(("小林", "小赵", "Ann")))
        return "sit"

    # ------------------------------------------------------------------ looking

    def operable(self) -> list[QWidget]:
        """Every button that can be seen and pressed now."""
        from PySide6.QtWidgets import QAbstractButton

        found = self._root().findChildren(QAbstractButton)
        return [b for b in found if b.isVisible() and b.isEnabled()]

    def _root(self) -> QWidget:
        """What takes clicks now: a drop-down list, a dialog, the sheet that lies on top."""
        from PySide6.QtWidgets import QApplication

        from fraudtrainer.ui.widgets.sheet import Sheet

        over: QWidget | None = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is not None:
            return over
        sheets = [s for s in self._window.findChildren(Sheet) if s.isVisible() and s.is_open]
        return sheets[-1] if sheets else self._window


class Watchdog:
    """Counts what must not be: exceptions, and warnings of Qt and of Python."""

    def __init__(self) -> None:
        """Listen from now on."""
        from PySide6.QtCore import qInstallMessageHandler

        self.faults: list[str] = []
        self._last = ""
        sys.excepthook = self._on_exception
        warnings.simplefilter("always")
        warnings.showwarning = self._on_warning  # type: ignore[assignment]  # fewer names
        qInstallMessageHandler(self._on_message)

    def note(self, doing: str) -> None:
        """Remember what was done last."""
        self._last = doing

    def add(self, fault: str) -> None:
        """Write a fault down."""
        self.faults.append(f"after {self._last}: {fault}")

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.add("".join(traceback.format_exception(kind, error, trace)))

    def _on_warning(self, message: object, kind: type, *_where: object) -> None:
        self.add(f"{kind.__name__}: {message}")

    def _on_message(self, kind: object, _context: object, message: str) -> None:
        if not any(part in message for part in _CHATTER):
            self.add(f"{kind}: {message}")


def resident(kind: str = "VmRSS") -> int:
    """Bytes of memory that this process has now.

    Args:
        kind: "VmRSS" for all of it, "RssAnon" without the pages of files: those are the kernel's to
            take back, and Qt maps a font anew, over the same pages, whenever it reads its fonts.
    """
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith(f"{kind}:"))


def _give_back() -> None:
    """Let the C library hand back what it keeps although nothing of it is in use."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def child(kind: str, seed: int, events: int, folder: Path) -> dict[str, object]:
    """Soak in this process.

    Args:
        kind: "all", or "looks" for changes of look and language alone.
        seed: What the monkey draws from.
        events: How many things it does.
        folder: An empty folder for its records and scripts.

    Returns:
        What was found: the events done, the faults, and memory before and after in MiB as
        `measured` tells it, the first pair zeros where it never settled.
    """
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    window = _open(seed, folder)
    watchdog = Watchdog()
    monkey = Monkey(window, seed)
    if kind == "all":
        go_round(window)
    else:
        for page in PAGES:
            window.go(page)
    settled, before = SETTLED if kind == "all" else SETTLED_LOOKS, (0, 0)
    for number in range(events):
        try:
            watchdog.note(monkey.step() if kind == "all" else monkey.look())
        except Exception:  # noqa: BLE001 - a command of the program that raised is a finding, too
            watchdog.add(traceback.format_exc())
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if number % _LOOK_AROUND == 0 and not monkey.operable():
            watchdog.add("nothing can be operated")
        if number == settled:
            before = measured(window)
    after = measured(window)
    watchdog.note("close")
    _close(window)
    return {
        "events": events,
        "faults": watchdog.faults,
        "before": [round(size / 1024**2, 1) for size in before],
        "after": [round(size / 1024**2, 1) for size in after],
    }


def _open(seed: int, folder: Path) -> MainWindow:
    from fraudtrainer.ui.app import make_app, open_window

    shutil.copytree(_ROOT / "tests" / "fixtures" / "mini", folder / "scripts" / "mini")
    draw = Random(seed)
    window = open_window(
        make_app(["soak"]),
        folder / "data",
        draw_seed=lambda: draw.getrandbits(63),
        bundled_font=True,
    )
    if window is None:
        raise RuntimeError("the records could not be opened")
    preferences = window.workplace.preferences
    preferences.choose("pace", "fast")
    preferences.choose("bench_folder", str(folder / "scripts"))
    window.workplace.shelf.settle()
    window.show()
    window.activateWindow()
    return window


def measured(window: MainWindow) -> tuple[int, int]:
    """Bytes once nothing runs on the pool any more: the program's own, and all that is resident.

    Both times at home, with nothing played: a stage is seven MiB, and whether none, one or two of them
    are on after 2,000 events and at the end is the monkey's whim. What leaks does not go away at home.
    """
    import gc
    from time import sleep

    from PySide6.QtWidgets import QApplication

    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    come_home(window)
    while window.workplace.jobs.busy:
        QApplication.processEvents()
        sleep(_PAUSE)
    gc.collect()
    whole = resident()
    _give_back()
    return resident("RssAnon"), whole


def _close(window: MainWindow) -> None:
    """Close for good, whatever the author has not saved."""
    from PySide6.QtWidgets import QApplication

    window.bench.bench.forget_drafts()
    window.close()
    QApplication.processEvents()
    window.workplace.close()


def soak(kind: str, seed: int, events: int) -> list[str]:
    """Soak in a child process.

    Args:
        kind: "all" or "looks".
        seed: What the monkey draws from.
        events: How many things it does.

    Returns:
        What is wrong, a sentence each; empty where nothing is.
    """
    with tempfile.TemporaryDirectory() as place:
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
            "HOME": place,
            "XDG_CACHE_HOME": f"{place}/cache",
        }
        command = [sys.executable, "-X", "faulthandler", "-m", "benchmarks.soak", "--child", kind]
        command += ["--seeds", str(seed), "--events", str(events), "--folder", place]
        done = subprocess.run(
            command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False
        )
    if done.returncode:
        return [f"ended with {done.returncode}: {done.stderr[-6000:]}"]
    found = json.loads(done.stdout.splitlines()[-1])
    wrong = [str(fault) for fault in found["faults"]]
    (before, all_before), (after, all_after) = found["before"], found["after"]
    print(
        f"{kind} {seed}: {events} events, {before} MiB of its own, then {after} MiB"
        f" (resident with what is mapped: {all_before}, then {all_after} MiB)"
    )
    if before and after > before * GROWTH:
        wrong.append(f"memory grew from {before} to {after} MiB")
    return wrong


def main() -> int:
    """Soak with each seed; 1 where anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=EVENTS)
    parser.add_argument("--looks", type=int, default=LOOKS)
    parser.add_argument("--seeds", type=int, nargs="*", default=list(SEEDS))
    parser.add_argument("--child", default="")
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args()
    if chosen.child:
        faulthandler.enable()
        print(json.dumps(child(chosen.child, chosen.seeds[0], chosen.events, chosen.folder)))
        return 0
    runs = [("all", seed, chosen.events) for seed in chosen.seeds]
    runs.append(("looks", next(iter(chosen.seeds), SEEDS[0]), chosen.looks))
    runs = [run for run in runs if run[2]]
    wrong = [f"{kind} {seed}: {fault}" for kind, seed, n in runs for fault in soak(kind, seed, n)]
    for fault in wrong:
        print(fault)
    print("nothing is wrong" if not wrong else f"{len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
