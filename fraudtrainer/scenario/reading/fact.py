"""The facts that scenarios lean on: read from ``seeds/``, cited by id, never typed again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import field

from fraudtrainer.scenario.diagnostic import Diagnostic, bounded
from fraudtrainer.scenario.frozen import Shape, learned
from fraudtrainer.scenario.reading.fact_problem import (
    BAD_DATE,
    BAD_FACT_ID,
    BAD_FIGURE_KEY,
    BAD_FORMAT,
    BAD_SOURCE_ID,
    CASE_SHARED,
    DUPLICATE,
    FORMAT,
    MISSING,
    NO_FILES,
    FactCode,
    FactWalk,
)
from fraudtrainer.scenario.reading.problem import shown
from fraudtrainer.scenario.reading.shape import convert
from fraudtrainer.scenario.reading.source import (
    DataPath,
    Source,
    printable,
    read_source,
    yaml_files,
)
from fraudtrainer.words import Words

NOT_PRINTED = "not printed"
FIGURE_STYLES = ("wan", "yi", "yuan")

_SOURCE_ID = re.compile(r"S[0-9]+")
_FIGURE_KEY = re.compile(r"[a-z][a-z0-9_]*")
_TEXT = Words("文字", "text")
_UNITS = MappingProxyType({"wan": (10**4, "万"), "yi": (10**8, "亿")})


class FactSource(Shape, frozen=True, kw_only=True):
    """One published article.

    Attributes:
        id: ``S0``, ``S1`` and so on.
        file: Stem of the article's file.
        title: Headline as printed.
        publisher: Who published it, in Chinese.
        date: ISO date, or ``not printed``.
        date_note: What is known instead where the date is not printed, in Chinese; else empty.
        place: Where it reports from, in Chinese.
        title_en: The headline in English; empty where nobody has translated it. So for the others.
        publisher_en: Who published it, in English.
        date_note_en: The note on the date in English.
    """

    id: str
    file: str
    title: str
    publisher: str
    date: str
    place: str
    date_note: str = ""
    title_en: str = ""
    publisher_en: str = ""
    date_note_en: str = ""

    @property
    def headline(self) -> Words:
        """The headline, as printed where it is not translated."""
        return Words(self.title, self.title_en or self.title)

    @property
    def outlet(self) -> Words:
        """Who published it."""
        return Words(self.publisher, self.publisher_en or self.publisher)

    @property
    def known_date(self) -> Words:
        """The note on a date that is not printed, up to its first semicolon; may be empty."""
        zh, en = self.date_note.split("；")[0], self.date_note_en.split(";")[0]
        return Words(zh, en or zh)


@learned
class FactFile(FactSource, frozen=True, kw_only=True):
    """A seed file as it is written: the article, and its facts as plain trees."""

    format: int
    facts: tuple[Any, ...]


@learned
class WrittenFact(Shape, frozen=True, kw_only=True):
    """One statement of an article, retold.

    Attributes:
        id: Source id and number, such as ``S2-06``.
        text: The statement in Chinese, period included.
        text_en: The same in English.
        period: ISO month or date, an interval of them, or words in Chinese.
        place: Where it holds, in Chinese.
        figures: Numbers by name, in whole yuan, persons, cases, or percent. Read-only.
        case: Key of the victim's case, the same in all its facts; empty for anything else.
        caution: What is easily got wrong about it, in Chinese; may be empty.
    """

    id: str
    text: str
    text_en: str
    period: str
    place: str
    figures: Mapping[str, float | int] = field(default_factory=dict)
    case: str = ""
    caution: str = ""


class Fact(WrittenFact, frozen=True, kw_only=True):
    """A fact with the article that it stands in."""

    source: FactSource


@dataclass(frozen=True)
class FactLibrary:
    """All facts and their articles, in the order of the files.

    Attributes:
        facts: Facts by id. Read-only.
        sources: Articles by id. Read-only.
    """

    facts: Mapping[str, Fact]
    sources: Mapping[str, FactSource]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all facts, in order."""
        return tuple(self.facts)

    def get(self, fact_id: str) -> Fact | None:
        """Return the fact of that id, or None."""
        return self.facts.get(fact_id)

    def figure(self, fact_id: str, key: str) -> float | int | None:
        """Return one number of a fact, or None where the fact or the number is not there."""
        fact = self.facts.get(fact_id)
        return None if fact is None else fact.figures.get(key)


def format_figure(value: float | int, style: str = "") -> str:
    """Write a number the way a text wants it.

    Args:
        value: The number, in base units (yuan, persons, percent).
        style: ``wan`` gives ``37.69 万``, ``yi`` gives ``7.4 亿``, ``yuan`` gives ``376,900``;
            empty gives the plain number, without a needless ``.0``.

    Returns:
        The number as text; its unit is left to the sentence around it.

    Raises:
        ValueError: The style is none of these.
    """
    # By way of str: Decimal(21.7) would carry the binary fraction along.
    exact = Decimal(str(value))
    if style in _UNITS:
        unit, name = _UNITS[style]
        return f"{_trimmed(exact / unit)} {name}"
    if style == "yuan":
        return _trimmed(exact, ",")
    if style:
        raise ValueError(f"unknown figure style {style!r}, expected one of {FIGURE_STYLES}")
    return _trimmed(exact)


