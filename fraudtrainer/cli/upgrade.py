"""`fraudtrainer upgrade`: files of format 1 rewritten as format 2, with what is left to do by hand."""

from __future__ import annotations

import argparse

from fraudtrainer.authoring.upgrade import KEPT, upgrade
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.voice import Voice
from fraudtrainer.scenario.reading.source import printable


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.place("folder", "FOLDER", "情境的文件夹", "a situation's folder")


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Rewrite a folder and list what is left.

    Returns:
        1 where an author has something left to do, else 0.

    Raises:
        UserError: There is nothing to rewrite there, or it cannot be read or written.
    """
    made = upgrade(options.folder)
    for path in made.rewritten:
        print(voice(f"改好了：{printable(path)}（原样留在 {path.name}{KEPT}）",
                    f"rewritten: {printable(path)} (as it was: {path.name}{KEPT})"))  # fmt: skip
    if not made.rewritten:
        print(voice("这里已经是新格式了。", "This is of the present format already."))
    for left in made.left:
        print(f"{printable(left.file)}:{left.line}  {left.words.said(voice.language)}")
    return 1 if made.left else 0
