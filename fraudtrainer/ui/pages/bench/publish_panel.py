"""发布: onto the home page with one button, and into a pack with a small form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fraudtrainer.ui.pages.bench.parts import bare
from fraudtrainer.ui.pages.bench.publish_model import Made, PublishModel
from fraudtrainer.ui.said import listed
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.gutter import GUTTER, GutterArea
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.text import frame, text_button, text_label
from fraudtrainer.ui.widgets.waiting import Waiting


class PublishPanel(Living, QWidget):
    """Two cards: the home page, and a pack.

    Signals:
        pack_wanted: Somebody wants to make a pack.
    """

    pack_wanted = Signal()

    def __init__(self, model: PublishModel, open_outside: Callable[[Path], bool]) -> None:
        """Follow `model`; `open_outside` shows a folder."""
        super().__init__()
        self._model = model
        self._open_outside = open_outside
        outer = bare(QVBoxLayout(self))
        area, column = GutterArea(), QWidget()
        box = bare(QVBoxLayout(column), SPACE[2])
        box.setContentsMargins(0, 0, GUTTER, 0)
        box.addWidget(self._home_card())
        box.addWidget(self._pack_card())
        box.addStretch(1)
        area.setWidget(column)
        outer.addWidget(area)
        self._put.clicked.connect(model.toggle_home)
        self._make.clicked.connect(self.pack_wanted)
        self._waiting.stop.clicked.connect(model.stop)
        self._show_place.clicked.connect(self._open_place)
        model.changed.connect(self.refresh)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self._home_title.setText(self.tr("首页"))
        self._home_words.setText(
            self.tr("放上去以后，它和别的情境一样可以演练。文件还在原处，一改就跟着变。")
        )
        self._pack_title.setText(self.tr("情境包"))
        self._pack_words.setText(self.tr("做成一个文件，用你的密钥签名，别人在“设置”里就能安装。"))
        self._make.setText(self.tr("做成情境包…"))
        self._waiting.stop.setText(self.tr("停下"))
        self._show_place.setText(self.tr("打开所在文件夹"))
        self.refresh()

    def refresh(self) -> None:
        """Show how the situation in front stands."""
        model = self._model
        on, obstacle = model.is_on_home, model.obstacle
        self._put.setText(self.tr("从首页拿下") if on else self.tr("放到首页"))
        kind = "plain" if on else "primary"
        if self._put.property("kind") != kind:
            restyle(self._put, kind=kind)
        self._put.setVisible(not model.is_sample)
        self._put.setEnabled(on or not obstacle)
        self._state.setText(self._home_state(on=on, obstacle=obstacle))
        tone = "jade" if on and not obstacle else "amber" if obstacle else "muted"
        if self._state.property("tone") != tone:
            restyle(self._state, tone=tone)
        self._show_pack(obstacle)

    # ------------------------------------------------------------------ parts

    def _home_card(self) -> QWidget:
        card = frame("panel")
        box = _column(card)
        self._home_title = text_label("", "strong14")
        self._home_words = text_label("", "body14", wraps=True)
        self._state = text_label("", "small13", "bench.publish.state", wraps=True)
        self._put = text_button("", "bench.publish.home", "primary")
        for part in (self._home_title, self._home_words, self._state):
            box.addWidget(part)
        box.addWidget(self._put, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _pack_card(self) -> QWidget:
        card = frame("panel")
        box = _column(card)
        self._pack_title = text_label("", "strong14")
        self._pack_words = text_label("", "body14", wraps=True)
        self._make = text_button("", "bench.publish.pack")
        self._waiting = Waiting("bench.publish", "")
        self._result = text_label("", "body14", "bench.publish.made", wraps=True)
        self._left_out = text_label("", "small13", "bench.publish.left-out", wraps=True)
        self._left_out.setProperty("tone", "amber")
        self._show_place = text_button("", "bench.publish.place", "link")
        row = bare(QHBoxLayout())
        row.addWidget(self._make)
        row.addWidget(self._show_place)
        row.addStretch(1)
        for part in (self._pack_title, self._pack_words, self._waiting):
            box.addWidget(part)
        for label in (self._result, self._left_out):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(label)
        box.addLayout(row)
        return card

    def _home_state(self, *, on: bool, obstacle: str) -> str:
        if self._model.is_sample:
            return self.tr("这是自带的情境，本来就在首页上。")
        if on:
            words = self.tr("✓ 已经放在首页上。")
            return words if not obstacle else f"{words} {obstacle}"
        if obstacle:
            return obstacle
        if self._model.is_proven:
            return self.tr("没有错误，证明也成立，可以放了。")
        return self.tr("没有错误，可以放了。放之前最好先证明一遍。")

    def _show_pack(self, obstacle: str) -> None:
        working, made = self._model.working, self._model.made
        had_focus = self._make.hasFocus()
        if working is not None:
            self._waiting.show_work(self.tr("正在做情境包，已经看了 {0} 个情境").format(working))
            if had_focus:  # what is disabled while it has the keyboard throws it out of the page
                self._waiting.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        ready = working is None and not obstacle and not self._model.is_sample
        if ready and self._waiting.stop.hasFocus():
            self._make.setEnabled(True)
            self._make.setFocus(Qt.FocusReason.OtherFocusReason)
        self._make.setEnabled(ready)
        if working is None:
            self._waiting.hide()
        _say(self._result, "" if made is None else self._result_words(made))
        left = () if made is None else made.offer.left_out
        words = self.tr("没有放进包里：{0}").format(listed(_bare(name) for name in left))
        _say(self._left_out, words if left else "")
        self._show_place.setVisible(made is not None)

    def _result_words(self, made: Made) -> str:
        words = self.tr("✓ 已经做成 {0}，共 {1} 个文件。签名的指纹是 {2}，请告诉安装的人核对。")
        pack = made.offer.pack
        return words.format(made.path.name, len(pack.files), pack.fingerprint)

    def _open_place(self) -> None:
        if self._model.made is not None:
            self._open_outside(self._model.made.path.parent)


def _column(card: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(card)
    box.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[2])
    box.setSpacing(SPACE[1])
    return box


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))


def _bare(name: str) -> str:
    """A name within a pack without the folders that nobody made."""
    parts = name.rstrip("/").split("/")
    return "/".join(parts[2:]) or name
