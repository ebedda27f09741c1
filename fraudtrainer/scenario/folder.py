"""Reading a scenario folder: bytes to checked model values, and stories drawn from them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from fraudtrainer.scenario.assembly import assembled, plain_card
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.file_names import is_copy, odd_files
from fraudtrainer.scenario.frozen import learned
from fraudtrainer.scenario.kept import upgraded
from fraudtrainer.scenario.manuscript import WrittenCard, WrittenTelling
from fraudtrainer.scenario.model import Situation, Telling
from fraudtrainer.scenario.part import PartPath
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.reading.fill import fill, resolver
from fraudtrainer.scenario.reading.pack_facts import facts_around
from fraudtrainer.scenario.reading.problem import Code
from fraudtrainer.scenario.reading.source import (
    Source,
    position_in,
    printable,
    read_source,
    yaml_files,
)
from fraudtrainer.scenario.reading.variants import (
    CheckedModels,
    check_card,
    check_telling,
    filled_card,
    variant_rows,
)
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.translation.overlay import CARD_NAME, ORIGINAL
from fraudtrainer.scenario.translation.translated import card_alone, complete_languages, translated
from fraudtrainer.words import Words

CARD = "situation.yaml"
NO_TELLING = "FT036"


@learned
class StoryText(msgspec.Struct, frozen=True, omit_defaults=True):
    """A story as it is kept with the records: filled, complete, independent of any file.

    `language` is left out where it is Chinese, as in all texts kept before there was another.
    """

    name: str
    variant: int
    situation: Situation
    telling: Telling
    language: str = ORIGINAL


@dataclass(frozen=True, slots=True)
class Scenario:
    """A situation folder that was read without errors.

    Attributes:
        folder: Where it was read from.
        card: The plain tree of `situation.yaml`.
        tellings: Plain trees by telling name (file stem).
        truths: `scam` or `genuine` by telling name.
    """

    folder: Path
    card: dict[str, Any]
    tellings: dict[str, dict[str, Any]]
    truths: dict[str, str]
    facts: FactLibrary = field(repr=False)
    _models: CheckedModels = field(default_factory=CheckedModels, repr=False, compare=False)
    _stories: dict[tuple[str, int, str], Story] = field(
        default_factory=dict, repr=False, compare=False
    )

    @property
    def id(self) -> str:
        """The situation's id."""
        return str(self.card["id"])

    def place(self, name: str, path: PartPath) -> tuple[str, int]:
        """File and line, from 1, where a part of the telling `name` is written."""
        file, path = self.written(name, path)
        return printable(self.folder / file), position_in(self.folder / file, path)[0]

    def written(self, name: str, path: PartPath) -> tuple[str, PartPath]:
        """The file in the folder, and the path in it, where a part of the telling is written."""
        written = self._models.places[name].written(path)
        return CARD if written.on_card else f"{name}.yaml", written.path

    def languages(self) -> tuple[str, ...]:
        """Chinese, and every language in which all files of the folder have an overlay."""
        return (ORIGINAL, *complete_languages(self.folder, tuple(self.tellings)))

    def spoken(self, language: str) -> str:
        """The language if every file is translated to it, else Chinese.

        One telling in English and its twin in Chinese would tell which is which.
        """
        return language if language in self.languages() else ORIGINAL

    def card_spoken(self, language: str) -> str:
        """The language of the card: also where it alone is translated, and every telling Chinese."""
        alone = card_alone(self.folder, language, self.tellings)
        return language if alone else self.spoken(language)

    def story(self, name: str, seed: int, language: str = ORIGINAL) -> Story:
        """The telling `name` with the variant that `seed` draws; see `story_variant`.

        Raises:
            KeyError: There is no such telling.
        """
        rows = self.card.get("variants") or [{}]
        variant = Random(f"variant:{seed}").randrange(len(rows))  # noqa: S311 - a fair draw
        return self.story_variant(name, variant, language)

    def story_variant(self, name: str, variant: int, language: str = ORIGINAL) -> Story:
        """The telling `name` filled with variant row `variant`; built once, rules and plans share it.

        In another language its overlays are read now; a text that they do not translate, or no
        longer, stays Chinese.
        """
        key = (name, variant, language)
        if key not in self._stories:
            self._stories[key] = self._story(name, variant, language)
        return self._stories[key]

    def _story(self, name: str, variant: int, language: str) -> Story:
        if language == ORIGINAL:
            situation = plain_card(self._models.situations[variant])
            telling = self._models.tellings[name, variant]
        else:
            card, told = (
                translated(self.folder, part, language, self.card, self.tellings)
                for part in (CARD_NAME, name)
            )
            resolve = resolver(variant_rows(card)[variant], self.facts)
            written = msgspec.convert(filled_card(card, resolve), WrittenCard)
            situation = plain_card(written)
            told = msgspec.convert(fill(upgraded(told), resolve), WrittenTelling)
            telling = assembled(written, told)
        return _kept(StoryText(name, variant, situation, telling, language))


