"""The dialogs that choose a file or a folder, every word of them in the language of the interface."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def file_dialog(parent: QWidget, name: str, title: str) -> QFileDialog:
    """A dialog that is not shown yet; where the desktop has its own, Qt takes that.

    Args:
        parent: Above which it opens.
        name: Its `objectName`.
        title: What is to be chosen.
    """
    say = QCoreApplication.translate
    dialog = QFileDialog(parent, title)
    dialog.setObjectName(name)
    # The two that Qt's own Chinese catalogue lacks.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, say("FileDialog", "查找位置(&I)："))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, say("FileDialog", "文件类型(&T)："))
    return dialog


def choose_folder(parent: QWidget, name: str, title: str, start: Path | None) -> Path | None:
    """Ask for a folder and wait for the answer; None where none was chosen."""
    dialog = file_dialog(parent, name, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if start is not None:
        dialog.setDirectory(str(start))
    try:
        chosen = dialog.selectedFiles() if dialog.exec() else []
    finally:
        dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
