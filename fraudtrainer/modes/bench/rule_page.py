"""The page of a rule, as it stands in docs/rules: Chinese, under a heading in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from fraudtrainer.authoring.rules.registry import RULES
from fraudtrainer.words import Words, plain


class RulePage(NamedTuple):
    """What an author can read about a rule; `text` is Markdown, empty where there is no page yet."""

    title: Words
    text: str


def rule_page(code: str, docs: Path) -> RulePage:
    """Read the page of a rule.

    Args:
        code: Its number, such as ``FT103``.
        docs: The folder with the program's documents.
    """
    known = next((rule.title for rule in RULES if rule.code == code), None)
    name = plain(code) if known is None else Words(f"{code} {known.zh}", f"{code} {known.en}")
    try:
        page = (docs / "rules" / f"{code}.md").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return RulePage(name, "")
    heading, _line, text = page.partition("\n")
    return RulePage(Words(heading.removeprefix("# "), name.en), text)
