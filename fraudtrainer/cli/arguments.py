"""What can be typed behind `fraudtrainer`: commands, options, and calm words for mistakes."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from fraudtrainer.cli.pack_arguments import add_pack
from fraudtrainer.cli.texts_options import add_story_language, add_texts
from fraudtrainer.cli.voice import LANGUAGES, Voice
from fraudtrainer.errors import UserError
from fraudtrainer.scenario.vocabulary import AUDIENCES, TYPES

SCHEMAS = ("situation", "telling", "plan", "overlay")
ROLES = ("victim", "helper", "supervisor")
_GREATEST_SEED = 2**63 - 1


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


class _Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the program, and speaks both languages."""

    def __init__(self, *, voice: Voice, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        formatter = _EnglishFormatter if voice.language == "en" else _Formatter
        super().__init__(allow_abbrev=False, add_help=False, formatter_class=formatter, **options)
        self._voice = voice
        self._positionals.title = voice("内容", "arguments")
        self._optionals.title = voice("选项", "options")
        self.add_argument(
            "-h", "--help", action="help", help=voice("显示这份说明", "show this help")
        )

    def error(self, message: str) -> NoReturn:
        """Tell what was mistyped.

        Raises:
            UsageError: Always.
        """
        raise UsageError(_sentence(message, self._voice), hint=self.format_usage().strip())


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
    (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", _not_a_choice),
    (r"argument (\S+): (.*)", lambda m: f"{m[1]}：{m[2]}"),
)
"""argparse's own sentences, as far as people meet them."""


def _sentence(message: str, voice: Voice) -> str:
    if voice.language == "en":
        return f"{message[:1].upper()}{message[1:]}."
    for pattern, words in _ZH:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            text = words(found)
            return text if text.endswith(("。", "？")) else f"{text}。"
    return f"{message}。"


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
    parser = _parser(voice, version)
    options = parser.parse_args(arguments)
    # Options before the command and behind it mean the same, so neither may have a default.
    for name in ("data", "lang"):
        if not hasattr(options, name):
            setattr(options, name, None)
    return options


def _parser(voice: Voice, version: str) -> _Parser:
    parser = _Parser(
        voice=voice,
        prog="fraudtrainer",
        description=voice(
            "反诈演练。不带命令就打开窗口；没有图形界面时用 play 在终端里演练。",
            "A trainer against fraud. Without a command it opens its window; `play` needs none.",
        ),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"fraudtrainer {version}",
        help=voice("显示版本号", "show the version"),
    )
    _add_shared(parser, voice)
    commands = parser.add_subparsers(
        dest="command", metavar=voice("命令", "COMMAND"), title=voice("命令", "commands")
    )

    def add(name: str, zh: str, en: str) -> argparse.ArgumentParser:
        words = voice(zh, en)
        child: argparse.ArgumentParser = commands.add_parser(
            name, help=words, description=words, voice=voice
        )
        _add_shared(child, voice)
        return child

    _add_play(add("play", "在终端里演练一个情境", "play a situation in the terminal"), voice)
    _add_list(add("list", "列出所有情境", "list the situations"), voice)
    _add_check(add("check", "检查情境文件", "check scenario files"), voice)
    _add_prove(add("prove", "证明剧本站得住", "prove that tellings are sound"), voice)
    _add_graph(add("graph", "把剧本画成图", "draw a telling as a graph"), voice)
    _add_new(add("new", "新建一个情境，可以直接演、直接改", "make a situation to rewrite"), voice)
    _add_ids(add("ids", "给没有 id 的台词补写 id", "write the ids that lines lack"), voice)
    add_texts(add, _add_shared, voice)
    _add_schema(
        add("schema", "输出 JSON Schema，给编辑器用", "print the JSON Schema for editors"), voice
    )
    add_pack(add("pack", "制作、安装和管理情境包", "make and install packs"), voice, _add_shared)
    return parser


def _add_shared(parser: argparse.ArgumentParser, voice: Voice) -> None:
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help=voice("记录放在这个文件夹", "keep the records in this folder"),
    )
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=argparse.SUPPRESS,
        help=voice("提示用哪种语言", "language of messages"),
    )


def _add_play(parser: argparse.ArgumentParser, voice: Voice) -> None:
    _add_situation(parser, voice)
    parser.add_argument(
        "--telling",
        metavar="NAME",
        help=voice("指定剧本；不写就抽签", "the telling; drawn when left out"),
    )
    parser.add_argument(
        "--seed",
        type=_seed(voice),
        metavar="N",
        help=voice("抽签用的数", "number that decides the draw"),
    )
    parser.add_argument(
        "--plan",
        type=Path,
        metavar="FILE",
        help=voice("照着走法文件演完", "play by a plan file"),
    )
    add_story_language(parser, voice)
    _add_json(parser, voice("结果用 JSON 输出", "print the result as JSON"))
    parser.add_argument(
        "--no-record",
        action="store_true",
        help=voice("这一场不存进记录", "keep no record of this sitting"),
    )
    parser.add_argument(
        "--fast", action="store_true", help=voice("不停顿", "no pauses between lines")
    )


