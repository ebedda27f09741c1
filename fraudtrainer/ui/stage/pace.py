"""How fast lines come: by the length of the line that is being read, or each at a click."""

from __future__ import annotations

import re
from dataclasses import dataclass

LEAST_MS = 600
"""Nothing is read in less, however short it is."""
NORMAL = 300
"""Characters per minute at the normal pace, where nobody has chosen another number."""
_SLOWER, _FASTER = 3 / 5, 26 / 15
_LATIN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast somebody reads.

    Attributes:
        per_minute: Characters per minute; a Latin word counts as two.
        by_step: True where each line waits for a click, the space bar or Enter.
        waits: False lets everything arrive at once and arms every choice at once: for authors who
            try their own story, and for measurements.
    """

    per_minute: int = NORMAL
    by_step: bool = False
    waits: bool = True

    @classmethod
    def at_once(cls) -> Pace:
        """The pace of a trial: nothing is waited for."""
        return cls(waits=False)

    @classmethod
    def chosen(cls, name: str, normal: int = NORMAL) -> Pace:
        """The pace of a setting.

        Args:
            name: `slow`, `normal`, `fast` or `step`.
            normal: Characters per minute at the normal pace.
        """
        rates = {"slow": round(normal * _SLOWER), "fast": round(normal * _FASTER)}
        # Whoever clicks for each line reads as fast as he likes: taken for a fast reader.
        rates["step"] = rates["fast"]
        return cls(rates.get(name, normal), by_step=name == "step")


def characters(text: str) -> int:
    """Count what there is to read: a character each, a Latin word as two, blanks not at all."""
    words = _LATIN.findall(text)
    rest = _LATIN.sub("", text)
    return 2 * len(words) + sum(not c.isspace() for c in rest)


def reading_ms(text: str, pace: Pace) -> int:
    """Milliseconds that it takes to read a text at a pace."""
    return max(LEAST_MS, round(characters(text) * _MINUTE_MS / pace.per_minute))
