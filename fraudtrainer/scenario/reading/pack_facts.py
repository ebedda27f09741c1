"""The facts that a pack brings along for its own situations, beside those of the program."""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.scenario.reading.source import yaml_files

MANIFEST, SCENARIOS, SEEDS = "pack.yaml", "scenarios", "seeds"
"""What lies in a pack's folder: its head, its situations, its facts."""


def pack_root(folder: Path) -> Path | None:
    """The folder of the pack in which a situation's folder lies, or None.

    It is found by its shape, ``<pack>/scenarios/…``, so that an author's folder and an installed
    pack are read in the same way.
    """
    for above in folder.absolute().parents:
        if above.name == SCENARIOS and (above.parent / MANIFEST).is_file():
            return above.parent
    return None


def facts_around(folder: Path, facts: FactLibrary) -> FactLibrary:
    """The facts that the situation in `folder` may cite.

    Args:
        folder: A situation's folder.
        facts: The facts that come with the program.

    Returns:
        The same facts, and those of the pack where it has any. A fact of the program is never
        replaced by one of a pack.
    """
    root = pack_root(folder)
    return facts if root is None else load_pack_facts(root, facts)[0]


def load_pack_facts(root: Path, facts: FactLibrary) -> tuple[FactLibrary, list[Diagnostic]]:
    """The facts of a pack beside those of the program, and all that is wrong with the pack's.

    Args:
        root: The pack's folder; it need not have facts.
        facts: The facts that come with the program.
    """
    if not yaml_files(root / SEEDS):
        return facts, []
    return load_facts(root / SEEDS, facts)
