"""All commands in the order of the help, and reading the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.voice import Voice
from fraudtrainer.words import Words


class Command(Protocol):
    """A module of a command."""

    def declare(self, parser: Parser) -> None:
        """Add what can be typed behind the command's name."""

    def run(self, options: argparse.Namespace, voice: Voice, /) -> int:
        """Run it; gives the exit code."""


class Entry(NamedTuple):
    """A command in the table: what it does, in a few words, and how its module is loaded."""

    words: Words
    load: Callable[[], Command]


def _play() -> Command:
    from fraudtrainer.cli import play

    return play


def _list() -> Command:
    from fraudtrainer.cli import listing

    return listing


def _check() -> Command:
    from fraudtrainer.cli import check

    return check


def _prove() -> Command:
    from fraudtrainer.cli import prove

    return prove


def _graph() -> Command:
    from fraudtrainer.cli import graph

    return graph


def _new() -> Command:
    from fraudtrainer.cli import new

    return new


def _ids() -> Command:
    from fraudtrainer.cli import ids

    return ids


def _texts() -> Command:
    from fraudtrainer.cli import texts

    return texts


def _facts() -> Command:
    from fraudtrainer.cli import facts

    return facts


def _upgrade() -> Command:
    from fraudtrainer.cli import upgrade

    return upgrade


def _review() -> Command:
    from fraudtrainer.cli import review

    return review


def _schema() -> Command:
    from fraudtrainer.cli import schema

    return schema


def _pack() -> Command:
    from fraudtrainer.cli import pack

    return pack


def _doctor() -> Command:
    from fraudtrainer.cli import doctor

    return doctor


COMMANDS = {
    "play": Entry(Words("在终端里演练一个情境", "play a situation in the terminal"), _play),
    "list": Entry(Words("列出所有情境", "list the situations"), _list),
    "check": Entry(Words("检查情境文件", "check scenario files"), _check),
    "prove": Entry(Words("证明剧本站得住", "prove that tellings are sound"), _prove),
    "graph": Entry(Words("把剧本画成图", "draw a telling as a graph"), _graph),
    "new": Entry(Words("新建一个情境，可以直接演、直接改", "make a situation to rewrite"), _new),
    "ids": Entry(Words("给没有 id 的台词补写 id", "write the ids that lines lack"), _ids),
    "texts": Entry(Words("剧本的译文", "translations of scenarios"), _texts),
    "review": Entry(
        Words("情境印成稿纸，列出写到了什么", "situations on paper, and what is covered"), _review
    ),
    "facts": Entry(Words("查可以引用的事实卡", "find fact cards to cite"), _facts),
    "upgrade": Entry(
        Words("把旧格式的情境改成新格式", "rewrite a situation of the old format"), _upgrade
    ),
    "schema": Entry(
        Words("输出 JSON Schema，给编辑器用", "print the JSON Schema for editors"), _schema
    ),
    "pack": Entry(Words("制作、安装和管理情境包", "make and install packs"), _pack),
    "doctor": Entry(Words("看看这台机器上哪里不对", "see what is amiss on this machine"), _doctor),
}


def parse(arguments: Sequence[str], voice: Voice, version: str) -> argparse.Namespace:
    """Read the command line.

    Args:
        arguments: What stands behind the program's name.
        voice: The language of help and mistakes.
        version: What `--version` prints.

    Returns:
        `command` is None where only the window is wanted; `data` is a folder or None.

    Raises:
        UsageError: Something was mistyped.
        SystemExit: Help or the version was asked for, and printed.
    """
    parser = Parser(
        voice=voice,
        prog="fraudtrainer",
        description=voice(
            "反诈演练。不带命令就打开窗口；没有图形界面时用 play 在终端里演练。",
            "A trainer against fraud. Without a command it opens its window; `play` needs none.",
        ),
    )
    shown = f"fraudtrainer {version}"
    parser.option(
        "--version", zh="显示版本号", en="show the version", action="version", version=shown
    )
    parser.shared()
    add = parser.commands("command", required=False, title=voice("命令", "commands"))
    for name, entry in COMMANDS.items():
        child = add(name, entry.words)
        if name in arguments:  # only the one that is meant is loaded
            entry.load().declare(child)
    options = parser.parse_args(arguments)
    for name in ("data", "lang"):
        if not hasattr(options, name):
            setattr(options, name, None)
    return options
