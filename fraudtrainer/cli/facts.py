"""`fraudtrainer facts`: the fact cards that a story may cite, with the figures that they hold."""

from __future__ import annotations

import argparse
import re
import unicodedata

from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.printing import print_json
from fraudtrainer.cli.voice import Voice
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.reading.fact import Fact, load_facts
from fraudtrainer.words import Words


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.option(
        "word", zh="要找的字，比如 96110、止付；不写就全列", en="what to look for", nargs="?",
        default="", metavar="WORD",
    )  # fmt: skip
    parser.json()


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Print every card in which the word stands, in either language.

    Returns:
        1 where there is none, else 0.
    """
    library, _problems = load_facts(bundled("seeds"))
    wanted = _plain(options.word)
    found = [fact for fact in library.facts.values() if wanted in _searched(fact)]
    if options.json:
        print_json([_row(fact) for fact in found])
    elif not found:
        print(voice(f"没有写到“{options.word}”的事实卡。", f"No card says {options.word!r}."))
    else:
        for fact in found:
            _print(fact, voice)
    return 0 if found else 1


def _searched(fact: Fact) -> str:
    words = (fact.id, fact.text, fact.text_en, fact.place, fact.caution, fact.source.title)
    figures = (str(figure) for figure in fact.figures.values())
    return _plain("\n".join((*words, *figures)))


def _plain(text: str) -> str:
    """Full-width letters and digits as plain ones, and numbers without commas or spaces."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"(?<=\d)[, ](?=\d)", "", text)


def _row(fact: Fact) -> dict[str, object]:
    return {
        "id": fact.id, "text": fact.text, "text_en": fact.text_en, "period": fact.period,
        "figures": dict(fact.figures), "caution": fact.caution, "source": fact.source.title,
    }  # fmt: skip


def _print(fact: Fact, voice: Voice) -> None:
    print(f"{fact.id}  {Words(fact.text, fact.text_en).said(voice.language)}")
    for name, figure in fact.figures.items():
        print(f"       {{{fact.id}.{name}}} = {figure:,}")
    if fact.caution:
        print(voice(f"       注意：{fact.caution}", f"       caution (Chinese): {fact.caution}"))
    outlet, date = fact.source.outlet.said(voice.language), fact.source.date
    print(f"       {fact.source.headline.said(voice.language)}{voice('，', ', ')}{outlet} {date}")