def _seed(voice: Voice) -> Callable[[str], int]:
    def number(text: str) -> int:
        # isdecimal also holds for ² and the like that int() refuses, hence the ASCII test.
        if not (text.isascii() and text.isdecimal() and int(text) <= _GREATEST_SEED):
            raise argparse.ArgumentTypeError(
                voice(f"“{text}”不是 0 以上的整数", f"{text!r} is no whole number from 0")
            )
        return int(text)

    return number


def _add_situation(parser: argparse.ArgumentParser, voice: Voice) -> None:
    parser.add_argument(
        "situation",
        metavar="SITUATION",
        help=voice("情境的 id，或情境文件夹", "a situation's id, or its folder"),
    )


def _add_paths(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=words)


def _add_json(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("--json", action="store_true", help=words)


def _add_list(parser: argparse.ArgumentParser, voice: Voice) -> None:
    _add_paths(
        parser,
        voice("列出这些文件夹里的；不写就列自带的", "folders; left out: the program's own"),
    )
    add_story_language(parser, voice)
    _add_json(parser, voice("用 JSON 输出", "print JSON"))


def _add_check(parser: argparse.ArgumentParser, voice: Voice) -> None:
    _add_paths(
        parser,
        voice(
            "情境文件夹，或它上面的文件夹；不写就检查自带的全部情境和事实卡",
            "a situation's folder or one above it; left out: all that comes with the program",
        ),
    )
    _add_json(parser, voice("用 JSON 输出", "print JSON"))


def _add_prove(parser: argparse.ArgumentParser, voice: Voice) -> None:
    _add_paths(
        parser,
        voice(
            "情境文件夹，或它上面的文件夹；不写就证明自带的",
            "a situation's folder or one above it; left out: the program's own",
        ),
    )
    _add_json(parser, voice("用 JSON 输出", "print JSON"))
    parser.add_argument(
        "--coverage",
        action="store_true",
        help=voice("列出每句话被走到的次数", "list how often each line was shown"),
    )


def _add_graph(parser: argparse.ArgumentParser, voice: Voice) -> None:
    _add_situation(parser, voice)
    parser.add_argument("--telling", metavar="NAME", help=voice("哪一份剧本", "which telling"))
    parser.add_argument(
        "--format", choices=("svg", "mermaid"), default="svg", help=voice("画成什么", "the format")
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help=voice("写进这个文件夹；不写就打印", "folder to write to; left out: print"),
    )
    parser.add_argument(
        "--coverage",
        action="store_true",
        help=voice("标出每一步走到的次数", "mark how often each step was taken"),
    )


def _add_new(parser: argparse.ArgumentParser, voice: Voice) -> None:
    parser.add_argument(
        "id",
        metavar="ID",
        help=voice("情境的 id，也是文件夹名：小写字母、数字、短横线", "its id and folder's name"),
    )
    parser.add_argument("--title", metavar="TEXT", help=voice("卡片上的标题", "the card's title"))
    parser.add_argument(
        "--type",
        choices=tuple(TYPES),
        metavar="TYPE",
        help=voice("骗局类型，如 brushing、fake_loan", "type of scam, such as fake_loan"),
    )
    parser.add_argument(
        "--audience",
        choices=tuple(AUDIENCES),
        action="append",
        help=voice("适合的人，可以写几次", "whom it is for; may be repeated"),
    )
    parser.add_argument(
        "--role",
        choices=ROLES,
        default=ROLES[0],
        help=voice("学员是当事人、劝阻的人，还是审批的人", "who the learner is"),
    )
    parser.add_argument(
        "--in",
        type=Path,
        dest="folder",
        metavar="FOLDER",
        help=voice("建在这个文件夹里；不写就在当前文件夹", "folder to make it in; left out: here"),
    )
    _add_json(parser, voice("用 JSON 输出", "print JSON"))


def _add_ids(parser: argparse.ArgumentParser, voice: Voice) -> None:
    _add_paths(
        parser,
        voice(
            "剧本文件、情境文件夹，或它上面的文件夹；不写就补自带的",
            "a telling, a situation's folder or one above it; left out: the program's own",
        ),
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help=voice("只列出缺 id 的，不写", "list what lacks an id, write nothing"),
    )


def _add_schema(parser: argparse.ArgumentParser, voice: Voice) -> None:
    parser.add_argument(
        "name",
        nargs="?",
        choices=SCHEMAS,
        help=voice("哪一种文件；配合 --out 可以不写", "kind of file; with --out, all by default"),
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help=voice("写进这个文件夹", "write into this folder"),
    )
