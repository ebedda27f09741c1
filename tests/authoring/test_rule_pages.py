"""The pages of docs/rules: one for each code in the program, and none for anything else."""

import re
from pathlib import Path

import pytest

from fraudtrainer.authoring.rules.registry import RULES
from fraudtrainer.authoring.rules.rule import Rule

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "rules"


def _codes_in_the_program() -> set[str]:
    files = (ROOT / "fraudtrainer").rglob("*.py")
    literal = re.compile(r'"(FT\d{3})"')
    return {code for path in files for code in literal.findall(path.read_text(encoding="utf-8"))}


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    pages = {path.stem for path in PAGES.glob("FT*.md")}
    assert pages == _codes_in_the_program()


@pytest.mark.parametrize("page", sorted(PAGES.glob("FT*.md")), ids=lambda p: p.stem)
def test_a_page_says_why_and_shows_bad_and_good(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"# {page.stem} ")
    for heading in ("## 为什么", "## 不好", "## 好"):
        assert heading in text


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_a_page_gives_the_name_and_the_severity_of_its_rule(rule: Rule) -> None:
    name = {"error": "错误", "warning": "提醒"}[rule.severity]
    text = (PAGES / f"{rule.code}.md").read_text(encoding="utf-8")
    assert f"级别：{name}。" in text
    assert text.startswith(f"# {rule.code} {rule.title.zh}\n")


def test_the_index_links_every_page() -> None:
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    linked = re.findall(r"\((FT\d{3})\.md\)", index)
    assert linked == sorted(page.stem for page in PAGES.glob("FT*.md"))
