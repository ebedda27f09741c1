"""What can be typed behind `fraudtrainer texts`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from fraudtrainer.cli.voice import LANGUAGES, Voice

ORIGINAL = "zh"
TRANSLATIONS = tuple(name for name in LANGUAGES if name != ORIGINAL)
"""Said here once more: typing a command must not load the reader of scenarios."""
Add = Callable[[str, str, str], argparse.ArgumentParser]
Share = Callable[[argparse.ArgumentParser, Voice], None]


def add_story_language(parser: argparse.ArgumentParser, voice: Voice) -> None:
    """Add `--language`: what a story is told in, Chinese by default."""
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=ORIGINAL,
        help=voice("情境用哪种语言", "language of the story"),
    )


def add_texts(add: Add, share: Share, voice: Voice) -> None:
    """Add the command and its own commands; `texts_command` says which of them was typed.

    Args:
        add: Adds a command by its name and its help in both languages.
        share: Adds the options that every command has.
        voice: The language of help.
    """
    parser = add("texts", "剧本的译文", "translations of scenarios")
    commands = parser.add_subparsers(
        dest="texts_command", metavar=voice("命令", "COMMAND"), required=True
    )

    def child(name: str, zh: str, en: str) -> argparse.ArgumentParser:
        words = voice(zh, en)
        made: argparse.ArgumentParser = commands.add_parser(
            name, help=words, description=words, voice=voice
        )
        share(made, voice)
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
    _add_situation(made, voice)
    out = child("export", "导出成表格（CSV），交给译者", "write a table (CSV) for translators")
    _add_situation(out, voice)
    out.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help=voice("写进这个文件；不写就打印", "file to write; left out: print"),
    )
    back = child("import", "把译者交回的表格收进来", "take in a table that came back")
    back.add_argument("file", type=Path, metavar="FILE", help=voice("CSV 表格", "the CSV table"))
    _add_situation(back, voice, nargs="?")


def _add_situation(
    parser: argparse.ArgumentParser, voice: Voice, nargs: Literal["?"] | None = None
) -> None:
    left_out = voice("；不写就按表里的 id 找", "; left out: by the id in the table")
    parser.add_argument(
        "situation",
        nargs=nargs,
        metavar="SITUATION",
        help=voice("情境的 id，或情境文件夹", "a situation's id, or its folder")
        + (left_out if nargs else ""),
    )
