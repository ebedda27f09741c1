"""Install, roll back or remove a pack, and die by SIGKILL at each step on the disk in turn.

One start of Python for all of them: every step is reached in a fork of its own.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from fraudtrainer.scenario.packs.content import read_pack
from fraudtrainer.scenario.packs.store import PackStore

STEPS = ("fsync", "rename", "replace", "mkdir", "open", "link", "unlink", "rmdir")


def arm(fatal: int) -> None:
    """Let the process die just before its `fatal`-th step; every step is counted from here on."""
    taken = 0

    def counted(step: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:
            nonlocal taken
            taken += 1
            if taken == fatal:
                os.kill(os.getpid(), signal.SIGKILL)
            return step(*arguments, **options)

        return run

    for name in STEPS:
        setattr(os, name, counted(getattr(os, name)))


def change_and_die(folder: Path, change: str, subject: str, fatal: int) -> None:
    store = PackStore(folder)
    pack = read_pack(Path(subject)) if change == "install" else None
    arm(fatal)
    if pack is not None:
        store.install(pack, {"pack-mini": "老同事借钱"}, trust=True)
    elif change == "rollback":
        store.roll_back(subject)
    else:
        store.remove(subject)


def ending_of(folder: Path, change: str, subject: str, fatal: int) -> int:
    """The exit code of a fork that dies at that step, negative where a signal killed it.

    What is raised in the fork ends it with its traceback, as it would end any program.
    """
    child = os.fork()
    if not child:
        change_and_die(folder, change, subject, fatal)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main(folder: str, change: str, subject: str) -> None:
    """Leave in `folder` a copy of its `start` for each step, as the kill there left it."""
    root = Path(folder)
    for fatal in count(1):
        copy = root / str(fatal)
        shutil.copytree(root / "start", copy)
        code = ending_of(copy, change, subject, fatal)
        if code not in {0, -signal.SIGKILL}:
            raise SystemExit(code)
        if code == 0:
            print(fatal)
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
