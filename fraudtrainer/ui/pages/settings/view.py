"""设置: every choice takes hold at once, and nothing waits for an OK button."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.modes.preferences import Value
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.settings.model import SettingsModel
from fraudtrainer.ui.pages.settings.pack_model import PackModel
from fraudtrainer.ui.pages.settings.pack_section import PackSection
from fraudtrainer.ui.theme.rare import see
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.page import ScrollPage
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.sheet import Sheet, cover_of
from fraudtrainer.ui.widgets.text import Card, text_button, text_label

_LABEL = 132
_FIELD = 220
_WIDEST = 1128
_TWO_COLUMNS = 1400
_TWO_PARTS = 660


@guarded
class SettingsPage(ScrollPage):
    """The settings, a card for each subject."""

    def __init__(
        self,
        model: SettingsModel,
        packs: PackModel,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        """Bind to the two models and show them."""
        super().__init__("settings", appearance, parent)
        self._model = model
        self._rows: list[tuple[QBoxLayout, QLabel]] = []
        self._choices: dict[str, QLabel] = {}
        self._values: dict[tuple[str, Value], QPushButton] = {}
        self._lay_out()
        self._side = self._add_side()
        self._add_learner()
        self._add_choices()
        self._side.addStretch(1)
        self._side = self._add_side()
        self._side.addWidget(PackSection(packs))
        self._add_records()
        self._add_about()
        self._side.addStretch(1)
        self._box.addStretch(1)
        model.learners_changed.connect(self._show_learners)
        model.chosen_changed.connect(self._show_chosen)
        self._show_learners()
        self._show_chosen()
        self.settle()

    def _lay_out(self) -> None:
        """One column of cards or two, no wider than is easily read."""
        outer = QHBoxLayout()
        self._column = QWidget()
        self._box = QVBoxLayout(self._column)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE[3])
        outer.addWidget(self._column, 1)
        outer.addStretch(0)
        self.column.addLayout(outer)
        self._title = text_label("", "page24")
        self._box.addWidget(self._title)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(SPACE[3])
        self._box.addLayout(self._sides)

    def fit(self, width: int) -> None:
        """Put each label above its controls where there is no room beside."""
        px, room = self._appearance.px, self.room(width)
        halves = room >= px(_TWO_COLUMNS)
        self.put_beside(self._sides, wide=halves)
        self._column.setMaximumWidth(px(_WIDEST) * (2 if halves else 1))
        wide = room // (2 if halves else 1) >= px(_TWO_PARTS)
        for row, _label in self._rows:
            self.put_beside(row, wide=wide)
            row.setSpacing(SPACE[2] if wide else SPACE[0])

    def refit(self) -> None:
        """As wide as labels and names need."""
        px = self._appearance.px
        self._name.setMinimumWidth(px(_LABEL))
        self._name.setMaximumWidth(px(_FIELD))
        self._learner.setMinimumWidth(px(_FIELD))
        labels = [label for _row, label in self._rows]
        for label in labels:
            label.setMinimumWidth(0)
            label.ensurePolished()
        # One column for all, as wide as its longest words in this language.
        widest = max((label.sizeHint().width() for label in labels), default=0)
        for label in labels:
            label.setMinimumWidth(max(px(_LABEL), widest))

    def retranslate(self) -> None:
        """As the language asks."""
        self._title.setText(self.tr("设置"))
        self._word_learner()
        self._look.title.setText(self.tr("显示与节奏"))
        for name, words, values in self._model.choices:
            self._choices[name].setText(words)
            for value, text in values:
                button = self._values[name, value]
                button.setText(text)
                button.setAccessibleName(self.tr("{0}：{1}").format(words, text))
        self._records.title.setText(self.tr("我的记录"))
        self._folder.setAccessibleName(self.tr("记录所在的文件夹"))
        self._kept_in.setText(self.tr("存放在"))
        self._erase.setText(self.tr("清除我的记录…"))
        self._erase_all.setText(self.tr("全部清除"))
        self._word_about()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel over a closed list scrolls the page; it never switches the learner by accident."""
        # The page hears of its own scroll bars here as well, and those have to turn.
        if isinstance(watched, QComboBox) and event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------ parts

    def _add_learner(self) -> None:
        self._learners = self._card()
        self._name = QLineEdit()
        self._name.textChanged.connect(see)
        self._name.setObjectName("settings.name")
        self._name.returnPressed.connect(self._rename)
        self._take = text_button("", "settings.rename")
        self._take.clicked.connect(self._rename)
        self._create = text_button("", "settings.create")
        self._create.clicked.connect(lambda: self._model.create(self._name.text()))
        line, self._named = self._line(self._name, self._take, self._create)
        self._learners.box.addLayout(line)
        self._learner = QComboBox()
        self._learner.setObjectName("settings.learner")
        self._learner.installEventFilter(self)
        self._learner.activated.connect(self._switch)
        self._who = QWidget()
        line, self._who_label = self._line(self._learner)
        self._who.setLayout(line)
        self._learners.box.addWidget(self._who)

    def _word_learner(self) -> None:
        self._learners.title.setText(self.tr("学员"))
        self._named.setText(self.tr("名字"))
        self._name.setAccessibleName(self.tr("名字"))
        self._take.setText(self.tr("改名"))
        self._create.setText(self.tr("添加为新学员"))
        self._who_label.setText(self.tr("现在是谁在练"))
        self._learner.setAccessibleName(self.tr("现在是谁在练"))

    def _add_choices(self) -> None:
        self._look = self._card()
        for name, _words, values in self._model.choices:
            group = QButtonGroup(self)
            buttons = [self._choice(name, value) for value, _text in values]
            for button in buttons:
                group.addButton(button)
            line, self._choices[name] = self._line(*buttons)
            self._look.box.addLayout(line)

    def _choice(self, name: str, value: Value) -> QPushButton:
        button = text_button("", f"settings.{name}.{str(value).lower()}", "chip")
        button.setCheckable(True)
        speak_as(button, "choice")
        button.clicked.connect(lambda: self._model.choose(name, value))
        self._values[name, value] = button
        return button

    def _add_records(self) -> None:
        self._records = self._card()
        self._folder = text_label(self._model.folder, "small13", "settings.folder", wraps=True)
        self._folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        line, self._kept_in = self._line(self._folder)
        self._records.box.addLayout(line)
        self._erase = text_button("", "settings.erase", "danger")
        self._erase.clicked.connect(self._ask_erasure)
        line, self._erase_all = self._line(self._erase)
        self._records.box.addLayout(line)

    def _add_about(self) -> None:
        self._about = self._card()
        self._facts = [text_label("", "small13", wraps=True) for _fact in range(4)]
        for fact in self._facts:
            self._about.box.addWidget(fact)

    def _word_about(self) -> None:
        self._about.title.setText(self.tr("关于"))
        version = self.tr("fraudtrainer {0}，反电信网络诈骗演练").format(self._model.version)
        texts = (
            version,
            self.tr("程序全程离线：不联网，不上传，也不收集任何信息。演练中的人物、账户和单位均为虚构。"),
            self.tr("程序代码采用 Apache-2.0 许可，情境采用 CC BY 4.0 许可。"),
            self.tr("电脑上没有中文字体时，改用自带的 FT Sans SC（由 Noto Sans CJK SC 裁剪改名，OFL 1.1 许可）。"),
        )  # fmt: skip
        for fact, text in zip(self._facts, texts, strict=True):
            fact.setText(text)

    # ------------------------------------------------------------------ doing

    def _show_learners(self) -> None:
        self._name.setText(self._model.name)
        self._learner.clear()
        for learner, name in self._model.learners:
            self._learner.addItem(name, learner)
        self._learner.setCurrentIndex(self._learner.findData(self._model.current))
        self._who.setVisible(self._learner.count() > 1)
        self._erase.setEnabled(bool(self._model.current))

    def _show_chosen(self) -> None:
        for (name, value), button in self._values.items():
            button.setChecked(self._model.chosen(name) == value)

    def _rename(self) -> None:
        if self._name.text().strip() != self._model.name:
            self._model.rename(self._name.text())

    def _switch(self) -> None:
        self._model.switch(str(self._learner.currentData()))

    def _ask_erasure(self) -> None:
        goes, stays = self._model.erasure()
        sheet = Sheet(self.tr("清除我的记录？"), cover_of(self))
        sheet.setObjectName("settings.erase.sheet")
        sheet.add_text(goes)
        sheet.add_text(stays)
        sheet.add_text(self.tr("删掉以后找不回来。"), "strong14").setProperty("tone", "red")
        sheet.body.addStretch(1)
        keep = sheet.add_button("settings.erase.cancel", self.tr("不删了"))
        keep.clicked.connect(sheet.dismiss)
        words = self.tr("确定清除")
        sheet.add_choice("settings.erase.confirm", words, self._model.erase, "danger")
        # The harmless one is the one that Enter presses.
        sheet.present(keep)

    # ------------------------------------------------------------------ shapes

    def _card(self) -> Card:
        card = Card()
        self._side.addWidget(card)
        return card

    def _add_side(self) -> QVBoxLayout:
        """A column of cards; the two stand beside each other where there is much room."""
        side = QVBoxLayout()
        side.setSpacing(SPACE[3])
        self._sides.addLayout(side, 1)
        return side

    def _line(self, *widgets: QWidget) -> tuple[QBoxLayout, QLabel]:
        """A label with what it names beside it, or below it on a narrow page."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(0, 0, 0, 0)
        label = text_label("", "body14")
        row.addWidget(label)
        line = QHBoxLayout()
        line.setSpacing(SPACE[1])
        for widget in widgets:
            line.addWidget(widget, 1 if isinstance(widget, QLineEdit | QLabel) else 0)
        line.addStretch(1)
        row.addLayout(line, 1)
        self._rows.append((row, label))
        return row, label
