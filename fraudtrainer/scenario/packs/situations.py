"""Are the situations of a pack sound, and are their ids free?"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from fraudtrainer.errors import UserError
from fraudtrainer.replacement import lay_down
from fraudtrainer.scenario.diagnostic import Diagnostic, listed
from fraudtrainer.scenario.folder import CARD, Scenario, read_scenario
from fraudtrainer.scenario.packs.content import Pack
from fraudtrainer.scenario.packs.refusal import NO_SITUATION, UNSOUND, refused
from fraudtrainer.scenario.plan import plan_files, read_plan
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.reading.pack_facts import SCENARIOS, load_pack_facts
from fraudtrainer.words import NOTHING, Words, joined, plain

Inspect = Callable[[Scenario], Iterable[Diagnostic]]
"""What is wrong with a situation that can be read; its errors keep the pack out."""
Watch = Callable[[int], None]
"""Told how many situations have been looked at; what it raises stops the looking."""

_MOST_SHOWN = 30
_MAKE_AGAIN = Words(
    "请情境包的作者用 fraudtrainer check 查看并改正，重新打包。",
    "Ask its author to look with fraudtrainer check, mend it and build it again.",
)


def read_situations(
    pack: Pack, facts: FactLibrary, inspect: Inspect, watch: Watch | None = None
) -> dict[str, str]:
    """Read every situation of a pack that is not installed, with the pack's own facts.

    Args:
        pack: The pack.
        facts: The facts that come with the program.
        inspect: Called with each situation that can be read.
        watch: Called before each situation; None where nobody waits.

    Returns:
        Titles by situation id, never empty.

    Raises:
        PackRefusedError: A file has errors, which the details list, or there is no situation.
        UserError: There is no room for the temporary copy that the reader works on.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="fraudtrainer-pack-") as name:
            root = Path(name)
            write_files(pack.files, root)
            return situations_below(root, facts, inspect, watch)
    except OSError as fault:
        raise UserError(
            Words(
                "磁盘上没有地方打开这个情境包。", "There is no room on the disk to open the pack."
            ),
            hint=Words("请腾出一些空间，再试一次。", "Free some space, then try again."),
            details=str(fault),
        ) from fault


def situations_below(
    root: Path, facts: FactLibrary, inspect: Inspect, watch: Watch | None = None
) -> dict[str, str]:
    """Read every situation of a pack's folder; see `read_situations`."""
    found = load_pack_facts(root, facts)[1]
    titles: dict[str, str] = {}
    folders = sorted(path.parent for path in (root / SCENARIOS).rglob(CARD))
    for number, folder in enumerate(folders):
        if watch is not None:
            watch(number)
        scenario, diagnostics = read_scenario(folder, facts)
        found.extend(diagnostics)
        for path in plan_files(folder):
            found.extend(read_plan(path)[1])
        if scenario is None:
            continue
        found.extend(inspect(scenario))
        if scenario.id in titles:
            raise _taken(
                scenario.id, Words("这个情境包里的另一个情境", "another situation of this pack")
            )
        titles[scenario.id] = str(scenario.card["title"])
    errors = [_inside(root, finding) for finding in found if finding.severity == "error"]
    if errors:
        more = len(errors) - _MOST_SHOWN
        rest = Words(f"另有 {more} 处，没有列出", f"{more} more are not listed")
        shown = (listed(errors[:_MOST_SHOWN]), rest if more > 0 else NOTHING)
        raise refused(*UNSOUND, details=joined(shown, plain("\n")))
    if not titles:
        raise refused(*NO_SITUATION)
    return titles


def check_free(situations: Mapping[str, str], taken: Mapping[str, Words]) -> None:
    """Refuse a pack with the id of another situation.

    Args:
        situations: Titles by id, of the pack.
        taken: Where each id that is in use comes from, in words, the pack's own left out.

    Raises:
        PackRefusedError: An id is taken.
    """
    for name in situations:
        if name in taken:
            raise _taken(name, taken[name])


def write_files(files: Mapping[str, bytes], root: Path) -> None:
    """Write a pack's files below a folder that is there; plain files, never executable.

    Raises:
        OSError: The disk is full or refuses.
    """
    for name, data in files.items():
        path = root.joinpath(*name.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        lay_down(path, data)


def _inside(root: Path, finding: Diagnostic) -> Diagnostic:
    """The same finding with its file named from the pack's folder: the copy's place tells nothing."""
    return replace(finding, file=finding.file.removeprefix(f"{root}{os.sep}"))


def _taken(name: str, owner: Words) -> UserError:
    return refused(
        Words(
            "情境编号“{0}”已经被{1}用了。", "The situation id “{0}” is already used by {1}."
        ).fill(name, owner),
        hint=Words(
            "请情境包的作者换一个编号，重新打包。",
            "Ask its author to choose another id and build it again.",
        ),
    )
