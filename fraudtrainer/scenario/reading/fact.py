"""The facts that scenarios lean on: read from ``seeds/``, cited by id, never typed again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from fraudtrainer.scenario.diagnostic import Diagnostic, nearest
from fraudtrainer.scenario.reading.problem import Remark, shown
from fraudtrainer.scenario.reading.source import DataPath, Source, printable, read_source
from fraudtrainer.words import Words

FORMAT = 1
NOT_PRINTED = "not printed"
FIGURE_STYLES = ("wan", "yi", "yuan")

_SOURCE_ID = re.compile(r"S[0-9]+")
_FIGURE_KEY = re.compile(r"[a-z][a-z0-9_]*")
_UNITS = MappingProxyType({"wan": (10**4, "万"), "yi": (10**8, "亿")})

# Name of each key, and whether it must be there.
_FILE_KEYS: Mapping[str, bool] = MappingProxyType(
    {
        "format": True,
        "id": True,
        "file": True,
        "title": True,
        "publisher": True,
        "date": True,
        "date_note": False,
        "place": True,
        "facts": True,
    }
)
_FACT_KEYS: Mapping[str, bool] = MappingProxyType(
    {
        "id": True,
        "text": True,
        "text_en": True,
        "period": True,
        "place": True,
        "figures": False,
        "case": False,
        "caution": False,
    }
)
_NOT_TEXT = frozenset({"format", "facts", "figures"})


class FactCode(StrEnum):
    """Every code that reading the facts can give, beyond those of reading a file."""

    UNKNOWN_KEY = "FT020"
    MISSING_KEY = "FT021"
    WRONG_TYPE = "FT022"
    DUPLICATE_ID = "FT023"
    WRONG_VALUE = "FT024"


@dataclass(frozen=True, slots=True)
class FactSource:
    """One published article.

    Attributes:
        id: ``S0``, ``S1`` and so on.
        file: Stem of the article's file.
        title: Headline as printed.
        publisher: Who published it, in Chinese.
        date: ISO date, or ``not printed``.
        date_note: What is known instead where the date is not printed, in Chinese; else empty.
        place: Where it reports from, in Chinese.
    """

    id: str
    file: str
    title: str
    publisher: str
    date: str
    date_note: str
    place: str


@dataclass(frozen=True, slots=True)
class Fact:
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
        source: The article.
    """

    id: str
    text: str
    text_en: str
    period: str
    place: str
    figures: Mapping[str, float | int]
    case: str
    caution: str
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
        The library of all that is sound, and every finding. A faulty fact is left out of the
        library, a file with a faulty head altogether; neither raises.
    """
    shelf = _Shelf() if beside is None else _Shelf.holding(beside)
    paths = sorted(folder.glob("*.yaml"))
    for path in paths:
        source, found = read_source(path)
        shelf.diagnostics.extend(found)
        if source is not None:
            _FileReader(source, shelf).read()
    if not paths:
        shelf.diagnostics.append(
            Diagnostic(FactCode.WRONG_VALUE.value, "error", printable(folder), 1, 1, *_NO_FILES)
        )
    library = FactLibrary(MappingProxyType(shelf.facts), MappingProxyType(shelf.sources))
    return library, shelf.diagnostics


_NO_FILES = Remark(
    Words("文件夹里没有事实文件", "the folder holds no fact files"),
    Words("检查程序是否安装完整", "check that the program is completely installed"),
)
_UNKNOWN = Remark(Words("不认识“{key}”", "unknown key “{key}”"), Words("删掉它", "delete it"))
_UNKNOWN_NEAR = Remark(
    Words("不认识“{key}”", "unknown key “{key}”"),
    Words("是不是“{near}”？", "did you mean “{near}”?"),
)
_MISSING = Remark(Words("缺少“{key}”", "“{key}” is missing"), Words("补上这一项", "add it"))
_WRONG_TYPE = Remark(
    Words("这里应是{zh}", "this must be {en}"),
    Words("改正写法；像数字的文字要加引号", "quote text that looks like a number"),
)
_DUPLICATE = Remark(
    Words("编号“{id}”已经用过", "the id “{id}” is already used"),
    Words("换一个编号", "choose another id"),
)
_CASE_SHARED = Remark(
    Words("案件“{case}”在 {other} 里已经用过", "the case “{case}” is already used in {other}"),
    Words("不同的人不能共用一个案件名", "different people never share a case"),
)
_BAD_FORMAT = Remark(
    Words(f"格式版本应是 {FORMAT}", f"the format must be {FORMAT}"),
    Words("改正版本号", "correct the number"),
)
_BAD_SOURCE_ID = Remark(
    Words("来源编号应像“S0”", "a source id looks like “S0”"), Words("改正编号", "correct it")
)
_BAD_FACT_ID = Remark(
    Words("事实编号应像“{source}-01”", "a fact id looks like “{source}-01”"),
    Words("改正编号", "correct it"),
)
_BAD_DATE = Remark(
    Words(
        "日期应像“2021-08-09”，没有印出时写 not printed",
        "a date looks like “2021-08-09”, or is “not printed”",
    ),
    Words("改正日期，并加引号", "correct the date and quote it"),
)
_BAD_FIGURE_KEY = Remark(
    Words(
        "数字的名称“{key}”只能用小写字母、数字和下划线",
        "the figure name “{key}” may hold small letters, digits and underscores only",
    ),
    Words("改正名称", "correct the name"),
)


class _Kind(NamedTuple):
    zh: str
    en: str


_TEXT = _Kind("文字", "text")
_NUMBER = _Kind("数字", "a number")
_GROUP = _Kind("一组“名称: 内容”", "a mapping")
_LIST = _Kind("列表", "a list")


@dataclass
class _Shelf:
    """What has been read so far, over all files."""

    facts: dict[str, Fact] = field(default_factory=dict)
    sources: dict[str, FactSource] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)  # case key to source id
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @classmethod
    def holding(cls, known: FactLibrary) -> _Shelf:
        cases = {fact.case: fact.source.id for fact in known.facts.values() if fact.case}
        return cls(dict(known.facts), dict(known.sources), cases)


class _FileReader:
    """Checks one file and puts what is sound on the shelf."""

    def __init__(self, source: Source, shelf: _Shelf) -> None:
        self._source = source
        self._shelf = shelf

    def read(self) -> None:
        """Read head and facts; a faulty head leaves its facts out, since they cannot be cited."""
        before = len(self._shelf.diagnostics)
        data = self._group((), self._source.data, _FILE_KEYS)
        head = self._texts((), data, _FILE_KEYS)
        if "format" in data and (data["format"] != FORMAT or isinstance(data["format"], bool)):
            self._add(FactCode.WRONG_VALUE, ("format",), _BAD_FORMAT)
        self._check_head(head)
        facts = data.get("facts", [])
        if not isinstance(facts, list):
            self._wrong_type(("facts",), _LIST)
            facts = []
        sound = len(self._shelf.diagnostics) == before
        article = FactSource(**{"date_note": "", **head}) if sound else None
        if article is not None:
            self._shelf.sources[article.id] = article
        for index, value in enumerate(facts):
            self._read_fact(("facts", index), value, head.get("id", ""), article)

    def _check_head(self, head: Mapping[str, str]) -> None:
        source_id, date = head.get("id"), head.get("date")
        if source_id is not None and not _SOURCE_ID.fullmatch(source_id):
            self._add(FactCode.WRONG_VALUE, ("id",), _BAD_SOURCE_ID)
        if source_id in self._shelf.sources:
            self._add(FactCode.DUPLICATE_ID, ("id",), _DUPLICATE.fill(id=shown(source_id)))
        if date == NOT_PRINTED and "date_note" not in head:
            self._add(FactCode.MISSING_KEY, ("date",), _MISSING.fill(key="date_note"))
        elif date is not None and date != NOT_PRINTED and not _is_date(date):
            self._add(FactCode.WRONG_VALUE, ("date",), _BAD_DATE)

    def _read_fact(
        self, path: DataPath, value: object, source_id: str, article: FactSource | None
    ) -> None:
        before = len(self._shelf.diagnostics)
        data = self._group(path, value, _FACT_KEYS)
        texts = self._texts(path, data, _FACT_KEYS)
        figures = self._figures((*path, "figures"), data.get("figures", {}))
        self._check_fact_id((*path, "id"), texts.get("id"), source_id)
        self._check_case((*path, "case"), texts.get("case"), source_id)
        if article is not None and len(self._shelf.diagnostics) == before:
            fact = Fact(
                id=texts["id"],
                text=texts["text"],
                text_en=texts["text_en"],
                period=texts["period"],
                place=texts["place"],
                figures=MappingProxyType(figures),
                case=texts.get("case", ""),
                caution=texts.get("caution", ""),
                source=article,
            )
            self._shelf.facts[fact.id] = fact

    def _check_fact_id(self, path: DataPath, fact_id: str | None, source_id: str) -> None:
        if fact_id is None:
            return
        if not re.fullmatch(re.escape(source_id) + r"-[0-9]{2}", fact_id):
            self._add(FactCode.WRONG_VALUE, path, _BAD_FACT_ID.fill(source=shown(source_id)))
        if fact_id in self._shelf.facts:
            self._add(FactCode.DUPLICATE_ID, path, _DUPLICATE.fill(id=shown(fact_id)))

    def _check_case(self, path: DataPath, case: str | None, source_id: str) -> None:
        if case is None:
            return
        other = self._shelf.cases.setdefault(case, source_id)
        if other != source_id:
            words = _CASE_SHARED.fill(case=shown(case), other=shown(other))
            self._add(FactCode.WRONG_VALUE, path, words)

    def _figures(self, path: DataPath, value: object) -> dict[str, float | int]:
        if not isinstance(value, dict):
            self._wrong_type(path, _GROUP)
            return {}
        figures: dict[str, float | int] = {}
        for key, number in value.items():
            if not _FIGURE_KEY.fullmatch(key):
                words = _BAD_FIGURE_KEY.fill(key=shown(key))
                self._add(FactCode.WRONG_VALUE, (*path, key), words)
            # bool is an int to Python, but "true" is no figure to anybody.
            if isinstance(number, bool) or not isinstance(number, int | float):
                self._wrong_type((*path, key), _NUMBER)
            else:
                figures[key] = number
        return figures

    def _group(self, path: DataPath, value: object, keys: Mapping[str, bool]) -> dict[str, Any]:
        if not isinstance(value, dict):
            self._wrong_type(path, _GROUP)
            return {}
        for key in [key for key in value if key not in keys]:
            near = nearest(key, keys)
            words = _UNKNOWN.fill(key=shown(key))
            if near is not None:
                words = _UNKNOWN_NEAR.fill(key=shown(key), near=near)
            self._add(FactCode.UNKNOWN_KEY, (*path, key), words, at_key=True)
        for key, required in keys.items():
            if required and key not in value:
                self._add(FactCode.MISSING_KEY, path, _MISSING.fill(key=key))
        return value

    def _texts(
        self, path: DataPath, data: Mapping[str, Any], keys: Mapping[str, bool]
    ) -> dict[str, str]:
        """Take the keys that hold text; empty text counts as a wrong type."""
        texts: dict[str, str] = {}
        for key, value in data.items():
            if key not in keys or key in _NOT_TEXT:
                continue
            if isinstance(value, str) and value.strip():
                texts[key] = value
            else:
                self._wrong_type((*path, key), _TEXT)
        return texts

    def _wrong_type(self, path: DataPath, kind: _Kind) -> None:
        self._add(FactCode.WRONG_TYPE, path, _WRONG_TYPE.fill(zh=kind.zh, en=kind.en))

    def _add(self, code: FactCode, path: DataPath, words: Remark, *, at_key: bool = False) -> None:
        finding = self._source.key_finding if at_key else self._source.finding
        self._shelf.diagnostics.append(finding(code.value, path, *words))


def _is_date(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
