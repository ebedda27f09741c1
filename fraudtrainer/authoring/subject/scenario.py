"""What a rule looks at: a read scenario with every variant filled in, and where its texts stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from fraudtrainer.scenario.folder import CARD, Scenario
from fraudtrainer.scenario.model import Situation, Telling
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.reading.fill import Resolve, fill, resolver
from fraudtrainer.scenario.reading.source import DataPath, Position, Source, read_source
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.translation.overlay import CARD_NAME, ROW_HASH, overlay_files
from fraudtrainer.scenario.translation.translated import translated

Text = tuple[DataPath, str]
SCAM, GENUINE = "scam", "genuine"
SWINDLER = ("骗子", "冒充", "冒名", "同伙", "诈骗分子", "诈骗团伙")
"""Words in `really` that say so; 诈 alone would count the police of 反诈中心 among them."""


@dataclass(frozen=True)
class TellingFile:
    """One telling of the scenario.

    Attributes:
        name: File stem, such as `scam`.
        stories: The telling once for each variant row; never empty.
        raw: The plain tree as written, slots unfilled.
        resolves: For each variant row the function that fills its slots.
    """

    name: str
    stories: tuple[Story, ...]
    raw: dict[str, Any]
    resolves: tuple[Resolve, ...]

    @property
    def file(self) -> str:
        """The file's name in its folder."""
        return f"{self.name}.yaml"

    @property
    def truth(self) -> str:
        """`scam` or `genuine`."""
        return self.stories[0].telling.truth

    @property
    def telling(self) -> Telling:
        """The telling with the first variant: enough wherever only ids and links matter."""
        return self.stories[0].telling

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text with its path, in all variants; each (path, text) once."""
        return _in_all_variants(texts_in(self.raw), self.resolves)


@dataclass(frozen=True)
class Subject:
    """A scenario that was read without errors, ready for the rules."""

    scenario: Scenario
    _sources: dict[str, Source | None] = field(default_factory=dict, repr=False)

    @property
    def facts(self) -> FactLibrary:
        """The fact cards that the scenario may cite."""
        return self.scenario.facts

    @cached_property
    def tellings(self) -> tuple[TellingFile, ...]:
        """All tellings by name, filled with every variant."""
        rows = range(len(self._resolves))
        return tuple(
            TellingFile(
                name,
                tuple(self.scenario.story_variant(name, row) for row in rows),
                self.scenario.tellings[name],
                self._resolves,
            )
            for name in sorted(self.scenario.tellings)
        )

    @cached_property
    def _resolves(self) -> tuple[Resolve, ...]:
        rows = self.scenario.card.get("variants") or [{}]
        return tuple(resolver(row, self.facts) for row in rows)

    @property
    def situations(self) -> tuple[Situation, ...]:
        """The card once for each variant row."""
        return tuple(story.situation for story in self.tellings[0].stories)

    @cached_property
    def card_texts(self) -> tuple[Text, ...]:
        """Every text of the card with its path, in all variants."""
        return _in_all_variants(texts_in(self.scenario.card), self._resolves)

    @cached_property
    def all_texts(self) -> tuple[tuple[str, DataPath, str], ...]:
        """(file, path, text) of the card, of every telling, and of what they are translated to.

        A text with slots stands there as every row fills it, those of the translations as well: a
        line without a translation is shown with translated words in it.
        """
        files = [(CARD, self.card_texts), *((t.file, t.texts) for t in self.tellings)]
        trees = [(CARD, self.scenario.card), *((t.file, t.raw) for t in self.tellings)]
        slotted = [(file, [t for t in texts_in(tree) if "{" in t[1]]) for file, tree in trees]
        rows: dict[str, tuple[Resolve, ...]] = {}
        for overlay in overlay_files(self.scenario.folder):
            source = self.source(overlay.name)
            if source is None:
                continue
            language = overlay.stem.partition(".")[2]
            if language not in rows:
                rows[language] = self._translated_rows(language)
            resolves = rows[language]
            files.append(
                (overlay.name, _in_all_variants(texts_in(_words_of(source.data)), resolves))
            )
            if overlay.stem.partition(".")[0] == CARD_NAME:
                files += [(file, _in_all_variants(texts, resolves)) for file, texts in slotted]
        found = ((file, path, text) for file, texts in files for path, text in texts)
        return tuple(dict.fromkeys(found))

    def _translated_rows(self, language: str) -> tuple[Resolve, ...]:
        """For each variant row the function that fills slots in another language."""
        scenario = self.scenario
        card = translated(scenario.folder, CARD_NAME, language, scenario.card, scenario.tellings)
        return tuple(resolver(row, self.facts) for row in card.get("variants") or [{}])

    def of_truth(self, truth: str) -> tuple[TellingFile, ...]:
        """The tellings that are `scam` or `genuine`."""
        return tuple(t for t in self.tellings if t.truth == truth)

    def source(self, file: str) -> Source | None:
        """One file as read, for positions. Read when first asked: a sound scenario never is."""
        if file not in self._sources:
            self._sources[file] = read_source(self.scenario.folder / file)[0]
        return self._sources[file]

    def place(self, file: str, path: DataPath, *, raw: bool) -> tuple[str, Position]:
        """The file where a value is written, and its 1-based line and column there.

        Unless it is `raw`, a path in a telling's file is one of the telling as it is played: its
        opening stands on the card.
        """
        name = file.removesuffix(".yaml")
        if not raw and name in self.scenario.tellings:
            file, path = self.scenario.written(name, path)
        source = self.source(file)
        return file, (1, 1) if source is None else source.position(path)


def texts_in(tree: Any, path: DataPath = ()) -> Iterator[Text]:  # noqa: ANN401 - a plain tree
    """Every text of a plain tree with its path; keys are not texts."""
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from texts_in(value, (*path, key))
    elif isinstance(tree, list | tuple):
        for index, value in enumerate(tree):
            yield from texts_in(value, (*path, index))


def _words_of(overlay: Any) -> dict[str, Any]:  # noqa: ANN401 - a plain tree
    """The translations in an overlay's tree, at their paths; hashes are not read by anybody."""
    if not isinstance(overlay, dict):
        return {}
    entries, rows = overlay.get("texts"), overlay.get("variants")
    entries = entries.items() if isinstance(entries, dict) else ()
    return {
        "texts": {key: {"text": e["text"]} for key, e in entries if _has_text(e)},
        "variants": [
            {name: word for name, word in row.items() if name != ROW_HASH}
            for row in (rows if isinstance(rows, list) else ())
            if isinstance(row, dict)
        ],
    }


def _has_text(entry: Any) -> bool:  # noqa: ANN401 - a plain tree
    return isinstance(entry, dict) and isinstance(entry.get("text"), str)


def _in_all_variants(texts: Iterable[Text], resolves: Sequence[Resolve]) -> tuple[Text, ...]:
    """Every text as each variant fills it; what no variant changes stands there once."""
    found: dict[Text, None] = {}
    for path, text in texts:
        if "{" in text:
            filled = (fill(text, resolve) for resolve in resolves)
            found.update({(path, t): None for t in filled if isinstance(t, str)})
        else:
            found[path, text] = None
    return tuple(found)


def is_swindler(telling: Telling, by: str) -> bool:
    """True where the person behind a line is said to be a fraudster."""
    person = telling.people.get(by)
    return person is not None and any(word in person.really for word in SWINDLER)
