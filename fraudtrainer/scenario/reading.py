"""Reading a scenario folder: bytes to checked model values, and stories drawn from them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.fact import FactLibrary
from fraudtrainer.scenario.fill import Resolve, fill, resolver, unknown_slots
from fraudtrainer.scenario.model import FORMAT, Situation, Telling
from fraudtrainer.scenario.pack_facts import facts_around
from fraudtrainer.scenario.reference import ReferenceCheck
from fraudtrainer.scenario.shape import convert
from fraudtrainer.scenario.source import Source, read_source
from fraudtrainer.scenario.story import Story

CARD = "situation.yaml"
WRONG_FORMAT, UNKNOWN_SLOT, NO_TELLING, UNEVEN_VARIANTS = "FT034", "FT035", "FT036", "FT037"


class StoryText(msgspec.Struct, frozen=True):
    """A story as it is kept with the records: filled, complete, independent of any file."""

    name: str
    variant: int
    situation: Situation
    telling: Telling


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

    @property
    def id(self) -> str:
        """The situation's id."""
        return str(self.card["id"])

    def story(self, name: str, seed: int) -> Story:
        """The telling `name` with the variant that `seed` draws.

        Raises:
            KeyError: There is no such telling.
        """
        rows = self.card.get("variants") or [{}]
        variant = Random(f"variant:{seed}").randrange(len(rows))  # noqa: S311 - a fair draw
        return self.story_variant(name, variant)

    def story_variant(self, name: str, variant: int) -> Story:
        """The telling `name` filled with variant row `variant`."""
        rows = self.card.get("variants") or [{}]
        resolve = resolver(rows[variant], self.facts)
        situation = msgspec.convert(_filled_card(self.card, resolve), Situation)
        telling = msgspec.convert(fill(self.tellings[name], resolve), Telling)
        text = msgspec.json.encode(StoryText(name, variant, situation, telling))
        return Story(situation, telling, name, hashlib.sha256(text).hexdigest(), variant)


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


def story_text(story: Story) -> str:
    """The story as text to keep; `story_from_text` reads it back the same."""
    value = StoryText(story.name, story.variant, story.situation, story.telling)
    return msgspec.json.encode(value).decode()


def story_from_text(text: str) -> Story:
    """A kept story.

    Raises:
        msgspec.ValidationError: The text is no kept story.
    """
    value = msgspec.json.decode(text, type=StoryText)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Story(value.situation, value.telling, value.name, digest, value.variant)


def read_scenario(folder: Path, facts: FactLibrary) -> tuple[Scenario | None, list[Diagnostic]]:
    """Read a situation folder with all its tellings and check every reference.

    Args:
        folder: The folder.
        facts: The facts that come with the program; a situation in a pack may cite that one's, too.

    Returns:
        The scenario, None where anything is an error, and all diagnostics.
    """
    facts = facts_around(folder, facts)
    card_source, found = read_source(folder / CARD)
    sources: dict[str, Source] = {}
    for path in _telling_files(folder):
        source, diagnostics = read_source(path)
        found.extend(diagnostics)
        if source is not None:
            sources[path.stem] = source
    if card_source is None:
        return None, found
    card = card_source.data
    rows = _variant_rows(card)
    found.extend(_check_card(card_source, rows, facts))
    if not sources and not found:
        found.append(_simple(card_source, NO_TELLING, "这个情境还没有剧本", "there is no telling"))
    if not any(d.severity == "error" for d in found):
        for source in sources.values():
            found.extend(_check_telling(card, source, rows, facts))
    if any(d.severity == "error" for d in found):
        return None, found
    tellings = {name: source.data for name, source in sources.items()}
    truths = {name: str(data["truth"]) for name, data in tellings.items()}
    return Scenario(folder, card, tellings, truths, facts), found


def _telling_files(folder: Path) -> list[Path]:
    """YAML files of a folder that are tellings: not the card, no plans, no language overlays."""
    paths = sorted(folder.glob("*.yaml"))
    return [p for p in paths if p.name != CARD and "." not in p.stem]


def _variant_rows(card: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - a plain YAML tree
    rows = card.get("variants") if isinstance(card, dict) else None
    if isinstance(rows, list) and rows and all(isinstance(r, dict) for r in rows):
        return rows
    return [{}]


def _filled_card(card: dict[str, Any], resolve: Resolve) -> dict[str, Any]:
    return {k: v if k == "variants" else fill(v, resolve) for k, v in card.items()}


def _check_card(source: Source, rows: list[dict[str, Any]], facts: FactLibrary) -> list[Diagnostic]:
    data = source.data
    if not isinstance(data, dict):
        return convert(data, Situation, source)[1]
    found: list[Diagnostic] = []
    for index, row in enumerate(rows):
        if row.keys() != rows[0].keys():
            line, column = source.position(("variants", index))
            found.append(
                Diagnostic(
                    UNEVEN_VARIANTS,
                    "error",
                    source.name,
                    line,
                    column,
                    "各行变体的键要一样",
                    "variant rows must have the same keys",
                )
            )
    resolve = resolver(rows[0], facts)
    body = {k: v for k, v in data.items() if k != "variants"}
    found.extend(_unknown_slots(body, resolve, source))
    found.extend(_wrong_format(source))
    for row in rows:
        _value, diagnostics = convert(_filled_card(data, resolver(row, facts)), Situation, source)
        if diagnostics:
            return found + diagnostics
    return found


def _check_telling(
    card: dict[str, Any], source: Source, rows: list[dict[str, Any]], facts: FactLibrary
) -> list[Diagnostic]:
    found = _unknown_slots(source.data, resolver(rows[0], facts), source)
    found.extend(_wrong_format(source))
    for row in rows:
        resolve = resolver(row, facts)
        situation = msgspec.convert(_filled_card(card, resolve), Situation)
        telling, diagnostics = convert(fill(source.data, resolve), Telling, source)
        if telling is not None:
            diagnostics = list(ReferenceCheck(telling, situation, facts, source).run())
        if diagnostics:
            return found + diagnostics
    return found


def _unknown_slots(
    data: Any,  # noqa: ANN401 - a plain YAML tree
    resolve: Resolve,
    source: Source,
) -> list[Diagnostic]:
    found = []
    for path, name in unknown_slots(data, resolve):
        line, column = source.position(path)
        found.append(
            Diagnostic(
                UNKNOWN_SLOT,
                "error",
                source.name,
                line,
                column,
                f"没有东西可以填进 {{{name}}}",
                f"nothing fills {{{name}}}",
                "变体写在 situation.yaml 的 variants 里，事实写成 {S2-06.键}",
                "slots come from variants or from a fact, {S2-06.key}",
            )
        )
    return found


def _wrong_format(source: Source) -> Iterable[Diagnostic]:
    written = source.data.get("format") if isinstance(source.data, dict) else None
    if isinstance(written, int) and written != FORMAT:
        yield _simple(
            source,
            WRONG_FORMAT,
            f"格式版本 {written} 这个程序还不认识",
            f"format {written} is not known to this program",
        )


def _simple(source: Source, code: str, zh: str, en: str) -> Diagnostic:
    line, column = source.position(("format",))
    return Diagnostic(code, "error", source.name, line, column, zh, en)
