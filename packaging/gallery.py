"""Draw every page and every simulated app into build/gallery, and look for clipped text.

Run by ``make gallery``; ``packaging/gallery.py debrief stage`` draws only pictures whose names begin
so, ``packaging/gallery.py --check`` draws none and looks at one size and theme in both languages.
Everything is real: the window, the pages, the rules, a database in a temporary folder; only the
clock, the seeds and the font are fixed, so that two runs draw the same. Exit code 1 where text has
less room than it needs, a character is missing from the bundled font, a page speaks another language
than the one it was asked for, or a screen reader would be told of something without role or name.
"""

from __future__ import annotations

import itertools
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent
OUT = ROOT / "build" / "gallery"
SIZES = ((1024, 720), (1280, 800))
EXTREMES = (("light", 100), ("dark", 160))
_SCRATCH = Path(tempfile.mkdtemp(prefix="gallery-"))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "Asia/Shanghai"
if hasattr(time, "tzset"):  # else the first window greets by the hour of the machine
    time.tzset()
for _name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
    os.environ[_name] = str(_SCRATCH / _name)

from PySide6.QtCore import Qt  # noqa: E402 - the platform must be chosen before Qt is loaded
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QAbstractButton,
    QApplication,
    QListView,
    QPushButton,
)

sys.path[:0] = [str(ROOT), str(HERE)]

from benchmarks.spoken_tree import faults  # noqa: E402
from benchmarks.stage_clock import HandClock, HurriedClock  # noqa: E402
from fraudtrainer.scenario.proof import evidence_id  # noqa: E402
from fraudtrainer.ui.app import open_window  # noqa: E402
from fraudtrainer.ui.stage.view import StagePage  # noqa: E402
from fraudtrainer.ui.window import MainWindow  # noqa: E402

if TYPE_CHECKING:
    from packaging.gallery_attention import attention, quiet
    from packaging.gallery_bench import author, written
    from packaging.gallery_faults import clipped, foreign, missing, texts
    from packaging.gallery_records import (
        LEARNERS,
        LIBRARY,
        NOW,
        SCRATCH,
        SEEDS,
        Story,
        broken_library,
        full_story,
        new_story,
        shown_story,
    )
    from packaging.gallery_sheets import contact_sheets
else:  # a published package of the name "packaging" stands in this folder's way
    from gallery_attention import attention, quiet
    from gallery_bench import author, written
    from gallery_faults import clipped, foreign, missing, texts
    from gallery_records import (
        LEARNERS,
        LIBRARY,
        NOW,
        SCRATCH,
        SEEDS,
        Story,
        broken_library,
        full_story,
        new_story,
        shown_story,
    )
    from gallery_sheets import contact_sheets

WRITTEN = "".join(
    file.read_text(encoding="utf-8")
    for folder in (ROOT / "scenarios", ROOT / "tests" / "fixtures" / "mini", SEEDS)
    for file in sorted(folder.rglob("*.yaml"))
)
"""Every word that authors have written."""
NAMES = "林晓 Lin Xiao 识 CC BY FT Sans SC Noto Sans CJK SC"
"""What is called alike in every language: the learner, the mark of the program, licences, fonts."""


@dataclass(slots=True)
class Findings:
    """What is wrong with the pictures."""

    clipped: dict[str, list[str]] = field(default_factory=dict)
    characters: set[str] = field(default_factory=set)
    failed: list[str] = field(default_factory=list)
    foreign: dict[str, list[str]] = field(default_factory=dict)
    unspoken: dict[str, list[str]] = field(default_factory=dict)


Act = Callable[["Studio"], None]


