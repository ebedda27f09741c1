"""The library index: what can be played, known without reading a single scenario again.

Reading and checking a scenario costs tens of milliseconds; the index keeps each folder's card and
its problems in a cache file, keyed by the names, sizes and change times of the files, so that a
start with hundreds of scenarios reads one JSON file. Nothing here imports the reader until a folder
is new or changed. Annotations are evaluated here, not kept as text: a named tuple would compile
each of them at every start.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from fraudtrainer.paths import cache_dir, is_stray
from fraudtrainer.replacement import replace_file
from fraudtrainer.words import Words

if TYPE_CHECKING:
    from fraudtrainer.scenario.reading.fact import FactLibrary

CARD_FILE = "situation.yaml"
INDEX = "library.json"
"""The index's file in the folder of caches: the window and every command share it."""
_SUFFIX = ".yaml"
CACHE_FORMAT = 6


class CardEntry(NamedTuple):
    """A playable situation as its card shows it. `truths` maps telling names; it is never shown.

    What is not translated to English as a whole stands in Chinese in both.

    `difficulty` is 1 (easy) to 4 (very hard) for the situation as a whole, 0 where it is not known.
    """

    folder: Path
    id: str
    title: Words
    teaser: Words
    type: str
    audience: tuple[str, ...]
    channels: tuple[str, ...]
    minutes: int
    content_note: Words
    truths: dict[str, str]
    difficulty: int = 0


_CARD_KEYS = frozenset(CardEntry._fields)
_CARD_TEXTS = ("title", "teaser", "content_note")


class BrokenEntry(NamedTuple):
    """A folder that cannot be played, with what is wrong in lines ready to read."""

    folder: Path
    problems: tuple[Words, ...]


class Library(NamedTuple):
    """All situations of the library folders, and those that hide themselves for errors."""

    cards: tuple[CardEntry, ...]
    broken: tuple[BrokenEntry, ...]

    def card(self, situation: str) -> CardEntry | None:
        """The card of a situation id, or None."""
        return next((c for c in self.cards if c.id == situation), None)


def open_library(
    folders: Iterable[Path],
    seeds: Path,
    cache_file: Path | None,
    goes_on: Callable[[int, int], bool] = lambda _done, _whole: True,
) -> Library:
    """Index every situation below the folders.

    Args:
        folders: Library folders; each situation is a folder directly or deeper below.
        seeds: Folder of fact cards.
        cache_file: Where the index is kept between starts; None keeps nothing. A cache that cannot
            be read or written costs time, never an error.
        goes_on: Asked before each folder that is new or changed, with how many of them were read
            and how many there are. False stops: what was read is kept, the rest is left out.
    """
    facts_stamp = _look(str(seeds))[0]
    known = _read_cache(cache_file, facts_stamp)
    fresh = dict.fromkeys(stamps := dict(_situation_folders(folders)))
    fresh |= {key: known[key] for key in fresh if _is_current(known.get(key), stamps[key])}
    stale = [key for key, record in fresh.items() if record is None]
    facts: FactLibrary | None = None
    for done, key in enumerate(stale):
        if not goes_on(done, len(stale)):
            break
        facts = facts or _read_facts(seeds)
        fresh[key] = {"stamp": stamps[key], **_index(Path(key), facts)}
    records = {key: record for key, record in fresh.items() if record is not None}
    if cache_file is not None and (stale or records.keys() != known.keys()):
        _write_cache(cache_file, facts_stamp, records)
    return _library(records)


def last_library(folders: Iterable[Path], cache_file: Path) -> Library:
    """What the index knew of the folders when it was last written, without a look at the disk.

    Whatever is shown of it may have changed since; ``open_library`` finds out. Empty where nothing
    is known.
    """
    tops = tuple(str(folder) for folder in folders)
    below = tuple(top.rstrip(os.sep) + os.sep for top in tops)
    known = _read_cache(cache_file, None)
    return _library(
        {
            key: record
            for key, record in known.items()
            if (key in tops or key.startswith(below)) and _is_sound(record)
        }
    )


