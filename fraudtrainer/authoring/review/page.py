"""A situation on paper: card, opening, and the tellings side by side, for a reader with a pen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from fraudtrainer.authoring.review.sheet import PAGE
from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.model import (
    ActionRule,
    Branch,
    InspectionRule,
    Line,
    Mark,
    Payment,
    Reply,
    Scene,
    Silence,
    Telling,
)
from fraudtrainer.scenario.part import branches_everywhere, branches_in, texts_of
from fraudtrainer.scenario.proof import evidence_words
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.story import Story
from fraudtrainer.scenario.system import SYSTEMS, systems_of
from fraudtrainer.scenario.vocabulary import (
    CHANNELS,
    CONDUCT,
    ENDING_KINDS,
    INSPECTIONS,
    TRUTHS,
    TYPES,
)
from fraudtrainer.words import Language, Words

_COUNTS = {
    "decisive": Words("决定性疑点", "decisive doubt"),
    "common": Words("常见疑点", "common doubt"),
    "shared": Words("真假都有", "in both"),
    "misleading": Words("像骗局的真事", "genuine, looks like fraud"),
    "proof": Words("佐证", "proof"),
    "fake_proof": Words("假佐证", "fake proof"),
}
_TO_SCENE, _TO_END = Words("去 {0}", "to {0}"), Words("结局 {0}", "ending {0}")
_SILENCE = Words("不作声 {0} 分钟", "silence of {0} minutes")
_ANSWER = Words("答：{0}", "answer: {0}")
_BRANCH = Words("另外", "besides")


class _Paper:
    """One telling as HTML, in one language."""

    def __init__(self, story: Story, language: Language) -> None:
        self._story = story
        self._language: Language = language

    def say(self, words: Words, *parts: object) -> str:
        return escape(words.fill(*parts).said(self._language))

    def opening(self) -> Iterator[str]:
        """The scenes that all tellings begin with, and what holds in all of them."""
        telling = self._story.telling
        yield from self._scenes(s for s in telling.scenes if s.id in telling.opening)
        yield from self._branches(telling, lambda key: key.startswith("opening_"))

    def own(self) -> Iterator[str]:
        """What is this telling's alone: answers, scenes, what holds in all of them, its endings."""
        telling = self._story.telling
        yield from self._answers()
        yield from self._scenes(s for s in telling.scenes if s.id not in telling.opening)
        yield from self._branches(telling, lambda key: not key.startswith("opening_"))
        yield from self._bands()
        yield from self._endings()

    def _scenes(self, scenes: Iterable[Scene]) -> Iterator[str]:
        for scene in scenes:
            name = CHANNELS[scene.on].words.said(self._language)
            title = " · ".join(part for part in (scene.id, name, scene.title) if part)
            clock = f" <small>{escape(scene.clock)}</small>" if scene.clock else ""
            yield f"<h3>{escape(title)}{clock}</h3>"
            yield from map(self._line, scene.lines)
            yield from self._branches(scene, lambda _key: True)

    def _line(self, line: Line) -> str:
        who = self._story.person(line.by).shown or line.by
        said = "<br>".join(escape(text) for _path, text in texts_of(line) if text)
        when = f" <small>[{escape(line.when)}]</small>" if line.when else ""
        marks = "".join(map(self._mark, line.marks))
        truth = f" <b>{self.say(Words('真相揭晓', 'the truth is out'))}</b>" if line.reveals else ""
        card = f"<div class=card>{self._card(line)}</div>" if line.card is not None else ""
        return (
            f"<div class=line><small>{escape(line.id)}</small> <i>{escape(who)}</i>{when}{truth}"
            f"<p>{said}</p>{card}{marks}</div>"
        )

    @staticmethod
    def _card(line: Line) -> str:
        parts = () if line.card is None else (line.card.title, *line.card.rows)
        return "<br>".join(map(escape, parts))

    def _mark(self, mark: Mark) -> str:
        kind, name = self.say(_COUNTS[mark.counts]), self.say(evidence_words(mark.evidence))
        span = f"“{escape(mark.span)}” " if mark.span else ""
        return f"<div class='mark {mark.counts}'>{kind} · {name}：{span}{escape(mark.note)}</div>"

    def _branches(self, part: Scene | Telling, wanted: Callable[[str], bool]) -> Iterator[str]:
        for path, branch in branches_in(part):
            if wanted(str(path[0])):
                yield self._branch(branch)

    def _branch(self, branch: Branch) -> str:
        notes = [f"[{escape(branch.when)}]"] if branch.when else []
        if branch.conduct is not None:
            notes.append(f"<b>{self.say(CONDUCT[branch.conduct].words)}</b>")
        notes += [self.say(SYSTEMS[name].words) for name in systems_of(branch)]
        notes += [self._way(way.goto, way.end) for way in branch.exits]
        why = f"<div class=why>{escape(branch.why)}</div>" if branch.why else ""
        lines = "".join(map(self._line, self._said_by(branch)))
        about = " · ".join(note for note in notes if note)
        return (
            f"<div class=choice><b>{escape(self._what(branch))}</b> <small>{about}</small>"
            f"{why}{lines}</div>"
        )

    def _said_by(self, branch: Branch) -> Iterator[Line]:
        """The lines of a branch; in the opening without the answers, which are the telling's."""
        return (line for line in branch.lines if line.id not in self._story.answers)

    def _answers(self) -> Iterator[str]:
        branches = (branch for _path, branch in branches_everywhere(self._story.telling))
        for question, branch in {b.asks: b for b in branches if b.asks}.items():
            answers = [line for line in branch.lines if line.id in self._story.answers]
            yield f"<h3>{self.say(_ANSWER, question)}</h3>"
            yield from map(self._line, answers)

    def _way(self, scene: str | None, ending: str | None) -> str:
        if scene is not None:
            return self.say(_TO_SCENE, scene)
        return "" if ending is None else self.say(_TO_END, ending)

    def _what(self, branch: Branch) -> str:
        match branch:
            case Reply():
                return f"▸ {branch.text}"
            case ActionRule():
                target = f"（{branch.target}）" if branch.target else ""
                return f"◆ {ACTIONS[branch.act].words.said(self._language)}{target}"
            case InspectionRule():
                return f"○ {INSPECTIONS[branch.target].words.said(self._language)}"
            case Payment():
                return f"¥ {branch.payee} {branch.amount:,}"
            case Silence():
                return f"… {_SILENCE.fill(branch.after).said(self._language)}"
        return f"… {_BRANCH.said(self._language)}"

    def _bands(self) -> Iterator[str]:
        after = self._story.telling.aftermath
        for band in after.bands if after is not None else ():
            within = "—" if band.within is None else f"≤ {band.within} min"
            yield f"<h3>110 {within}: {band.stopped:.0%} → {escape(band.end)}</h3>"
            yield from map(self._line, band.lines)

    def _endings(self) -> Iterator[str]:
        for ending in self._story.telling.endings:
            kind = ENDING_KINDS[ending.kind].words.said(self._language)
            yield f"<h3>{escape(ending.id)} · {escape(kind)} · {escape(ending.title)}</h3>"
            yield f"<p>{escape(ending.text)}</p>"
            yield from (f"<p class=say>{escape(text)}</p>" for text in ending.say)

    def facts(self, library: FactLibrary) -> Iterator[str]:
        """What it says itself of the truth, and each fact card it cites with its article."""
        telling = self._story.telling
        yield from (f"<p>{escape(t)}</p>" for t in (telling.lesson, telling.real) if t)
        for name in telling.facts:
            fact = library.get(name)
            if fact is not None:
                text = Words(fact.text, fact.text_en).said(self._language)
                where = fact.source.headline.said(self._language)
                yield f"<p><b>{escape(name)}</b> {escape(text)} <small>{escape(where)}</small></p>"


