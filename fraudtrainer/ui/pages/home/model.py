"""The home page without widgets: greeting, what to do next, the cards and how far one has come."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from fraudtrainer.learning.next_step import Overview, Reason, Step, next_step
from fraudtrainer.learning.standing import AttemptId, Practised
from fraudtrainer.modes.progress import Progress
from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.scenario.vocabulary import CHANNELS, DIFFICULTY_LEVELS
from fraudtrainer.ui.pages.home.card_model import Card, CardModel, Tone
from fraudtrainer.ui.pages.home.kinds import counted, kind_names, kind_of
from fraudtrainer.ui.pages.home.lately import Lately, ending_words
from fraudtrainer.ui.said import language, said
from fraudtrainer.ui.seat import Seat
from fraudtrainer.ui.shelf import Shelf
from fraudtrainer.words import AND, LANGUAGES, Words, joined, plain

TABS_FROM = 7
"""Situations from which on the tabs of kinds are worth their room."""
SEARCH_FROM = 13
"""Situations from which on the search field is."""

_GLYPHS = {
    "group": "群", "chat": "聊", "call": "话", "sms": "信", "mail": "邮", "bank": "银",
    "page": "网", "paper": "文", "face": "面", "directory": "录",
}  # fmt: skip
_MOST_LATELY = 4


class NextStep(NamedTuple):
    """What the banner proposes.

    Attributes:
        situation: Id of the situation.
        attempt: The open sitting to take up, None otherwise.
        title: One line.
        detail: A second one.
        button: Words on the button.
    """

    situation: str
    attempt: AttemptId | None
    title: str
    detail: str
    button: str


class HomeModel(QObject):
    """What the learner sees first.

    Signals:
        refreshed: Anything on the page may have changed.
        progressed: What `reading` says may have changed.
    """

    refreshed = Signal()
    progressed = Signal()

    def __init__(
        self,
        shelf: Shelf,
        seat: Seat,
        progress: Progress,
        clock: Callable[[], float],
        is_own: Callable[[Path], bool] = lambda _folder: False,
        parent: QObject | None = None,
    ) -> None:
        """Show the library of `shelf` to whoever sits at `seat`.

        Args:
            shelf: What can be played.
            seat: Who trains.
            progress: How far they have come.
            clock: Seconds since 1970.
            is_own: Whether somebody here wrote the situation in a folder.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._shelf = shelf
        self._seat = seat
        self._progress = progress
        self._clock = clock
        self._is_own = is_own
        self._overview = Overview()
        self._is_rested = False
        self._kind = ""
        self._words = ""
        self._latest: tuple[Practised, ...] = ()
        self.cards = CardModel(self)
        seat.changed.connect(self.refresh)
        shelf.restocked.connect(self._restock)
        shelf.progressed.connect(self.progressed)
        shelf.settled.connect(self._rest)

    # ------------------------------------------------------------------ reading

    @property
    def greeting(self) -> str:
        """The name and the time of day, or a welcome to somebody new."""
        learner = self._seat.learner
        if learner is None:
            return self.tr("欢迎")
        part = self._part_of_day()
        return part if self._seat.is_anonymous else self.tr("{0}，{1}").format(learner.name, part)

    @property
    def is_first_run(self) -> bool:
        """True while nobody has ever sat here."""
        return self._seat.learner is None

    @property
    def subtitle(self) -> str:
        """One quiet line below the greeting."""
        if self.is_first_run:
            return self.tr("这里的来电、消息和转账都是演练，不会真的花一分钱。")
        done, whole = self.progress
        if whole == 0:
            return ""
        if done == 0:
            return self.tr("每个情境都可能是真的，也可能是骗局，由你来判断。")
        return self.tr("已经演练 {0} 次").format(self._overview.plays)

    @property
    def progress(self) -> tuple[int, int]:
        """How many situations of the library were finished once, and how many there are."""
        done = sum(1 for card in self._shelf.library.cards if card.id in self._overview.finished)
        return done, len(self._shelf.library.cards)

    @property
    def reading(self) -> str:
        """How far the reading of new and changed situations is, "" while none is read."""
        progress = self._shelf.progress
        if progress is None:
            return ""
        if not progress[1]:
            return self.tr("正在读取情境…")
        return self.tr("正在读取情境… {0} / {1}").format(*progress)

    @property
    def next_step(self) -> NextStep | None:
        """What to do next; None where the library is empty and nothing waits."""
        return self.next_after("")

    def next_after(self, situation: str) -> NextStep | None:
        """What to do after a situation: another one where there is one."""
        library = [card.id for card in self._shelf.library.cards]
        return self._told(next_step(library, self._overview, besides=situation))

    @property
    def kinds(self) -> tuple[tuple[str, str, int], ...]:
        """Tabs as (id, name, number of cards), "" first for all; empty where few cards need none."""
        cards = self._shelf.library.cards
        if len(cards) < TABS_FROM:
            return ()
        found = counted(card.type for card in cards)
        return (("", self.tr("全部情境"), len(cards)), *found) if len(found) > 1 else ()

    @property
    def kind(self) -> str:
        """The tab in front, "" for all."""
        return self._kind

    @property
    def lately(self) -> tuple[Lately, ...]:
        """The last sittings, newest first; known once the window stands."""
        return tuple(map(self._told_lately, self._latest))

    @property
    def can_search(self) -> bool:
        """True where there are enough cards for a search field."""
        return len(self._shelf.library.cards) >= SEARCH_FROM

    @property
    def broken(self) -> tuple[tuple[str, str], ...]:
        """Scenario folders that hide themselves, as (folder name, their problems)."""
        return tuple(
            (b.folder.name, "\n".join(map(said, b.problems))) for b in self._shelf.library.broken
        )

    def card(self, situation: str) -> CardEntry | None:
        """The library's card of a situation."""
        return self._shelf.library.card(situation)

    def open_attempt(self, situation: str) -> AttemptId | None:
        """The newest open sitting of a situation, None where there is none."""
        return next((u.attempt for u in self._overview.waiting if u.situation == situation), None)

    def channel_names(self, card: CardEntry) -> str:
        """Where it plays, in words."""
        return " · ".join(map(said, self._channels(card)))

    def effort(self, card: CardEntry) -> str:
        """How long a situation takes and, where it is known, how hard it is."""
        minutes = self._minutes(card.minutes)
        if not 1 <= card.difficulty <= len(DIFFICULTY_LEVELS):
            return minutes
        name = said(DIFFICULTY_LEVELS[card.difficulty - 1].words)
        return self.tr("{0} · 难度：{1}").format(minutes, name)

    # ------------------------------------------------------------------ commands

    def refresh(self) -> None:
        """Read anew how the learner stands."""
        learner = self._seat.learner
        self._overview = Overview()
        self._latest = self._last()
        if learner is not None:
            self._overview = self._progress.overview(learner.id)._replace(due=self._due())
        self._show()
        self.refreshed.emit()

    def retranslate(self) -> None:
        """Put the cards into the present language."""
        self._show()

    def choose_kind(self, kind: str) -> None:
        """Show only the cards of a kind, "" for all."""
        self._kind = kind
        self._show()

    def search(self, words: str) -> None:
        """Show only the cards in whose title, teaser, channels, kind or audience every word occurs."""
        self._words = words
        self._show()

    # ------------------------------------------------------------------ parts

    def _rest(self) -> None:
        """The window stands: now look for due reviews, too, which takes loading a library."""
        self._is_rested = True
        self._overview = self._overview._replace(due=self._due())
        self._latest = self._last()
        if self._overview.due or self._latest:
            self.refreshed.emit()

    def _due(self) -> tuple[str, ...]:
        learner = self._seat.learner
        return self._progress.due(learner.id) if learner is not None and self._is_rested else ()

    def _last(self) -> tuple[Practised, ...]:
        learner = self._seat.learner
        if learner is None or not self._is_rested:
            return ()
        return self._progress.latest(learner.id, _MOST_LATELY)

    def _told_lately(self, sitting: Practised) -> Lately:
        card = self._shelf.library.card(sitting.situation)
        state = self.tr("{0} · {1} 分").format(
            said(ending_words(sitting.ending_kind)), round(sitting.total)
        )
        return Lately(
            sitting.attempt,
            sitting.situation if card is None else said(card.title),
            sitting.ended_at.astimezone().strftime("%Y-%m-%d %H:%M"),
            state,
            "jade" if sitting.passed else "amber",
        )

    def _suits(self, card: CardEntry) -> str:
        """For whom it is meant: everybody, or who is named."""
        names = self._audience_names()
        if "general" in card.audience:
            return names["general"]
        return said(joined((plain(names.get(a, a)) for a in card.audience), AND))

    def _channels(self, card: CardEntry) -> tuple[Words, ...]:
        return tuple(CHANNELS[c].words if c in CHANNELS else plain(c) for c in card.channels)

    def _restock(self) -> None:
        if self._kind not in {kind for kind, _name, _count in self.kinds}:
            self._kind = ""
        self._show()
        self.refreshed.emit()

    def _show(self) -> None:
        wanted = [card for card in self._shelf.library.cards if self._wanted(card)]
        self.cards.show(wanted, self._card)

    def _wanted(self, card: CardEntry) -> bool:
        if self._kind and self._kind != kind_of(card.type):
            return False
        if not self._words:
            return True
        texts = (card.title, card.teaser, *self._channels(card))
        said_here = (self._suits(card), kind_names()[kind_of(card.type)])
        text = "\n".join((*said_here, *(t.said(tongue) for t in texts for tongue in LANGUAGES)))
        return all(word in text.casefold() for word in self._words.casefold().split())

    def _card(self, card: CardEntry) -> Card:
        state, tone = self._state(card.id) or (self.tr("未开始"), "plain")
        return Card(
            id=card.id,
            glyph=self._glyph(card),
            channels=self.channel_names(card),
            title=said(card.title),
            teaser=said(card.teaser),
            effort=self.effort(card),
            state=state,
            tone=tone,
            suits=self._suits(card),
            mark=self.tr("自己写的") if self._is_own(card.folder) else "",
        )

    def _glyph(self, card: CardEntry) -> str:
        """One character for where it begins: a Chinese one, or the first letter of its name."""
        first = card.channels[0] if card.channels else ""
        if language() != "zh":
            return self.channel_names(card)[:1]
        return _GLYPHS.get(first, "演")

    def _state(self, situation: str) -> tuple[str, Tone] | None:
        """Words and tone for a situation that was begun; None for a fresh one."""
        if self.open_attempt(situation) is not None:
            return self.tr("接着演"), "navy"
        standing = self._overview.finished.get(situation)
        if standing is None:
            return None
        points = round(standing.best)
        if not standing.passed:
            return self.tr("{0} · {1} 分").format(self.tr("再练一次"), points), "amber"
        kind = said(ending_words(standing.ending_kind))
        return self.tr("{0} · {1} 分").format(kind, points), "jade"

    def _minutes(self, minutes: int) -> str:
        return self.tr("约 {0} 分钟").format(minutes)

    def _told(self, step: Step | None) -> NextStep | None:
        """A step in words."""
        if step is None:
            return None
        card = self._shelf.library.card(step.situation)
        title, detail = self._step_words(step, card)
        button = self.tr("接着演") if step.waiting else self.tr("开始演练")
        attempt = step.waiting.attempt if step.waiting else None
        return NextStep(step.situation, attempt, title, detail, button)

    def _step_words(self, step: Step, card: CardEntry | None) -> tuple[str, str]:
        """Two lines: what is proposed, and what there is to know about it."""
        name = self.tr("上次的情境") if card is None else said(card.title)
        best = self._overview.finished[step.situation].best if self._is_known(step) else 0
        match step.reason:
            case Reason.CONTINUE:
                return self.tr("还没演完：{0}").format(name), self._left_off(step)
            case Reason.START:
                lead = (
                    self.tr("下一个：{0}")
                    if self._overview.finished
                    else self.tr("先从这里开始：{0}")
                )
                about = "" if card is None else said(card.teaser).rstrip()
                effort = "" if card is None else self._minutes(card.minutes)
                why = self.tr("还没练过，{0}。{1}").format(effort, about)
                return lead.format(name), why
            case Reason.REVIEW:
                words = self.tr("上次练过有些日子了，趁没忘再练一遍。真假会重新抽取。")
                return self.tr("该复习了：{0}").format(name), words
            case Reason.AGAIN:
                words = self.tr("上次最好 {0} 分。真假会重新抽取。").format(round(best))
                return self.tr("再练一次：{0}").format(name), words
            case Reason.REFRESH:
                words = self.tr("每个情境都通过了。同一个开头，下次未必是同一个结局。")
                return self.tr("温故：{0}").format(name), words

    def _is_known(self, step: Step) -> bool:
        return step.situation in self._overview.finished

    def _left_off(self, step: Step) -> str:
        done = max(0, step.waiting.decisions - 1) if step.waiting else 0
        if not done:
            return self.tr("刚刚开了头，从停下的地方继续。")
        return self.tr("做过的 {0} 步都留着，从停下的地方继续。").format(done)

    def _part_of_day(self) -> str:
        hour = time.localtime(self._clock()).tm_hour
        for until, words in (
            (5, self.tr("夜深了")),
            (11, self.tr("早上好")),
            (13, self.tr("中午好")),
            (18, self.tr("下午好")),
        ):
            if hour < until:
                return words
        return self.tr("晚上好")

    def _audience_names(self) -> dict[str, str]:
        return {
            "finance": self.tr("财务人员"),
            "student": self.tr("学生"),
            "shopper": self.tr("网购"),
            "elder": self.tr("长辈"),
            "general": self.tr("人人适用"),
        }
