"""Checking what an author types before it is saved: the folder as it would be, and then as ever."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from fraudtrainer.modes.bench.workbench import examine, stamp_of
from fraudtrainer.replacement import lay_down
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.reading.pack_facts import facts_around
from fraudtrainer.scenario.reading.source import MAX_BYTES, printable


def check_unsaved(
    folder: Path, texts: Mapping[Path, str], facts: FactLibrary
) -> tuple[Diagnostic, ...]:
    """Everything that would be wrong with a situation if it were saved now; nothing is.

    Args:
        folder: The situation.
        texts: The texts that are not saved yet, by file; those of other folders are left alone.
        facts: The facts that come with the program.

    Raises:
        OSError: There is no room for the copy that is checked.
    """
    with tempfile.TemporaryDirectory(prefix="fraudtrainer-bench-") as name:
        copy = Path(name)
        typed = {path.name: text for path, text in texts.items() if path.parent == folder}
        for file, text in typed.items():
            lay_down(copy / file, text.encode("utf-8", "replace"))
        for file, _size, _time in stamp_of(folder):
            if file not in typed:
                _stand_in(folder / file, copy / file)
        found = examine(copy, facts_around(folder, facts)).problems
        here, there = printable(folder), printable(copy)
        return tuple(replace(one, file=one.file.replace(there, here, 1)) for one in found)


def _stand_in(original: Path, copy: Path) -> None:
    """Let a file be read in the copy: by a link, else, where there are none, as it is now."""
    try:
        copy.symlink_to(original.absolute())
    except OSError:
        with original.open("rb") as file:
            lay_down(copy, file.read(MAX_BYTES + 1))
