"""The small form for a pack: what it is called, who made it, which version, and where it goes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from fraudtrainer.modes.pack_maker import PackWish
from fraudtrainer.ui.file_dialog import choose_folder
from fraudtrainer.ui.guard import guarded
from fraudtrainer.ui.pages.bench.publish_model import PublishModel
from fraudtrainer.ui.said import said
from fraudtrainer.ui.theme.style import restyle
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.widgets.text import text_button


@guarded
class PackSheet(Sheet):
    """Asks, says what cannot be, and lets the model make the pack."""

    def __init__(self, parent: QWidget, model: PublishModel) -> None:
        """Open it for the situation in front."""
        say = QCoreApplication.translate
        super().__init__(say("PackSheet", "做成情境包"), parent)
        self._model = model
        self._place = model.place
        self._wish = model.wish(self._place)
        self.setObjectName("bench.pack.sheet")
        self._title = self._field("title", say("PackSheet", "名称"), self._wish.title)
        self._author = self._field("author", say("PackSheet", "作者"), self._wish.publisher)
        self._author.setPlaceholderText(say("PackSheet", "例如：青桐路派出所反诈小组"))
        self._version = self._field("version", say("PackSheet", "版本"), self._wish.version)
        self._where = self.add_text("", "muted")
        self._where.setObjectName("bench.pack.where")
        other = text_button(say("PackSheet", "换个文件夹…"), "bench.pack.folder", "link")
        other.clicked.connect(self._ask_place)
        self.body.addWidget(other)
        self._wrong = self.add_text("", "small13")
        self._wrong.setObjectName("bench.pack.wrong")
        self.body.addStretch(1)
        cancel = self.add_button("bench.pack.cancel", say("PackSheet", "先不做"))
        cancel.clicked.connect(self.dismiss)
        make = self.add_button("bench.pack.make", say("PackSheet", "做成"), "primary")
        make.clicked.connect(self._make)
        for field in (self._title, self._author, self._version):
            field.returnPressed.connect(self._make)
        self._version.textChanged.connect(self._say_where)
        self._say_where()
        self.present(self._author if not self._wish.publisher else make)

    def _field(self, name: str, words: str, text: str) -> QLineEdit:
        self.add_text(words, "small13")
        field = QLineEdit(text)
        field.setObjectName(f"bench.pack.{name}")
        field.setAccessibleName(words)
        self.body.addWidget(field)
        return field

    def _said(self) -> PackWish:
        return self._wish._replace(
            title=self._title.text().strip(),
            publisher=self._author.text().strip(),
            version=self._version.text().strip(),
        )

    def _say_where(self) -> None:
        words = QCoreApplication.translate("PackSheet", "会存成 {0}")
        self._where.setText(words.format(self._place / self._said().file_name))

    def _ask_place(self) -> None:
        title = QCoreApplication.translate("PackSheet", "情境包存到哪里")
        chosen = choose_folder(self, "bench.pack.chooser", title, self._place)
        if chosen is not None:
            self._place = chosen
            self._version.setText(self._model.wish(self._place).version)
            self._say_where()

    def _make(self) -> None:
        wish = self._said()
        wrong = self._model.wrong(wish)
        if wrong:
            words = "\n".join(self._plain(said(one.message)) for one in wrong)
            self._wrong.setText(words)
            restyle(self._wrong, tone="red")
            self.fit()
            (self._version if wish.publisher and wish.title else self._author).setFocus()
            return
        self.close_sheet()
        self._model.make_pack(wish, self._place)

    @staticmethod
    def _plain(words: str) -> str:
        """The manifest's keys under the names that stand on the form."""
        say = QCoreApplication.translate
        names = {
            "title": say("PackSheet", "名称"),
            "publisher": say("PackSheet", "作者"),
            "version": say("PackSheet", "版本"),
        }
        for key, name in names.items():
            words = words.replace(key, name)
        return words
