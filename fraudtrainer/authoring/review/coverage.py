"""What a library covers: systems, types, cues, proofs and actions, each with the situations that have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.model import ActionRule, Mark, Telling
from fraudtrainer.scenario.part import branches_everywhere, lines_in
from fraudtrainer.scenario.proof import PROOFS
from fraudtrainer.scenario.system import SYSTEMS, systems_of
from fraudtrainer.scenario.vocabulary import TYPES, Term
from fraudtrainer.words import Language, Words

EVIDENCE = frozenset({"decisive", "common"})
"""What a mark counts as where its cue is evidence."""
INNOCENT = frozenset({"shared", "misleading"})
"""What a mark counts as where its cue stands on what is no fraud."""
Having = Callable[[Scenario], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """One list of terms against the situations.

    Attributes:
        title: What it is about.
        terms: Name of every term, in the order of its list, by id.
        places: Ids of the situations by id of the term, in the library's order; empty where none.
    """

    title: Words
    terms: Mapping[str, Words]
    places: Mapping[str, tuple[str, ...]]

    @property
    def covered(self) -> tuple[str, ...]:
        """Ids of the terms that some situation has."""
        return tuple(term for term in self.terms if self.places[term])

    @property
    def empty(self) -> tuple[str, ...]:
        """Ids of the terms that no situation has."""
        return tuple(term for term in self.terms if not self.places[term])


def coverage(scenarios: Sequence[Scenario]) -> tuple[Table, ...]:
    """The tables: systems, types, cues as evidence, cues as innocent, proofs, fakes, actions."""
    return tuple(_table(scenarios, title, terms, having) for title, terms, having in _TABLES)


def _table(
    scenarios: Sequence[Scenario], title: Words, terms: Mapping[str, Term], having: Having
) -> Table:
    found = {scenario.id: frozenset(having(scenario)) for scenario in scenarios}
    places = {term: tuple(id_ for id_, has in found.items() if term in has) for term in terms}
    return Table(title, {name: term.words for name, term in terms.items()}, places)


def _tellings(scenario: Scenario) -> Iterator[Telling]:
    return (scenario.story_variant(name, 0).telling for name in scenario.tellings)


def _systems(scenario: Scenario) -> Iterator[str]:
    for telling in _tellings(scenario):
        for _path, branch in branches_everywhere(telling):
            yield from systems_of(branch)
        if telling.aftermath is not None and any(b.stopped for b in telling.aftermath.bands):
            yield "stop_payment"


def _types(scenario: Scenario) -> Iterator[str]:
    yield str(scenario.card["type"])


def _marks(scenario: Scenario) -> Iterator[Mark]:
    for telling in _tellings(scenario):
        for _path, line in lines_in(telling):
            yield from line.marks


def _cues(counts: frozenset[str]) -> Having:
    def having(scenario: Scenario) -> Iterator[str]:
        return (str(mark.cue) for mark in _marks(scenario) if mark.counts in counts)

    return having


def _proofs(counts: str) -> Having:
    def having(scenario: Scenario) -> Iterator[str]:
        return (str(mark.kind) for mark in _marks(scenario) if mark.counts == counts)

    return having


def _actions(scenario: Scenario) -> Iterator[str]:
    for telling in _tellings(scenario):
        rules = (branch for _path, branch in branches_everywhere(telling))
        yield from (rule.act for rule in rules if isinstance(rule, ActionRule))


def _terms(known: Mapping[Any, Term]) -> Mapping[str, Term]:
    return {str(name): term for name, term in known.items()}


_TABLES: tuple[tuple[Words, Mapping[str, Term], Having], ...] = (
    (Words("防骗制度：学习者自己用到的", "Protective systems that the learner uses"),
     _terms(SYSTEMS), _systems),
    (Words("诈骗类型", "Types of fraud"), _terms(TYPES), _types),
    (Words("疑点：作为证据", "Cues as evidence"), _terms(CUES), _cues(EVIDENCE)),
    (Words("疑点：真事里也有的", "Cues that genuine things have too"), _terms(CUES), _cues(INNOCENT)),
    (Words("佐证", "Proofs"), _terms(PROOFS), _proofs("proof")),
    (Words("假佐证", "Fake proofs"), _terms(PROOFS), _proofs("fake_proof")),
    (Words("行动：有自己回应的", "Actions with an answer of their own"), _terms(ACTIONS), _actions),
)  # fmt: skip
"""Title, terms, and which of the terms a situation has; a term may come several times."""


def coverage_text(scenarios: Sequence[Scenario], language: Language = "zh") -> str:
    """The tables as Markdown: one row to a term, and what is still empty by name."""
    title = Words("哪些写到了，哪些还空着", "What is covered, and what is still empty")
    made = Words("由 `make review` 生成。", "Made by `make review`.")
    lines = [f"# {title.said(language)}", "", made.said(language), ""]
    titles = {scenario.id: str(scenario.card["title"]) for scenario in scenarios}
    for table in coverage(scenarios):
        lines += _section(table, titles, language)
    return "\n".join(lines)


def _section(table: Table, titles: Mapping[str, str], language: Language) -> Iterator[str]:
    count = Words("共 {0} 项，写到 {1} 项。", "{1} of {0} are covered.")
    yield f"## {table.title.said(language)}"
    yield ""
    yield count.fill(len(table.terms), len(table.covered)).said(language)
    yield ""
    yield f"| {Words('名称', 'Name').said(language)} | {Words('情境', 'Situations').said(language)} |"
    yield "| --- | --- |"
    for term in table.covered:
        where = "、".join(titles[place] for place in table.places[term])
        yield f"| {table.terms[term].said(language)} | {where} |"
    yield ""
    if table.empty:
        mark = Words("；", "; ").said(language)
        names = mark.join(table.terms[term].said(language) for term in table.empty)
        yield Words("还空着：{0}", "Still empty: {0}").fill(names).said(language)
        yield ""
