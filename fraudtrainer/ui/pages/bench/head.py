"""The top of the bench: which folder is open and other ways to begin, also where it holds nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fraudtrainer.ui.appearance import Appearance
from fraudtrainer.ui.pages.bench.model import BenchModel
from fraudtrainer.ui.pages.bench.parts import ShortLabel, bare, card
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.gutter import GUTTER, GutterArea
from fraudtrainer.ui.widgets.living import Living
from fraudtrainer.ui.widgets.step_cards import StepCards
from fraudtrainer.ui.widgets.text import text_button, text_label


class Beginnings(QObject):
    """The three ways to begin, as buttons whose object names start with `name`."""

    def __init__(self, name: str, parent: QWidget, kind: str = "plain") -> None:
        """Make them without words, for `parent` to lay out."""
        super().__init__(parent)
        self.open = text_button("", f"{name}.open", kind)
        self.new = text_button("", f"{name}.new")
        self.samples = text_button("", f"{name}.samples")

    def retranslate(self) -> None:
        """As the language asks."""
        self.open.setText(self.tr("打开文件夹…"))
        self.new.setText(self.tr("新建情境…"))
        self.samples.setText(self.tr("看自带的情境"))


class BenchHead(Living, QWidget):
    """The page's title, the open folder, and ways to another."""

    def __init__(self, bench: BenchModel) -> None:
        """Show the folder of `bench`, once `refresh` is called."""
        super().__init__()
        self._bench = bench
        self.ways = Beginnings("bench", self)
        row = bare(QHBoxLayout(self), SPACE[2])
        self._title = text_label("", "page24")
        row.addWidget(self._title)
        self._where = ShortLabel("muted", "bench.folder")
        row.addWidget(self._where, 1)
        for part in (self.ways.samples, self.ways.new, self.ways.open):
            row.addWidget(part)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self._title.setText(self.tr("编写"))
        self.ways.retranslate()

    def refresh(self, *, narrow: bool) -> None:
        """Show the present folder; the ways to begin where there is nothing are on the card below."""
        bench = self._bench
        filled = bool(bench.checks.situations)
        self._where.say("" if bench.root is None else _told(bench.root))
        self.ways.open.setVisible(filled)
        self.ways.new.setVisible(filled and not bench.read_only)
        self.ways.samples.setVisible(filled and not bench.read_only and not narrow)


class EmptyBench(GutterArea):
    """The whole page where there is nothing to write on: how to begin, and what comes then."""

    def __init__(self, bench: BenchModel, appearance: Appearance) -> None:
        """Speak of the folder of `bench`."""
        super().__init__()
        content = QWidget()
        column = bare(QVBoxLayout(content), SPACE[3])
        column.setContentsMargins(0, 0, GUTTER, 0)
        self.card = EmptyCard(bench)
        column.addWidget(self.card)
        column.addWidget(_NextSteps(appearance), 3)
        column.addStretch(1)
        self.setWidget(content)


class _NextSteps(StepCards):
    """From a folder to the home page in four steps."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__("bench.step", ("1", "2", "3", "4"), appearance)

    def retranslate(self) -> None:
        begin = (
            self.tr("新建一个"),
            self.tr("按模板建好一真一假两份剧本和几条走法，马上能演。"),
        )
        write = (
            self.tr("写成你的故事"),
            self.tr("谁说什么、能怎么回、哪句是破绽。随打随查，错在哪行标在哪行。"),
        )
        prove = (
            self.tr("试演和证明"),
            self.tr("从任何一幕演起；证明会把每一种走法都走一遍。"),
        )
        use = (
            self.tr("拿出去用"),
            self.tr("放到首页马上能练，或者做成情境包发给别人。"),
        )
        self.say((begin, write, prove, use))


class EmptyCard(Living, QFrame):
    """What to do where no folder is open, or the open one holds no situation."""

    def __init__(self, bench: BenchModel) -> None:
        """Speak of the folder of `bench`."""
        super().__init__()
        self._bench = bench
        self.ways = Beginnings("bench.empty", self, "primary")
        box = card(self)
        box.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[4])
        box.setSpacing(SPACE[2])
        self._title = text_label("", "title20", "bench.empty.title", wraps=True)
        self._words = text_label("", "body14", "bench.empty.words", wraps=True)
        box.addWidget(self._title)
        box.addWidget(self._words)
        row = bare(QHBoxLayout())
        for part in (self.ways.open, self.ways.new, self.ways.samples):
            row.addWidget(part)
        row.addStretch(1)
        box.addLayout(row)
        self.settle()

    def retranslate(self) -> None:
        """As the language asks."""
        self.ways.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Say what to do first."""
        if self._bench.root is None:
            self._title.setText(self.tr("从一个文件夹开始"))
            self._words.setText(
                self.tr(
                    "选一个放情境的文件夹。一个情境是一个小文件夹，里面有 situation.yaml 和几份剧本。"
                    "在这里改，或者用你自己的编辑器改，一保存，问题、剧情图和试演就跟着变。"
                )
            )
        else:
            self._title.setText(self.tr("这个文件夹里还没有情境"))
            self._words.setText(
                self.tr("里面没有找到 situation.yaml。可以在这里新建一个情境，或者换一个文件夹。")
            )


def _told(folder: Path) -> str:
    """A folder in the words of whoever owns it: `~` is their home."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
