"""The debrief without widgets: everything the page says, in words, from values alone."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QObject

from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.debrief import Debrief
from fraudtrainer.play.row import DebriefDecision
from fraudtrainer.play.score import BANDS, judged_level
from fraudtrainer.scenario.reading.fact import NOT_PRINTED, FactLibrary, FactSource
from fraudtrainer.scenario.story import clock_text
from fraudtrainer.scenario.vocabulary import CONDUCT, DIAL_LEVELS, ENDING_KINDS, TYPES
from fraudtrainer.ui.pages.debrief.row import Tone, TranscriptRow
from fraudtrainer.ui.pages.debrief.transcript import TranscriptWriter, duration
from fraudtrainer.ui.said import language, said

_SCHEMES = frozenset({"extra_card_mule", "extra_sextortion"})
"""Types whose names cannot take the word 诈骗 after them."""
_FRAUDS = frozenset({"extra_elder"})
"""Types whose names say 诈骗 already."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The banner: a caption, the figure or title below it, and what happened, line by line."""

    tone: Tone
    caption: str
    figure: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One of the four scores, 0 to 100, and what it is made of."""

    id: str
    name: str
    points: int
    detail: str


class DebriefModel(QObject):
    """A finished sitting, told."""

    def __init__(
        self,
        desk: Desk,
        debrief: Debrief,
        facts: FactLibrary,
        review_on: dt.date | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Tell `debrief`, which is that of `desk`.

        Args:
            desk: The finished sitting.
            debrief: Its debrief.
            facts: Where the facts it leans on are looked up.
            review_on: The next review date; None where none was computed.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._debrief = debrief
        self._facts = facts
        self._review_on = review_on

    @property
    def rows(self) -> tuple[TranscriptRow, ...]:
        """The transcript, in the present language."""
        return TranscriptWriter(self._desk, self._debrief).rows()

    @property
    def title(self) -> str:
        """The page's title."""
        return self.tr("复盘：{0}").format(self._desk.story.situation.title)

    @property
    def truth(self) -> str:
        """`scam` or `genuine`."""
        return self._debrief.truth

    @property
    def truth_words(self) -> tuple[str, str]:
        """The truth in words: what leads up to it, and the words to stress."""
        if self.truth != "scam":
            return "", self.tr("这一次是真的")
        kind = self._desk.story.situation.type
        name = said(TYPES[kind].words)
        whole = self.tr("{0}骗局") if kind in _SCHEMES else self.tr("{0}诈骗")
        doubled = kind in _FRAUDS or language() == "en"
        return self.tr("这是一起"), name if doubled else whole.format(name)

    @property
    def scored(self) -> bool:
        """False for a what-if, which is kept nowhere."""
        return self._desk.purpose.scored

    @property
    def outcome(self) -> Outcome:
        """What came of it."""
        result, ending = self._debrief, self._debrief.ending
        lost, stopped = yuan(result.lost), yuan(result.stopped)
        figures: dict[str, tuple[Tone, str]] = {
            "safe": ("jade", yuan(result.kept) if result.kept else ""),
            "recovered": ("amber", stopped if result.stopped else ""),
            "partial": ("amber", stopped if result.stopped else ""),
            "loss_reported": ("red", lost if result.lost else ""),
            "helped": ("jade", ""),
            "wronged": ("amber", ""),
        }
        tone, figure = figures[ending.kind]
        caption = said(ENDING_KINDS[ending.kind].words)
        lines = [ending.text]
        if figure and ending.title != caption:
            lines.insert(0, ending.title)
        if ending.kind in ("recovered", "partial") and result.lost:
            lines.append(self.tr("没有追回：{0}").format(lost))
        if result.leaked:
            lines.append(self.tr("交出去的信息：{0}").format(self.tr("、").join(result.leaked)))
        lines.extend(self.tr("受委屈的人：{0}").format(said(w)) for w in result.wronged)
        return Outcome(tone, caption, figure or ending.title, tuple(lines))

    @property
    def recognised(self) -> str:
        """When the truth was recognised, in a sentence."""
        if not self._desk.story.judged:
            return self.tr("这一次不判断真假，只看怎么处置。")
        at = self._debrief.recognised_at
        scam = self.truth == "scam"
        state = self._desk.state
        if at is None:
            if scam and state.paid_at is not None:
                return self.tr("识破时间：钱转出之前，判断还没有落到“诈骗”一边。")
            if scam:
                return self.tr("识破时间：到最后，判断还没有落到“诈骗”一边。")
            return self.tr("看准时间：到最后，判断还没有落到“正常”一边。")
        words = self.tr("识破时间 {0}") if scam else self.tr("看准时间 {0}")
        text = words.format(clock_text(at))
        if state.paid_at is not None:
            return text + self.tr("，比钱转出早{0}").format(duration(state.paid_at - at))
        early = state.at - at
        return text + (self.tr("，比结尾早{0}").format(duration(early)) if early else "")

    @property
    def scores(self) -> tuple[ScorePart, ...]:
        """The four parts; a drill or a quiz has no judgement."""
        score = self._debrief.score
        judged = (
            []
            if score.judgement is None
            else [ScorePart("judgement", self.tr("判断"), score.judgement, self._judgement_words())]
        )
        return (
            *judged,
            ScorePart("cues", self.tr("破绽"), score.cues, self._cue_words()),
            ScorePart("conduct", self.tr("应对"), score.conduct, self._conduct_words()),
            ScorePart("outcome", self.tr("结果"), score.outcome, self.tr("只看造成了多少损害")),
        )

    @property
    def total(self) -> int:
        """The total, 0 to 100."""
        return self._debrief.score.total

    @property
    def passed(self) -> bool:
        """True for a total of at least 60 with the judgement on the right side."""
        return self._debrief.score.passed

    @property
    def total_words(self) -> str:
        """One sentence: how the total is made."""
        outcome = self._debrief.score.outcome
        least, most = next((lo, hi) for floor, lo, hi in BANDS if outcome >= floor)
        words = self.tr(
            "结果定档，功夫定分：结果 {0} 分，总分在 {1} 到 {2} 之间；{3}决定落在其中哪里。"
        )
        parts = self.tr("、").join(part.name for part in self.scores[:-1])
        return words.format(outcome, least, most, parts)

    @property
    def false_flags(self) -> str:
        """How many sound lines were marked."""
        return self.tr("{0} 句").format(self._debrief.score.false_flags)

    @property
    def real(self) -> str:
        """The real case behind the story, or how things really go."""
        return self._debrief.real

    @property
    def sources(self) -> tuple[str, ...]:
        """One line per article: title, publisher, date, and the ids of the facts leaned on."""
        cited: dict[str, list[str]] = {}
        unknown = []
        for fact_id in self._debrief.facts:
            fact = self._facts.get(fact_id)
            if fact is None:
                unknown.append(fact_id)
            else:
                cited.setdefault(fact.source.id, []).append(fact_id)
        lines = [self._source_line(self._facts.sources[s], ids) for s, ids in cited.items()]
        if unknown:
            ids = self.tr("、").join(unknown)
            lines.append(self.tr("事实卡 {0}：现在的资料里已经没有。").format(ids))
        return tuple(lines)

    @property
    def say(self) -> tuple[str, ...]:
        """Sentences to use next time."""
        return self._debrief.ending.say

    @property
    def lesson(self) -> str:
        """What to remember."""
        return self._debrief.lesson

    @property
    def review(self) -> tuple[str, str]:
        """The next review: what it is, and when."""
        date = self._review_on
        if date is None or not self.scored:
            return self.tr("这一次"), self.tr("重来不计分，复习日期不变")
        if language() == "en":
            return self.tr("下次复习"), f"{date.day} {date:%B}"
        return self.tr("下次复习"), self.tr("{0} 月 {1} 日再练一次").format(date.month, date.day)

    def _judgement_words(self) -> str:
        if self._debrief.score.trusting_payment:
            return self.tr("付款前没有拨过刻度，按“多半正常”算")
        level = said(DIAL_LEVELS[judged_level(self._desk.story, self._desk.state) - 1].words)
        if self._debrief.lost or self._debrief.stopped:
            return self.tr("付款时刻度停在“{0}”").format(level)
        return self.tr("刻度停在“{0}”").format(level)

    def _cue_words(self) -> str:
        score = self._debrief.score
        if not score.hits + score.misses + score.unseen:
            if score.false_flags:
                return self.tr("没有破绽可找，误报 {0} 句").format(score.false_flags)
            return self.tr("没有破绽可找，也没有误报")
        found = self.tr("识破 {0} 句，漏看 {1} 句").format(score.hits, score.misses)
        if not score.unseen:
            return found
        return self.tr("{0}，{1} 句没来得及看").format(found, score.unseen)

    def _conduct_words(self) -> str:
        rows = self._debrief.rows
        counts = Counter(r.conduct for r in rows if isinstance(r, DebriefDecision))
        parts = [f"{said(t.words)} {counts[key]}" for key, t in CONDUCT.items() if counts[key]]
        return self.tr("，").join(parts) or self.tr("没有要计分的决定")

    def _source_line(self, source: FactSource, ids: list[str]) -> str:
        date = source.date
        if date == NOT_PRINTED:
            date = said(source.known_date) or self.tr("原文未印年份")
        words = self.tr("来源：《{0}》，{1}，{2}（事实卡 {3}）")
        title = re.sub(r'"([^"]*)"', r"“\1”", said(source.headline))
        return words.format(title, said(source.outlet), date, self.tr("、").join(ids))


def yuan(amount: int) -> str:
    """An amount in whole yuan as it stands on the page."""
    return f"¥{amount:,}"
