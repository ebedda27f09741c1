"""Puts the author's bench together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from fraudtrainer.ui.pages.host import Host

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fraudtrainer.ui.pages.bench.models import BenchModels
    from fraudtrainer.ui.widgets.sheet import Sheet


class BenchHost(Host, Protocol):
    """The window, as the bench sees it."""

    @property
    def bench(self) -> BenchModels:
        """What the bench shows."""


def build(host: BenchHost) -> QWidget:
    """Make the page."""
    from fraudtrainer.ui.pages.bench.view import BenchPage

    return BenchPage(host.bench, host.workplace)


def ask(host: BenchHost) -> Sheet | None:
    """Ask what becomes of text that is not saved, before the window closes."""
    from fraudtrainer.ui.pages.bench.sheets import unsaved_sheet

    bench = host.bench.bench
    return unsaved_sheet(host.cover, bench, host.close) if bench.unsaved else None
