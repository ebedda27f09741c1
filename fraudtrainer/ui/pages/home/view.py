"""演练: a greeting, what to do next, and every situation as a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.errors import UserError
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.pages.home.cards import CardList
from fraudtrainer.ui.pages.home.deck import Deck
from fraudtrainer.ui.pages.home.model import HomeModel, NextStep
from fraudtrainer.ui.seat import Seat
from fraudtrainer.ui.theme.rare import see
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.chip_rows import ChipRows
from fraudtrainer.ui.widgets.page import MARGIN, ScrollPage
from fraudtrainer.ui.widgets.role import speak_as
from fraudtrainer.ui.widgets.text import frame, name_clear_button, text_button, text_label

if TYPE_CHECKING:
    from fraudtrainer.ui.pages.home.broken import BrokenPanel

_SIDE_BY_SIDE = 760
_THREE_BESIDE = 860
_FIELD = 260
_SEARCH = 180
_TALL_BANNER = 130
_TALL_PAGE = 950


class HomePage(ScrollPage):
    """The page one starts on.

    Signals:
        card_chosen: Somebody wants to see a situation (its id).
        next_chosen: Somebody takes the banner's proposal (NextStep).
        failed: A name could not be kept (UserError).
        attempt_chosen: Somebody wants to read an old debrief (attempt id).
    """

    card_chosen = Signal(str)
    next_chosen = Signal(object)
    failed = Signal(object)
    attempt_chosen = Signal(str)

    def __init__(
        self, model: HomeModel, seat: Seat, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        """Bind to `model` and show it."""
        super().__init__("home", appearance, parent)
        self._model = model
        self._seat = seat
        self._kinds: tuple[tuple[str, str, int], ...] = ()
        self._broken: tuple[tuple[str, str], ...] = ()
        self._panel: BrokenPanel | None = None
        self._stands = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.setSpacing(0)
        self._add_greeting()
        self._add_welcome()
        self._add_banner()
        self._add_filters()
        self._add_cards()
        self._deck = Deck(appearance)
        self._deck.attempt_chosen.connect(self.attempt_chosen)
        self.column.addWidget(self._deck, 3)
        self._broken_box = QVBoxLayout()
        self.column.addLayout(self._broken_box)
        self.column.addStretch(1)
        model.refreshed.connect(self._show)
        model.progressed.connect(self._show_emptiness)
        self.settle()
        self._stands = True

    @property
    def first_focus(self) -> QWidget:
        """Where the keyboard starts: the banner's button, else the cards."""
        return self._next if self._banner.isVisibleTo(self) else self._cards

    @property
    def search_field(self) -> QLineEdit:
        """The search field; hidden where there are few cards."""
        return self._search

    def fit(self, width: int) -> None:
        """Put banner and progress below each other where there is no room beside."""
        px = self._appearance.px
        wide = self.room(width) >= px(_SIDE_BY_SIDE)
        self.put_beside(self._top, wide=wide)
        self.put_beside(self._finder, wide=wide)
        tall = wide and self.maximumViewportSize().height() >= px(_TALL_PAGE)
        self._banner.setMinimumHeight(px(_TALL_BANNER) if tall else 0)
        self._deck.fit(width - 2 * MARGIN, wide=self.room(width) >= px(_THREE_BESIDE))
        self._cards.fit(width - 2 * MARGIN)

    def refit(self) -> None:
        """As wide as names and words need."""
        self._name.setMaximumWidth(self._appearance.px(_FIELD))
        self._search.setFixedWidth(self._appearance.px(_SEARCH))

    def retranslate(self) -> None:
        """As the language asks."""
        self._ask.setText(self.tr("怎么称呼你？"))
        self._assure.setText(self.tr("不填也能开始。名字和成绩只存在这台电脑上。"))
        self._name.setAccessibleName(self.tr("你的名字"))
        self._name.setPlaceholderText(self._seat.anonymous_name)
        self._save.setText(self.tr("就这么叫"))
        self._practised.setText(self.tr("练过的情境"))
        self._bar.setAccessibleName(self.tr("练过的情境"))
        self._heading.setText(self.tr("全部情境"))
        self._search.setAccessibleName(self.tr("查找情境"))
        empty = self.tr("清空")
        name_clear_button(self._search, empty)
        self._search.setPlaceholderText(self.tr("查找情境"))
        if self._stands:  # at first its words are of this language
            self._model.retranslate()
        self._show()

    # ------------------------------------------------------------------ parts

    def _add_greeting(self) -> None:
        self._greeting = text_label("", "page24", "home.greeting", wraps=True)
        self._subtitle = text_label("", "muted", "home.subtitle", wraps=True)
        self.column.addWidget(self._greeting)
        self.column.addWidget(self._subtitle)
        self.column.addSpacing(SPACE[3])

    def _add_welcome(self) -> None:
        self._welcome = frame("card")
        row = QHBoxLayout(self._welcome)
        row.setContentsMargins(SPACE[4], SPACE[2], SPACE[4], SPACE[2])
        row.setSpacing(SPACE[2])
        words = QVBoxLayout()
        words.setSpacing(SPACE[0])
        self._ask = text_label("", "strong14")
        self._assure = text_label("", "muted", wraps=True)
        words.addWidget(self._ask)
        words.addWidget(self._assure)
        row.addLayout(words, 1)
        self._name = QLineEdit()
        self._name.textChanged.connect(see)
        self._name.setObjectName("home.welcome.name")
        self._name.returnPressed.connect(self._take_name)
        self._ask.setBuddy(self._name)
        self._save = text_button("", "home.welcome.save")
        self._save.clicked.connect(self._take_name)
        row.addWidget(self._name)
        row.addWidget(self._save)
        self.column.addWidget(self._welcome)
        self._welcome_gap = QWidget()
        self._welcome_gap.setFixedHeight(SPACE[3])
        self.column.addWidget(self._welcome_gap)

    def _add_banner(self) -> None:
        self._top = QHBoxLayout()
        self._top.setSpacing(SPACE[4])
        self._banner = frame("banner-navy")
        row = QHBoxLayout(self._banner)
        row.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[4])
        row.setSpacing(SPACE[3])
        words = QVBoxLayout()
        words.setSpacing(SPACE[0])
        self._next_title = text_label("", "title20", "home.next.title", wraps=True)
        self._next_detail = text_label("", "muted", "home.next.detail", wraps=True)
        words.addStretch(1)
        words.addWidget(self._next_title)
        words.addWidget(self._next_detail)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._next = text_button("", "home.start")
        self._next.clicked.connect(self._on_next)
        row.addWidget(self._next)
        self._top.addWidget(self._banner, 61)
        self._add_progress()
        self._top.addWidget(self._progress, 50)
        self.column.addLayout(self._top)

    def _add_progress(self) -> None:
        self._progress = frame("card")
        box = QVBoxLayout(self._progress)
        box.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[3])
        box.setSpacing(SPACE[1])
        row = QHBoxLayout()
        self._practised = text_label("", "strong14")
        self._count = text_label("", "strong14", "home.progress.count")
        row.addWidget(self._practised, 1)
        row.addWidget(self._count)
        self._bar = QProgressBar()
        self._bar.setObjectName("home.progress")
        self._bar.setTextVisible(False)
        self._left = text_label("", "muted", "home.progress.left", wraps=True)
        box.addStretch(1)
        box.addLayout(row)
        box.addWidget(self._bar)
        box.addWidget(self._left)
        box.addStretch(1)

    def _add_filters(self) -> None:
        self.column.addSpacing(SPACE[3])
        self._finder = QHBoxLayout()
        self._finder.setSpacing(SPACE[2])
        self._heading = text_label("", "lead16", "home.heading")
        self._finder.addWidget(self._heading)
        self._tabs = ChipRows()
        self._finder.addWidget(self._tabs, 1)
        self._search = QLineEdit()
        self._search.setObjectName("home.search")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._model.search)
        self._finder.addWidget(self._search, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self._finder)
        self.column.addSpacing(SPACE[2])

    def _tab(self, kind: str, words: str) -> QPushButton:
        tab = text_button(words, f"home.tab.{kind or 'all'}", "chip")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        speak_as(tab, "choice")
        tab.setChecked(kind == self._model.kind)
        tab.clicked.connect(lambda: self._model.choose_kind(kind))
        return tab

    def _add_cards(self) -> None:
        self._cards = CardList(self._model.cards, self._appearance, self.page)
        self._cards.chosen.connect(self._on_card)
        self._cards.moved_to.connect(self._follow)
        self._nothing = text_label("", "muted", "home.empty", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(0, SPACE[5], 0, SPACE[5])
        self.column.addWidget(self._nothing)
        self.column.addWidget(self._cards, 2)
        self._model.cards.modelReset.connect(self._show_emptiness)

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        model = self._model
        self._greeting.setText(model.greeting)
        self._subtitle.setText(model.subtitle)
        self._welcome.setVisible(model.is_first_run)
        self._welcome_gap.setVisible(model.is_first_run)
        step = model.next_step
        self._banner.setVisible(step is not None)
        if step is not None:
            self._next_title.setText(step.title)
            self._next_detail.setText(step.detail)
            self._next.setText(step.button)
            name = "home.continue" if step.attempt is not None else "home.start"
            self._next.setObjectName(name)
            self._next.setAccessibleName(self.tr("{0}：{1}").format(step.button, step.title))
        self._show_progress()
        self._deck.show_lately(model.lately)
        self._show_filters()
        self._show_emptiness()
        self._show_broken()

    def _show_progress(self) -> None:
        done, whole = self._model.progress
        self._progress.setVisible(whole > 0)
        self._count.setText(f"{done} / {whole}")
        self._bar.setRange(0, max(1, whole))
        self._bar.setValue(done)
        rest = self.tr("还有 {0} 个没有练过").format(whole - done)
        self._left.setText(rest if whole > done else self.tr("每个情境都练过了"))

    def _show_filters(self) -> None:
        kinds = self._model.kinds
        if kinds != self._kinds:
            self._kinds = kinds
            self._tabs.put(self._tab(kind, f"{name} {count}") for kind, name, count in kinds)
        self._heading.setVisible(not kinds)
        self._search.setVisible(self._model.can_search)

    def _show_broken(self) -> None:
        if self._broken == self._model.broken:
            return
        from fraudtrainer.ui.pages.home.broken import BrokenPanel

        self._broken = self._model.broken
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
        if self._broken:
            self._panel = BrokenPanel(self._broken)
            self._broken_box.addWidget(self._panel)
        self._broken_box.setContentsMargins(0, SPACE[3] if self._broken else 0, 0, 0)

    def _show_emptiness(self) -> None:
        empty = self._model.cards.rowCount() == 0
        reading = self._model.reading
        self._nothing.setVisible(empty or bool(reading))
        self._cards.setVisible(not empty)
        if reading:
            self._nothing.setText(reading)
        elif self._model.progress[1]:
            self._nothing.setText(self.tr("没有符合的情境，换个词试试。"))
        else:
            self._nothing.setText(
                self.tr("还没有可以演练的情境。请重新安装程序，或检查 scenarios 文件夹。")
            )

    # ------------------------------------------------------------------ doing

    def _take_name(self) -> bool:
        """Keep what was typed as the name; False where it cannot be one."""
        name = self._name.text().strip()
        try:
            if name:
                self._seat.sit(name)
            else:
                self._seat.seated()
        except UserError as error:
            self.failed.emit(error)
            return False
        return True

    def _named(self) -> bool:
        typed = self._model.is_first_run and bool(self._name.text().strip())
        return self._take_name() if typed else True

    def _on_next(self) -> None:
        step: NextStep | None = self._model.next_step
        if step is not None and self._named():
            self.next_chosen.emit(step)

    def _on_card(self, situation: str) -> None:
        if self._named():
            self.card_chosen.emit(situation)

    def _follow(self, place: QRect) -> None:
        corner = self._cards.mapTo(self.page, place.center())
        self.ensureVisible(corner.x(), corner.y(), 0, place.height() // 2 + SPACE[3])
