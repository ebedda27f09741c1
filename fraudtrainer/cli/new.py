"""`fraudtrainer new`: a situation to start from, with both tellings and plans that already pass."""

from __future__ import annotations

import argparse
from pathlib import Path

from fraudtrainer.authoring.scaffold import new_situation
from fraudtrainer.cli.printing import print_json
from fraudtrainer.cli.voice import Voice


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Make a situation's folder and say what to do next.

    Raises:
        UserError: The id or a word is not allowed, the folder is there, or cannot be written.
    """
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
