"""A scenario file in another language: each text unit with its translation, or with its original.

Nothing that a translator can write breaks play: what is missing, stale or faulty shows the Chinese
instead, and a cue whose words cannot be found in the translated line sits on the whole line.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count, takewhile
from pathlib import Path
from typing import Any, Literal, NamedTuple

from fraudtrainer.scenario.reading.fill import BRACES, SLOT, STRAY
from fraudtrainer.scenario.reading.problem import Remark
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.scenario.translation.overlay import (
    CARD_NAME,
    OVERLAY_LANGUAGES,
    Overlay,
    overlay_path,
    read_overlay,
)
from fraudtrainer.scenario.translation.unit import (
    TextUnit,
    card_units,
    needs_translation,
    telling_units,
    text_hash,
)
from fraudtrainer.words import Words

Status = Literal["translated", "missing", "stale", "refused"]
_EAST_ASIAN_STYLES = ("wan", "yi")


class Fault(NamedTuple):
    """Why a translation is refused (or, as a warning, doubtful)."""

    code: str
    words: Remark
    refused: bool = True


@dataclass(frozen=True, slots=True)
class UnitState:
    """How one unit stands in a language.

    Attributes:
        unit: The unit.
        status: Only `translated` is shown as translated; all else falls back.
        translation: The words in the overlay as written; empty where there are none.
        shown: The text to play with, slots unfilled.
        was: The hash that stands in the overlay: of the text, for a word of its row; may be empty.
        fault: What is wrong with the translation, None where nothing is.
    """

    unit: TextUnit
    status: Status
    translation: str
    shown: str
    was: str = ""
    fault: Fault | None = None


def units_of(name: str, card: dict[str, Any], tellings: dict[str, Any]) -> tuple[TextUnit, ...]:
    """The units of a file of a situation: `situation`, or a telling's name.

    A variant's word that also fills what is no text, such as a link, is not to be translated.
    """
    if name != CARD_NAME:
        return telling_units(tellings[name])
    units = card_units(card)
    fixed = _fixed_slots(card, tellings) if any(u.kind == "word" for u in units) else ()
    return tuple(u for u in units if u.kind != "word" or u.path[-1] not in fixed)


def _fixed_slots(card: dict[str, Any], tellings: dict[str, Any]) -> frozenset[str]:
    """Slots that stand anywhere but in texts for people: their words are more than words."""
    trees = [(card, card_units(card, every=True))]
    trees += [(telling, telling_units(telling, every=True)) for telling in tellings.values()]
    fixed: set[str] = set()
    for tree, units in trees:
        fixed |= _slots_outside(tree, {unit.path for unit in units}, ())
    return frozenset(fixed)


def _slots_outside(tree: Any, texts: set[DataPath], path: DataPath) -> set[str]:  # noqa: ANN401
    if isinstance(tree, str):
        return set() if "{" not in tree or path in texts else {m[1] for m in SLOT.finditer(tree)}
    if not isinstance(tree, dict | list):
        return set()
    items = tree.items() if isinstance(tree, dict) else enumerate(tree)
    found: set[str] = set()
    for key, value in items:
        found |= _slots_outside(value, texts, (*path, key))
    return found


def row_hash(units: Iterable[TextUnit], row: str) -> str:
    """The hash of the translatable words of one variant row, named as `variants.0`."""
    return text_hash("\n".join(f"{u.key}={u.text}" for u in units if u.of == row))


def number_slots(card: dict[str, Any]) -> frozenset[str]:
    """Slots that a variant row fills with a number."""
    rows = card.get("variants") or ()
    return frozenset(name for row in rows for name, v in row.items() if not isinstance(v, str))


def states(
    units: Sequence[TextUnit], overlay: Overlay | None, numbers: frozenset[str]
) -> tuple[UnitState, ...]:
    """How every unit stands, in the units' order.

    Args:
        units: The units of one file.
        overlay: Its overlay; None where there is none that can be read.
        numbers: Slots that hold numbers, from `number_slots`.
    """
    rows = {u.of for u in units if u.kind == "word"}
    fresh = {row: row_hash(units, row) for row in rows}
    by_key: dict[str, UnitState] = {}
    for unit in units:
        state = _state(unit, overlay, numbers, fresh)
        # A line stands before its spans, so it is decided by now.
        spoken = _spoken(unit.of, by_key) if unit.kind == "span" else ()
        by_key[unit.key] = _placed(state, spoken) if unit.kind == "span" else state
    return tuple(by_key.values())


def applied(tree: dict[str, Any], found: Iterable[UnitState]) -> dict[str, Any]:
    """A copy of a raw tree in which every unit holds the text to play with."""
    result = copy.deepcopy(tree)
    for state in found:
        if state.shown != state.unit.text:
            *parents, last = state.unit.path
            place: Any = result
            for step in parents:
                place = place[step]
            place[last] = state.shown
    return result


def translated(
    folder: Path, name: str, language: str, card: dict[str, Any], tellings: dict[str, Any]
) -> dict[str, Any]:
    """The raw tree of a situation's file in a language; as it is where there is no overlay."""
    tree = card if name == CARD_NAME else tellings[name]
    path = overlay_path(folder, name, language)
    if not path.is_file():
        return tree
    overlay, _problems = read_overlay(path, (CARD_NAME, *tellings))
    if overlay is None:
        return tree
    return applied(tree, states(units_of(name, card, tellings), overlay, number_slots(card)))