@dataclass(slots=True)
class Studio:
    """One window in one look at one size, and the pictures taken of it."""

    app: QApplication
    window: MainWindow
    story: Story
    suffix: str
    wanted: tuple[str, ...]
    findings: Findings
    draws: bool = True
    clock: HandClock | None = None
    """The stage's clock in a picture of something that passes."""

    def take(self, name: str, *acts: Act) -> None:
        """Do things to the window, then draw it; a thing that cannot be done is a finding."""
        if self.wanted and not name.startswith(self.wanted):
            return
        try:
            for act in acts:
                act(self)
                self.settle()
        except LookupError as error:
            self.findings.failed.append(f"{name}-{self.suffix}: {error}")
        self.settle()
        if self.draws:
            self.window.grab().save(str(OUT / f"{name}-{self.suffix}.png"))
        for text in clipped(self.window):
            self.findings.clipped.setdefault(f"{name}: {text}", []).append(self.suffix)
        for fault in faults(self.window):
            self.findings.unspoken.setdefault(f"{name}: {fault}", []).append(self.suffix)
        self.findings.characters |= set("".join(texts(self.window)))
        # What an author writes is Chinese on the bench in every language.
        own = NAMES
        if name.startswith("bench"):
            own = WRITTEN + written(self.window)
        for text in foreign(self.window, self.story.language, own):
            self.findings.foreign.setdefault(f"{name}: {text}", []).append(self.suffix)

    def settle(self) -> None:
        """Let queued events, layouts and zero timers run, and all be said that is being said."""
        quiet(self)
        self.turn()
        QTest.qWait(15)

    def turn(self) -> None:
        """Let queued events, layouts and zero timers run."""
        for _round in range(3):
            self.app.processEvents()

    def press(self, name: str) -> None:
        """Click the visible button of that object name."""
        for button in self.window.findChildren(QAbstractButton, name):
            if button.isVisible():
                button.click()
                return
        raise LookupError(f"no button {name!r} to be seen")

    def stand(self, name: str, row: int) -> QListView:
        """Put the keyboard on a row of the visible list of that object name."""
        for rows in self.window.findChildren(QListView, name):
            if rows.isVisible():
                rows.setFocus()
                rows.setCurrentIndex(rows.model().index(row, 0))
                return rows
        raise LookupError(f"no list {name!r} to be seen")


# ------------------------------------------------------------------ things to do


def press(name: str) -> Act:
    """Click a button."""
    return lambda studio: studio.press(name)


def go(page: str) -> Act:
    """Bring a page to the front."""
    return lambda studio: studio.window.go(page)


def resume(name: str) -> Act:
    """Take up a prepared sitting."""
    return lambda studio: studio.window.flow.resume(studio.story.attempts[name])


def finished(name: str) -> Act:
    """Show the debrief of a prepared sitting."""
    return lambda studio: studio.window.flow.show_attempt(studio.story.attempts[name])


def flag_a_line(studio: Studio) -> None:
    """Press F on a line of the chat."""
    QTest.keyClick(studio.stand("app.chat.list", 2), Qt.Key.Key_F)


def choose_side(side: str) -> Act:
    """Press F on a line of the chat, and choose a side."""

    def act(studio: Studio) -> None:
        flag_a_line(studio)
        studio.settle()
        studio.press(f"stage.side.{side}")

    return act


def mark_both_sides(studio: Studio) -> None:
    """Mark lines of the chat on both sides, one of them on both."""
    for page in studio.window.findChildren(StagePage):
        model = page.model
        lines = [i.line for i in model.items if i.app == "chat" and i.side != "mine"]
        for place, kind in ((0, "lookalike_identity"), (-2, "urgency_deadline")):
            model.flag(lines[place], evidence_id(kind))
        for place, kind in ((-2, "old_trace"), (-1, "can_wait")):
            model.flag(lines[place], evidence_id(kind))


def ask_whom(studio: Studio) -> None:
    """Ask for a number to call; where the stage is small, by way of 更多行动."""
    call = "stage.action.callback_known_number"
    shown = (b.isVisible() for b in studio.window.findChildren(QAbstractButton, call))
    if not any(shown):
        studio.press("stage.more_actions")
        studio.settle()
    studio.press(call)


def dismiss(studio: Studio) -> None:
    """Close the sheet that is open."""
    QTest.keyClick(studio.app.focusWidget() or studio.window, Qt.Key.Key_Escape)


def keys_help(studio: Studio) -> None:
    """Ask for the keys."""
    studio.window.show_help()


def open_card(studio: Studio) -> None:
    """Press Return on the second situation of the home page."""
    QTest.keyClick(studio.stand("home.cards", 1), Qt.Key.Key_Return)