def draw_telling(truths: dict[str, str], seed: int, scam_share: float = 0.5) -> str:
    """Draw the telling that a sitting plays.

    Args:
        truths: `scam` or `genuine` by telling name.
        seed: The sitting's seed.
        scam_share: Probability of a scam telling; 0.5 in learning.

    Returns:
        A telling name; where one kind is missing, one of the other.
    """
    random = Random(f"telling:{seed}")  # noqa: S311 - a fair draw, not a secret
    wanted = "scam" if random.random() < scam_share else "genuine"
    names = sorted(n for n, truth in truths.items() if truth == wanted) or sorted(truths)
    return names[random.randrange(len(names))]


def _kept(value: StoryText) -> Story:
    """A story under the hash of the text that is kept of it."""
    text = msgspec.json.encode(value)
    digest = hashlib.sha256(text).hexdigest()
    return Story(value.situation, value.telling, value.name, digest, value.variant, value.language)


def story_text(story: Story) -> str:
    """The story as text to keep; `story_from_text` reads it back the same."""
    value = StoryText(story.name, story.variant, story.situation, story.written, story.language)
    return msgspec.json.encode(value).decode()


def story_from_text(text: str) -> Story:
    """A kept story.

    Raises:
        msgspec.DecodeError: The text is no kept story.
    """
    try:
        value = msgspec.json.decode(text, type=StoryText)
    except msgspec.ValidationError:
        value = msgspec.convert(upgraded(msgspec.json.decode(text)), StoryText)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Story(value.situation, value.telling, value.name, digest, value.variant, value.language)


def read_scenario(folder: Path, facts: FactLibrary) -> tuple[Scenario | None, list[Diagnostic]]:
    """Read a situation folder with all its tellings and check every reference.

    Args:
        folder: The folder.
        facts: The facts that come with the program; a situation in a pack may cite that one's, too.

    Returns:
        The scenario, None where anything is an error, and all diagnostics.
    """
    facts = facts_around(folder, facts)
    odd = list(odd_files(folder))
    if any(d.severity == "error" for d in odd):
        return None, odd  # what else is wrong comes of that
    card_source, found = read_source(folder / CARD)
    found += odd
    sources: dict[str, Source] = {}
    for path in telling_files(folder):
        if printable(Path(path.name)) != path.name:
            found.append(_odd_name(path))
            continue
        source, diagnostics = read_source(path)
        found.extend(diagnostics)
        if source is not None:
            sources[path.stem] = source
    if card_source is None:
        return None, found
    card = card_source.data
    rows = variant_rows(card)
    models = CheckedModels()
    found.extend(check_card(card_source, rows, facts, models.situations))
    if not sources and not found:
        zh, en = "这个情境还没有剧本", "there is no telling"
        found.append(card_source.finding(NO_TELLING, ("format",), Words(zh, en)))
    if not any(d.severity == "error" for d in found):
        for name, source in sources.items():
            found.extend(check_telling(models, name, source, card_source, rows, facts))
    found = list(dict.fromkeys(found))  # a slip in the opening shows in every telling
    if any(d.severity == "error" for d in found):
        return None, found
    tellings = {name: source.data for name, source in sources.items()}
    truths = {name: str(data["truth"]) for name, data in tellings.items()}
    return Scenario(folder, card, tellings, truths, facts, models), found


def telling_files(folder: Path) -> list[Path]:
    """YAML files of a folder that are tellings: not the card, no plans, no language overlays."""
    return [
        p for p in yaml_files(folder) if p.name != CARD and "." not in p.stem and not is_copy(p)
    ]


def _odd_name(path: Path) -> Diagnostic:
    """A telling is kept and shown under its file's name, so that must be text."""
    return Diagnostic(
        Code.UNREADABLE.value, "error", printable(path), 1, 1,
        Words("文件名不是 UTF-8 文字", "the file's name is no UTF-8 text"),
        Words("换一个文件名", "rename the file"),
    )  # fmt: skip
