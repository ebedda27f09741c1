"""The debrief as text: truth first, then everything it rests on."""

from __future__ import annotations

from typing import Final

from fraudtrainer.cli.terminal import Terminal
from fraudtrainer.play.debrief import CueNote, Debrief, DebriefDecision, DebriefDial, DebriefLine
from fraudtrainer.scenario.reading.fact import NOT_PRINTED, FactLibrary, FactSource
from fraudtrainer.scenario.story import clock_text
from fraudtrainer.scenario.vocabulary import DIAL_LEVELS

_TRUTH: Final = {"scam": "这是一场骗局。", "genuine": "这件事是真的。"}
_VERDICTS: Final = {"hit": "识破 ✓", "missed": "漏看", "false": "误报", "innocent": "不算破绽"}
_CONDUCT: Final = {"best": "最好", "fine": "可以", "risky": "有风险", "harmful": "有害"}
_INDENT: Final = 7


def write_debrief(terminal: Terminal, value: Debrief, facts: FactLibrary) -> None:
    """Write the whole debrief of a finished sitting."""
    _head(terminal, value)
    _marks(terminal, value)
    terminal.rule("从头再看一遍")
    for row in value.rows:
        match row:
            case DebriefLine():
                _line(terminal, row)
            case DebriefDecision():
                _decision(terminal, row)
            case DebriefDial():
                level = DIAL_LEVELS[row.level - 1].zh
                terminal.say(f"你的判断：{row.level} {level}", _INDENT, _at(row.at))
    _real_case(terminal, value, facts)


def _head(terminal: Terminal, value: Debrief) -> None:
    say = terminal.say
    terminal.rule("复盘")
    say(_TRUTH[value.truth])
    say(f"结局：{value.ending.title}。{value.ending.text}")
    if value.lost or value.stopped:
        say(f"损失 {value.lost:,} 元，拦下 {value.stopped:,} 元，守住 {value.kept:,} 元。")
    if value.leaked:
        say(f"泄露了：{'、'.join(value.leaked)}。")
    for wronged in value.wronged:
        say(f"冤枉了：{wronged.zh}。")


def _marks(terminal: Terminal, value: Debrief) -> None:
    say, score = terminal.say, value.score
    terminal.rule("得分")
    judged = "" if score.judgement is None else f"判断 {score.judgement}   "
    say(f"{judged}破绽 {score.cues}   应对 {score.conduct}   结果 {score.outcome}")
    say(f"总分 {score.total}，{'通过' if score.passed else '没有通过'}")
    say(f"破绽：识破 {score.hits} 处，漏看 {score.misses} 处，误报 {score.false_flags} 处")
    if score.trusting_payment:
        say("付款之前没有动过判断刻度，按“多半正常”算。")
    if value.stop is not None:
        stop = value.stop
        earlier = f"（比结束早 {stop.minutes_before_end} 分钟）" if stop.minutes_before_end else ""
        say(f"最早可以停下的时刻：{clock_text(stop.at)}，{stop.action.zh}{earlier}")
    if value.recognised_at is not None:
        say(f"你在 {clock_text(value.recognised_at)} 看明白了。")


def _at(minutes: int) -> str:
    return f"{clock_text(minutes)}  "


def _line(terminal: Terminal, row: DebriefLine) -> None:
    sender = "" if row.by == "system" else row.shown
    if sender and row.disguised and row.by != "me":
        sender = f"{row.shown}（其实是{row.really}）"
    text = f"{sender}：{row.text}" if sender else row.text
    terminal.say(text, _INDENT, _at(row.at))
    for note in row.notes:
        _note(terminal, row, note)


def _note(terminal: Terminal, row: DebriefLine, note: CueNote) -> None:
    span = row.text[note.start : note.end]
    quoted = f"“{span}”" if span and span != row.text else ""
    words = f"{_VERDICTS[note.verdict]} {note.cue_name.zh}{quoted}"
    terminal.say(f"{words}：{note.note}" if note.note else words, _INDENT + 2, " " * _INDENT + "· ")


def _decision(terminal: Terminal, row: DebriefDecision) -> None:
    conduct = f"（{_CONDUCT[row.conduct]}）" if row.conduct else ""
    terminal.say(f"▸ 你：{row.text.zh}{conduct}", _INDENT, _at(row.at))
    if row.why:
        terminal.say(row.why.zh, _INDENT + 2)
    if row.best and row.conduct in {"risky", "harmful"}:
        terminal.say(f"更好的做法：{row.best.zh}", _INDENT + 2)


def _real_case(terminal: Terminal, value: Debrief, facts: FactLibrary) -> None:
    say = terminal.say
    terminal.rule("真实的事")
    say(value.real)
    found = (facts.get(fact_id) for fact_id in value.facts)
    sources = {fact.source.id: fact.source for fact in found if fact is not None}
    for source in sources.values():
        say(f"来源：{_cited(source)}")
    if value.ending.say:
        terminal.rule("下次可以这么说")
        for sentence in value.ending.say:
            say(sentence, indent=2, first="· ")
    say()
    say(f"记住：{value.lesson}")


def _cited(source: FactSource) -> str:
    date = source.date_note or "原文未印日期" if source.date == NOT_PRINTED else source.date
    return f"《{source.title}》，{source.publisher}，{date}"
