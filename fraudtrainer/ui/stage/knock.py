"""A banner at the foot of the device: what is new in another app, to be looked at or put away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.stage.dock import ICONS
from fraudtrainer.ui.stage.item import KnockItem
from fraudtrainer.ui.theme.icons import IconSet
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import SPACE, Palette
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.sheet import text_scale
from fraudtrainer.ui.widgets.text import text_button, text_label

_TILE, _ICON = 36, 20
"""The app's tile and the icon on it, at the standard text size."""


@guarded
class _Words(QLabel):
    """One line of words that ends in dots where it has no room."""

    def __init__(self, role: str, name: str, *, hugs: bool = False) -> None:
        super().__init__()
        self._hugs = hugs
        self._whole = ""
        self.setProperty("role", role)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Show words, as many as fit."""
        self._whole = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.fit()

    def fit(self) -> None:
        """Measure again."""
        dots = Qt.TextElideMode.ElideRight
        if self._hugs:  # what stands beside it comes right after its words
            self.ensurePolished()
            self.setMaximumWidth(self.fontMetrics().horizontalAdvance(self._whole) + SPACE[0])
        self.setText(self.fontMetrics().elidedText(self._whole, dots, max(1, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as fit."""
        super().resizeEvent(event)
        self.fit()


@guarded
class KnockBanner(Living, QFrame):
    """One banner at a time, the newest. It takes no keyboard and covers no reply.

    Signals:
        followed: 去看 was pressed.
        collapsed: 收起 was pressed.
    """

    followed = Signal()
    collapsed = Signal()

    def __init__(self, palette: Palette, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage.knock")
        self.setProperty("kind", "knock")
        self._palette, self._icons = palette, icons
        self._dark = False
        self._knock: KnockItem | None = None
        self._glyph = QLabel()
        self._glyph.setObjectName("stage.knock.icon")
        self._glyph.setProperty("kind", "knock-glyph")
        self._glyph.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._when = text_label("", "muted")
        self._when.setObjectName("stage.knock.when")
        self._who = _Words("strong14", "stage.knock.who", hugs=True)
        self._words = _Words("", "stage.knock.words")
        self._follow = text_button("", "stage.knock.follow")
        self._follow.clicked.connect(self.followed)
        self._put_away = text_button("", "stage.knock.collapse", "quiet")
        self._put_away.clicked.connect(self.collapsed)
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self._who, 1)
        head.addWidget(self._when)
        head.addStretch(0)
        words = QVBoxLayout()
        words.setSpacing(SPACE[0])
        words.addLayout(head)
        words.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE[3], SPACE[1], SPACE[2], SPACE[1])
        row.setSpacing(SPACE[1])
        row.addWidget(self._glyph)
        row.addLayout(words, 1)
        row.addWidget(self._follow)
        row.addWidget(self._put_away)
        self.hide()
        self.settle()

    def retranslate(self) -> None:
        """Say everything in the present language; the app's name comes with the knock."""
        self._follow.setText(self.tr("去看"))
        self._put_away.setText(self.tr("收起"))
        self._when.setText(self.tr("刚刚"))

    def set_theme(self, palette: Palette) -> None:
        """Draw the app's icon in other colours."""
        self._palette = palette
        self._draw()

    def set_dark(self, dark: bool) -> None:
        """Lie on the call's dark ground, or not."""
        self._dark = dark
        self._draw()

    def show_knock(self, knock: KnockItem | None) -> None:
        """Show what is new, None for nothing."""
        self._knock = knock
        if knock is not None:
            who = f"{knock.name} · {knock.sender}" if knock.sender else knock.name
            self._who.say(who)
            self._words.say(knock.words)
            self._draw()
            self.setAccessibleName(self.tr("{0}：{1}").format(who, knock.words))
        self.setVisible(knock is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as fit."""
        super().resizeEvent(event)
        self._fit_words()

    def refit(self) -> None:
        """Measure again in another text size."""
        self._draw()
        self._fit_words()

    def _draw(self) -> None:
        tile, side = (scaled(length, text_scale()) for length in (_TILE, _ICON))
        self._glyph.setFixedSize(tile, tile)
        if self._knock is None:
            return
        name = self._knock.app if self._knock.app in ICONS else "page"
        colour = self._palette.call_ink if self._dark else self._palette.navy_text
        self._glyph.setPixmap(self._icons.icon(name, colour, side).pixmap(side, side))

    def _fit_words(self) -> None:
        self._who.fit()
        self._words.fit()
