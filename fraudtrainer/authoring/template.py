"""What a new situation is made from: a folder of templates, and what differs by the learner's role.

Templates are data, a folder a kind below ``assets/templates``; `string.Template` fills in what the
author was asked. Everything else that people will read is a place to fill in, between « and ».
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from string import Template
from types import MappingProxyType
from typing import Final, NamedTuple

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.vocabulary import PARTS, Term

OPEN, CLOSE = "«", "»"
"""Around what an author has still to write."""
KINDS: Final[Mapping[str, Term]] = MappingProxyType(
    {
        t.id: t
        for t in (
            Term(
                "story", "完整的情境：一真一假，两次判断", "a story: both tellings, two judgements"
            ),
            Term("short", "短情境：一真一假，一次判断", "a short: both tellings, one judgement"),
            Term("drill", "黄金时间：从钱转走之后练起", "a drill: begins when the money has gone"),
            Term("quiz", "问答：一串“怎么办”", "a quiz: what would you do"),
        )
    }
)
"""What can be made, in words."""
ROLES: Final[Mapping[str, Term]] = MappingProxyType(PARTS)
"""Who the learner is in the story."""


class Wishes(NamedTuple):
    """What an author said of a new situation; what is left empty becomes a place to fill in.

    Attributes:
        title: The card's title.
        scam_type: An id of `TYPES`; empty takes the first.
        audience: Ids of `AUDIENCES`; empty is for everyone.
        role: A key of `ROLES`.
        kind: A key of `KINDS`.
        name: What the learner is called in the first variant.
        job: What the learner does.
    """

    title: str = ""
    scam_type: str = ""
    audience: tuple[str, ...] = ()
    role: str = "victim"
    kind: str = "story"
    name: str = ""
    job: str = ""


_MONEY_NOTE: Final = {
    "victim": "账户叫什么、有多少钱、这件事涉及多少钱（元）。",
    "helper": "这里写对方的钱：账户叫什么、有多少、这件事涉及多少（元）。",
    "supervisor": "公司的账户：叫什么、有多少钱、这件事涉及多少钱（元）。",
}
_FORM: Final = {
    "disguised": "true", "payer": "", "pay_on": "bank",
    "pay_scam": "pay: fee", "pay_genuine": "pay: fee",
    "scam_choice": "", "genuine_choice": "",
    "grade_scam": "conduct: harmful, why: «没有核实就付，钱去了哪里», ",
    "grade_genuine": "conduct: best, why: «户名对得上，付了就好», ",
}  # fmt: skip
"""Learners who pay themselves fill in the bank's form."""
_TALK: Final = {
    "disguised": "false", "payer": "by: other, ", "pay_on": "chat",
    "pay_scam": "reply: leave", "pay_genuine": "reply: along",
    "scam_choice": (
        "      # pays：这个选择促成下面 pay 里的一笔付款。\n"
        "      - {id: leave, text: «你不再劝，由他去», conduct: harmful, "
        "why: «没有人拦，他就付了», pays: fee}\n"
    ),
    "genuine_choice": (
        "      # pays：这个选择促成下面 pay 里的一笔付款。\n"
        "      - {id: along, text: «你陪他把事办了», conduct: best, "
        "why: «户名对得上，陪他付了就好», pays: fee}\n"
    ),
    "grade_scam": "", "grade_genuine": "",
}  # fmt: skip
"""Whoever helps has no form to fill in: what is said makes the other pay, or not."""

_PLAIN = re.compile(r"[一-鿿]+|[a-z][a-z0-9-]*")
# What YAML, old or new, reads as something other than text.
_NO_TEXT = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def filled(situation_id: str, wishes: Wishes, schema: str) -> dict[str, str]:
    """The files of a new situation by name, as the author wishes them.

    Args:
        situation_id: Its id.
        wishes: What the author said, checked before.
        schema: The way from the situation's folder to the schemas.
    """
    words = {
        "id": as_yaml(situation_id),
        "title": _or_place(wishes.title, "标题"),
        "kind": wishes.kind,
        "type": wishes.scam_type,
        "audience": ", ".join(dict.fromkeys(wishes.audience)) or "general",
        "part": wishes.role,
        "name": _or_place(wishes.name, "你的姓名"),
        "job": _or_place(wishes.job, "职务或身份"),
        "money_note": _MONEY_NOTE[wishes.role],
        "schema": schema,
        **(_TALK if wishes.role == "helper" else _FORM),
    }
    place = bundled("assets") / "templates" / wishes.kind
    return {
        path.name: Template(path.read_text(encoding="utf-8")).substitute(words)
        for path in sorted(place.glob("*.yaml"))
    }


def _or_place(text: str, hint: str) -> str:
    return as_yaml(text) if text else f"{OPEN}{hint}{CLOSE}"


def as_yaml(text: str) -> str:
    """A text as a YAML value: plain where nothing can be misread, else in double quotes."""
    if _PLAIN.fullmatch(text) and text not in _NO_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)
