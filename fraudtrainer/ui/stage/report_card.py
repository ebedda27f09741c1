"""The 110 report: what to say, in which order, while every item takes a minute."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fraudtrainer.scenario.vocabulary import REPORT_ITEMS
from fraudtrainer.ui.said import said
from fraudtrainer.ui.stage.button_grid import ButtonGrid
from fraudtrainer.ui.theme.fonts import tabular
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.widgets.text import paragraph, text_button

ORDER = ("blame", "amount", "story", "account", "time", "payee")
"""A fixed order that gives nothing away."""


class ReportCard(Sheet):
    """Items are said in the order of the clicks; a second click takes one back.

    Signals:
        report_sent: The item ids in the order chosen (tuple of str).
    """

    report_sent = Signal(object)

    def __init__(self, elapsed: int, parent: QWidget) -> None:
        """Ask over `parent`; `elapsed` golden minutes have gone already."""
        super().__init__(self.tr("110 接通了：先报什么？"), parent)
        self._elapsed = elapsed
        self._said: list[str] = []
        self.add_text(
            self.tr("按你要说的先后点选，再点一次取消。每说一项要一分钟，钱还在往外走。"), "body14"
        )
        self._grid = ButtonGrid()
        self._items = {item: self._button(item) for item in ORDER}
        self.body.addWidget(self._grid)
        self._clock = paragraph("", "lead16")
        self._clock.setObjectName("stage.report.clock")
        self._clock.setProperty("tone", "red")
        self._clock.setFont(tabular(self._clock.font()))
        self.body.addWidget(self._clock)
        self.add_text(self.tr("教学设定，不代表真实止付率。"), "muted")
        self.body.addStretch(1)
        self.add_cancel(self.tr("再看一眼材料"))
        self._send = self.add_button("stage.report.send", self.tr("就这样报"), "primary")
        self._send.clicked.connect(self._finish)
        self._show()

    def _button(self, item: str) -> QPushButton:
        button = text_button("", f"stage.report.{item}", "choice")
        button.setCheckable(True)
        button.clicked.connect(lambda: self._toggle(item))
        self._grid.add(button)
        return button

    def _toggle(self, item: str) -> None:
        if item in self._said:
            self._said.remove(item)
        else:
            self._said.append(item)
        self._show()

    def _show(self) -> None:
        for item, button in self._items.items():
            name = said(REPORT_ITEMS[item].words)
            chosen = item in self._said
            button.setChecked(chosen)
            button.setText(f"{self._said.index(item) + 1}  {name}" if chosen else name)
        minutes = self._elapsed + len(self._said)
        self._clock.setText(self.tr("黄金时间 已过 {0} 分钟").format(minutes))
        self._send.setEnabled(bool(self._said))
        self._grid.refresh()

    def _finish(self) -> None:
        self.close_sheet()
        self.report_sent.emit(tuple(self._said))
