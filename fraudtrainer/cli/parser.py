"""The parser of the command line: both languages, and calm words for mistakes."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NoReturn

from fraudtrainer.cli.voice import Voice
from fraudtrainer.errors import UserError
from fraudtrainer.words import LANGUAGES, Words, plain


class UsageError(UserError):
    """The command line was mistyped; the hint shows how it is typed."""


class _Formatter(argparse.HelpFormatter):
    """Help with the usage line in the learner's language."""

    prefix = "用法："

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self.prefix if prefix is None else prefix)


class _EnglishFormatter(_Formatter):
    prefix = "usage: "


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the program, and speaks both languages."""

    def __init__(self, *, voice: Voice, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        formatter = _EnglishFormatter if voice.language == "en" else _Formatter
        super().__init__(allow_abbrev=False, add_help=False, formatter_class=formatter, **options)
        self.voice = voice
        self._positionals.title = voice("内容", "arguments")
        self._optionals.title = voice("选项", "options")
        self.option("-h", "--help", zh="显示这份说明", en="show this help", action="help")

    def option(self, *names: str, zh: str, en: str, **how: Any) -> None:  # noqa: ANN401
        """Add an option or an argument with its help; `how` is `add_argument`'s."""
        self.add_argument(*names, help=self.voice(zh, en), **how)

    def flag(self, name: str, zh: str, en: str) -> None:
        """Add an option that is given or not."""
        self.option(name, zh=zh, en=en, action="store_true")

    def json(self) -> None:
        """Add `--json`."""
        self.flag("--json", "用 JSON 输出", "print JSON")

    def place(self, name: str, metavar: str, zh: str, en: str, **how: Any) -> None:  # noqa: ANN401
        """Add the path of a file or a folder."""
        self.option(name, zh=zh, en=en, type=Path, metavar=metavar, **how)

    def paths(self, zh: str, en: str) -> None:
        """Add any number of paths."""
        self.place("paths", "PATH", zh, en, nargs="*")

    def situation(self, zh: str = "", en: str = "", **how: Any) -> None:  # noqa: ANN401
        """Add a situation, by its id or its folder; the words are put behind those of its help."""
        self.option(
            "situation",
            zh="情境的 id，或情境文件夹" + zh,
            en="a situation's id, or its folder" + en,
            metavar="SITUATION",
            **how,
        )

    def story_language(self) -> None:
        """Add `--language`: what a story is told in, where it is translated."""
        self.option(
            "--language", zh="情境用哪种语言", en="language of the story",
            choices=LANGUAGES, default=self.voice.language,
        )  # fmt: skip

    def shared(self) -> None:
        """Add what every command understands, before its name and behind it."""
        # Both places mean the same, so neither may have a default.
        self.place(
            "--data", "DIR", "记录放在这个文件夹", "keep the records in this folder",
            default=argparse.SUPPRESS,
        )  # fmt: skip
        self.option(
            "--lang", zh="提示用哪种语言", en="language of messages",
            choices=LANGUAGES, default=argparse.SUPPRESS,
        )  # fmt: skip

    def commands(
        self, dest: str, *, required: bool, title: str | None = None
    ) -> Callable[[str, Words], Parser]:
        """Make room for commands.

        Args:
            dest: The option that says which was typed.
            required: Whether one must be.
            title: What stands above them in the help.

        Returns:
            What adds one by its name and its words.
        """
        below = self.add_subparsers(
            dest=dest, metavar=self.voice("命令", "COMMAND"), required=required,
            **({} if title is None else {"title": title}),
        )  # fmt: skip

        def add(name: str, words: Words) -> Parser:
            said = self.voice.said(words)
            child = below.add_parser(name, help=said, description=said, voice=self.voice)
            child.shared()
            return child

        return add

    def error(self, message: str) -> NoReturn:
        """Tell what was mistyped.

        Raises:
            UsageError: Always.
        """
        english = f"{message[:1].upper()}{message[1:]}."
        raise UsageError(Words(_chinese(message), english), hint=plain(self.format_usage().strip()))


def _not_a_choice(match: re.Match[str]) -> str:
    import difflib

    name = match[2].strip("'")
    choices = [choice.strip("' ") for choice in match[3].split(",")]
    near = difflib.get_close_matches(name, choices, n=1, cutoff=0.5)
    asked = f"是不是 {near[0]}？" if near else f"可以用：{'、'.join(choices)}。"
    return f"没有“{name}”这个写法。{asked}"


_ZH: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"the following arguments are required: (.*)", lambda m: f"还缺少：{m[1]}"),
    (r"unrecognized arguments: (.*)", lambda m: f"不认识这些写法：{m[1]}"),
    (r"argument (\S+): expected one argument", lambda m: f"{m[1]} 后面要跟一个值"),
    (r"argument (\S+): ignored explicit argument (.*)", lambda m: f"{m[1]} 后面不跟值"),
    (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", _not_a_choice),
    (r"argument (\S+): (.*[一-鿿].*)", lambda m: f"{m[1]}：{m[2]}"),
    (r"argument (\S+): .*", lambda m: f"{m[1]} 的写法不对"),
)
"""argparse's own sentences. What none of these fits is told in general: its English may not leak."""


def _chinese(message: str) -> str:
    for pattern, words in _ZH:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            text = words(found)
            return text if text.endswith(("。", "？")) else f"{text}。"
    return "这条命令的写法不对。"