def card_alone(folder: Path, language: str, tellings: Iterable[str]) -> bool:
    """True where only the card is translated: the story is told in Chinese, and the card says so."""
    told = any(overlay_path(folder, name, language).is_file() for name in tellings)
    return overlay_path(folder, CARD_NAME, language).is_file() and not told


def complete_languages(folder: Path, tellings: tuple[str, ...]) -> tuple[str, ...]:
    """Languages in which the card and every telling have an overlay; fewer would tell the truth."""
    return tuple(
        language
        for language in OVERLAY_LANGUAGES
        if all(overlay_path(folder, name, language).is_file() for name in (CARD_NAME, *tellings))
    )


def _state(
    unit: TextUnit, overlay: Overlay | None, numbers: frozenset[str], fresh: dict[str, str]
) -> UnitState:
    entry = None if overlay is None else overlay.entries.get(unit.key)
    if overlay is None or entry is None or not entry.text.strip():
        # A span of figures alone needs no translator: it is looked for as it stands.
        own = "" if overlay is None or needs_translation(unit.text) else unit.text
        return UnitState(unit, "translated" if own else "missing", own, unit.text)
    now = fresh[unit.of] if unit.kind == "word" else text_hash(unit.text)
    # A row may leave its hash out: then nothing tells whether its words changed.
    was = overlay.rows.get(unit.of, now) if unit.kind == "word" else entry.was
    if was != now:
        return UnitState(unit, "stale", entry.text, unit.text, was)
    fault = unit_fault(unit, entry.text, numbers)
    if fault is not None and fault.refused:
        return UnitState(unit, "refused", entry.text, unit.text, was, fault)
    return UnitState(unit, "translated", entry.text, entry.text, was, fault)


def _spoken(line: str, by_key: dict[str, UnitState]) -> tuple[UnitState, ...]:
    """What is said where a span stands: the line's text, or every one of its wordings."""
    if line in by_key:
        return (by_key[line],)
    wordings = (by_key.get(f"{line}/{number}") for number in count())
    return tuple(state for state in takewhile(bool, wordings) if state is not None)


def _placed(span: UnitState, lines: Sequence[UnitState]) -> UnitState:
    """A span in the language of its line: a cue must sit on words that are there, however said."""
    if not lines or any(line.status != "translated" for line in lines):
        return replace(span, shown=span.unit.text)
    if span.status == "translated" and all(span.shown in line.shown for line in lines):
        return span
    # Of several wordings no words are the whole.
    whole = lines[0].shown if len(lines) == 1 else span.unit.text
    if span.status != "translated":
        return replace(span, shown=whole)
    words = Remark(
        Words(
            f"“{span.translation}”不在译文这句话里",
            f"{span.translation!r} is not in the translated line",
        ),
        Words(
            "从译文里原样复制；改好之前，整句都算破绽",
            "copy it from the translation; until then the cue sits on the whole line",
        ),
    )
    return replace(span, status="refused", shown=whole, fault=Fault("FT073", words))


def unit_fault(unit: TextUnit, translation: str, numbers: frozenset[str]) -> Fault | None:
    """What is wrong with a translation by itself; a span need not hold the figures of its line."""
    fault = slot_fault(unit.text, translation, numbers)
    return None if fault is not None and unit.kind == "span" and not fault.refused else fault


def slot_fault(text: str, translation: str, numbers: frozenset[str]) -> Fault | None:
    """What is wrong with the slots of a translation: those of the original are all there are."""
    stray = STRAY.search(BRACES.sub("", translation))
    if stray is not None and STRAY.search(BRACES.sub("", text)) is None:
        return _slot_fault(
            Words(f"译文里有落单或全角的花括号“{stray.group()}”",
            f"a stray or full-width brace {stray.group()!r}"),
            Words("填空用半角花括号，一前一后", "a slot stands in ASCII braces"),
        )  # fmt: skip
    known = {match[1]: match[2] for match in SLOT.finditer(text)}
    used: set[str] = set()
    for braces in BRACES.findall(translation):
        match = SLOT.fullmatch(braces)
        if match is None or match[1] not in known:
            names = "、".join(f"{{{name}}}" for name in known) or "没有"
            return _slot_fault(
                Words(f"原文里没有 {braces}", f"{braces} is not in the original"),
                Words(f"原文的花括号：{names}", "use the slots of the original"),
            )  # fmt: skip
        used.add(match[1])
        if match[2] in _EAST_ASIAN_STYLES or match[2] not in (None, "yuan"):
            return _slot_fault(
                Words(f"译文里不能写成 {braces}", f"{braces} does not read in this language"),
                Words(f"写成 {{{match[1]}|yuan}}", f"write {{{match[1]}|yuan}}"),
            )  # fmt: skip
        if match[2] is None and braces == translation and _is_number(match[1], numbers):
            return _slot_fault(
                Words("译文不能只有一个数", "a translation cannot be a bare number"),
                Words(f"写成 {{{match[1]}|yuan}}，或者加上别的字", f"write {{{match[1]}|yuan}}"),
            )  # fmt: skip
    lost = [name for name in known if name not in used and _is_number(name, numbers)]
    if lost:
        names = "、".join(f"{{{name}}}" for name in lost)
        return _slot_fault(
            Words(f"译文漏了 {names}", f"the translation drops {', '.join(lost)}"),
            Words("数字用花括号填，不要手打", "keep figures in slots"), refused=False,
        )  # fmt: skip
    return None


def _is_number(name: str, numbers: frozenset[str]) -> bool:
    return name in numbers or "." in name


def _slot_fault(message: Words, hint: Words, *, refused: bool = True) -> Fault:
    return Fault("FT074", Remark(message, hint), refused)
