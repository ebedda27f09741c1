"""`fraudtrainer check`: is every scenario file sound, does every plan lead where it says?"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from fraudtrainer.authoring.soundness import check
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.printing import print_json
from fraudtrainer.cli.voice import Voice
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.reading.fact import load_facts


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.paths(
        "情境文件夹，或它上面的文件夹；不写就检查自带的全部情境和事实卡",
        "a situation's folder or one above it; left out: all that comes with the program",
    )
    parser.json()


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Print every finding and a summary.

    Returns:
        1 where any finding is an error, else 0.
    """
    facts, about_facts = load_facts(bundled("seeds"))
    paths: Sequence[Path] = options.paths or (bundled("scenarios"),)
    result = check(paths, facts)
    # Authors who name their own folder cannot mend the fact cards that come with the program.
    found = (*(() if options.paths else about_facts), *result.diagnostics)
    errors = sum(1 for d in found if d.severity == "error")
    if options.json:
        print_json(_report(result.situations, errors, found))
    else:
        for diagnostic in found:
            print(diagnostic.format(voice.language))
        print(_summary(result.situations, errors, len(found) - errors, voice))
    return 1 if errors else 0


def _report(situations: int, errors: int, found: Sequence[Diagnostic]) -> dict[str, object]:
    return {
        "situations": situations,
        "errors": errors,
        "warnings": len(found) - errors,
        "diagnostics": [d.as_dict() for d in found],
    }


def _summary(situations: int, errors: int, warnings: int, voice: Voice) -> str:
    if not errors and not warnings:
        return voice(f"检查了 {situations} 个情境，没有问题。", f"{situations} checked, all sound.")
    return voice(
        f"检查了 {situations} 个情境：{errors} 处错误，{warnings} 处提醒。",
        f"{situations} checked: {errors} errors, {warnings} warnings.",
    )
