"""The settings page without widgets: what can be chosen, who trains, what an erasure takes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from fraudtrainer.errors import UserError
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import Database
from fraudtrainer.records.learners import LearnerId
from fraudtrainer.records.settings import JsonValue
from fraudtrainer.ui.preferences import Preferences
from fraudtrainer.ui.seat import Seat


class SettingsModel(QObject):
    """Choices about the program and about the learner.

    Signals:
        learners_changed: Another learner, another name, or one fewer.
        failed: Something could not be kept (UserError).
        told: Something worth a sentence was done (message, hint, details).
    """

    learners_changed = Signal()
    failed = Signal(object)
    told = Signal(str, str, str)

    def __init__(
        self,
        preferences: Preferences,
        seat: Seat,
        database: Database,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._seat = seat
        self._database = database
        seat.changed.connect(self.learners_changed)
        preferences.failed.connect(self.failed)

    # ------------------------------------------------------------------ reading

    @property
    def choices(self) -> tuple[tuple[str, str, tuple[tuple[JsonValue, str], ...]], ...]:
        """Every setting with few values, as (name, label, ((value, words), ...))."""
        return (
            (
                "text_size",
                self.tr("文字大小"),
                ((100, self.tr("标准")), (125, self.tr("大")), (160, self.tr("特大"))),
            ),
            (
                "theme",
                self.tr("外观"),
                (
                    ("light", self.tr("浅色")),
                    ("dark", self.tr("深色")),
                    ("system", self.tr("跟随系统")),
                ),
            ),
            (
                "typing",
                self.tr("对方打字的停顿"),
                (("normal", self.tr("正常")), ("fast", self.tr("快进，不停顿"))),
            ),
            (
                "reduce_motion",
                self.tr("界面动画"),
                ((False, self.tr("正常")), (True, self.tr("减少动画"))),
            ),
            (
                "story_language",
                self.tr("情境语言"),
                (("zh", self.tr("中文")), ("en", "English")),
            ),
        )

    def chosen(self, name: str) -> JsonValue:
        """The present value of a setting."""
        value: JsonValue = getattr(self._preferences, name)
        return value

    @property
    def name(self) -> str:
        """The current learner's name, "" before the first one."""
        learner = self._seat.learner
        return "" if learner is None else learner.name

    @property
    def learners(self) -> tuple[tuple[str, str], ...]:
        """All learners as (id, name)."""
        return tuple((one.id, one.name) for one in self._seat.everyone())

    @property
    def current(self) -> str:
        """Id of the current learner, "" before the first one."""
        learner = self._seat.learner
        return "" if learner is None else learner.id

    @property
    def folder(self) -> str:
        """Where the records are."""
        return str(self._database.path.parent)

    @property
    def version(self) -> str:
        """The program's version."""
        from fraudtrainer import __version__

        return __version__

    def erasure(self) -> tuple[str, str]:
        """What erasing the current learner takes, and what it leaves, a sentence each."""
        attempts = AttemptStore(self._database)
        learner = LearnerId(self.current)
        finished, open_ones = len(attempts.history(learner)), len(attempts.open_attempts(learner))
        goes = self.tr(
            "会删除：“{0}”这个名字，{1} 次演完的演练和 {2} 次没演完的演练，"
            "包括每一步决定、每一项成绩。"
        )
        stays = self.tr("会留下：其他学员的记录，文字大小、外观这些设置，还有全部情境。")
        return goes.format(self.name, finished, open_ones), stays

    # ------------------------------------------------------------------ commands

    def choose(self, name: str, value: JsonValue) -> None:
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
            self._seat.choose(LearnerId(learner))
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
        hint = ""
        if copies:
            hint = self.tr(
                "旁边还有 {0} 份旧备份，里面可能也有这些记录。确定不要了，请自己到文件夹里删除。"
            ).format(len(copies))
        self.told.emit(self.tr("“{0}”的记录已经删除。").format(name), hint, "\n".join(copies))
