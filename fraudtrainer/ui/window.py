"""The one window: rail, banner, and pages that are built when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from fraudtrainer.errors import UserError
from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.ui.actions import Bindings
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.home.model import HomeModel, NextStep
from fraudtrainer.ui.pages.home.view import HomePage
from fraudtrainer.ui.pages.table import every_action, page_table
from fraudtrainer.ui.placement import Placement
from fraudtrainer.ui.rail import Rail
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.workplace import Workplace
from fraudtrainer.words import Words

if TYPE_CHECKING:
    from fraudtrainer.ui.notice import Notice
    from fraudtrainer.ui.pages.bench.models import BenchModels
    from fraudtrainer.ui.play import PlayFlow
    from fraudtrainer.ui.widgets.sheet import Sheet

_ICON = 64


@guarded
class MainWindow(Living, QMainWindow):
    """Rail at the left, the page beside it, and above the page what has to be told."""

    def __init__(self, workplace: Workplace) -> None:
        """Show the home page; everything else waits until it is asked for."""
        super().__init__()
        self._place = workplace
        self._table = {page.id: page for page in page_table()}
        self._pages: dict[str, QWidget] = {}
        self._front = "practice"
        self._notice: Notice | None = None
        self._sheet: Sheet | None = None
        self._flow: PlayFlow | None = None
        self._bench: BenchModels | None = None
        self.setObjectName("window")
        self.home = HomeModel(
            workplace.shelf,
            workplace.seat,
            workplace.progress,
            workplace.clock,
            workplace.own.holds,
            self,
        )
        # Each part is made where it stands: what is moved when it is full is dressed anew.
        self.cover = QWidget(self)
        self.setCentralWidget(self.cover)
        self._rail = Rail(workplace.appearance, workplace.icons, self.cover)
        self._rail.chosen.connect(self._choose)
        self.stack = QStackedWidget(self.cover)
        self._lay_out()
        self._bind_keys()
        self.placement = Placement(self, workplace.preferences)
        workplace.appearance.restyled.connect(self._restyle)
        workplace.preferences.failed.connect(self.tell_error)
        workplace.preferences.changed.connect(self._put_away_failure)
        workplace.seat.changed.connect(self._put_away_failure)
        self.home.refresh()
        self._restyle()
        self.settle()
        self.go("practice")

    # ------------------------------------------------------------------ pages

    @property
    def workplace(self) -> Workplace:
        """What the pages share."""
        return self._place

    @property
    def front(self) -> str:
        """The page in front, one of the table's; a sitting counts as practice."""
        return self._front

    @property
    def flow(self) -> PlayFlow:
        """Sittings and debriefs; the stage is loaded with the first one."""
        if self._flow is None:
            from fraudtrainer.ui.play import PlayFlow

            self._flow = PlayFlow(self._place, self.home, parent=self)
            self._flow.page_ready.connect(self._show_sitting)
            self._flow.left.connect(self._on_left)
            self._flow.failed.connect(self.tell_error)
        return self._flow

    @property
    def bench(self) -> BenchModels:
        """What the author's bench shows; loaded when somebody first writes."""
        if self._bench is None:
            from fraudtrainer.ui.pages.bench.models import open_bench

            place = self._place
            self._bench = open_bench(place, self)
            self._bench.bench.failed.connect(self.tell_error)
        return self._bench

    def go(self, page: str) -> None:
        """Bring a page to the front, building it where needed.

        Args:
            page: One of the table's. Practice is the sitting, where one is on.
        """
        self._dismiss_sheet()
        sitting = self._flow.page if self._flow is not None and page == "practice" else None
        widget = sitting or self.page(page)
        self._front = page
        self._rail.mark(page)
        if widget is not sitting:
            self._table[page].shown(self, widget)
        # Qt moves the keyboard into the new page by itself and scrolls there: scroll back.
        bar = widget.verticalScrollBar() if isinstance(widget, QScrollArea) else None
        height = 0 if bar is None else bar.value()
        self.stack.setCurrentWidget(widget)
        widget.setFocus()
        if bar is not None:
            bar.setValue(height)
        if self._flow is not None:
            self._show_rail()

    def _choose(self, page: str) -> None:
        """What rail and keys ask for: a debrief has been read by whoever asks for practice.

        Whoever asks for it with a sitting in front wants home, and is asked as by the way out.
        """
        in_front = page == self._front
        if not in_front:
            self._put_away_failure()
        if page == "practice" and self._flow is not None:
            if self._flow.close_debrief():
                return
            if in_front and self._flow.kind:
                self._dismiss_sheet()
                self._flow.ask_leave()
                return
        self.go(page)

    def page(self, page: str) -> QWidget:
        """A page by its id, built where needed."""
        if page not in self._pages:
            self._pages[page] = made = self._table[page].build(self)
            speak_as(made, "page")
            made.setAccessibleName(self._table[page].title)
            self.stack.addWidget(self._pages[page])
        return self._pages[page]

    # ------------------------------------------------------------------ sittings

    def open_card(self, situation: str) -> None:
        """Show what a situation is about, and offer to play it."""
        from fraudtrainer.ui.sheets import card_sheet

        card = self.home.card(situation)
        if card is None:
            return
        attempt = self.home.open_attempt(situation)
        self._dismiss_sheet()
        self._sheet = card_sheet(
            self.cover,
            card,
            f"{self.home.channel_names(card)} · {self.home.effort(card)}",
            begin=lambda: self.flow.begin(card.id),
            resume=None if attempt is None else lambda: self.flow.resume(attempt),
            take_off=partial(self._take_off, card.folder)
            if self._place.own.holds(card.folder)
            else None,
        )

    def _take_off(self, folder: Path) -> None:
        """Take a situation of one's own off the home page."""
        try:
            self._place.own.take_off(folder)
        except UserError as error:
            self.tell_error(error)

    def take_step(self, step: NextStep) -> None:
        """Do what the home page proposes."""
        if step.attempt is not None:
            self.flow.resume(step.attempt)
        else:
            self.flow.begin(step.situation)

    def show_attempt(self, attempt: AttemptId) -> None:
        """Show the debrief of a finished sitting."""
        self.flow.show_attempt(attempt)

    def _show_sitting(self, page: QWidget) -> None:
        if self._notice is not None:
            self._notice.dismiss()
        from fraudtrainer.ui.stage.view import StagePage

        if isinstance(page, StagePage):
            page.stand_in(self.cover, self._rail)
            page.folded_changed.connect(self._show_rail)
        self.stack.addWidget(page)
        self.go("practice")

    def _show_rail(self) -> None:
        """A stage whose panels are folded has the whole width."""
        from fraudtrainer.ui.stage.view import StagePage

        page = self.stack.currentWidget()
        self._rail.setVisible(not (isinstance(page, StagePage) and page.is_folded))

    def _on_left(self) -> None:
        self.home.refresh()
        self.go("practice")

    # ------------------------------------------------------------------ telling

    def tell_error(self, error: UserError) -> None:
        """Show an error of the user's world above the page, until something is done that works."""
        self._banner().tell_error(error)

    def _put_away_failure(self) -> None:
        """What failed is no news any more; what was told besides waits until it was read."""
        if self._notice is not None and self._notice.is_failure:
            self._notice.dismiss()

    def tell_recovery(self, message: str, kept: str, hint: str, details: str) -> None:
        """Say above the page what happened to a damaged file."""
        self._banner().tell(message, kept, hint, details)

    def tell_crash(self, error: BaseException, trace: str) -> None:
        """Say calmly that the program broke; a user's error that nobody caught is only told."""
        if isinstance(error, UserError):
            self.tell_error(error)
            return
        from fraudtrainer.ui.sheets import crash_sheet

        self._dismiss_sheet()
        self._sheet = crash_sheet(self.cover, trace, str(self._place.journal))

    def show_help(self) -> None:
        """Show how the page in front and the practice work, and the keys."""
        from fraudtrainer.ui.help import help_sheet

        self._dismiss_sheet()
        page = self._front
        if page == "practice":
            sitting = None if self._flow is None else self._flow.kind
            page = sitting or "home"
        self._sheet = help_sheet(self.cover, page=page, with_search=self.home.can_search)

    def tell_done(self, message: Words, hint: Words, details: Words) -> None:
        """Say above the page what was done."""
        self._banner().tell(message, hint=hint, details=details)

    def _banner(self) -> Notice:
        if self._notice is None:
            from fraudtrainer.ui.notice import Notice

            self._notice = Notice()
            self._above.addWidget(self._notice)
            self._notice.closed.connect(lambda: self._above.setContentsMargins(0, 0, 0, 0))
        self._above.setContentsMargins(SPACE[5], SPACE[3], SPACE[5], 0)
        return self._notice

    def _dismiss_sheet(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None and isValid(sheet) and sheet.is_open:
            sheet.dismiss()

    # ------------------------------------------------------------------ frame

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes where the eye goes next; Qt's own order is that in which parts were made."""
        from fraudtrainer.ui.widgets.reading import go_by_tab

        return go_by_tab(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, on every page as on the sheets."""
        from fraudtrainer.ui.widgets.sheet import press_on_enter

        if not press_on_enter(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the work on the pool; a sitting needs nothing: every decision is on disk."""
        self._dismiss_sheet()
        for page in self._pages:
            self._sheet = self._table[page].ask(self)
            if self._sheet is not None:
                event.ignore()
                return
        if self._flow is not None:
            self._flow.close()
        self._place.shelf.close()
        self._place.jobs.drain()
        self._place.sweeper.stop()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        across = QHBoxLayout(self.cover)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rail)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        self._above = QVBoxLayout()
        beside.addLayout(self._above)
        beside.addWidget(self.stack, 1)
        across.addLayout(beside, 1)

    def _bind_keys(self) -> None:
        doings: dict[str, Callable[[], object]] = {
            "help": self.show_help,
            "quit": self.close,
            "search": self._search,
            **{page: partial(self._choose, page) for page in self._table},
        }
        Bindings(self, doings, every_action)

    def _search(self) -> None:
        home = self.stack.currentWidget()
        if isinstance(home, HomePage):
            home.search_field.setFocus()

    def retranslate(self) -> None:
        """As the language asks."""
        self.setWindowTitle(self.tr("反诈演练"))
        self._table = {page.id: page for page in page_table()}
        for page, made in self._pages.items():
            made.setAccessibleName(self._table[page].title)

    def _restyle(self) -> None:
        colours = self._place.appearance.palette
        self.setWindowIcon(self._place.icons.icon("app", colours.rail, _ICON))
        if self._flow is not None:
            self._flow.restyle()