def rest(studio: Studio) -> None:
    """Take the keyboard away, so that no focus ring is in the picture."""
    focused = studio.app.focusWidget()
    if focused is not None:
        focused.clearFocus()


def show_transcript(studio: Studio) -> None:
    """Turn to the transcript, where the debrief has tabs."""
    tab = studio.window.findChild(QPushButton, "debrief.tab.transcript")
    if isinstance(tab, QPushButton) and tab.isVisible():
        tab.click()


def begin(studio: Studio) -> None:
    """Begin the desk's situation afresh."""
    studio.window.flow.begin("gallery-desk")


# ------------------------------------------------------------------ the pictures


def first_run(studio: Studio) -> None:
    """The pages before anything was played."""
    studio.take("home-first-run")
    studio.take("records-empty", go("records"))


def broken(studio: Studio) -> None:
    """The home page beside a scenario that cannot be read."""
    studio.take("home-broken")


def everything(studio: Studio) -> None:
    """All other pages."""
    studio.take("home")
    studio.take("home-card", open_card)
    studio.take("help", go("practice"), keys_help)
    studio.take("records", dismiss, go("records"))
    studio.take("settings", go("settings"))
    stage_states(studio)
    for name in ("boss-won", "boss-lost", "won", "part", "genuine"):
        studio.take(f"debrief-{name}", finished(name))
        studio.take(f"debrief-{name}-lines", finished(name), show_transcript)


def stage_states(studio: Studio) -> None:
    """The stage with every app in front, and with every sheet over it."""
    for app in ("chat", "mail", "bank"):
        studio.take(f"stage-{app}", resume(f"boss-{app}"))
    for app in ("call", "sms", "page", "paper", "face"):
        studio.take(f"stage-{app}", resume(app))
    studio.take("stage-replies", resume("chat"))
    studio.take("stage-directory", resume("chat"), press("stage.dock.directory"))
    studio.take("stage-bank-form", resume("bank"), press("bank.payee.p"))
    studio.take("stage-bank-review", resume("bank"), press("bank.payee.p"), press("bank.next"))
    to_risk = (press("bank.payee.p"), press("bank.next"), press("bank.next"))
    studio.take("stage-bank-risk", resume("bank"), *to_risk)
    attention(studio, resume, press)  # before a sitting begins, which puts the others away
    sheets: dict[str, tuple[Act, ...]] = {
        "target": (resume("chat"), ask_whom),
        "mark": (resume("chat"), flag_a_line),
        "mark-doubt": (resume("chat"), choose_side("doubt")),
        "mark-proof": (resume("chat"), choose_side("proof")),
        "more-actions": (resume("chat"), press("stage.more_actions")),
        "leave": (resume("chat"), press("stage.leave")),
        "report-card": (resume("report"),),
        "judgement": (resume("judgement"),),
        "golden-minutes": (resume("golden"),),
        "brief": (begin,),
    }
    for name, acts in sheets.items():
        studio.take(f"stage-{name}", *acts)
    if "911" in studio.suffix:
        studio.take("stage-board-sheet", resume("boss-chat"), press("stage.evidence.open"))
    studio.take("stage-board", resume("boss-chat"), mark_both_sides, rest)


def readme(studio: Studio) -> None:
    """The three pictures of the read-me, without the sample desk."""
    studio.take("readme-home", rest)
    studio.take("readme-stage", resume("boss-chat"), rest)
    studio.take("readme-debrief", finished("boss-won"), rest)


# ------------------------------------------------------------------ the run


LAPTOP, PROJECTOR = (911, 512), (1920, 1080)
"""1366×768 at 150 %, and what a projector shows."""
STAGE_LOOKS = (
    ("zh", "light", 100, LAPTOP),
    ("zh", "dark", 160, LAPTOP),
    ("en", "light", 100, LAPTOP),
    ("en", "light", 160, LAPTOP),
    ("zh", "light", 200, PROJECTOR),
    ("en", "dark", 200, PROJECTOR),
)
"""Looks in which only the stage is drawn."""
Look = tuple[str, str, int, tuple[int, int]]
"""Language, theme, text size in per cent, window size."""


