"""`fraudtrainer new`: a situation to fill in, of the kind, the type and the role that are asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from fraudtrainer.authoring.scaffold import new_situation
from fraudtrainer.authoring.template import KINDS, ROLES, Wishes
from fraudtrainer.cli.menu import columns, numbered
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.printing import print_json
from fraudtrainer.cli.terminal import Terminal
from fraudtrainer.cli.voice import Voice
from fraudtrainer.errors import UserError
from fraudtrainer.paths import data_dir
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.scenario.packs.shelf import FOLDER, pack_folders
from fraudtrainer.scenario.reading.source import read_source
from fraudtrainer.scenario.vocabulary import AUDIENCES, TYPES, Term
from fraudtrainer.words import NOTHING, Words

_LATER: Final = Words("（回车以后再填）", " (Enter: later)")
_FIRST: Final = Words("（回车选第一个）", " (Enter: the first)")
_ASKED: Final = Words("{0}{1}：", "{0}{1}: ")
_FREE: Final = {
    "title": Words("卡片上的标题", "The card's title"),
    "name": Words("学员在故事里叫什么", "What the learner is called"),
    "job": Words("学员的职务或身份", "What the learner does"),
}
_CHOSEN: Final[Mapping[str, tuple[Words, Mapping[str, Term]]]] = {
    "type": (Words("骗局类型，写编号", "Type of scam, its number"), TYPES),
    "role": (Words("学员是谁，写编号", "Who the learner is, its number"), ROLES),
    "kind": (Words("哪一种形式，写编号", "Which kind, its number"), KINDS),
}


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.option(
        "id",
        zh="情境的 id，也是文件夹名：小写字母、数字、短横线",
        en="its id and folder's name",
        metavar="ID",
    )
    parser.option("--title", zh="卡片上的标题", en="the card's title", metavar="TEXT")
    parser.option(
        "--type", zh="骗局类型，如 brushing、fake_loan", en="type of scam, such as fake_loan",
        choices=tuple(TYPES), metavar="TYPE",
    )  # fmt: skip
    parser.option(
        "--audience", zh="适合的人，可以写几次", en="whom it is for; may be repeated",
        choices=tuple(AUDIENCES), action="append",
    )  # fmt: skip
    parser.option(
        "--role", zh="学员是当事人、劝阻的人，还是审批的人", en="who the learner is",
        choices=tuple(ROLES),
    )  # fmt: skip
    parser.option(
        "--kind", zh="完整的情境、短情境、黄金时间，还是问答", en="story, short, drill or quiz",
        choices=tuple(KINDS),
    )  # fmt: skip
    parser.option(
        "--name", zh="学员在故事里叫什么", en="what the learner is called", metavar="TEXT"
    )
    parser.option("--job", zh="学员的职务或身份", en="what the learner does", metavar="TEXT")
    parser.place(
        "--in", "FOLDER", "建在这个文件夹里；不写就在当前文件夹", "folder to make it in; left out: here",
        dest="folder",
    )  # fmt: skip
    parser.json()


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Make a situation's folder and say what to do next. On a terminal, what was left out is asked.

    Raises:
        UserError: The id or a word is not allowed, the folder is there, or cannot be written.
    """
    if options.id in _in_packs(options.data):
        raise UserError(
            Words(
                f"已经安装的情境包里有“{options.id}”。",
                f"An installed pack has a situation {options.id!r}.",
            ),
            hint=Words("换一个 id。", "Choose another id."),
        )
    if sys.stdin.isatty() and sys.stdout.isatty() and not options.json:
        _ask_or_leave(options, Terminal(sys.stdin, sys.stdout, voice))
    guessed = not options.type
    folder = new_situation(options.folder or Path(), options.id, _wishes(options))
    files = sorted(path.name for path in folder.iterdir())
    if options.json:
        print_json({"id": options.id, "folder": str(folder), "files": files})
        return 0
    print(voice(f"新情境建好了：{folder}", f"The new situation is in {folder}"))
    for name in files:
        print(f"  {name}")
    _print_next(folder, voice, guessed=guessed)
    return 0


def _ask_or_leave(options: argparse.Namespace, terminal: Terminal) -> None:
    try:
        ask(options, terminal)
    except EOFError as end:
        raise UserError(
            Words("没有问完，什么也没有建。", "Not all was answered; nothing was made.")
        ) from end


def ask(options: argparse.Namespace, terminal: Terminal) -> None:
    """Ask for whatever was not given as an option and put it there.

    An empty answer takes the first role or kind, and leaves a text to be filled in later.

    Raises:
        EOFError: Nothing more will come.
    """
    for key, (question, terms) in _CHOSEN.items():
        if getattr(options, key) is None:
            setattr(options, key, _choice(question, terms, terminal))
    for key, question in _FREE.items():
        if getattr(options, key) is None:
            setattr(options, key, terminal.line(_ASKED.fill(question, _LATER)))


def _choice(question: Words, terms: Mapping[str, Term], terminal: Terminal) -> str:
    """The id of one of several; asked again where the answer names none, and no first will do."""
    names = numbered([terminal.voice.said(term.words) for term in terms.values()])
    for row in columns(names, terminal.width):
        terminal.say(row)
    choices = [(term.id, term.words, term.id) for term in terms.values()]
    first = None if terms is TYPES else choices[0][0]
    prompt = _ASKED.fill(question, _FIRST if first else NOTHING)
    chosen = None
    while chosen is None:
        wanted = terminal.answer(prompt)
        if not wanted and first:
            return first
        terminal.give_back(wanted)
        chosen = terminal.choose(prompt, choices)
    return chosen


def _wishes(options: argparse.Namespace) -> Wishes:
    return Wishes(
        title=options.title or "",
        scam_type=options.type or "",
        audience=tuple(options.audience or ()),
        role=options.role or next(iter(ROLES)),
        kind=options.kind or next(iter(KINDS)),
        name=options.name or "",
        job=options.job or "",
    )


def _print_next(folder: Path, voice: Voice, *, guessed: bool) -> None:
    if guessed:
        type_words = next(iter(TYPES.values())).words
        said = Words(
            "没有说是哪一类骗局，先写成了“{0}”，在 situation.yaml 的 type 里改。",
            "No type was given: it is “{0}” for now; change type in situation.yaml.",
        )
        print(voice.said(said.fill(type_words)))
    print(
        voice(
            "凡是写在 «» 里的都等你填；check 会说还有几处。",
            "Whatever stands between « and » is for you to write; check says how many are left.",
        )
    )
    print(voice("接下来：", "Next:"))
    for command in ("check", "prove", "play"):
        print(f"  fraudtrainer {command} {folder}")


def _in_packs(data: Path | None) -> set[str]:
    """The ids of the situations that installed packs have brought."""
    cards = (c for place in pack_folders(data_dir(data) / FOLDER) for c in place.rglob(CARD))
    sources = (read_source(card)[0] for card in cards)
    return {str(s.data.get("id")) for s in sources if s is not None and isinstance(s.data, dict)}
