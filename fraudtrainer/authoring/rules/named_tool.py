"""FT113: the name of a product that swindlers have people install."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.forbidden import TOOLS, Names
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.words import Words

_TOOL = Names(TOOLS)


def check(subject: Subject) -> Iterator[Finding]:
    """Find names of remote-control and meeting products anywhere."""
    for file, path, text in subject.all_texts:
        name = _TOOL.first_in(text)
        if name is not None:
            yield Finding(
                file, path,
                Words(f"不要写出工具的名字“{name}”", f"do not name the tool {name!r}"),
                Words("写“会议软件”“远程软件”就够了", "say meeting software, remote software"), raw=True,
            )  # fmt: skip


RULE = Rule("FT113", "error", Words("写出了工具的名字", "A tool is named"), check)
