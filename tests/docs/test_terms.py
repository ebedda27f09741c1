"""The documents name conduct and endings as the program does."""

import re
from pathlib import Path

import pytest

from fraudtrainer.scenario.vocabulary import CONDUCT, ENDING_KINDS, Term

DOCS = Path(__file__).resolve().parents[2] / "docs"
TERMS: dict[str, Term] = {term.id: term for term in (*CONDUCT.values(), *ENDING_KINDS.values())}
NAMED = re.compile(rf"`({'|'.join(TERMS)})` (?!结局)([一-鿿])")
PAGES = (DOCS / "authoring.md", DOCS / "scenario-format.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_closed_word_is_followed_by_its_one_name(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = list(NAMED.finditer(text))
    assert {match[1] for match in named} >= set(CONDUCT)
    for match in named:
        assert text.startswith(TERMS[match[1]].zh, match.start(2)), text[match.start() :][:40]
