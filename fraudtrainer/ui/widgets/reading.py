"""The order in which one reads a page: what a screen reader and the Tab key follow alike."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cmp_to_key
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSplitterHandle,
    QWidget,
)

from fraudtrainer.ui.widgets.role import PROPERTY

_WHOLE: Final = (QLineEdit, QComboBox, QAbstractSpinBox)
"""What Qt has built of parts that nobody goes to."""


def parts_of(holder: QWidget) -> list[QWidget]:
    """What is to be seen in a container, in reading order; below a sheet only the sheet."""
    parts = [c for c in holder.children() if isinstance(c, QWidget) and _tells(c, holder)]
    sheets = [part for part in parts if part.property(PROPERTY) == "dialog"]
    return sheets[-1:] or sorted(parts, key=cmp_to_key(_reads_before))


def tab_stops(top: QWidget) -> Iterator[QWidget]:
    """Where Tab goes in `top`, in reading order."""
    for part in parts_of(top):
        if not part.isEnabled():
            continue
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
            yield part
        if not isinstance(part, _WHOLE):
            yield from tab_stops(part)


def go_by_tab(top: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to what is read next in `top`, or before; False where there is nothing."""
    stops = list(tab_stops(top))
    if not stops:
        return False
    place = _next_place(QApplication.focusWidget(), stops, forward=forward)
    goal = stops[place % len(stops)]
    reasons = Qt.FocusReason
    goal.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
    holder = goal.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(goal)
        holder = holder.parentWidget()
    return True


def _next_place(here: QWidget | None, stops: list[QWidget], *, forward: bool) -> int:
    """The stop after `here`, or before; it may be a page, or one of a group that has another stop."""
    if here is None:
        return 0 if forward else -1
    if here in stops:
        return stops.index(here) + (1 if forward else -1)
    inside = (n for n, stop in enumerate(stops) if here.isAncestorOf(stop))
    first = next(inside, None)
    if first is not None:
        return first if forward else first - 1
    beside = (n for n, stop in enumerate(stops) if stop.parentWidget() is here.parentWidget())
    place = next(beside, None)
    if place is None:
        return 0 if forward else -1
    return place + (1 if forward else -1)


def _tells(part: QWidget, holder: QWidget) -> bool:
    """Whether a part has anything to say: not what is hidden, has no words, or is for the mouse."""
    if part.isWindow() or not part.isVisibleTo(holder) or isinstance(part, QSplitterHandle):
        return False
    if part.objectName() in ("qt_scrollarea_hcontainer", "qt_scrollarea_vcontainer"):
        return False
    return not isinstance(part, QLabel) or bool(part.text() or part.accessibleName())


def _reads_before(one: QWidget, other: QWidget) -> int:
    """Below zero where `one` is read first: it stands higher, or in the same line further left."""
    a, b = one.geometry(), other.geometry()
    if a.bottom() <= b.top() or b.bottom() <= a.top():
        return a.top() - b.top()
    return (a.left() - b.left()) or (a.top() - b.top())
