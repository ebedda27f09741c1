"""演练: a greeting, what to do next, and every situation as a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fraudtrainer.errors import UserError
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.pages.home.cards import CardList
from fraudtrainer.ui.pages.home.model import HomeModel, NextStep
from fraudtrainer.ui.seat import Seat
from fraudtrainer.ui.widgets.page import MARGIN, ScrollPage, text_label

if TYPE_CHECKING:
    from fraudtrainer.ui.pages.home.broken import BrokenPanel

_SIDE_BY_SIDE = 760
_FIELD = 260


class HomePage(ScrollPage):
    """The page one starts on.

    Signals:
        card_chosen: Somebody wants to see a situation (its id).
        next_chosen: Somebody takes the banner's proposal (NextStep).
        failed: A name could not be kept (UserError).
    """

    card_chosen = Signal(str)
    next_chosen = Signal(object)
    failed = Signal(object)

    def __init__(
        self, model: HomeModel, seat: Seat, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        """Bind to `model` and show it."""
        super().__init__("home", appearance, parent)
        self._model = model
        self._seat = seat
        self._tabs: dict[str, QPushButton] = {}
        self._audiences: tuple[tuple[str, str, int], ...] = ()
        self._broken: tuple[tuple[str, str], ...] = ()
        self._panel: BrokenPanel | None = None
        self.setProperty("focusPolicy", "NoFocus")
        self._box = self.column
        self._box.setSpacing(0)
        self._add_greeting()
        self._add_welcome()
        self._add_banner()
        self._add_filters()
        self._add_cards()
        self._broken_box = QVBoxLayout()
        self._box.addLayout(self._broken_box)
        self._box.addStretch(1)
        model.refreshed.connect(self._show)
        model.progressed.connect(self._show_emptiness)
        self._show()

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
        self.put_beside(self._top, wide=self.room(width) >= px(_SIDE_BY_SIDE))
        self._cards.fit(width - 2 * px(MARGIN))

    # ------------------------------------------------------------------ parts

    def _add_greeting(self) -> None:
        self._greeting = _label("page24", "home.greeting")
        self._subtitle = _label("body14", "home.subtitle")
        self._subtitle.setProperty("role", "muted")
        self._box.addWidget(self._greeting)
        self._box.addWidget(self._subtitle)
        self._box.addSpacing(self._appearance.px(16))

    def _add_welcome(self) -> None:
        px = self._appearance.px
        self._welcome = _frame("card")
        row = QHBoxLayout(self._welcome)
        row.setContentsMargins(px(20), px(12), px(20), px(12))
        row.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        lead = _label("strong14", "")
        lead.setText(self.tr("怎么称呼你？"))
        note = _label("muted", "")
        note.setText(self.tr("不填也能开始。名字和成绩只存在这台电脑上。"))
        words.addWidget(lead)
        words.addWidget(note)
        row.addLayout(words, 1)
        self._name = QLineEdit()
        self._name.setObjectName("home.welcome.name")
        self._name.setAccessibleName(self.tr("你的名字"))
        self._name.setPlaceholderText(self._seat.anonymous_name)
        self._name.setMaximumWidth(px(_FIELD))
        self._name.returnPressed.connect(self._take_name)
        lead.setBuddy(self._name)
        save = QPushButton(self.tr("就这么叫"))
        save.setObjectName("home.welcome.save")
        save.clicked.connect(self._take_name)
        row.addWidget(self._name)
        row.addWidget(save)
        self._box.addWidget(self._welcome)
        self._welcome_gap = QWidget()
        self._welcome_gap.setFixedHeight(px(16))
        self._box.addWidget(self._welcome_gap)

    def _add_banner(self) -> None:
        px = self._appearance.px
        self._top = QHBoxLayout()
        self._top.setSpacing(px(20))
        self._banner = _frame("banner-navy")
        row = QHBoxLayout(self._banner)
        row.setContentsMargins(px(24), px(24), px(24), px(24))
        row.setSpacing(px(16))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        self._next_title = _label("title20", "home.next.title")
        self._next_detail = _label("muted", "home.next.detail")
        words.addStretch(1)
        words.addWidget(self._next_title)
        words.addWidget(self._next_detail)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._next = QPushButton()
        self._next.setObjectName("home.start")
        self._next.setProperty("kind", "plain")
        self._next.clicked.connect(self._on_next)
        row.addWidget(self._next)
        self._top.addWidget(self._banner, 61)
        self._top.addWidget(self._progress_card(), 50)
        self._box.addLayout(self._top)

    def _progress_card(self) -> QFrame:
        px = self._appearance.px
        self._progress = _frame("card")
        box = QVBoxLayout(self._progress)
        box.setContentsMargins(px(20), px(20), px(20), px(20))
        box.setSpacing(px(8))
        row = QHBoxLayout()
        lead = _label("strong14", "")
        lead.setText(self.tr("练过的情境"))
        self._count = _label("strong14", "home.progress.count")
        row.addWidget(lead, 1)
        row.addWidget(self._count)
        self._bar = QProgressBar()
        self._bar.setObjectName("home.progress")
        self._bar.setAccessibleName(self.tr("练过的情境"))
        self._bar.setTextVisible(False)
        self._left = _label("muted", "home.progress.left")
        box.addStretch(1)
        box.addLayout(row)
        box.addWidget(self._bar)
        box.addWidget(self._left)
        box.addStretch(1)
        return self._progress

    def _add_filters(self) -> None:
        px = self._appearance.px
        self._box.addSpacing(px(16))
        self._filters = QHBoxLayout()
        self._filters.setSpacing(px(24))
        self._heading = _label("lead16", "home.heading")
        self._heading.setText(self.tr("全部情境"))
        self._filters.addWidget(self._heading)
        self._filters.addLayout(self._tab_row())
        self._filters.addStretch(1)
        self._search = QLineEdit()
        self._search.setObjectName("home.search")
        self._search.setAccessibleName(self.tr("查找情境"))
        self._search.setPlaceholderText(self.tr("查找情境"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(px(_FIELD))
        self._search.setMinimumWidth(px(120))
        self._search.textChanged.connect(self._model.search)
        raised = QVBoxLayout()
        raised.setContentsMargins(0, 0, 0, px(8))
        raised.addWidget(self._search)
        self._filters.addLayout(raised, 1)
        self._box.addLayout(self._filters)
        self._line = _frame("hairline")
        self._box.addWidget(self._line)
        self._box.addSpacing(px(12))

    def _tab_row(self) -> QVBoxLayout:
        """Room for a tab for each audience, standing on the line below the row."""
        self._tab_box = QHBoxLayout()
        self._tab_box.setSpacing(self._appearance.px(24))
        lowered = QVBoxLayout()
        lowered.addStretch(1)
        lowered.addLayout(self._tab_box)
        return lowered

    def _add_tabs(self) -> None:
        for tab in self._tabs.values():
            self._tab_box.removeWidget(tab)
            tab.deleteLater()
        self._tabs = {}
        for audience, name, count in self._audiences:
            tab = QPushButton(name if audience else f"{name} {count}")
            tab.setObjectName(f"home.tab.{audience or 'all'}")
            tab.setProperty("kind", "tab")
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            tab.setChecked(audience == self._model.audience)
            tab.clicked.connect(lambda _on=False, a=audience: self._model.choose_audience(a))
            self._tabs[audience] = tab
            self._tab_box.addWidget(tab)

    def _add_cards(self) -> None:
        px = self._appearance.px
        self._cards = CardList(self._model.cards, self._appearance, self.page)
        self._cards.chosen.connect(self._on_card)
        self._cards.moved_to.connect(self._follow)
        self._nothing = _label("muted", "home.empty")
        self._nothing.setProperty("alignment", "AlignCenter")
        self._nothing.setContentsMargins(0, px(32), 0, px(32))
        self._box.addWidget(self._nothing)
        self._box.addWidget(self._cards)
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
            name = "home.continue" if step.attempt else "home.start"
            self._next.setObjectName(name)
            self._next.setAccessibleName(f"{step.button}：{step.title}")
        self._show_progress()
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
        audiences = self._model.audiences
        if audiences != self._audiences:
            self._audiences = audiences
            self._add_tabs()
        self._heading.setVisible(not self._tabs)
        self._line.setVisible(bool(self._tabs))
        self._search.setVisible(self._model.can_search)

    def _show_broken(self) -> None:
        if self._broken == self._model.broken:
            return
        from fraudtrainer.ui.pages.home.broken import BrokenPanel

        self._broken = self._model.broken
        if self._panel is not None:
            self._panel.deleteLater()
            self._panel = None
        if self._broken:
            self._panel = BrokenPanel(self._broken, self._appearance)
            self._broken_box.addWidget(self._panel)
        gap = self._appearance.px(16) if self._broken else 0
        self._broken_box.setContentsMargins(0, gap, 0, 0)

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
        self.ensureVisible(corner.x(), corner.y(), 0, place.height() // 2 + self._appearance.px(16))


def _label(role: str, name: str) -> QLabel:
    return text_label("", role, name, wraps=role not in {"strong14", "lead16"})


def _frame(kind: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", kind)
    return frame