def review_page(scenario: Scenario, library: FactLibrary, language: Language = "zh") -> str:
    """The situation as one HTML page, to be printed; its first variant, every wording.

    Args:
        scenario: A situation read without errors.
        library: Where the cited fact cards are.
        language: Of the labels, and of the story where it is translated whole.
    """
    names = sorted(scenario.tellings, key=lambda name: (scenario.truths[name] != "scam", name))
    stories = [scenario.story_variant(n, 0, scenario.spoken(language)) for n in names]
    papers = [_Paper(story, language) for story in stories]
    heads = [_head(story, paper) for story, paper in zip(stories, papers, strict=True)]
    return PAGE.format(
        language="en" if language == "en" else "zh-CN",
        title=escape(stories[0].situation.title),
        card="\n".join(_card_rows(stories[0], papers[0], language)),
        opening_title=papers[0].say(Words("开场", "Opening")),
        opening="\n".join(papers[0].opening()),
        tellings=_columns(h + "\n".join(p.own()) for h, p in zip(heads, papers, strict=True)),
        facts_title=papers[0].say(Words("真相、教训和引用的事实", "Truth, lesson and facts cited")),
        facts=_columns("\n".join(p.facts(library)) for p in papers),
    )


def _head(story: Story, paper: _Paper) -> str:
    truth, name = paper.say(TRUTHS[story.telling.truth].words), story.name
    return f"<h2>{truth} <small>{escape(name)}.yaml</small></h2>\n"


def _columns(texts: Iterable[str]) -> str:
    return "\n".join(f"<div class=column>{text}</div>" for text in texts)


def _card_rows(story: Story, paper: _Paper, language: Language) -> Iterator[str]:
    card = story.situation
    role = f"{card.role.name} · {card.role.job} · {card.role.place}"
    rows: Sequence[tuple[Words, str]] = (
        (Words("编号", "Id"), card.id),
        (Words("类型", "Type"), TYPES[card.type].words.said(language)),
        (Words("角色", "Role"), role),
        (Words("预告", "Teaser"), card.teaser),
        (Words("交代", "Brief"), card.brief),
        (Words("内容提示", "Content note"), card.content_note),
        (Words("钱", "Money"), f"{card.money.label} {card.money.balance:,}"),
    )
    for label, text in rows:
        if text:
            yield f"<tr><th>{paper.say(label)}<td>{escape(text)}"
