"""What a screen reader hears of a sitting: lines, knocks, calls, choices, payments, refusals."""

from __future__ import annotations

from PySide6.QtCore import QMetaObject, QObject

from fraudtrainer.errors import UserError
from fraudtrainer.scenario.vocabulary import CHANNELS
from fraudtrainer.ui.announcer import Announcer
from fraudtrainer.ui.said import language, said
from fraudtrainer.ui.stage.item import CallItem, FlagItem, ReceiptItem, RingItem, StageItem
from fraudtrainer.ui.stage.model import StageModel


class StageVoice(QObject):
    """Tells a sitting through an announcer; what the learner says by a reply is not told back."""

    def __init__(self, announcer: Announcer) -> None:
        """Speak through `announcer`, whose widget is the stage."""
        super().__init__(announcer)
        self._announcer = announcer
        self._model: StageModel | None = None
        self._need = ""
        self._offered: tuple[str, ...] = ()
        self._call: CallItem | None = None
        self._flags: tuple[FlagItem, ...] = ()

    def follow(self, model: StageModel) -> list[QMetaObject.Connection]:
        """Tell of another sitting; the connections end it."""
        self._announcer.hush()
        self._model, self._call = model, None
        self._flags = model.flags
        self._offered = ()
        return [
            model.item_arrived.connect(self._hear),
            model.choices_changed.connect(self._offer),
            model.ring_changed.connect(self._ring),
            model.call_changed.connect(self._speak),
            model.receipt_changed.connect(self._pay),
            model.flags_changed.connect(self._mark),
            model.refused.connect(self._refuse),
            model.failed.connect(self._fail),
        ]

    def need(self, words: str) -> None:
        """Say what the story waits for, "" for nothing: many a need is over before it is said."""
        self._announcer.unsay(self._need)
        self._need = words
        self._announcer.say(words)

    # ------------------------------------------------------------------ from the model

    def _hear(self, item: StageItem) -> None:
        """A line: with its app where that is not in front, which is how it knocks."""
        if item.chosen or not self._announcer.heard() or self._model is None:
            return
        words = item.words.strip()
        if item.sender and item.side in ("theirs", "mine"):
            words = self.tr("{0}：{1}").format(item.sender, words)
        if item.side != "narrator" and self._model.front not in ("", item.app):
            app = said(CHANNELS[item.app].words)
            words = self.tr("{0}有新内容。{1}").format(app, words)
        self._announcer.say(words)

    def _offer(self) -> None:
        """Replies can be chosen that could not be before."""
        if self._model is None:
            return
        offered = tuple(reply.text for reply in self._model.replies_here)
        if offered and offered != self._offered:
            words = self.tr("现在可以回话，有 {0} 句可选，按数字键选。")
            self._announcer.say(words.format(len(offered)))
        self._offered = offered

    def _ring(self, item: RingItem | None) -> None:
        if item is not None:
            words = self.tr("来电：{0}。{1}").format(item.number, item.known or item.area)
            self._announcer.say(words, urgent=True)

    def _speak(self, call: CallItem | None) -> None:
        before, self._call = self._call, call
        if call is None:
            return
        is_new = before is None or before.over or before.number != call.number
        if call.over and before is not None and not before.over:
            words = self.tr("通话结束了。")
            self._announcer.say(words, urgent=True)
        elif is_new and not call.over:
            words = self.tr("正在和 {0} 通话。")
            self._announcer.say(words.format(call.number))

    def _pay(self, receipt: ReceiptItem | None) -> None:
        if receipt is not None:
            words = self.tr("已转出 {0} 元，收款人 {1}。")
            self._announcer.say(words.format(receipt.amount, receipt.payee), urgent=True)

    def _mark(self) -> None:
        """A mark came or went: on which side, and as what."""
        before, self._flags = self._flags, () if self._model is None else self._model.flags
        marked = {"doubt": self.tr("已标疑点：{0}。"), "proof": self.tr("已标佐证：{0}。")}
        taken = {"doubt": self.tr("已撤回疑点：{0}。"), "proof": self.tr("已撤回佐证：{0}。")}
        for flag in self._flags:
            if flag not in before:
                self._announcer.say(marked[flag.side].format(flag.cue_name))
        for flag in before:
            if flag not in self._flags:
                self._announcer.say(taken[flag.side].format(flag.cue_name))

    def _refuse(self, message: str) -> None:
        self._announcer.say(message, urgent=True)

    def _fail(self, failure: UserError) -> None:
        parts = [said(part) for part in (failure.message, failure.kept, failure.hint) if part]
        self._announcer.say((" " if language() == "en" else "").join(parts), urgent=True)
