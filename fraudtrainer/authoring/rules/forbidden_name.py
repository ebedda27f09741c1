"""FT117: a protected mark or a brand."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.forbidden import BRANDS, MARKS, Names
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.words import Words

_RETOLD = (("real",), ("texts", "real", "text"))
_MARK, _ANY = Names(MARKS), Names((*MARKS, *BRANDS))


def check(subject: Subject) -> Iterator[Finding]:
    """Find marks anywhere, and brands anywhere but where a source is retold."""
    for file, path, text in subject.all_texts:
        name = (_MARK if path in _RETOLD else _ANY).first_in(text)
        if name is not None:
            yield Finding(
                file, path,
                Words(f"剧本里不能出现“{name}”", f"{name!r} must not appear in a scenario"),
                Words("换成虚构的或笼统的叫法，如“聊天工具”", "use an invented or a general name"), raw=True,
            )  # fmt: skip


RULE = Rule("FT117", "error", Words("出现了徽章或品牌", "An official mark or a brand"), check)
