"""One small fault: what stands in a file, what shall stand there instead, and who must notice."""

from __future__ import annotations

import ast
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple


class Mutant(NamedTuple):
    """A fault to plant.

    Attributes:
        file: The file, as a path below the project's folder.
        old: Source text that stands in it exactly once.
        new: What replaces it: Python that still compiles.
        tests: Paths of the tests that ought to notice, as pytest takes them.
    """

    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    @property
    def name(self) -> str:
        """One line to tell it by."""
        return f"{self.file}: {_short(self.old)} → {_short(self.new)}"

    @property
    def key(self) -> str:
        """What tells it from all others, also where the names are shortened alike."""
        return f"{self.file}: {self.old} → {self.new}"

    def planted(self, root: Path) -> str:
        """The file's source with the fault in it.

        Args:
            root: The project's folder, or a copy of it.

        Raises:
            ValueError: The old text stands there never or more than once, or the new source is no
                Python, or the same: the list has fallen behind the program.
        """
        source = (root / self.file).read_text(encoding="utf-8")
        found = source.count(self.old)
        if found != 1:
            raise ValueError(f"{self.name}: the old text stands there {found} times")
        changed = source.replace(self.old, self.new)
        try:
            same = ast.dump(ast.parse(changed)) == _meaning(source)
        except SyntaxError as fault:
            raise ValueError(f"{self.name}: that is no Python") from fault
        if same:
            raise ValueError(f"{self.name}: that changes nothing")
        return changed


@lru_cache(maxsize=1)  # the list goes through a file fault by fault
def _meaning(source: str) -> str:
    return ast.dump(ast.parse(source))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
