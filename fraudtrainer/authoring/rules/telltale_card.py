"""FT106: the card gives the answer away."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.words import Words

TELLTALES = (
    "骗", "诈", "假冒", "冒充", "伪造", "钓鱼", "山寨", "冒名", "假的", "真的", "正规", "核实过",
    "货真价实", "如假包换", "可疑", "上当", "陷阱", "圈套", "冒牌", "虚假", "上钩", "受害", "警惕", "当心",
    "其实是", "原来是",
)  # fmt: skip
_KEYS = ("title", "teaser", "brief")


def check(subject: Subject) -> Iterator[Finding]:
    """Find words on the card that say how the situation turns out."""
    if not subject.tellings[0].stories[0].judged:
        return  # the truth of a drill or a quiz is no secret
    for path, text in subject.card_texts:
        word = next((w for w in TELLTALES if w in text), None)
        if path[0] in _KEYS and word is not None:
            yield Finding(
                CARD, path,
                Words(f"卡片上的“{word}”泄露了真假", f"{word!r} on the card gives the answer away"),
                Words("只写学员此刻看得到的事", "say only what the learner can see now"),
            )  # fmt: skip


RULE = Rule("FT106", "error", Words("卡片泄露了真假", "The card gives it away"), check)
