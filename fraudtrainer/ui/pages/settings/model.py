"""The settings page without widgets: what can be chosen, who trains, what an erasure takes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from fraudtrainer import __version__
from fraudtrainer.errors import UserError
from fraudtrainer.modes.preferences import RATES, Value
from fraudtrainer.ui.preferences import Preferences
from fraudtrainer.ui.seat import Seat
from fraudtrainer.words import NOTHING, Words, plain

_ERASED: Final = Words("“{0}”的记录已经删除。", "The records of “{0}” are erased.")
_COPIES: Final = Words(
    "旁边还有 {0} 份旧备份，里面可能也有这些记录。确定不要了，请自己到文件夹里删除。",
    "Older backups beside the records ({0}) may hold them, too. If you are sure that you no longer "
    "want those, please delete them yourself in the folder.",
)


class SettingsModel(QObject):
    """Choices about the program and about the learner.

    Signals:
        learners_changed: Another learner, another name, or one fewer.
        chosen_changed: A setting has another value.
        failed: Something could not be kept (UserError).
        told: Something worth a sentence was done (message, hint, details: Words each).
    """

    learners_changed = Signal()
    chosen_changed = Signal()
    failed = Signal(object)
    told = Signal(object, object, object)

    def __init__(
        self,
        preferences: Preferences,
        seat: Seat,
        records: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._seat = seat
        self._records = records
        seat.changed.connect(self.learners_changed)
        preferences.changed.connect(lambda _name: self.chosen_changed.emit())

    # ------------------------------------------------------------------ reading

    @property
    def choices(self) -> tuple[tuple[str, str, tuple[tuple[Value, str], ...]], ...]:
        """Every setting with few values, as (name, label, ((value, words), ...))."""
        words = self._words()
        return tuple(
            (name, words[name][0], tuple(zip(setting.allowed, words[name][1], strict=True)))
            for name, setting in self._preferences.declared.items()
            if setting.allowed
        )

    def chosen(self, name: str) -> Value:
        """The present value of a setting."""
        value: Value = self._preferences.chosen[name]
        return value

    @property
    def name(self) -> str:
        """The current learner's name, "" before the first one."""
        return self._seat.name

    @property
    def learners(self) -> tuple[tuple[str, str], ...]:
        """All learners as (id, name)."""
        return self._seat.everyone

    @property
    def current(self) -> str:
        """Id of the current learner, "" before the first one."""
        learner = self._seat.learner
        return "" if learner is None else learner.id

    @property
    def folder(self) -> str:
        """Where the records are."""
        return str(self._records)

    @property
    def version(self) -> str:
        """The program's version."""
        return __version__

    def erasure(self) -> tuple[str, str]:
        """What erasing the current learner takes, and what it leaves, a sentence each."""
        goes = self.tr(
            "会删除：“{0}”这个名字，{1} 次演完的演练和 {2} 次没演完的演练，"
            "包括每一步决定、每一项成绩。"
        )
        stays = self.tr("会留下：其他学员的记录，文字大小、外观这些设置，还有全部情境。")
        return goes.format(self.name, *self._seat.kept), stays

    # ------------------------------------------------------------------ commands

    def choose(self, name: str, value: Value) -> None:
        """Take a setting at once."""
        self._preferences.choose(name, value)

    def rename(self, name: str) -> bool:
        """Give the current learner a name; False, with `failed`, where it cannot be one."""
        try:
            self._seat.rename(name)
        except UserError as error:
            self.failed.emit(error)
            return False
        return True

    def create(self, name: str) -> bool:
        """Add a learner and seat them; False, with `failed`, where the name cannot be one."""
        try:
            self._seat.create(name)
        except UserError as error:
            self.failed.emit(error)
            return False
        return True

    def switch(self, learner: str) -> None:
        """Seat another learner."""
        if learner == self.current:
            return
        try:
            self._seat.choose(learner)
        except UserError as error:
            self.failed.emit(error)

    def erase(self) -> None:
        """Delete the current learner for good."""
        name = self.name
        try:
            done = self._seat.erase()
        except UserError as error:
            self.failed.emit(error)
            return
        copies = [str(path) for path in done.older_copies]
        hint = _COPIES.fill(len(copies)) if copies else NOTHING
        self.told.emit(_ERASED.fill(name), hint, plain("\n".join(copies)))

    def _words(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """A label for each setting, and words for each of its values in their order."""
        return {
            "language": (self.tr("界面语言"), ("中文", "English", self.tr("跟随系统"))),
            "text_size": (
                self.tr("文字大小"),
                (self.tr("标准"), self.tr("大"), self.tr("特大"), self.tr("投影")),
            ),
            "theme": (self.tr("外观"), (self.tr("浅色"), self.tr("深色"), self.tr("跟随系统"))),
            "pace": (
                self.tr("出话快慢"),
                (self.tr("慢"), self.tr("正常"), self.tr("快"), self.tr("按一下出一句")),
            ),
            "reading_rate": (
                self.tr("正常时每分钟读"),
                tuple(self.tr("{0} 字").format(rate) for rate in RATES),
            ),
            "sound": (self.tr("情境里的铃声"), (self.tr("响"), self.tr("不响"))),
            "reduce_motion": (self.tr("界面动画"), (self.tr("正常"), self.tr("减少动画"))),
            "story_language": (self.tr("情境语言"), ("中文", "English")),
        }
