"""One thing that an author wrote wrongly, before it is known in which file that stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from fraudtrainer.scenario.diagnostic import nearest, suggestion
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.words import NOTHING, Words


class Slip(NamedTuple):
    """The arguments of a source's `finding`: what is wrong at `path`, and what to do."""

    code: str
    path: DataPath
    message: Words
    hint: Words = NOTHING


def paired(given: Iterable[str], wanted: Iterable[str]) -> Iterator[tuple[str | None, str | None]]:
    """Names that stand on one side only, a mistyped one together with the one that it is meant for.

    Yields:
        A name that is given and not wanted, with the wanted one that it resembles; or None for
        either where there is no such name.
    """
    given, wanted = list(given), list(wanted)
    missing = sorted(set(wanted) - set(given))
    for name in (n for n in dict.fromkeys(given) if n not in set(wanted)):
        near = nearest(name, missing)
        if near is not None:
            missing.remove(near)
        yield name, near
    for name in missing:
        yield None, name


def choices(name: str, known: Collection[str]) -> Words:
    """The hint with the known name that is meant, else with all of them where they are few."""
    return suggestion(nearest(name, known), sorted(known) if len(known) <= _FEW else ())


_FEW = 8