def looks(*, draws: bool) -> Iterator[Look]:
    """Every theme, text size and window size in Chinese; the two extremes in English."""
    if not draws:
        yield from (("zh", "light", 100, SIZES[0]), ("en", "light", 100, SIZES[0]))
        return
    yield from itertools.product(("zh",), ("light", "dark"), (100, 160), SIZES)
    yield from (("en", theme, scale, size) for theme, scale in EXTREMES for size in SIZES)


def main() -> int:
    """Draw everything; returns the exit code."""
    draws = "--check" not in sys.argv
    wanted = tuple(word for word in sys.argv[1:] if word != "--check")
    if draws and not wanted:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 2
    findings = Findings()
    plans = {language: prepared(language) for language in LEARNERS}
    sets = [(look, one) for look in looks(draws=draws) for one in plans[look[0]]]
    for look in STAGE_LOOKS if draws else ():
        story, library, _pictures = next(one for one in plans[look[0]] if one[2] is everything)
        sets.append((look, (story, library, stage_states)))
    for number, (look, (story, library, pictures)) in enumerate(sets):
        kept = Story(SCRATCH / f"{story.folder.name}-{number}", look[0], story.attempts)
        shutil.copytree(story.folder, kept.folder)
        pictures(Studio(app, dressed(app, kept, library, look), kept, named(look), wanted,
                        findings, draws))  # fmt: skip
        leave(app)
    if draws:
        contact_sheets(OUT)
    for scratch in (SCRATCH, _SCRATCH):
        shutil.rmtree(scratch, ignore_errors=True)
    return report(findings)


Set = tuple[Story, tuple[Path, ...], Callable[[Studio], None]]
"""Records, the library beside them, and the pictures to be taken of both."""


def prepared(language: str) -> tuple[Set, ...]:
    """The records behind all pictures in one language."""
    return (
        (new_story("first", language), LIBRARY, first_run),
        (new_story("broken", language), (broken_library(language),), broken),
        (full_story(language), LIBRARY, everything),
        (shown_story(language), (ROOT / "scenarios",), readme),
        (new_story("author", language), (ROOT / "scenarios",), author),
    )


def named(look: Look) -> str:
    """The end of the pictures' names."""
    language, theme, scale, size = look
    return f"{theme}-{scale}-{size[0]}x{size[1]}" + ("" if language == "zh" else f"-{language}")


def dressed(app: QApplication, story: Story, library: tuple[Path, ...], look: Look) -> MainWindow:
    """A window over the records in one look."""
    language, theme, scale, size = look
    window = open_window(
        app, story.folder, scenarios=library, clock=lambda: NOW, draw_seed=lambda: 1,
        bundled_font=True,
    )  # fmt: skip
    if window is None:
        raise SystemExit("the records of the gallery cannot be opened")
    window.flow.stage_clock = HurriedClock
    window.workplace.shelf.settle()
    settings: dict[str, str | int] = {"theme": theme, "text_size": scale}
    settings |= {"pace": "fast", "reduce_motion": True}
    settings |= {"language": language, "story_language": language}
    for setting, value in settings.items():
        window.workplace.preferences.choose(setting, value)
    window.resize(*size)
    window.show()
    return window


def leave(app: QApplication) -> None:
    """Close the window as a person does."""
    for window in app.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.close()
            window.workplace.close()
            window.workplace.interpreter.leave()
            window.deleteLater()
    app.processEvents()


def report(findings: Findings) -> int:
    """Print what is wrong; returns the exit code."""
    for text, where in sorted(findings.clipped.items()):
        print(f"clipped  {text}  ({', '.join(where)})")
    for text, where in sorted(findings.foreign.items()):
        print(f"foreign  {text}  ({', '.join(where)})")
    for text, where in sorted(findings.unspoken.items()):
        print(f"unspoken {text}  ({', '.join(where)})")
    for text in findings.failed:
        print(f"failed   {text}")
    lacking = missing(findings.characters, ROOT / "assets/fonts/FTSansSC-Regular.otf")
    if lacking:
        print(f"tofu     the bundled font lacks: {lacking}")
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}")
    wrong = (findings.clipped, findings.foreign, findings.unspoken, findings.failed, lacking)
    return 1 if any(wrong) else 0


if __name__ == "__main__":
    sys.exit(main())
