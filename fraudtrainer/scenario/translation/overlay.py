"""Overlay files: the texts of one scenario file in another language, beside the Chinese one.

`scam.en.yaml` holds the English texts of `scam.yaml`, `situation.en.yaml` those of the card. Each
text carries `was`, the hash of the Chinese that was translated, so that a changed original is
noticed. A file with two words before `.yaml` is an overlay, unless the second is `plan`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fraudtrainer.scenario.diagnostic import Diagnostic, nearest, suggestion
from fraudtrainer.scenario.frozen import Shape, learned
from fraudtrainer.scenario.reading.problem import Remark
from fraudtrainer.scenario.reading.shape import convert
from fraudtrainer.scenario.reading.source import DataPath, Source, read_source, yaml_files
from fraudtrainer.words import Words

ORIGINAL = "zh"
"""The language of the scenario files themselves."""
OVERLAY_LANGUAGES = ("en",)
OVERLAY_FORMAT = 1
"""It has not changed with that of the files it translates."""
CARD_NAME = "situation"
WRONG_FORMAT, WRONG_OVERLAY = "FT034", "FT075"
_PLAN = "plan"
ROW_HASH = "was"
"""The key of a variant row that holds the hash of the Chinese row instead of a word."""


class Entry(Shape, frozen=True, kw_only=True):
    """A translated text: the hash of its original, and the words; none yet where it is empty."""

    was: str
    text: str = ""


@learned
class OverlayFile(Shape, frozen=True, kw_only=True):
    """An overlay as it is written."""

    format: int
    language: str
    of: str
    texts: dict[str, Entry] = {}  # noqa: RUF012 - msgspec copies an empty default
    variants: tuple[dict[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Overlay:
    """One overlay file as read.

    Attributes:
        entries: Translations by unit key; `variants.0.me` for a word of a variant row.
        rows: Hashes of the Chinese variant rows by row key (`variants.0`), where they are given.
        source: The file, for positions.
    """

    entries: dict[str, Entry]
    rows: dict[str, str]
    source: Source = field(repr=False)

    def path(self, key: str) -> DataPath:
        """Where the translation of a unit stands in the file, or where it would."""
        if key.startswith("variants.") and key not in self.source.data.get("texts", {}):
            name, index, *rest = key.split(".", 2)
            return (name, int(index), *rest)
        return ("texts", key)


def overlay_path(folder: Path, of: str, language: str) -> Path:
    """The overlay file of a scenario file, whether it is there or not."""
    return folder / f"{of}.{language}.yaml"


def overlay_files(folder: Path) -> list[Path]:
    """The overlay files of a situation folder, by name; plans are none."""
    named = ((path, path.stem.split(".")) for path in yaml_files(folder))
    return [path for path, words in named if len(words) == 2 and words[1] != _PLAN]


def read_overlay(path: Path, names: Iterable[str]) -> tuple[Overlay | None, list[Diagnostic]]:
    """Read one overlay strictly.

    Args:
        path: A file named `NAME.LANGUAGE.yaml`.
        names: What can be translated here: the tellings' names and `situation`.

    Returns:
        The overlay, None where anything is an error, and the diagnostics.
    """
    source, found = read_source(path)
    if source is None:
        return None, found
    written, diagnostics = convert(source.data, OverlayFile, source)
    found += diagnostics
    if written is not None:
        found += _misplaced(written, source, path, list(names))
    if written is None or any(d.severity == "error" for d in found):
        return None, found
    entries = dict(written.texts)
    rows: dict[str, str] = {}
    for index, row in enumerate(written.variants):
        for name, word in row.items():
            key = f"variants.{index}"
            if name == ROW_HASH:
                rows[key] = str(word)
            else:
                entries[f"{key}.{name}"] = Entry(was="", text=str(word))
    return Overlay(entries, rows, source), found


def _misplaced(
    written: OverlayFile, source: Source, path: Path, names: list[str]
) -> Iterator[Diagnostic]:
    """A format, a language or an original that is not there, or is not what the name says."""
    of, language = path.stem.split(".")
    if written.format != OVERLAY_FORMAT:
        words = Remark(
            Words(
                f"格式版本 {written.format} 这个程序还不认识",
                f"format {written.format} is not known to this program",
            ),
        )
        yield source.finding(WRONG_FORMAT, ("format",), *words)
    if written.language not in OVERLAY_LANGUAGES or written.language != language:
        known = "、".join(OVERLAY_LANGUAGES)
        words = Remark(
            Words(
                f"语言“{written.language}”不认识，或者和文件名不一致",
                f"language {written.language!r} is unknown or not that of the file name",
            ),
            Words(f"可以用：{known}；文件名写成 {of}.语言.yaml", f"one of: {known}"),
        )
        yield source.finding(WRONG_OVERLAY, ("language",), *words)
    if written.of != of or of not in names:
        hint = suggestion(nearest(written.of, names))
        words = Remark(
            Words(
                f"没有叫“{written.of}”的剧本，或者和文件名不一致",
                f"there is no {written.of!r} to translate, or the file name says another",
            ),
            hint,
        )
        yield source.finding(WRONG_OVERLAY, ("of",), *words)
