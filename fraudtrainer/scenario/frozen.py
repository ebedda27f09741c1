"""What every part of a scenario file is made of: frozen structs that are learnt at once."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct
from msgspec.json import Decoder

S = TypeVar("S", bound=Struct)


def learned(shape: type[S]) -> type[S]:
    """Make msgspec learn a struct with all its parts while its module is loaded: decorates it.

    It learns a type at its first use and puts it into use half learned: where two threads use one
    for the first time at once (the shelf and the bench, both on the pool), the process dies of a
    segmentation fault (msgspec 0.22). A module is loaded by one thread alone.
    """
    Decoder(shape)
    return shape


class Shape(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Parent of every part of a scenario file: frozen, keyword-only, no unknown keys."""
