"""What every telling has without writing it: the library's own words, and who answers 110 and 96110.

Nothing here tells whether a telling is a scam.
"""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.model import Line, Person
from fraudtrainer.scenario.vocabulary import INSPECTION_DEFAULT, WAIT_DEFAULT
from fraudtrainer.words import Language, Words

NARRATOR, SYSTEM, ME = "narrator", "system", "me"
"""Who may say a line besides the people: nobody (what eyes see or time brings), the app itself, and
the learner."""
DEFAULT = "default"
"""Prefix of line ids that come from the library's own words, as in `default.hang_up`."""
DEFAULT_TEXTS = {
    **{name: term.answer for name, term in ACTIONS.items()},
    "inspect": INSPECTION_DEFAULT,
    "wait": WAIT_DEFAULT,
}
"""The library's own narration by what follows the prefix. Those of the two hotlines are told no more;
logs that were kept before hold them."""

_OP110, _OFFICER = "op110", "officer96110"
PEOPLE: dict[str, tuple[Words, str]] = {
    _OP110: (Words("110 接警员", "110 operator"), "110"),
    _OFFICER: (Words("反诈劝阻员", "Anti-fraud officer"), "96110"),
}
"""The people of every telling, with name and number; a telling's own person of that id wins."""

ANSWERS: dict[str, tuple[str, tuple[Words, ...]]] = {
    "call_110": (
        _OP110,
        (
            Words("110，请讲。出了什么事？", "110. What has happened?"),
            Words(
                "钱转出去没有？没转就先停手，我们帮您核实对方是谁。",
                "Has any money left? If not, stop there, and we help you verify who they are.",
            ),
        ),
    ),
    "call_96110": (
        _OFFICER,
        (
            Words("您好，96110。先别急着转账。", "96110. Please do not transfer anything yet."),
            Words(
                "对方自称什么单位，要您转到哪个账户？您说给我听，再用自己原有的号码核一遍。",
                "Who do they claim to be, and to which account? Tell me, and then check with a "
                "number you already had.",
            ),
        ),
    ),
    "report.ask": (
        _OP110,
        (
            Words(
                "110，请讲。钱转给了谁？账号、户名、金额、时间，先说这四样。",
                "110. Who has the money? Account, payee, amount and time first.",
            ),
        ),
    ),
    "report.essentials": (
        _OP110,
        (
            Words(
                "先停一停。收款账号、户名、金额、转账时间，还缺的现在就报给我。",
                "One moment. Account, payee, amount, time: whatever is missing, tell me now.",
            ),
        ),
    ),
    "report.noted": (
        _OP110,
        (
            Words(
                "账号、户名、金额、时间，都记下了。",
                "Account, payee, amount, time: I have them all.",
            ),
            Words(
                "止付已经发起，银行那边正在追这笔钱。",
                "The stop order is out. The banks are going after the money.",
            ),
            Words(
                "手机保持畅通，别占线，办案民警会打给您。",
                "Keep your phone free. An officer will call you.",
            ),
        ),
    ),
    "report.model": (
        NARRATOR,
        (
            Words(
                "时间和比例是教学设定，不代表真实止付率。",
                "Times and shares are a teaching model, not real rates of recovery.",
            ),
        ),
    ),
}
"""Who answers an action or a report on the phone, and what is said there, line by line."""


def stock_ids(name: str) -> tuple[str, ...]:
    """The ids of the lines that the library has for an action, a look, a wait or a report."""
    if name not in ANSWERS:
        return (f"{DEFAULT}.{name}",)
    return tuple(f"{DEFAULT}.{name}.{number}" for number, _ in enumerate(ANSWERS[name][1], 1))


def stock_lines(language: Language = "zh") -> Iterator[Line]:
    """Every line of the library."""
    for name, words in DEFAULT_TEXTS.items():
        yield Line(id=f"{DEFAULT}.{name}", by=NARRATOR, text=words.said(language))
    for name, (by, said) in ANSWERS.items():
        for line_id, words in zip(stock_ids(name), said, strict=True):
            yield Line(id=line_id, by=by, text=words.said(language), on="call")


def stock_people(language: Language = "zh") -> dict[str, Person]:
    """The people of every telling by id."""
    return {
        who: Person(
            shown=name.said(language), really=name.said(language), number=number, disguised=False
        )
        for who, (name, number) in PEOPLE.items()
    }
