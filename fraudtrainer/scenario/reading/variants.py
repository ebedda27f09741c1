"""A card and its tellings checked with every row of variants filled in, and kept as they came out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

import msgspec
from msgspec import Struct

from fraudtrainer.scenario.assembly import assembled
from fraudtrainer.scenario.diagnostic import MOST_FINDINGS, Diagnostic, bounded
from fraudtrainer.scenario.kept import upgraded
from fraudtrainer.scenario.manuscript import WrittenCard, WrittenTelling
from fraudtrainer.scenario.model import Situation, Telling
from fraudtrainer.scenario.places import Places
from fraudtrainer.scenario.reading.blank import blank_slips, long_slips
from fraudtrainer.scenario.reading.card import card_problems
from fraudtrainer.scenario.reading.condition import ConditionCheck
from fraudtrainer.scenario.reading.edition import wrong_format
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.reading.fill import (
    STRAY,
    Resolve,
    Template,
    fill,
    resolver,
    unknown_slots,
)
from fraudtrainer.scenario.reading.joint import JointSource
from fraudtrainer.scenario.reading.measure import measure_slips
from fraudtrainer.scenario.reading.opening import opening_problems
from fraudtrainer.scenario.reading.problem import Code
from fraudtrainer.scenario.reading.reference import BAD_NUMBER, ReferenceCheck
from fraudtrainer.scenario.reading.shape import convert
from fraudtrainer.scenario.reading.source import MAX_BYTES, DataPath, Source
from fraudtrainer.scenario.reading.unused import unused_slips
from fraudtrainer.words import Words

MAX_VARIANTS, MAX_VALUE = 30, 100
"""Rows of variants, and characters in one of their values: enough for names, sums and firms."""
MAX_FILLED = 2 * MAX_BYTES
"""Bytes of one telling with its slots filled."""
WRONG_FORMAT, UNKNOWN_SLOT, UNEVEN_VARIANTS = "FT034", "FT035", "FT037"


@dataclass(frozen=True, slots=True)
class CheckedModels:
    """What reading a folder has checked: the card and the tellings, by row of variants."""

    situations: list[WrittenCard] = field(default_factory=list)
    tellings: dict[tuple[str, int], Telling] = field(default_factory=dict)
    places: dict[str, Places] = field(default_factory=dict)


def variant_rows(card: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - a plain YAML tree
    """The rows of a card as it is written; one empty row where there are none, or no such rows."""
    rows = card.get("variants") if isinstance(card, dict) else None
    if isinstance(rows, list) and rows and all(isinstance(r, dict) for r in rows):
        return rows
    return [{}]


def filled_card(card: dict[str, Any], resolve: Resolve) -> dict[str, Any]:
    """A card's tree with its slots filled; the rows themselves stay as they are written."""
    return {k: v if k == "variants" else fill(v, resolve) for k, v in card.items()}


def check_card(
    source: Source, rows: list[dict[str, Any]], facts: FactLibrary, checked: list[WrittenCard]
) -> list[Diagnostic]:
    """Everything wrong with a card in the first row that brings anything out.

    Args:
        source: The card's file.
        rows: Its rows of variants.
        facts: What its texts may cite.
        checked: Is given the card of every row that is sound.
    """
    data = source.data
    if not isinstance(data, dict):
        return convert(data, WrittenCard, source)[1]
    found: list[Diagnostic] = []
    for index, row in enumerate(rows):
        if row.keys() != rows[0].keys():
            zh, en = "各行变体的键要一样", "variant rows must have the same keys"
            found.append(source.finding(UNEVEN_VARIANTS, ("variants", index), Words(zh, en)))
    varied = list(_too_varied(source, rows))
    if varied:
        return found + varied
    resolve = resolver(rows[0], facts)
    body = {k: v for k, v in data.items() if k != "variants"}
    wrong = list(wrong_format(source, WRONG_FORMAT))
    if wrong:  # what its other keys mean is not known
        return found + wrong
    found.extend(_unknown_slots(body, resolve, source))
    for row in rows:
        filled = filled_card(data, resolver(row, facts))
        value, diagnostics = convert(filled, WrittenCard, source)
        if value is not None:
            diagnostics = [*_debts(source, value), *_blanks(filled, WrittenCard, source)]
            diagnostics = diagnostics or card_problems(value, source)
        if diagnostics or value is None:
            return found + diagnostics
        checked.append(value)
        found += _too_long(filled, WrittenCard, source, found)
    return found


def _blanks(tree: Any, shape: type[Struct], source: Source) -> list[Diagnostic]:  # noqa: ANN401
    return [source.finding(*slip) for slip in bounded(blank_slips(tree, shape))]


