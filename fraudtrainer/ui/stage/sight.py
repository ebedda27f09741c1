"""For how long each line was on screen, by a clock that is handed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fraudtrainer.ui.stage.clock import StageClock


class Sight:
    """Adds up the milliseconds of each line while it is on screen."""

    def __init__(self, clock: StageClock) -> None:
        """Begin with nothing on screen."""
        self._clock = clock
        self._had: dict[str, int] = {}
        self._since = clock.now()
        self._seen: frozenset[str] = frozenset()

    @property
    def on_screen(self) -> frozenset[str]:
        """What is on screen now."""
        return self._seen

    def look(self, lines: Iterable[str]) -> None:
        """Hear what is on screen from now on; all that was, was so until now."""
        now = self._clock.now()
        passed, self._since = now - self._since, now
        if passed:
            for line in self._seen:
                self._had[line] = self._had.get(line, 0) + passed
        self._seen = frozenset(lines)

    def had(self, line: str) -> int:
        """Milliseconds that a line was on screen so far."""
        running = self._clock.now() - self._since if line in self._seen else 0
        return self._had.get(line, 0) + running

    def credit(self, needs: Mapping[str, int]) -> None:
        """Take lines for read that were so in a part of the sitting that is over."""
        for line, ms in needs.items():
            self._had[line] = max(ms, self._had.get(line, 0))

    def left(self, line: str, need: int) -> int:
        """Milliseconds until a line has had its time."""
        return max(0, need - self.had(line))
