"""`fraudtrainer review`: situations on paper, and what the library covers, for those who check them."""

from __future__ import annotations

import argparse

from fraudtrainer.authoring.review.coverage import coverage_text
from fraudtrainer.authoring.review.page import review_page
from fraudtrainer.cli.library import bundled_facts, library_of, read_card
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.voice import Voice
from fraudtrainer.cli.writing import write_file
from fraudtrainer.paths import bundled

COVERAGE_FILE = "coverage.md"
PAGES = "review"


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.paths(
        "情境文件夹，或它上面的文件夹；不写就是自带的全部情境",
        "a situation's folder or one above it; left out: all that comes with the program",
    )
    parser.place("--out", "DIR", "写进这个文件夹", "write into this folder")


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Print what is covered; with a folder, write that and a page for each situation into it.

    Raises:
        UserError: A situation has errors, or a file cannot be written.
    """
    library, facts = (
        library_of(options.paths or (bundled("scenarios"),), options.data),
        bundled_facts(),
    )
    scenarios = [read_card(card, facts) for card in library.cards]
    text = coverage_text(scenarios, voice.language)
    if options.out is None:
        print(text, end="")
        return 0
    pages = {
        f"{PAGES}/{scenario.id}.html": review_page(scenario, facts, voice.language)
        for scenario in scenarios
    }
    for name, page in {COVERAGE_FILE: text, **pages}.items():
        write_file(options.out / name, page.encode())
        print(options.out / name)
    return 0