def _trimmed(number: Decimal, grouping: str = "") -> str:
    text = format(number, grouping + "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def load_facts(
    folder: Path, beside: FactLibrary | None = None
) -> tuple[FactLibrary, list[Diagnostic]]:
    """Read every ``*.yaml`` of a folder.

    Args:
        folder: Folder of seed files, one article each.
        beside: Facts that are known already; they stay, and their ids are taken.

    Returns:
        The library of all that is sound, and the findings, the first 200 of each file. A faulty
        fact is left out of the library, a file with a faulty head altogether; neither raises.
    """
    shelf = _Shelf(beside or FactLibrary({}, {}))
    diagnostics: list[Diagnostic] = []
    paths = yaml_files(folder)
    for path in paths:
        source, found = read_source(path)
        diagnostics += found
        if source is not None:
            diagnostics += bounded(shelf.take(source))
    if not paths:
        place = printable(folder)
        diagnostics.append(Diagnostic(FactCode.WRONG_VALUE.value, "error", place, 1, 1, *NO_FILES))
    library = FactLibrary(MappingProxyType(shelf.facts), MappingProxyType(shelf.sources))
    return library, diagnostics


class _Shelf:
    """What has been read so far, over all files."""

    def __init__(self, known: FactLibrary) -> None:
        self.facts = dict(known.facts)
        self.sources = dict(known.sources)
        self._cases = {fact.case: fact.source.id for fact in known.facts.values() if fact.case}

    def take(self, source: Source) -> Iterator[Diagnostic]:
        """Read head and facts; a faulty head leaves its facts out, since they cannot be cited."""
        head, found = convert(source.data, FactFile, source, walk=FactWalk)
        if head is not None:
            found = [*_blanks(head, (), source), *self._about_head(head, source)]
        yield from found
        article = None
        if head is not None and not found:
            article = FactSource(
                **{name: getattr(head, name) for name in FactSource.__struct_fields__}
            )
            self.sources[article.id] = article
        data = source.data if isinstance(source.data, dict) else {}
        facts = data.get("facts")
        for index, value in enumerate(facts if isinstance(facts, list) else ()):
            yield from self._take_fact(
                value, ("facts", index), str(data.get("id", "")), article, source
            )

    def _take_fact(
        self,
        value: object,
        path: DataPath,
        source_id: str,
        article: FactSource | None,
        source: Source,
    ) -> Iterator[Diagnostic]:
        fact, found = convert(value, WrittenFact, source, path, FactWalk)
        if fact is None:
            yield from found
            return
        found = [*_blanks(fact, path, source), *self._about_fact(fact, path, source_id, source)]
        yield from found
        if article is not None and not found:
            parts = {name: getattr(fact, name) for name in fact.__struct_fields__}
            parts["figures"] = MappingProxyType(dict(fact.figures))
            self.facts[fact.id] = Fact(**parts, source=article)

    def _about_head(self, head: FactFile, source: Source) -> Iterator[Diagnostic]:
        """What the types do not say of an article."""
        if head.format != FORMAT:
            yield source.finding(FactCode.WRONG_VALUE, ("format",), *BAD_FORMAT)
        if not _SOURCE_ID.fullmatch(head.id):
            yield source.finding(FactCode.WRONG_VALUE, ("id",), *BAD_SOURCE_ID)
        if head.id in self.sources:
            yield source.finding(FactCode.DUPLICATE_ID, ("id",), *DUPLICATE.fill(id=shown(head.id)))
        if head.date == NOT_PRINTED and not head.date_note:
            yield source.finding(FactCode.MISSING_KEY, ("date",), *MISSING.fill(key="date_note"))
        elif head.date != NOT_PRINTED and not _is_date(head.date):
            yield source.finding(FactCode.WRONG_VALUE, ("date",), *BAD_DATE)

    def _about_fact(
        self, fact: WrittenFact, path: DataPath, source_id: str, source: Source
    ) -> Iterator[Diagnostic]:
        """What the types do not say of a fact."""
        if not re.fullmatch(re.escape(source_id) + r"-[0-9]{2}", fact.id):
            words = BAD_FACT_ID.fill(source=shown(source_id))
            yield source.finding(FactCode.WRONG_VALUE, (*path, "id"), *words)
        if fact.id in self.facts:
            words = DUPLICATE.fill(id=shown(fact.id))
            yield source.finding(FactCode.DUPLICATE_ID, (*path, "id"), *words)
        other = self._cases.setdefault(fact.case, source_id) if fact.case else source_id
        if other != source_id:
            words = CASE_SHARED.fill(case=shown(fact.case), other=shown(other))
            yield source.finding(FactCode.WRONG_VALUE, (*path, "case"), *words)
        for key in fact.figures:
            if not _FIGURE_KEY.fullmatch(key):
                words = BAD_FIGURE_KEY.fill(key=shown(key))
                yield source.finding(FactCode.WRONG_VALUE, (*path, "figures", key), *words)


def _blanks(value: Shape, path: DataPath, source: Source) -> Iterator[Diagnostic]:
    """Texts that are written and say nothing; one that may be left out is left out, not empty."""
    for name in value.__struct_fields__:
        text = getattr(value, name)
        if isinstance(text, str) and not text.strip() and (*path, name) in source.marks:
            yield FactWalk(source).wrong_type((*path, name), _TEXT)


def _is_date(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
