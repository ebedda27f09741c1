"""The text of a file: line numbers, problems marked at their lines, quiet colours for YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.rare import see
from fraudtrainer.ui.theme.tokens import Palette
from fraudtrainer.ui.widgets.living import Living

_MOST_MARKS: Final = 200
_KEY = re.compile(r"(?:^\s*(?:-\s+)?|[{,]\s*)(\w+)(?=:(?:\s|$))")
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_WORD = re.compile(r"[\w\-]+|\S")


@guarded
class _Colours(QSyntaxHighlighter):
    """Keys in navy, comments muted; nothing shouts."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._key, self._comment = QTextCharFormat(), QTextCharFormat()

    def dress(self, palette: Palette) -> None:
        """Take other colours, and colour the whole text in them."""
        self._key.setForeground(QColor(palette.navy_text))
        self._comment.setForeground(QColor(palette.muted))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        comment = _COMMENT.search(text)
        end = comment.start() if comment is not None else len(text)
        for found in _KEY.finditer(text[:end]):
            self.setFormat(found.start(1), found.end(1) - found.start(1), self._key)
        if comment is not None:
            self.setFormat(end, len(text) - end, self._comment)


@guarded
class _Gutter(QWidget):
    """Line numbers, and a sign where a line has a problem."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        """As wide as the editor says."""
        return QSize(self._editor.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines to be seen."""
        self._editor.paint_gutter(self, event)


@guarded
class CodeEditor(Living, QPlainTextEdit):
    """An editor for scenario files.

    Signals:
        typed: The author changed the text.
    """

    typed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Make an empty one."""
        super().__init__(parent)
        self._appearance = appearance
        self._problems: tuple[Diagnostic, ...] = ()
        self._marks: dict[int, str] = {}
        self._filling = False
        self.setObjectName("bench.text")
        self.setProperty("kind", "code")
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._colours = _Colours(self.document())
        self._gutter = _Gutter(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self.textChanged.connect(self._tell)
        appearance.restyled.connect(self._dress)
        self._dress()
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self.setAccessibleName(self.tr("文件的文字"))
        self.show_problems(self._problems)

    def refit(self) -> None:
        """Leave the gutter the room that its numbers need."""
        self._make_room()

    def _dress(self) -> None:
        font = self._appearance.font(14)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        font.setFamilies([fixed, *font.families()])
        if font != self.font():
            self.setFont(font)
        self._filling = True  # colours are no typing
        self._colours.dress(self._appearance.palette)
        self._filling = False
        self.show_problems(self._problems)

    # ------------------------------------------------------------------ text

    def fill(self, text: str) -> None:
        """Show another file: no way back to the one before."""
        see(text)
        self._filling = True
        self.setPlainText(text)
        self._filling = False

    def replace(self, text: str) -> None:
        """Show another text of the same file; place and view stay, and it can be undone."""
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        line, column, top = cursor.blockNumber(), cursor.positionInBlock(), bar.value()
        self._filling = True
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self._filling = False
        block = self.document().findBlockByNumber(min(line, self.blockCount() - 1))
        cursor.setPosition(block.position() + min(column, block.length() - 1))
        self.setTextCursor(cursor)
        bar.setValue(top)

    def go_to(self, line: int, column: int) -> None:
        """Put the cursor at a place, both counted from 1, and bring it into view."""
        cursor = self._cursor_at(line, column)
        self.setTextCursor(cursor)
        self.centerCursor()

    @property
    def place(self) -> tuple[int, int]:
        """Line and column of the cursor, from 1."""
        cursor = self.textCursor()
        return cursor.blockNumber() + 1, cursor.positionInBlock() + 1

    # ------------------------------------------------------------------ problems

    def show_problems(self, problems: Sequence[Diagnostic]) -> None:
        """Mark these problems of this file."""
        self._problems = tuple(problems[:_MOST_MARKS])
        self._marks = {}
        found = []
        for problem in self._problems:
            if self._marks.get(problem.line) != "error":
                self._marks[problem.line] = problem.severity
            found.append(self._underline(problem))
        self.setExtraSelections(found)
        self._gutter.update()

    @property
    def marked_lines(self) -> dict[int, str]:
        """The marked lines, with the worse severity of each."""
        return dict(self._marks)

    def _underline(self, problem: Diagnostic) -> QTextEdit.ExtraSelection:
        palette = self._appearance.palette
        mark = QTextEdit.ExtraSelection()
        cursor = self._cursor_at(problem.line, problem.column)
        text = cursor.block().text()
        word = _WORD.match(text, min(cursor.positionInBlock(), len(text)))
        if word is None:
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        else:
            cursor.setPosition(
                cursor.block().position() + word.end(), QTextCursor.MoveMode.KeepAnchor
            )
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        error = problem.severity == "error"
        style.setUnderlineColor(QColor(palette.red_text if error else palette.amber_text))
        style.setBackground(QColor(palette.red_soft if error else palette.amber_soft))
        style.setProperty(QTextFormat.Property.TextToolTip, said(problem.message))
        mark.cursor, mark.format = cursor, style
        return mark

    def _cursor_at(self, line: int, column: int) -> QTextCursor:
        block = self.document().findBlockByNumber(max(0, min(line, self.blockCount()) - 1))
        # Qt counts in UTF-16 units, the findings in characters.
        before = block.text()[: max(0, column - 1)]
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + len(before.encode("utf-16-le", "replace")) // 2)
        return cursor

    # ------------------------------------------------------------------ gutter

    def gutter_width(self) -> int:
        """Room for a sign and the greatest line number, in pixels."""
        digits = max(3, len(str(self.blockCount())))
        return self._appearance.px(28) + self.fontMetrics().horizontalAdvance("9") * digits

    def paint_gutter(self, gutter: QWidget, event: QPaintEvent) -> None:
        """Draw the gutter's part that `event` asks for."""
        palette, px = self._appearance.palette, self._appearance.px
        painter = QPainter(gutter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.fillRect(event.rect(), QColor(palette.paper))
        block = self.firstVisibleBlock()
        here = self.textCursor().blockNumber()
        right = gutter.width() - px(8)
        height = self.fontMetrics().height()
        while block.isValid():
            top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
            if top > event.rect().bottom():
                break
            number = block.blockNumber()
            severity = self._marks.get(number + 1, "")
            painter.setPen(QColor(palette.ink if number == here or severity else palette.muted))
            area = QRect(0, top, right, height)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight, str(number + 1))
            if severity:
                self._paint_sign(painter, severity, px(14), top + height / 2)
            block = block.next()
        painter.end()

    def _paint_sign(self, painter: QPainter, severity: str, x: float, y: float) -> None:
        """A round red sign with a cross for an error, a square amber one for a warning."""
        palette, size = self._appearance.palette, self._appearance.px(14)
        error = severity == "error"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.red if error else palette.amber))
        area = QRect(round(x - size / 2), round(y - size / 2), size, size)
        radius = size / 2 if error else size / 5
        painter.drawRoundedRect(area, radius, radius)
        painter.setPen(QColor(palette.on_red))
        painter.setFont(self._appearance.font(10, bold=True))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "×" if error else "!")
        painter.setFont(self.font())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter beside the text."""
        super().resizeEvent(event)
        area = self.contentsRect()
        self._gutter.setGeometry(area.left(), area.top(), self.gutter_width(), area.height())

    def _make_room(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)

    def _follow(self, rect: QRect, down: int) -> None:
        if down:
            self._gutter.scroll(0, down)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())

    def _tell(self) -> None:
        if not self._filling:
            self.typed.emit()
