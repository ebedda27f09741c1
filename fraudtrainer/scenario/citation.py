"""Where a story's facts were published, as a reader says it: the paper, the date, the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from fraudtrainer.scenario.reading.fact import NOT_PRINTED, Fact, FactLibrary, FactSource
from fraudtrainer.words import NOTHING, Words, plain

_SOURCE: Final = Words("来源：{0}，{1}，《{2}》{3}", "Source: {0}, {1}, “{2}”")
_ABOUT: Final = Words("，说的是{0}的事", "")
_DAY: Final = Words("{0} 年 {1} 月 {2} 日", "{2}/{1}/{0}")
_ABOUT_YEAR: Final = Words("约 {0} 年", "about {0}")
_UNDATED: Final = Words("日期没有印出", "date not printed")
_UNKNOWN: Final = Words(
    "来源：现在的资料里已经没有。", "Source: no longer in the present material."
)
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def cited_sources(ids: Iterable[str], facts: FactLibrary) -> tuple[Words, ...]:
    """One sentence per article that facts stand in, in the order in which they are cited.

    Args:
        ids: Ids of the facts that a story leans on; they are never shown.
        facts: Where they are looked up.
    """
    return tuple(dict.fromkeys(_sources(list(ids), facts)))


def _sources(ids: list[str], facts: FactLibrary) -> Iterator[Words]:
    found = [fact for fact in map(facts.get, ids) if fact is not None]
    for source in {fact.source.id: fact.source for fact in found}.values():
        yield _line(source, [fact for fact in found if fact.source.id == source.id])
    if len(found) < len(ids):
        yield _UNKNOWN


def _line(source: FactSource, facts: list[Fact]) -> Words:
    places = dict.fromkeys(fact.place for fact in facts if fact.case)
    about = _ABOUT.fill("、".join(places)) if places else NOTHING
    title = Words(_nested(source.headline.zh), source.headline.en)
    return _SOURCE.fill(_outlet(source), _date(source), title, about)


def _outlet(source: FactSource) -> Words:
    """Who published it, without how we came by it."""
    zh, en = source.outlet
    return Words(re.sub(r"（.*?）", "", zh), re.sub(r" \(.*?\)", "", en))


def _nested(title: str) -> str:
    """A Chinese title with curved quotation marks."""
    return re.sub(r'"([^"]*)"', r"“\1”", title)


def _date(source: FactSource) -> Words:
    if source.date != NOT_PRINTED:
        year, month, day = map(int, source.date.split("-"))
        return Words(_DAY.fill(year, month, day).zh, f"{day} {_MONTHS[month - 1]} {year}")
    year_known = re.search(r"[0-9]{4}", source.known_date.zh)
    return _UNDATED if year_known is None else _ABOUT_YEAR.fill(plain(year_known[0]))
