"""FT111: something that could be somebody's number, card, account or address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.words import Words

PATTERNS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("网址", "URL", re.compile(
        r"(?i)https?://|www\.|[\w-]\.(?:com|cn|net|org|top|xyz|vip|cc|app|io|info|shop|club)\b")),
    ("邮箱", "e-mail address", re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+\.(?!invalid)\w+")),
    ("QQ 号或微信号", "chat account",
     # Without a colon there must be a digit: “QQ group” is no account.
     re.compile(r"(?i)(?:qq|微信|wechat|vx)[群号]{0,2}[ \t]*+(?:[:：是][ \t]*+|(?=[a-z_-]*+\d))"
                r"[\da-z_-]{5,}")),
    ("身份证号", "ID number", re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")),
    ("手机号或座机号", "phone number", re.compile(
        r"(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)"
        r"|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)")),
    ("卡号或账号", "card or account number", re.compile(r"(?<!\d)\d(?:[ -]?\d){11,22}(?!\d)")),
    ("服务号码", "service number", re.compile(
        r"(?<!\d)(?:955\d{2}|953\d{2}|[48]00[- ]?\d{3}[- ]?\d{4}|100(?:86|00|10)"
        r"|123(?:05|06|15|18|21|33|45|48|55|66|68|77|78|93|95))(?![\d元])")),
)  # fmt: skip
"""What must not appear; none takes more than linear time, whatever the text. The hotlines 110, 96110, 12381 and 962110 match none of these."""
_ALLOWED = "示例.invalid"
_WORTH_A_LOOK = re.compile(r"(?i)\.[a-z]|www\.|://|@|qq|微信|wechat|vx|\d(?:[ -]?\d){4}")
"""Every pattern needs one of these; few texts hold any."""


def identifier_in(text: str) -> tuple[str, str, str] | None:
    """What in a text could be somebody's: the words, and their kind in Chinese and English."""
    if _WORTH_A_LOOK.search(text) is None:
        return None
    plain = text.replace(_ALLOWED, "")
    for name, name_en, pattern in PATTERNS:
        match = pattern.search(plain)
        if match is not None:
            return match[0], name, name_en
    return None


def check(subject: Subject) -> Iterator[Finding]:
    """Find texts of any kind, in any variant, that hold a pattern of a real identifier."""
    for file, path, text in subject.all_texts:
        found = identifier_in(text)
        if found is not None:
            words, name, name_en = found
            yield Finding(
                file, path,
                Words(f"“{words}”像真的{name}", f"{words!r} looks like a real {name_en}"),
                Words("号码打上 ● 或写“尾号 ××××”，网址用 示例.invalid",
                "mask numbers; use 示例.invalid for addresses"), raw=True,
            )  # fmt: skip


RULE = Rule(
    "FT111",
    "error",
    Words("有像真的号码、账号或网址", "What looks like a real number, account or address"),
    check,
)
