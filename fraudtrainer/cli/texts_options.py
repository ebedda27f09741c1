"""What can be typed behind `fraudtrainer texts`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from fraudtrainer.cli.voice import LANGUAGES, Voice

ORIGINAL = "zh"
TRANSLATIONS = tuple(name for name in LANGUAGES if name != ORIGINAL)
"""Said here once more: typing a command must not load the reader of scenarios."""
Add = Callable[[str, str, str], argparse.ArgumentParser]


def add_story_language(parser: argparse.ArgumentParser, voice: Voice) -> None:
    """Add `--language`: what a story is told in, Chinese by default."""
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=ORIGINAL,
        help=voice("情境用哪种语言", "language of the story"),
    )


def add_texts(add: Add, voice: Voice) -> None:
    """Add the command and its own commands; `texts_command` says which of them was typed."""
    parser = add("texts", "剧本的译文", "translations of scenarios")
    commands = parser.add_subparsers(
        dest="texts_command", metavar=voice("命令", "COMMAND"), required=True
    )

    def child(name: str, zh: str, en: str) -> argparse.ArgumentParser:
        words = voice(zh, en)
        made: argparse.ArgumentParser = commands.add_parser(
            name, help=words, description=words, voice=voice
        )
        made.add_argument(
            "--language",
            choices=TRANSLATIONS,
            default=TRANSLATIONS[0],
            help=voice("译成哪种语言", "the language of the translation"),
        )
        return made

    report = child("report", "译到哪儿了，缺哪些、旧哪些", "what is missing, stale or orphaned")
    report.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help=voice("情境文件夹；不写就看自带的", "situation folders; left out: the program's own"),
    )
    report.add_argument("--json", action="store_true", help=voice("用 JSON 输出", "print JSON"))
    made = child(
        "skeleton",
        "写出译文文件，每条中文在上、译文留空；译好的保留",
        "write overlays to fill in; what is translated stays",
    )
    made.add_argument(
        "folder",
        metavar="SITUATION",
        help=voice("情境的 id，或情境文件夹", "a situation's id, or its folder"),
    )
