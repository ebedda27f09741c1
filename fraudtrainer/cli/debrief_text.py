"""The debrief as text: truth first, then everything it rests on."""

from __future__ import annotations

from typing import Final

from fraudtrainer.cli.terminal import Terminal
from fraudtrainer.cli.transcript import DIAL_SET
from fraudtrainer.play.debrief import Debrief
from fraudtrainer.play.move import StopPoint
from fraudtrainer.play.row import CueNote, DebriefDecision, DebriefDial, DebriefLine
from fraudtrainer.scenario.reading.fact import NOT_PRINTED, FactLibrary, FactSource
from fraudtrainer.scenario.story import clock_text
from fraudtrainer.scenario.vocabulary import CONDUCT, DIAL_LEVELS, VERDICTS
from fraudtrainer.words import AND, NOTHING, Words, joined, plain

_TRUTH: Final = {
    "scam": Words("这是一场骗局。", "This was a scam."),
    "genuine": Words("这件事是真的。", "This was genuine."),
}
_INDENT: Final = 7
_LESSON: Final = Words("{0} {1}：{2}", "{0} {1}: {2}")
_PART: Final = Words("{0} {1:>3}  {2}", "{0} {1:>3}  {2}")
_COLON: Final = Words("{0}：{1}", "{0}: {1}")


def write_debrief(terminal: Terminal, value: Debrief, facts: FactLibrary) -> None:
    """Write the whole debrief of a finished sitting."""
    terminal.rule(Words("复盘", "Debrief"))
    terminal.say(_TRUTH[value.truth])
    _lessons(terminal, value)
    _head(terminal, value)
    _marks(terminal, value)
    terminal.rule(Words("从头再看一遍", "From the beginning again"))
    for row in value.rows:
        match row:
            case DebriefLine():
                _line(terminal, row)
            case DebriefDecision():
                _decision(terminal, row)
            case DebriefDial():
                level = DIAL_LEVELS[row.level - 1].words
                terminal.say(DIAL_SET.fill(row.level, level), _INDENT, _at(row.at))
    _real_case(terminal, value, facts)


def _lessons(terminal: Terminal, value: Debrief) -> None:
    """What would have told it, the moment to step aside, and the sentence to say."""
    for number, lesson in enumerate(value.lessons, 1):
        if lesson.main:
            terminal.say(_LESSON.fill(number, lesson.title, lesson.main))
            terminal.say(lesson.below, 2)


def _head(terminal: Terminal, value: Debrief) -> None:
    say, ending = terminal.say, value.ending
    terminal.rule(Words("结果", "Result"))
    say(Words("结局：{0}。{1}", "How it ended: {0}. {1}").fill(ending.title, ending.text))
    if value.lost or value.stopped:
        sums = Words(
            "损失 {0:,} 元，拦下 {1:,} 元，守住 {2:,} 元。",
            "{0:,} yuan lost, {1:,} yuan stopped, {2:,} yuan kept.",
        )
        say(sums.fill(value.lost, value.stopped, value.kept))
    if value.leaked:
        leaked = joined(map(plain, value.leaked), AND)
        say(Words("泄露了：{0}。", "Given away: {0}.").fill(leaked))
    for wronged in value.wronged:
        say(Words("冤枉了：{0}。", "Wronged: {0}.").fill(wronged))


def _marks(terminal: Terminal, value: Debrief) -> None:
    say, score = terminal.say, value.score
    terminal.rule(Words("得分", "Score"))
    for part in value.account.parts:
        say(_PART.fill(part.name, part.points, part.why))
    passed = Words("通过", "passed") if score.passed else Words("没有通过", "not passed")
    say(Words("总分 {0}，{1}", "Total {0}, {1}").fill(score.total, passed))
    if value.account.total_why:
        say(value.account.total_why)
    if score.unseen:
        say(_UNSEEN.fill(score.unseen))
    if score.trusting_payment:
        say(_TRUSTED)
    if value.stop is not None:
        say(_stop(value.stop))
    if value.recognised_at is not None:
        seen = Words("你在 {0} 看明白了。", "You saw through it at {0}.")
        say(seen.fill(clock_text(value.recognised_at)))


