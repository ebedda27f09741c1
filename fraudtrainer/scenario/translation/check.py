"""What is missing, stale, orphaned or faulty in the overlays of a situation folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from fraudtrainer.scenario.diagnostic import Diagnostic, Severity, nearest, suggestion
from fraudtrainer.scenario.reading.problem import MAX_DIAGNOSTICS, Remark
from fraudtrainer.scenario.translation.overlay import (
    CARD_NAME,
    OVERLAY_LANGUAGES,
    ROW_HASH,
    Entry,
    Overlay,
    overlay_files,
    overlay_path,
    read_overlay,
)
from fraudtrainer.scenario.translation.translated import (
    UnitState,
    card_alone,
    number_slots,
    row_hash,
    states,
    units_of,
)
from fraudtrainer.scenario.translation.unit import text_hash
from fraudtrainer.words import Words

MISSING, STALE, ORPHAN = "FT070", "FT071", "FT072"
_NAMED = 3
"""How many missing keys a finding names."""
_HINTED = 10
_CARD_ALONE = ("title", "teaser", "content_note")
"""What is translated of a situation that is told in Chinese only: what its card shows."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """How one scenario file stands in a language.

    Attributes:
        name: `situation` or a telling's name.
        path: Its overlay, whether it is there or not.
        states: Every unit in reading order.
        orphans: Translations of the overlay by key that no unit has.
        diagnostics: What is wrong with the overlay.
        readable: False where an overlay is there and cannot be read.
    """

    name: str
    path: Path
    states: tuple[UnitState, ...]
    orphans: dict[str, Entry]
    diagnostics: tuple[Diagnostic, ...]
    readable: bool = True


def report_file(
    folder: Path, name: str, language: str, card: dict[str, Any], tellings: dict[str, Any]
) -> FileReport:
    """Hold one file's overlay against it; where there is none, every unit is missing."""
    path = overlay_path(folder, name, language)
    overlay: Overlay | None = None
    found: list[Diagnostic] = []
    if path.is_file():
        overlay, found = read_overlay(path, (CARD_NAME, *tellings))
    all_states = states(units_of(name, card, tellings), overlay, number_slots(card))
    if overlay is None:
        return FileReport(name, path, all_states, {}, tuple(found), not found)
    keys = {s.unit.key for s in all_states}
    orphans = {key: entry for key, entry in overlay.entries.items() if key not in keys}
    found += _about_units(overlay, all_states)
    found += _about_orphans(overlay, orphans, keys)
    missing = [s.unit.key for s in all_states if s.status == "missing"]
    if name == CARD_NAME and card_alone(folder, language, tellings):
        missing = [key for key in missing if key in _CARD_ALONE]
    found += [_missing(overlay, missing)] if missing else []
    return FileReport(name, path, all_states, orphans, tuple(found))


def check_overlays(
    folder: Path, card: dict[str, Any], tellings: dict[str, Any]
) -> list[Diagnostic]:
    """Everything that is wrong with the overlays of a folder, file by file."""
    found: list[Diagnostic] = []
    names = (CARD_NAME, *sorted(tellings))
    for path in overlay_files(folder):
        name, language = path.stem.split(".")
        if name in names:
            found += report_file(folder, name, language, card, tellings).diagnostics
            continue
        _overlay, about = read_overlay(path, names)
        found += about
    return found + list(_half_translated(folder, names))


def _half_translated(folder: Path, names: tuple[str, ...]) -> Iterator[Diagnostic]:
    """One telling in English and its twin in Chinese would tell which is which."""
    for language in OVERLAY_LANGUAGES:
        files = [overlay_path(folder, name, language) for name in names]
        present = [path for path in files if path.is_file()]
        absent = [name for name, path in zip(names, files, strict=True) if path not in present]
        if present and absent and not card_alone(folder, language, names[1:]):
            zh, en = "、".join(f"{n}.yaml" for n in absent), ", ".join(absent)
            yield Diagnostic(
                MISSING, "warning", str(present[0]), 1, 1,
                Words(f"{zh} 还没有译文（{language}），只译一部分会让人看出真假",
                f"{en} not translated ({language}): a half translation tells which is which"),
                Words("用 fraudtrainer texts skeleton 生成", "write it with `fraudtrainer texts skeleton`"),
            )  # fmt: skip


def _about_units(overlay: Overlay, found: tuple[UnitState, ...]) -> Iterator[Diagnostic]:
    units = [s.unit for s in found]
    stale_rows: set[str] = set()
    for state in found:
        unit = state.unit
        if state.status == "stale" and unit.kind == "word":
            if unit.of not in stale_rows:
                stale_rows.add(unit.of)
                path = (*overlay.path(unit.of), ROW_HASH)
                yield _stale(overlay, path, row_hash(units, unit.of))
        elif state.status == "stale":
            yield _stale(overlay, (*overlay.path(unit.key), "was"), text_hash(unit.text))
        elif state.fault is not None:
            where = overlay.path(unit.key)
            where = where if unit.kind == "word" else (*where, "text")
            severity: Severity = "error" if state.fault.refused else "warning"
            finding = overlay.source.finding(state.fault.code, where, *state.fault.words)
            yield replace(finding, severity=severity)


def _missing(overlay: Overlay, keys: list[str]) -> Diagnostic:
    first = "、".join(keys[:_NAMED])
    count = len(keys)
    more, more_en = (" 等", ", …") if count > _NAMED else ("", "")
    words = Remark(
        Words(
            f"还有 {count} 条没有译文：{first}{more}",
            f"{count} not translated: {', '.join(keys[:_NAMED])}{more_en}",
        ),
        Words("没有译文的地方显示中文", "the Chinese is shown instead"),
    )
    found = overlay.source.finding(MISSING, overlay.path(keys[0]), *words)
    return replace(found, severity="warning")


def _stale(overlay: Overlay, path: tuple[str | int, ...], fresh: str) -> Diagnostic:
    words = Remark(
        Words("中文改过了，译文没有跟上", "the original has changed since"),
        Words(f'核对译文，再把 was 改成 "{fresh}"', f'revise it, then write was: "{fresh}"'),
    )
    return replace(overlay.source.finding(STALE, path, *words), severity="warning")


def _about_orphans(
    overlay: Overlay, orphans: Iterable[str], known: set[str]
) -> Iterator[Diagnostic]:
    for number, key in enumerate(orphans):
        if number < MAX_DIAGNOSTICS:
            # Looking for a like name among hundreds takes its time: not for a whole foreign file.
            yield _orphan(overlay, key, known if number < _HINTED else set())


def _orphan(overlay: Overlay, key: str, known: set[str]) -> Diagnostic:
    hint = suggestion(nearest(key, known))
    zh, en = f"中文里没有“{key}”这一条", f"nothing is called {key!r} in the original"
    found = overlay.source.key_finding(ORPHAN, overlay.path(key), Words(zh, en), hint)
    return replace(found, severity="warning")
