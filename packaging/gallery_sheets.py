"""Overviews of the gallery: the looks of each picture side by side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter


def contact_sheets(folder: Path) -> None:
    """One small overview per picture of a folder: all its looks side by side."""
    groups: dict[str, list[Path]] = {}
    for path in sorted(folder.glob("*.png")):
        if not path.name.startswith("sheet-"):
            groups.setdefault(path.name.split("-")[0], []).append(path)
    for group, paths in groups.items():
        chosen = [p for p in paths if "light-100-1280" in p.name or "dark-160-1024" in p.name]
        columns, width, height = 4, 480, 310
        rows = -(-len(chosen) // columns)
        sheet = QImage(columns * width, max(1, rows) * height, QImage.Format.Format_RGB32)
        sheet.fill(QColor("#888888"))
        painter = QPainter(sheet)
        for number, path in enumerate(chosen):
            small = QImage(str(path)).scaled(
                width - 8,
                height - 8,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter.drawImage(number % columns * width + 4, number // columns * height + 4, small)
        painter.end()
        sheet.save(str(folder / f"sheet-{group}.png"))
