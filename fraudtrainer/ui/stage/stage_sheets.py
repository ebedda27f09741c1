"""Which sheet lies over the stage: one at a time, each asked with what the sitting knows now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fraudtrainer.ui.stage.briefing import BriefSheet, LeaveSheet
from fraudtrainer.ui.stage.judgement import JudgementSheet
from fraudtrainer.ui.stage.mark_sheet import MarkSheet
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.report_card import ReportCard
from fraudtrainer.ui.stage.target_dialog import TargetDialog
from fraudtrainer.ui.widgets.sheet import Sheet


class StageSheets(QObject):
    """Opens the sheets and passes on what was chosen.

    Signals:
        changed: A sheet opened or closed.
        begun: The learner wants to begin.
        put_aside: The learner closed the brief without beginning.
        left: The learner leaves.
        target_chosen: Whom an action is for (action id, contact id).
        kind_chosen: What a line is marked as (line id, cue or proof id).
        report_sent: What 110 is told (tuple of item ids).
        level_chosen: The judgement, 1 to 5.
    """

    changed = Signal()
    begun = Signal()
    put_aside = Signal()
    left = Signal()
    target_chosen = Signal(str, str)
    kind_chosen = Signal(str, str)
    report_sent = Signal(object)
    level_chosen = Signal(int)

    def __init__(self, stage: QWidget) -> None:
        """Lay sheets over `stage`."""
        super().__init__(stage)
        self._stage = stage
        self._sheet: Sheet | None = None
        self._put_off: set[type[Sheet]] = set()

    @property
    def is_open(self) -> bool:
        """True while a sheet lies over the stage."""
        return self._sheet is not None

    def clear(self) -> None:
        """Close what is open and forget what was put off, for another sitting."""
        self._close()
        self._put_off = set()

    def lay(self, sheet: Sheet, focus: QWidget | None = None) -> None:
        """Show a sheet instead of the one that is open, with the keyboard on `focus`."""
        self._close()
        self._sheet = sheet
        sheet.closed.connect(self._forget)
        sheet.present(focus)
        self.changed.emit()

    def build(self, make: Callable[[QWidget], Sheet]) -> None:
        """Show the sheet that a panel makes for the stage."""
        self.lay(make(self._stage))

    def ask_begin(self, model: StageModel) -> None:
        """Show the brief before the story."""
        sheet = self._brief(model)
        begin = sheet.add_begin()
        sheet.begun.connect(self.begun)
        sheet.dismissed.connect(self.put_aside)
        self.lay(sheet, begin)

    def show_brief(self, model: StageModel) -> None:
        """Show the brief again in the middle of the story."""
        self.lay(self._brief(model))

    def ask_leave(self, model: StageModel) -> None:
        """Ask whether to leave."""
        sheet = LeaveSheet(kept=model.scored, parent=self._stage)
        sheet.confirmed.connect(self.left)
        self.lay(sheet)

    def ask_target(self, model: StageModel, action: str) -> None:
        """Ask whom an action is for."""
        if action == "ask_family_or_teacher":
            title, note = self.tr("想问谁？"), self.tr("打给你信得过的人。")
        else:
            title = self.tr("打给谁，用哪个号码？")
            note = self.tr("每个号码后面写着它从哪里来。")
        contacts = model.targets(action)
        sheet = TargetDialog(title, note, contacts, self._stage)
        sheet.target_chosen.connect(lambda target: self.target_chosen.emit(action, target))
        self.lay(sheet)

    def ask_mark(self, model: StageModel, line: str) -> None:
        """Ask on which side a line is marked, and as what; nothing where it is not on the desk."""
        item = next((i for i in reversed(model.items) if i.line == line), None)
        if item is None:
            return
        words = item.text or (item.card.title if item.card is not None else "")
        marked = [flag.cue for flag in model.flags if flag.line == line]
        sheet = MarkSheet(words, marked, self._stage)
        sheet.kind_chosen.connect(lambda kind: self.kind_chosen.emit(line, kind))
        # Neither side has the keyboard at first: a default would be a hint.
        self.lay(sheet, sheet)

    def ask_report(self, model: StageModel, *, again: bool) -> None:
        """Ask for the report; `again` also where the learner had put it off."""
        if again or self._may_ask(ReportCard):
            sheet = ReportCard(
                0 if model.money_out is None else model.money_out.minutes, self._stage
            )
            sheet.report_sent.connect(self.report_sent)
            self._lay_for_later(sheet)

    def ask_judgement(self, model: StageModel, *, again: bool) -> None:
        """Ask for the judgement; `again` also where the learner had put it off."""
        if again or self._may_ask(JudgementSheet):
            sheet = JudgementSheet(self._stage, model.dial, over=model.over)
            sheet.level_chosen.connect(self.level_chosen)
            # No step has the keyboard at first: a default would be a hint.
            self._lay_for_later(sheet, sheet)

    def end_judgement(self) -> None:
        """Hear that the dial was set: the question is answered, and the next one is a new one."""
        self._put_off.discard(JudgementSheet)
        if isinstance(self._sheet, JudgementSheet):
            self._sheet.close_sheet()

    def set_armed(self, kind: str, *, armed: bool) -> None:
        """Let the judgement be chosen, or not yet."""
        if kind == "judgement" and isinstance(self._sheet, JudgementSheet):
            self._sheet.set_armed(armed=armed)

    def _may_ask(self, kind: type[Sheet]) -> bool:
        return self._sheet is None and kind not in self._put_off

    def _lay_for_later(self, sheet: Sheet, focus: QWidget | None = None) -> None:
        kind = type(sheet)
        sheet.dismissed.connect(lambda: self._put_off.add(kind))
        self.lay(sheet, focus)

    def _brief(self, model: StageModel) -> BriefSheet:
        sheet = BriefSheet(
            model.desk.story.situation.title,
            model.role,
            model.brief,
            model.content_note,
            self._stage,
        )
        sheet.tell_part(model.part)
        return sheet

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()

    def _forget(self) -> None:
        self._sheet = None
        self.changed.emit()
