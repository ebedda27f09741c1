"""A sitting from the first line to the debrief: which page is on, and what follows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fraudtrainer.errors import UserError
from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.modes.preview import other_telling
from fraudtrainer.modes.purpose import LEARN, Purpose
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.ui.pages.debrief.model import DebriefModel
from fraudtrainer.ui.pages.debrief.view import DebriefPage
from fraudtrainer.ui.pages.home.model import NextStep
from fraudtrainer.ui.stage.clock import StageClock, WallClock
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.pace import Pace
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.workplace import Workplace


class Programme(Protocol):
    """What is played, and what comes next: the home page, a course, a class."""

    def card(self, situation: str) -> CardEntry | None:
        """The card of a situation, None where there is none any more."""

    def next_after(self, situation: str) -> NextStep | None:
        """What to do after a situation, None where there is nothing left."""

    def refresh(self) -> None:
        """Read anew how the learner stands."""


class PlayFlow(QObject):
    """Opens sittings and debriefs, one at a time.

    Signals:
        page_ready: A stage or a debrief should come to the front (QWidget).
        left: The learner is done here; the home page should come to the front.
        failed: Something of the user's world stood in the way (UserError).
    """

    page_ready = Signal(object)
    left = Signal()
    failed = Signal(object)

    def __init__(
        self,
        workplace: Workplace,
        programme: Programme,
        purpose: Purpose = LEARN,
        parent: QObject | None = None,
    ) -> None:
        """Play what `programme` offers, for whoever sits there."""
        super().__init__(parent)
        self._place = workplace
        self._programme = programme
        self._purpose = purpose
        self._practice = workplace.practice()
        self._page: StagePage | DebriefPage | None = None
        self.stage_clock: Callable[[], StageClock] = WallClock
        """Makes the clock that a sitting's waits go by."""
        workplace.preferences.changed.connect(self._on_preference)

    @property
    def page(self) -> QWidget | None:
        """The stage or the debrief that is on, None between sittings."""
        return self._page

    @property
    def kind(self) -> str:
        """What is on, "stage" or "debrief"; "" between sittings."""
        if self._page is None:
            return ""
        return "debrief" if isinstance(self._page, DebriefPage) else "stage"

    # ------------------------------------------------------------------ commands

    def begin(self, situation: str) -> None:
        """Start a situation afresh; a sitting of it that waits is closed without a result."""
        card = self._programme.card(situation)
        if card is None:
            self._leave()
            return

        def start() -> None:
            learner = self._place.seat.seated()
            for row in self._practice.unfinished(learner.id, situation):
                self._practice.abandon(row.id)
            seed, language = self._place.draw_seed(), self._place.preferences.story_language
            self._stage(
                self._practice.start(
                    card, learner.id, seed, language=language, purpose=self._purpose
                )
            )

        self._try(start)

    def resume(self, attempt: AttemptId) -> None:
        """Take up a sitting where it was left."""
        self._try(lambda: self._open(self._practice.resume(attempt)))

    def show_attempt(self, attempt: AttemptId) -> None:
        """Show the debrief of a finished sitting again."""
        self._try(lambda: self._debrief(self._practice.resume(attempt)))

    def close_debrief(self) -> bool:
        """Put away the debrief that is on; False where there is none, a sitting stays."""
        if not isinstance(self._page, DebriefPage):
            return False
        self._leave()
        return True

    def ask_leave(self) -> bool:
        """Ask on the sitting that is on whether to leave; False where there is none."""
        if not isinstance(self._page, StagePage):
            return False
        self._page.ask_leave()
        return True

    def restyle(self) -> None:
        """Hand the present colours to the page that is on."""
        palette = self._place.appearance.palette
        if isinstance(self._page, StagePage):
            self._page.set_theme(palette)
            self._page.set_reduced_motion(reduced=self._place.preferences.reduce_motion)
        elif self._page is not None:
            self._page.set_palette(palette)

    def close(self) -> None:
        """The window closes: the sitting stays as it is, whatever its page may still say."""
        if self._page is not None:
            self._page.blockSignals(True)

    # ------------------------------------------------------------------ pages

    def _open(self, desk: Desk) -> None:
        if desk.ended:  # killed between the last decision and its debrief
            self._finish(desk)
        else:
            self._stage(desk)

    def _stage(self, desk: Desk) -> None:
        place = self._place
        page = StagePage(place.appearance.palette, place.icons)
        if not page.objectName():
            page.setObjectName("stage")
        page.set_reduced_motion(reduced=place.preferences.reduce_motion)
        page.set_sound(on=place.preferences.sound)
        model = StageModel(desk, self._pace(), page, self.stage_clock())
        page.leave_requested.connect(self._on_leave)
        page.finished.connect(lambda: self._try(lambda: self._finish(desk)))
        model.gone.connect(self._on_gone)
        self._show(page)
        page.set_model(model)

    def _pace(self) -> Pace:
        preferences = self._place.preferences
        return Pace.chosen(preferences.pace, preferences.reading_rate)

    def _finish(self, desk: Desk) -> None:
        if desk.purpose.debriefed:
            self._debrief(desk)
        else:
            self._leave()

    def _debrief(self, desk: Desk) -> None:
        place = self._place
        situation = desk.story.situation.id
        card = self._programme.card(situation)
        facts = self._practice.facts(card)
        model = DebriefModel(desk, self._practice.debrief(desk), facts, self._review_on(desk))
        page = DebriefPage(place.appearance.palette, place.icons)
        truth = desk.story.telling.truth
        has_other = card is not None and any(kind != truth for kind in card.truths.values())
        page.again_requested.connect(lambda: self.begin(situation))
        page.next_requested.connect(lambda: self._next(situation))
        page.home_requested.connect(self._leave)
        page.restart_requested.connect(
            lambda index: self._try(lambda: self._stage(self._practice.what_if(desk, index)))
        )
        page.other_telling_requested.connect(lambda: self._try(lambda: self._other(desk)))
        self._programme.refresh()
        self._show(page)
        page.show_debrief(model, has_other=has_other)

    def _review_on(self, desk: Desk) -> date | None:
        """The day on which the situation is due again; None where the sitting is in no records."""
        due = None if desk.attempt is None else self._place.progress.review_on(desk.attempt)
        return None if due is None else due.astimezone().date()

    def _other(self, desk: Desk) -> None:
        card = self._programme.card(desk.story.situation.id)
        if card is not None:
            truth, seed = desk.story.telling.truth, self._place.draw_seed()
            language = desk.story.language
            self._stage(other_telling(card, truth, seed, self._place.seeds, language))

    def _next(self, situation: str) -> None:
        step = self._programme.next_after(situation)
        if step is None:
            self._leave()
        elif step.attempt is not None:
            self.resume(step.attempt)
        else:
            self.begin(step.situation)

    def _on_leave(self) -> None:
        page = self._page
        if isinstance(page, StagePage):
            desk = page.model.desk
            # Nothing was decided: an open sitting would only be in the way on the home page.
            if desk.attempt is not None and not desk.decided:
                attempt = desk.attempt
                self._try(lambda: self._practice.abandon(attempt))
        self._leave()

    def _on_preference(self, name: str) -> None:
        if not isinstance(self._page, StagePage):
            return
        if name in ("pace", "reading_rate"):
            self._page.model.set_pace(self._pace())
        elif name == "sound":
            self._page.set_sound(on=self._place.preferences.sound)

    def _on_gone(self, error: UserError) -> None:
        """Nobody is left whose sitting this could be: back to the home page, and say why."""
        self._leave()
        self.failed.emit(error)

    def _leave(self) -> None:
        self._show(None)
        self.left.emit()

    def _show(self, page: StagePage | DebriefPage | None) -> None:
        old, self._page = self._page, page
        if page is not None:
            self.page_ready.emit(page)
        if old is not None:
            old.hide()
            old.deleteLater()

    def _try(self, doing: Callable[[], object]) -> None:
        try:
            doing()
        except UserError as error:
            self.failed.emit(error)
