"""FT114: step by step, how to get past the questions of a bank or the police."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject, is_swindler
from fraudtrainer.scenario.part import lines_in
from fraudtrainer.words import Words

MAX_LINES = 1
_EVASION = re.compile(
    r"(?:柜员|柜台|银行|客户经理|工作人员|风控|民警|警察|96110|人家)[^。？！]{0,12}"
    r"(?:问|打来|核实|拦|查)[^。！]{0,16}(?:就说|说是|回答|别说|不要说|别提|别承认)"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a second swindler's line of a telling that says what to answer a bank or the police."""
    for file in subject.tellings:
        told = 0
        for path, line in lines_in(file.telling):
            if is_swindler(file.telling, line.by) and _EVASION.search(line.text):
                told += 1
                if told == MAX_LINES + 1:
                    yield Finding(
                        file.file, (*path, "text"),
                        Words("教人应付银行或警察的话超过一句", "more than one line on evading questions"),
                        Words("留一句点到为止，其余删掉", "keep one line, drop the others"),
                    )  # fmt: skip


RULE = Rule(
    "FT114", "error", Words("教人应付银行或警察", "Coaching against the bank or the police"), check
)
