"""The reading time that lines still have to get: in the app in front, and in those behind it."""

from __future__ import annotations

from collections.abc import Iterable

from fraudtrainer.ui.stage.sight import Sight


class Owed:
    """Keeps which line needs how long, and what of it has not been had yet. Times are milliseconds."""

    def __init__(self, sight: Sight) -> None:
        """Owe nothing yet; `sight` knows what was on screen for how long."""
        self._sight = sight
        self._here: dict[str, int] = {}
        """What in front has not had its time yet, and how long that is."""
        self._loose: set[str] = set()
        """Of these, what the learner hurried along: out of sight, it is not waited for."""
        self._needs: dict[str, int] = {}
        """The reading time of every line so far."""
        self._elsewhere: dict[str, dict[str, int]] = {}

    def __bool__(self) -> bool:
        """True while something in front is owed its time."""
        return bool(self._here)

    def left(self, *, ringing: bool) -> int | None:
        """How long until what is in front had its time; None where it is out of sight.

        What lies under the card of a call that rings is not waited for: it is there afterwards.
        """
        left = 0
        for line, need in list(self._here.items()):
            rest = self._sight.left(line, need)
            if not rest:
                del self._here[line]
            elif line in self._sight.on_screen:
                left = max(left, rest)
            elif line not in self._loose and not ringing:
                return None
        return left

    def unseen(self, lines: Iterable[str]) -> tuple[str, ...]:
        """Of these lines, those that were not on screen for their reading time."""
        needs = self._needs
        return tuple(n for n in dict.fromkeys(lines) if self._sight.left(n, needs.get(n, 0)))

    def waits_in(self, app: str) -> bool:
        """Whether something behind is still to be read in an app."""
        return bool(self._elsewhere.get(app))

    def credit(self, lines: Iterable[str]) -> None:
        """Take these lines for read."""
        self._sight.credit({line: self._needs[line] for line in lines if line in self._needs})

    def owe(self, line: str, need: int, app: str, front: str) -> None:
        """Ask for a line's reading time, in front or once its app is there."""
        self._needs[line] = need
        if app == front:
            self._here[line] = need
        else:
            self._elsewhere.setdefault(app, {})[line] = need

    def turn(self, front: str, app: str) -> None:
        """Another app comes in front: what is owed in the old one waits there."""
        if self._here and front != app:
            self._elsewhere.setdefault(front, {}).update(self._here)
        if front != app:
            self._here = {}
        together = 0
        for line, need in self._elsewhere.pop(app, {}).items():
            together += need  # they came together, and are read one after another
            self._here[line] = together

    def loosen(self) -> None:
        """Wait for what is in front only while it is in sight."""
        self._loose.update(self._here)

    def loosen_above(self) -> None:
        """Do so for all but the last line: these may stand above what is in sight."""
        self._loose.update(list(self._here)[:-1])

    def forgive(self) -> None:
        """Owe nothing in front any more."""
        self._here.clear()
        self._loose.clear()

    def forgive_behind(self) -> None:
        """Owe nothing in the apps behind any more."""
        self._elsewhere.clear()