def _too_long(
    tree: Any,  # noqa: ANN401 - a plain YAML tree
    shape: type[Struct],
    source: Source,
    found: list[Diagnostic],
) -> list[Diagnostic]:
    """Warnings of long texts at places where there is none yet: rows fill them differently."""
    told = {(d.code, d.line, d.column) for d in found}
    long = [source.finding(*slip) for slip in bounded(long_slips(tree, shape))]
    return [replace(d, severity="warning") for d in long if (d.code, d.line, d.column) not in told]


def _debts(source: Source, situation: Situation) -> Iterable[Diagnostic]:
    """Sums of the card below zero."""
    for name in ("balance", "at_stake"):
        if getattr(situation.money, name) < 0:
            zh, en = f"{name} 不能是负数", f"{name} below zero"
            yield source.finding(BAD_NUMBER, ("money", name), Words(zh, en))


def _too_varied(source: Source, rows: list[dict[str, Any]]) -> Iterable[Diagnostic]:
    """Each row builds every telling anew, so their number and size are bounded."""
    if len(rows) > MAX_VARIANTS:
        yield _too_many(
            source, ("variants", MAX_VARIANTS), f"变体超过 {MAX_VARIANTS} 行",
            f"more than {MAX_VARIANTS} rows of variants",
        )  # fmt: skip
    for index, row in enumerate(rows[:MAX_VARIANTS]):
        for key, value in row.items():
            if isinstance(value, str) and len(value) > MAX_VALUE:
                yield _too_many(
                    source, ("variants", index, key), f"变体里的“{key}”超过 {MAX_VALUE} 个字",
                    f"the variant value {key!r} exceeds {MAX_VALUE} characters",
                )  # fmt: skip


def _too_many(source: Source, path: DataPath, zh: str, en: str) -> Diagnostic:
    return source.finding(Code.TOO_MANY.value, path, Words(zh, en), Words("删短", "shorten it"))


def check_telling(
    models: CheckedModels,
    name: str,
    source: Source,
    card: Source,
    rows: list[dict[str, Any]],
    facts: FactLibrary,
) -> list[Diagnostic]:
    """Everything wrong with a telling in the first row that brings anything out.

    Args:
        models: The cards that were checked; is given the telling of every row that is sound.
        name: The telling's name.
        source: Its file.
        card: The card's file.
        rows: The card's rows of variants.
        facts: What its texts may cite.
    """
    found = _unknown_slots(source.data, resolver(rows[0], facts), source)
    wrong = list(wrong_format(source, WRONG_FORMAT))
    if wrong:  # what its other keys mean is not known
        return wrong
    template = Template(upgraded(source.data))
    for variant, row in enumerate(rows):
        filled = template.fill(resolver(row, facts))
        if len(msgspec.json.encode(filled)) > MAX_FILLED:
            long = _too_many(source, (), "填上变体之后太长", "too long once its slots are filled")
            return [*found, long]
        written, diagnostics = convert(filled, WrittenTelling, source)
        if written is not None:
            situation = models.situations[variant]
            diagnostics = _blanks(filled, WrittenTelling, source)
            diagnostics = diagnostics or opening_problems(situation, written, source)
            if diagnostics:
                return found + diagnostics
            telling = assembled(situation, written)
            models.tellings[name, variant] = telling
            models.places[name] = places = Places(situation, written)
            both = JointSource(card, source, places)
            diagnostics = list(ReferenceCheck(telling, situation, facts, both).run())
            diagnostics += ConditionCheck(telling, both).run()
            slips = (*measure_slips(telling), *unused_slips(telling))
            diagnostics += [both.finding(*slip) for slip in bounded(slips)]
        if diagnostics:
            return found + diagnostics
        found += _too_long(filled, WrittenTelling, source, found)
    return found


def _unknown_slots(
    data: Any,  # noqa: ANN401 - a plain YAML tree
    resolve: Resolve,
    source: Source,
) -> list[Diagnostic]:
    found = []
    for path, name in islice(unknown_slots(data, resolve), MOST_FINDINGS):
        if STRAY.fullmatch(name):
            found.append(_stray_brace(source, path, name))
            continue
        found.append(
            source.finding(
                UNKNOWN_SLOT,
                path,
                Words(f"没有东西可以填进 {{{name}}}", f"nothing fills {{{name}}}"),
                Words(
                    "变体写在 situation.yaml 的 variants 里，事实写成 {S2-06.键}",
                    "slots come from variants or from a fact, {S2-06.key}",
                ),
            )
        )
    return found


def _stray_brace(source: Source, path: DataPath, brace: str) -> Diagnostic:
    return source.finding(
        UNKNOWN_SLOT, path, Words(f"这段文字里有一个落单或全角的花括号“{brace}”",
        f"a stray or full-width brace {brace!r} in this text"),
        Words("填空用半角花括号，一前一后，例如 {me}", "a slot stands in ASCII braces, such as {me}"),
    )  # fmt: skip
