"""`fraudtrainer list`: a row per situation."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fraudtrainer.cli.layout import aligned
from fraudtrainer.cli.library import library_of
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.printing import print_json, tell
from fraudtrainer.cli.voice import Voice
from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.scenario.plan import plan_files, read_plan
from fraudtrainer.scenario.vocabulary import AUDIENCES, CHANNELS, DIFFICULTY_LEVELS, TYPES, Term
from fraudtrainer.words import Language, Words

_HEADS = (
    Words("id", "id"),
    Words("标题", "title"),
    Words("类型", "type"),
    Words("适合", "audience"),
    Words("渠道", "channels"),
    Words("分钟", "min"),
    Words("难度", "difficulty"),
    Words("剧本（走法份数）", "tellings (plans)"),
)


@dataclass(frozen=True, slots=True)
class _Telling:
    name: str
    truth: str
    plans: tuple[Path, ...]


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.paths("列出这些文件夹里的；不写就列自带的", "folders; left out: the program's own")
    parser.story_language()
    parser.json()


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Print every situation that can be played; those with errors are told on standard error."""
    library = library_of(options.paths, options.data)
    if options.json:
        print_json([_row(card, options.language) for card in library.cards])
    elif not library.cards:
        print(voice("还没有可以演练的情境。", "There is no situation to play yet."))
    else:
        head = tuple(map(voice.said, _HEADS))
        for line in aligned([head, *(_cells(c, options.language, voice) for c in library.cards)]):
            print(line)
    for broken in library.broken:
        words = voice("文件有错误，没有列出：", "left out for errors: ")
        tell(f"{words}{broken.folder}")
        for problem in broken.problems:
            tell(f"  {problem.said(voice.language)}")
    return 0


def _row(card: CardEntry, language: Language) -> dict[str, Any]:
    return {
        "id": card.id,
        "title": card.title.said(language),
        "type": card.type,
        "audience": list(card.audience),
        "channels": list(card.channels),
        "minutes": card.minutes,
        "difficulty": card.difficulty,
        "tellings": [
            {"name": t.name, "truth": t.truth, "plans": [str(p) for p in t.plans]}
            for t in _tellings(card)
        ],
    }


def _tellings(card: CardEntry) -> list[_Telling]:
    plans: dict[str, list[Path]] = {name: [] for name in card.truths}
    for path in plan_files(card.folder):
        plan, _diagnostics = read_plan(path)
        if plan is not None and plan.telling in plans:
            plans[plan.telling].append(path)
    return [_Telling(name, truth, tuple(plans[name])) for name, truth in card.truths.items()]


def _cells(card: CardEntry, language: Language, voice: Voice) -> tuple[str, ...]:
    def names(terms: dict[str, Term], ids: Sequence[str]) -> str:
        return voice("、", ", ").join(voice.said(terms[i].words) for i in ids)

    return (
        card.id,
        card.title.said(language),
        names(TYPES, (card.type,)),
        names(AUDIENCES, card.audience),
        names(CHANNELS, card.channels),
        str(card.minutes),
        _difficulty(card, voice),
        " ".join(f"{t.name}({len(t.plans)})" for t in _tellings(card)),
    )


def _difficulty(card: CardEntry, voice: Voice) -> str:
    if not card.difficulty:
        return "—"
    return voice.said(DIFFICULTY_LEVELS[card.difficulty - 1].words)
