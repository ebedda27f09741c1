"""Truths, conduct, endings, verdicts and the dial have one word each: the vocabulary's, said nowhere else."""

import ast
import re
from pathlib import Path

import pytest

from fraudtrainer.scenario.action import ACTION_GROUPS
from fraudtrainer.scenario.vocabulary import (
    CONDUCT,
    DIAL_LEVELS,
    ENDING_KINDS,
    TRUTHS,
    VERDICTS,
    Term,
)

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "fraudtrainer"
TERMS: tuple[Term, ...] = (
    *TRUTHS.values(),
    *CONDUCT.values(),
    *ENDING_KINDS.values(),
    *VERDICTS.values(),
    *DIAL_LEVELS,
    *ACTION_GROUPS.values(),
)
SECOND = {
    "可以", "有风险", "较好", "危险",  # conduct
    "守住", "平安", "追回", "部分追回", "损失", "受损", "办成", "帮上忙", "帮上了忙", "误伤", "误伤了对方",
    "看出来了", "看漏", "漏掉", "错报", "虚报", "不是破绽",  # verdicts
    "骗人的", "真的", "查证", "查实",
}  # fmt: skip
"""Words that once stood, or could stand, for a term: each had a reader wonder what the difference is."""
_AROUND = re.compile(r"^[\s✓✗●·]*(.*?)[\s✓✗●·：。]*(?:\{\w*\})?$")


def second_words(source: str) -> list[str]:
    """Texts that are a term, or a word in a term's place, alone or with a number behind it."""
    known = {term.zh for term in TERMS} | SECOND
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            bare = _AROUND.match(node.value)
            if bare is not None and bare[1].strip() in known:
                found.append(f"{node.lineno}: {node.value}")
    return found


def test_a_term_is_said_in_the_vocabularys_words_only() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): words
        for folder in (
            "cli",
            "ui",
            "modes",
            "play",
            "learning",
            "authoring/graph",
            "authoring/proof",
        )
        for path in (PACKAGE / folder).rglob("*.py")
        if (words := second_words(path.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "planted", ["稳妥", "识破 ✓", "冒险 {0}", "有风险", "追回", "  误伤了对方。"]
)
def test_a_planted_second_word_is_noticed(planted: str) -> None:
    assert second_words(f"name = self.tr({planted!r})")


@pytest.mark.parametrize("said", ["{0}骗局", "守住了 · {0} 分", "没有追回：{0}", "可以先放一放"])
def test_a_sentence_may_use_the_same_characters(said: str) -> None:
    assert not second_words(f"name = self.tr({said!r})")


def test_no_two_terms_share_a_word() -> None:
    for language in ("zh", "en"):
        words = [getattr(term, language) for term in TERMS]
        assert len(words) == len(set(words)), words