def _situation_folders(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for folder in folders:
        yield from _below(str(folder))


def card_folders(folder: Path) -> Iterator[Path]:
    """Every folder with a card, the folder itself among them, sorted; what cannot be read is none."""
    return (Path(path) for path, _stamp in _below(str(folder)))


def _below(folder: str) -> Iterator[tuple[str, str]]:
    """Every folder with a card and the stamp of its files, sorted, in one walk over the disk."""
    waiting = [folder]  # no recursion: folders may be nested deeper than Python's own stack
    while waiting:
        folder = waiting.pop()
        stamp, folders = _look(folder)
        if f"\n{CARD_FILE} " in f"\n{stamp}":
            yield folder, stamp
        waiting.extend(reversed(folders))


def _look(folder: str) -> tuple[str, list[str]]:
    """Name, size and change time of each scenario file, and the folders in here, both sorted.

    Hidden folders are none: a `new` that was killed leaves one, half filled.

    The stamp changes when any file is edited; one text, because a start compares hundreds. What
    cannot be read counts as not there.
    """
    files: list[str] = []
    folders: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name.endswith(_SUFFIX) and not is_stray(name):
                    try:
                        facts = entry.stat()
                    except OSError:
                        continue
                    files.append(f"{name} {facts.st_size} {facts.st_mtime_ns}")
                elif not is_stray(name) and entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
    except (OSError, ValueError):  # ValueError: a zero byte in the name
        pass
    return "\n".join(sorted(files)), sorted(folders)


def _is_current(record: Any, stamp: str) -> bool:  # noqa: ANN401 - a JSON tree
    """True for a sound record of the files as they are; a mangled one is simply made anew."""
    return isinstance(record, dict) and record.get("stamp") == stamp and _is_sound(record)


def _is_sound(record: Any) -> bool:  # noqa: ANN401 - as above
    if not isinstance(record, dict):
        return False
    card = record.get("card")
    if isinstance(card, dict):
        return card.keys() == _CARD_KEYS and _are_texts([card[name] for name in _CARD_TEXTS])
    return _are_texts(record.get("problems"))


def _are_texts(value: Any) -> bool:  # noqa: ANN401 - as above
    """True for a list of texts, each in Chinese and in English."""
    return isinstance(value, list) and all(
        isinstance(text, list) and [type(part) for part in text] == [str, str] for text in value
    )


def _read_facts(seeds: Path) -> "FactLibrary":
    from fraudtrainer.scenario.reading.fact import load_facts

    return load_facts(seeds)[0]


def _index(folder: Path, facts: "FactLibrary") -> dict[str, Any]:
    """Read a folder fully; its card where it is sound, its problems where it is not."""
    from fraudtrainer.scenario.difficulty import situation_difficulty
    from fraudtrainer.scenario.folder import read_scenario

    scenario, diagnostics = read_scenario(folder, facts)
    if scenario is None:
        return {"problems": [[d.words.zh, d.words.en] for d in diagnostics]}
    stories = [scenario.story_variant(name, 0) for name in scenario.tellings]
    card = stories[0].situation
    name, language = stories[0].name, scenario.card_spoken("en")
    english = scenario.story_variant(name, 0, language).situation
    hardest = situation_difficulty(card, (story.telling for story in stories))
    texts = {name: [getattr(card, name), getattr(english, name)] for name in _CARD_TEXTS}
    return {
        "card": {
            "folder": str(folder), "id": card.id, "type": card.type, "audience": card.audience,
            "channels": card.channels, "minutes": card.minutes, "truths": scenario.truths,
            "difficulty": 0 if hardest is None else hardest.level, **texts,
        }
    }  # fmt: skip


def _library(records: dict[str, Any]) -> Library:
    cards: dict[str, CardEntry] = {}
    broken: list[BrokenEntry] = []
    for key, record in records.items():
        if "card" not in record:
            broken.append(
                BrokenEntry(Path(key), tuple(Words(*text) for text in record["problems"]))
            )
            continue
        card = _card(key, record["card"])
        if card.id in cards:
            other = cards[card.id].folder
            place = f"{Path(key) / CARD_FILE}:1:1 FT063"
            problem = Words(
                f"{place} id“{card.id}”和 {other} 的重复了",
                f"{place} the id {card.id!r} is that of {other}, too",
            )
            broken.append(BrokenEntry(Path(key), (problem,)))
        else:
            cards[card.id] = card
    return Library(tuple(cards.values()), tuple(broken))


def _card(key: str, values: dict[str, Any]) -> CardEntry:
    # Each by its place: a start makes hundreds, and merging them by name takes twice as long.
    return CardEntry(
        Path(key),
        values["id"],
        Words(*values["title"]),
        Words(*values["teaser"]),
        values["type"],
        tuple(values["audience"]),
        tuple(values["channels"]),
        values["minutes"],
        Words(*values["content_note"]),
        values["truths"],
        values["difficulty"],
    )


def _read_cache(cache_file: Path | None, facts_stamp: str | None) -> dict[str, Any]:
    """The records of the cache; None as the stamp takes them whatever the facts were."""
    if cache_file is None:
        return {}
    # A folder named by --data begins with what the program knows already; it writes its own.
    usual = cache_dir() / INDEX
    try:
        file = cache_file if cache_file.exists() or cache_file.name != INDEX else usual
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict) or kept.get("format") != CACHE_FORMAT:
        return {}
    # A fact that went missing breaks whoever cites it.
    if facts_stamp is not None and kept.get("facts") != facts_stamp:
        return {}
    records = kept.get("folders")
    return records if isinstance(records, dict) else {}


def _write_cache(cache_file: Path, facts_stamp: str, records: dict[str, Any]) -> None:
    kept = {"format": CACHE_FORMAT, "facts": facts_stamp, "folders": records}
    text = json.dumps(kept)  # in ASCII: a folder's name may hold bytes that are no UTF-8
    with suppress(OSError):  # an index that is not kept costs the next start its time
        cache_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(cache_file, text.encode("ascii"))
