"""Money that moves of itself in a story: what comes in, and what had gone before it began."""

from __future__ import annotations

from fraudtrainer.scenario.frozen import Shape


class Income(Shape, frozen=True, kw_only=True):
    """Money that comes in, whole yuan; `label` says what for, as the account shows it."""

    amount: int
    label: str


class Before(Shape, frozen=True, kw_only=True):
    """What a drill begins after: payment `pay` of the first scene, made `minutes` ago."""

    pay: str
    minutes: int = 0
