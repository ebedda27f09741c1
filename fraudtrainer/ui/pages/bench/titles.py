"""What a file of a situation is called in words: nobody has to know how files are named."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from fraudtrainer.modes.bench.workbench import bench_file
from fraudtrainer.scenario.vocabulary import TRUTHS
from fraudtrainer.ui.pages.bench.checks import Checks
from fraudtrainer.ui.said import said

_JOINED: Final = "{0} · {1}"


def file_title(checks: Checks, path: Path) -> str:
    """A file in words: 情境卡, 骗局 · 剧本, 骗局 · 受损的走法.

    Args:
        checks: What is known of the situations.
        path: One of their files.
    """
    say = QCoreApplication.translate
    file = bench_file(path)
    if file.kind == "card":
        return say("BenchFiles", "情境卡")
    if file.kind == "overlay":
        what = (
            say("BenchFiles", "英文译文")
            if path.stem.endswith(".en")
            else say("BenchFiles", "译文")
        )
        own = telling_title(checks, path.parent, file.telling) if file.telling else ""
        return _JOINED.format(own or say("BenchFiles", "情境卡"), what)
    own = telling_title(checks, path.parent, file.telling)
    if file.kind == "telling":
        return _JOINED.format(own, say("BenchFiles", "剧本"))
    return _JOINED.format(own, _plan(checks, path))


def telling_title(checks: Checks, folder: Path, telling: str) -> str:
    """Which telling of a situation: 骗局 or 真事, and its own name where that says more."""
    scenario = checks.scenario(folder)
    truth = telling if scenario is None else scenario.truths.get(telling, telling)
    for name, term in TRUTHS.items():
        if name == truth:
            return said(term.words) if telling == truth else f"{said(term.words)} {telling}"
    return telling


def _plan(checks: Checks, path: Path) -> str:
    """Where a plan leads, as far as it is known."""
    say = QCoreApplication.translate
    leads = {
        "safe": say("BenchFiles", "守住的走法"),
        "recovered": say("BenchFiles", "追回的走法"),
        "partial": say("BenchFiles", "追回一部分的走法"),
        "loss_reported": say("BenchFiles", "受损的走法"),
        "helped": say("BenchFiles", "办成的走法"),
        "wronged": say("BenchFiles", "冤枉人的走法"),
    }
    return leads.get(checks.lead(path), say("BenchFiles", "走法"))