_UNSEEN: Final = Words(
    "还有 {0} 处没来得及看，不算漏看。",
    "{0} more were not on screen long enough to be read; they are no misses.",
)
_TRUSTED: Final = Words(
    "付款之前没有动过判断刻度，按“多半正常”算。",
    "You paid without setting the dial; that counts as “probably genuine”.",
)


def _stop(stop: StopPoint) -> Words:
    """The earliest moment to stop, and how much earlier than the end that was."""
    earlier = Words("（比结束早 {0} 分钟）", " ({0} minutes before the end)")
    ahead = earlier.fill(stop.minutes_before_end) if stop.minutes_before_end else NOTHING
    words = Words("最早可以停下的时刻：{0}，{1}{2}", "It could have been stopped at {0}: {1}{2}")
    return words.fill(clock_text(stop.at), stop.action, ahead)


def _at(minutes: int) -> str:
    return f"{clock_text(minutes)}  "


def _line(terminal: Terminal, row: DebriefLine) -> None:
    sender = plain("" if row.by == "system" else row.shown)
    if sender and row.disguised:
        sender = Words("{0}（其实是{1}）", "{0} (really: {1})").fill(row.shown, row.really)
    text = _COLON.fill(sender, row.text) if sender else plain(row.text)
    terminal.say(text, _INDENT, _at(row.at))
    for note in row.notes:
        _note(terminal, row, note)


def _note(terminal: Terminal, row: DebriefLine, note: CueNote) -> None:
    span = row.text[note.start : note.end]
    quoted = f"“{span}”" if span and span != row.text else ""
    verdict = Words("{0} ✓", "{0} ✓") if note.verdict == "hit" else Words("{0}", "{0}")
    told = verdict.fill(VERDICTS[note.verdict].words)
    words = Words("{0} {1}{2}", "{0}: {1} {2}").fill(told, note.cue_name, quoted)
    words = _COLON.fill(words, note.note) if note.note else words
    terminal.say(words, _INDENT + 2, " " * _INDENT + "· ")


def _decision(terminal: Terminal, row: DebriefDecision) -> None:
    told = row.text if row.narrated else Words("你：{0}", "You: {0}").fill(row.text)
    words = Words("▸ {0}", "▸ {0}").fill(told)
    if row.conduct:
        graded = Words("▸ {0}（{1}）", "▸ {0} ({1})")
        words = graded.fill(told, CONDUCT[row.conduct].words)
    terminal.say(words, _INDENT, _at(row.at))
    if row.why:
        terminal.say(row.why, _INDENT + 2)
    if row.best and row.conduct in {"risky", "harmful"}:
        better = Words("更好的做法：{0}", "Better: {0}")
        terminal.say(better.fill(row.best), _INDENT + 2)


def _real_case(terminal: Terminal, value: Debrief, facts: FactLibrary) -> None:
    say = terminal.say
    terminal.rule(Words("真实的事", "What really happened"))
    say(value.real)
    found = [fact for fact in map(facts.get, value.facts) if fact is not None]
    for source in {fact.source.id: fact.source for fact in found}.values():
        cited = ", ".join(fact.id for fact in found if fact.source.id == source.id)
        say(_SOURCE.fill(source.headline, source.outlet, _date(source), cited))
    if value.ending.say:
        terminal.rule(Words("下次可以这么说", "What you can say next time"))
        for sentence in value.ending.say:
            say(sentence, indent=2, first="· ")
    say()
    say(Words("记住：{0}", "Remember: {0}").fill(value.lesson))


_SOURCE: Final = Words(
    "来源：《{0}》，{1}，{2}",
    "Source: “{0}”, {1}, {2} (fact cards {3})",
)


def _date(source: FactSource) -> Words:
    if source.date == NOT_PRINTED:
        return source.known_date or Words("原文未印日期", "date not printed")
    return plain(source.date)
