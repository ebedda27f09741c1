"""设置: every choice takes hold at once, and nothing waits for an OK button."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.modes.preferences import Value
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.pages.settings.model import SettingsModel
from fraudtrainer.ui.pages.settings.pack_model import PackModel
from fraudtrainer.ui.pages.settings.pack_section import PackSection
from fraudtrainer.ui.widgets.page import ScrollPage, text_button, text_label
from fraudtrainer.ui.widgets.sheet import Sheet, cover_of

_LABEL = 132
_FIELD = 220
_WIDEST = 860
_TWO_PARTS = 660


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
        self._rows: list[QBoxLayout] = []
        px = appearance.px
        outer = QHBoxLayout()
        column = QWidget()
        column.setMaximumWidth(px(_WIDEST))
        self._box = QVBoxLayout(column)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(16))
        outer.addWidget(column, 1)
        outer.addStretch(0)
        self.column.addLayout(outer)
        self._box.addWidget(_label(self.tr("设置"), "page24"))
        self._add_learner()
        self._add_choices()
        self._box.addWidget(PackSection(packs, appearance))
        self._add_records()
        self._add_about()
        self._box.addStretch(1)
        model.learners_changed.connect(self._show_learners)
        self._show_learners()

    def fit(self, width: int) -> None:
        """Put each label above its controls where there is no room beside."""
        wide = self.room(width) >= self._appearance.px(_TWO_PARTS)
        for row in self._rows:
            self.put_beside(row, wide=wide)
            row.setSpacing(self._appearance.px(12 if wide else 4))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel over a closed list scrolls the page; it never switches the learner by accident."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------ parts

    def _add_learner(self) -> None:
        card = self._card(self.tr("学员"))
        self._name = QLineEdit()
        self._name.setObjectName("settings.name")
        self._name.setAccessibleName(self.tr("名字"))
        self._name.setMinimumWidth(self._appearance.px(_LABEL))
        self._name.setMaximumWidth(self._appearance.px(_FIELD))
        self._name.returnPressed.connect(self._rename)
        rename = text_button(self.tr("改名"), "settings.rename")
        rename.clicked.connect(self._rename)
        create = text_button(self.tr("添加为新学员"), "settings.create")
        create.clicked.connect(lambda: self._model.create(self._name.text()))
        self._row(card, self.tr("名字"), self._name, rename, create)
        self._learner = QComboBox()
        self._learner.setObjectName("settings.learner")
        self._learner.setAccessibleName(self.tr("现在是谁在练"))
        self._learner.setMinimumWidth(self._appearance.px(_FIELD))
        self._learner.installEventFilter(self)
        self._learner.activated.connect(self._switch)
        self._who = QWidget()
        self._who.setLayout(self._line(self.tr("现在是谁在练"), self._learner))
        card.addWidget(self._who)

    def _add_choices(self) -> None:
        card = self._card(self.tr("显示与节奏"))
        for name, words, values in self._model.choices:
            buttons = [self._choice(name, words, value, text) for value, text in values]
            group = QButtonGroup(self)
            for button in buttons:
                group.addButton(button)
            self._row(card, words, *buttons)

    def _choice(self, name: str, subject: str, value: Value, text: str) -> QPushButton:
        button = QPushButton(text)
        written = str(value).lower()
        button.setObjectName(f"settings.{name}.{written}")
        button.setAccessibleName(f"{subject}：{text}")
        button.setProperty("kind", "chip")
        button.setCheckable(True)
        button.setChecked(self._model.chosen(name) == value)
        button.clicked.connect(lambda: self._model.choose(name, value))
        return button

    def _add_records(self) -> None:
        card = self._card(self.tr("我的记录"))
        folder = _label(self._model.folder, "small13")
        folder.setObjectName("settings.folder")
        folder.setAccessibleName(self.tr("记录所在的文件夹"))
        folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._row(card, self.tr("存放在"), folder)
        self._erase = text_button(self.tr("清除我的记录…"), "settings.erase", "danger")
        self._erase.clicked.connect(self._ask_erasure)
        self._row(card, self.tr("全部清除"), self._erase)

    def _add_about(self) -> None:
        card = self._card(self.tr("关于"))
        version = self.tr("fraudtrainer {0}，反电信网络诈骗演练").format(self._model.version)
        for text in (
            version,
            self.tr("程序全程离线：不联网，不上传，也不收集任何信息。演练中的人物、账户和单位均为虚构。"),
            self.tr("程序代码采用 Apache-2.0 许可，情境采用 CC BY 4.0 许可。"),
            self.tr("电脑上没有中文字体时，改用自带的 FT Sans SC（由 Noto Sans CJK SC 裁剪改名，OFL 1.1 许可）。"),
        ):  # fmt: skip
            line = _label(text, "small13")
            card.addWidget(line)

    # ------------------------------------------------------------------ doing

    def _show_learners(self) -> None:
        self._name.setText(self._model.name)
        self._learner.clear()
        for learner, name in self._model.learners:
            self._learner.addItem(name, learner)
        self._learner.setCurrentIndex(self._learner.findData(self._model.current))
        self._who.setVisible(self._learner.count() > 1)
        self._erase.setEnabled(bool(self._model.current))

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

    def _card(self, title: str) -> QVBoxLayout:
        px = self._appearance.px
        frame = QFrame()
        frame.setProperty("kind", "card")
        box = QVBoxLayout(frame)
        box.setContentsMargins(px(20), px(16), px(20), px(16))
        box.setSpacing(px(12))
        box.addWidget(_label(title, "lead16"))
        self._box.addWidget(frame)
        return box

    def _row(self, card: QVBoxLayout, words: str, *widgets: QWidget) -> None:
        card.addLayout(self._line(words, *widgets))

    def _line(self, words: str, *widgets: QWidget) -> QBoxLayout:
        px = self._appearance.px
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        label = _label(words, "body14")
        label.setMinimumWidth(px(_LABEL))
        row.addWidget(label)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        for widget in widgets:
            line.addWidget(widget, 1 if isinstance(widget, QLineEdit | QLabel) else 0)
        line.addStretch(1)
        row.addLayout(line, 1)
        self._rows.append(row)
        return row


def _label(text: str, role: str) -> QLabel:
    return text_label(text, role, wraps=role == "small13")
