"""Two files as one source: findings about an assembled telling stand where their part is written."""

from __future__ import annotations

from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.places import Places
from fraudtrainer.scenario.reading.source import DataPath, Source
from fraudtrainer.words import NOTHING, Words


class JointSource:
    """The files of a card and of one of its tellings."""

    def __init__(self, card: Source, telling: Source, places: Places) -> None:
        """Put both together."""
        self._card = card
        self._telling = telling
        self._places = places

    def _at(self, path: DataPath) -> tuple[Source, DataPath]:
        written = self._places.written(path)
        return self._card if written.on_card else self._telling, written.path

    def finding(
        self, code: str, path: DataPath, message: Words, hint: Words = NOTHING
    ) -> Diagnostic:
        """An error at the value there, or at its nearest ancestor."""
        source, place = self._at(path)
        return source.finding(code, place, message, hint)

    def key_finding(
        self, code: str, path: DataPath, message: Words, hint: Words = NOTHING
    ) -> Diagnostic:
        """An error at the key there; where there is none, as ``finding``."""
        source, place = self._at(path)
        return source.key_finding(code, place, message, hint)

    def place(self, path: DataPath) -> tuple[str, int, int]:
        """The file, line and column where a part is written."""
        source, place = self._at(path)
        return source.name, *source.position(place)
