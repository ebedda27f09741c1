"""`fraudtrainer new`: a situation to start from, with both tellings and plans that already pass."""

from __future__ import annotations

import argparse
from pathlib import Path

from fraudtrainer.authoring.scaffold import ROLES, new_situation
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.printing import print_json
from fraudtrainer.cli.voice import Voice
from fraudtrainer.errors import UserError
from fraudtrainer.paths import data_dir
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.scenario.packs.shelf import FOLDER, pack_folders
from fraudtrainer.scenario.reading.source import read_source
from fraudtrainer.scenario.vocabulary import AUDIENCES, TYPES
from fraudtrainer.words import Words


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
        choices=tuple(ROLES), default=next(iter(ROLES)),
    )  # fmt: skip
    parser.place(
        "--in", "FOLDER", "建在这个文件夹里；不写就在当前文件夹", "folder to make it in; left out: here",
        dest="folder",
    )  # fmt: skip
    parser.json()


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Make a situation's folder and say what to do next.

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
    folder = new_situation(
        options.folder or Path(),
        options.id,
        title=options.title or "",
        scam_type=options.type or "",
        audience=options.audience or (),
        role=options.role,
    )
    files = sorted(path.name for path in folder.iterdir())
    if options.json:
        print_json({"id": options.id, "folder": str(folder), "files": files})
        return 0
    print(voice(f"新情境建好了：{folder}", f"The new situation is in {folder}"))
    for name in files:
        print(f"  {name}")
    print(voice("接下来：", "Next:"))
    for command in ("check", "prove", "play"):
        print(f"  fraudtrainer {command} {folder}")
    return 0


def _in_packs(data: Path | None) -> set[str]:
    """The ids of the situations that installed packs have brought."""
    cards = (c for place in pack_folders(data_dir(data) / FOLDER) for c in place.rglob(CARD))
    sources = (read_source(card)[0] for card in cards)
    return {str(s.data.get("id")) for s in sources if s is not None and isinstance(s.data, dict)}
