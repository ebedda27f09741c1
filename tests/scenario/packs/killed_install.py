"""Install, roll back or remove a pack, and die by SIGKILL at the n-th step on the disk."""

import os
import signal
import sys
from collections.abc import Callable
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


def main(folder: str, change: str, subject: str, fatal: str) -> None:
    store = PackStore(Path(folder))
    pack = read_pack(Path(subject)) if change == "install" else None
    arm(int(fatal))
    if pack is not None:
        store.install(pack, {"pack-mini": "老同事借钱"}, trust=True)
    elif change == "rollback":
        store.roll_back(subject)
    else:
        store.remove(subject)
    print("survived")


if __name__ == "__main__":
    main(*sys.argv[1:])
