"""试演: the real stage, started at any scene with any values, kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.modes.sitting import Desk
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.bench.parts import bare, combo, fill_combo
from fraudtrainer.ui.pages.bench.story_model import StoryModel
from fraudtrainer.ui.stage.model import StageModel
from fraudtrainer.ui.stage.pace import Pace
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import text_button, text_label


@guarded
class TrialPanel(Living, QWidget):
    """Choosers above, the stage below."""

    def __init__(self, story: StoryModel, appearance: Appearance, icons: IconSet) -> None:
        """Follow `story`."""
        super().__init__()
        self._story = story
        self._appearance = appearance
        self._icons = icons
        self._stage: StagePage | None = None
        self._model: StageModel | None = None
        self._desk: Desk | None = None
        self._one_row = False
        self._spins: list[QSpinBox] = []
        self._names: list[QLabel] = []
        self._ended = ""
        self._box = bare(QVBoxLayout(self))
        self._values = QWidget()
        self._values.hide()
        self._add_choosers()
        self._grid = QGridLayout(self._values)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE[1])
        self._box.addWidget(self._values)
        self._empty = text_label("", "body14", "bench.trial.empty", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._box.addWidget(self._empty, 1)
        story.choices_changed.connect(self._show_choices)
        story.scene_chosen.connect(self._show_choices)
        story.trial_changed.connect(self.refresh)
        appearance.restyled.connect(self._dress)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self._telling.setAccessibleName(self.tr("剧本"))
        self._variant.setAccessibleName(self.tr("变体"))
        self._scene.setAccessibleName(self.tr("从哪一幕开始"))
        self._side.setText(self.tr("行动和判断"))
        self._numbers.setText(self.tr("起始数值"))
        self._end.setText(self.tr("收起"))
        self._show_choices()
        self._name_values()
        self.refresh()

    @property
    def stage(self) -> StagePage | None:
        """The stage, while there is a trial."""
        return self._stage

    def set_room(self, *, side: bool, one_row: bool) -> None:
        """Show the stage's side panels, and the choosers in one row, where there is room."""
        direction = QBoxLayout.Direction
        self._choosers.setDirection(direction.LeftToRight if one_row else direction.TopToBottom)
        self._one_row = one_row
        self._end.setVisible(self._story.desk is not None and not one_row)
        if side != self._side.isChecked():
            self._side.setChecked(side)

    def refresh(self) -> None:
        """Put the present trial on the stage; whoever types elsewhere keeps the keyboard."""
        desk = self._story.desk
        self._start.setText(self.tr("从头再来") if desk is not None else self.tr("开始试演"))
        self._side.setVisible(desk is not None)
        self._end.setVisible(desk is not None and not self._one_row)
        self._empty.setVisible(desk is None)
        if desk is None:
            self._empty.setText(self._empty_words())
            self._desk = None
            self._put_away()
        elif desk is not self._desk and self.isVisible():
            self._ended = ""
            self._put(desk)
            self._desk = desk

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    # ------------------------------------------------------------------ parts

    def _add_choosers(self) -> None:
        self._telling = combo("bench.trial.telling")
        self._variant = combo("bench.trial.variant")
        self._scene = combo("bench.trial.scene")
        self._start = text_button("", "bench.trial.start", "primary")
        self._side = text_button("", "bench.trial.side", "chip")
        self._side.setCheckable(True)
        self._numbers = text_button("", "bench.trial.numbers", "chip")
        self._numbers.setCheckable(True)
        self._end = text_button("", "bench.trial.end", "quiet")
        upper, lower = bare(QHBoxLayout()), bare(QHBoxLayout())
        upper.addWidget(self._telling, 2)
        upper.addWidget(self._scene, 5)
        upper.addWidget(self._variant, 2)
        lower.addWidget(self._start)
        lower.addWidget(self._numbers)
        lower.addWidget(self._side)
        lower.addStretch(1)
        lower.addWidget(self._end)
        self._choosers = bare(QBoxLayout(QBoxLayout.Direction.TopToBottom))
        self._choosers.addLayout(upper, 1)
        self._choosers.addLayout(lower)
        self._box.addLayout(self._choosers)
        self._telling.activated.connect(self._take_telling)
        self._variant.activated.connect(self._story.choose_variant)
        self._scene.activated.connect(self._take_scene)
        self._start.clicked.connect(self._begin)
        self._end.clicked.connect(self._story.end_trial)
        self._numbers.toggled.connect(self._values.setVisible)
        self._side.toggled.connect(self._show_side)

    def _show_choices(self) -> None:
        story = self._story
        fill_combo(self._telling, story.telling_choices, story.telling)
        fill_combo(self._scene, [(words, name) for name, words in story.scenes], story.scene)
        words = self.tr("变体 {0}")
        numbers = [(words.format(n + 1), str(n)) for n in range(story.variants)]
        fill_combo(self._variant, numbers, str(story.variant))
        self._variant.setVisible(story.variants > 1)
        self._start.setEnabled(story.story is not None)
        self._show_values()

    def _show_values(self) -> None:
        """A number field for each variable of the telling."""
        wanted = self._story.variables
        names = [spin.property("variable") for spin in self._spins]
        self._numbers.setVisible(bool(wanted))
        if names == [variable.name for variable in wanted]:
            return
        for part in (*self._spins, *self._names):
            part.hide()
            part.deleteLater()
        self._spins, self._names = [], []
        for number, variable in enumerate(wanted):
            spin = QSpinBox()
            spin.setObjectName(f"bench.trial.value.{variable.name}")
            label = text_label("", "small13")
            label.setBuddy(spin)
            spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            spin.setProperty("variable", variable.name)
            spin.setRange(variable.least, variable.most)
            spin.setValue(self._story.values.get(variable.name, variable.start))
            spin.valueChanged.connect(
                lambda value, name=variable.name: self._story.set_value(name, value)
            )
            self._spins.append(spin)
            self._grid.addWidget(label, number // 3, number % 3 * 2)
            self._grid.addWidget(spin, number // 3, number % 3 * 2 + 1)
            self._names.append(label)
        self._name_values()
        self._numbers.setVisible(bool(wanted))
        self._values.setVisible(bool(wanted) and self._numbers.isChecked())

    def _name_values(self) -> None:
        words = {"patience": self.tr("耐心"), "trust": self.tr("信任")}
        for spin, label in zip(self._spins, self._names, strict=True):
            name = str(spin.property("variable"))
            label.setText(words.get(name, name))
            spin.setAccessibleName(label.text())

    def _empty_words(self) -> str:
        if self._ended:
            words = self.tr("演到了结局“{0}”。可以换一幕、换几个数再试。")
            return words.format(self._ended)
        if self._story.story is None:
            return self.tr("改好文件里的错误，就能试演。")
        return self.tr("选好从哪一幕开始，就能试演。不计分，也不留记录。")

    # ------------------------------------------------------------------ doing

    def _take_telling(self) -> None:
        self._ended = ""
        self._story.choose_telling(str(self._telling.currentData()))

    def _take_scene(self) -> None:
        self._ended = ""
        self._story.choose_scene(str(self._scene.currentData()))

    def _begin(self) -> None:
        self._story.start_trial()
        if self._stage is not None:
            self._stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, desk: Desk) -> None:
        stage = self._stage or self._make_stage()
        focused = QApplication.focusWidget()
        old, self._model = self._model, StageModel(desk, Pace.at_once(), stage)
        stage.show()
        stage.set_model(self._model, brief=False)
        if focused is not None and focused.isVisible() and not stage.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        if old is not None:
            old.deleteLater()

    def _put_away(self) -> None:
        """Let the stage go with its trial: it is the largest thing on the page."""
        stage, self._stage, self._model = self._stage, None, None
        if stage is not None:
            stage.hide()
            stage.deleteLater()  # not now: its own button may have ended the trial

    def _make_stage(self) -> StagePage:
        stage = StagePage(self._appearance.palette, self._icons)
        stage.setObjectName("bench.stage")
        stage.set_reduced_motion(reduced=True)
        stage.set_side_shown(shown=self._side.isChecked())
        for action in stage.actions():
            # On a page with an editor, a plain letter is the stage's only while it has the keyboard.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        stage.leave_requested.connect(self._story.end_trial)
        stage.finished.connect(self._finish)
        self._box.addWidget(stage, 1)
        self._stage = stage
        return stage

    def _dress(self) -> None:
        if self._stage is not None:
            self._stage.set_theme(self._appearance.palette)

    def _finish(self) -> None:
        """Say which ending was reached, where the learner would see the debrief."""
        desk = self._story.desk
        ending = None if desk is None else desk.story.endings.get(desk.state.ending or "")
        self._ended = "" if ending is None else ending.title
        self._story.end_trial()

    def _show_side(self) -> None:
        if self._stage is not None:
            self._stage.set_side_shown(shown=self._side.isChecked())
