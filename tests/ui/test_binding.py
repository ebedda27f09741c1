"""The Qt binding itself: a fault seen in PySide6 6.12.0 on Python 3.11 must not come back."""

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot die from Python 3.12 on")
def test_calls_that_return_nothing_give_back_no_reference_too_many(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for _ in range(1000):
        label.setText("x")

    assert abs(sys.getrefcount(None) - before) < 500
