"""The records behind the gallery's pictures: a learner's sittings, played into a temporary folder."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from fraudtrainer import __version__
from fraudtrainer.authoring.proof.walkthrough import step_input
from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.modes.practice import Practice
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play import input as inp
from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerId, LearnerStore
from fraudtrainer.scenario.library import CardEntry, Library, open_library
from fraudtrainer.scenario.plan import plan_files, read_plan
from fraudtrainer.ui.app import RECORDS_FILE

ROOT = Path(__file__).resolve().parents[1]
NOW = 1_795_312_800.0  # 2026-11-22 10:00 in Beijing
SCRATCH = Path(tempfile.mkdtemp(prefix="gallery-records-"))
DESK = Path(__file__).resolve().parent / "gallery_desk"
LIBRARY = (ROOT / "scenarios", DESK)
LEARNERS = {"zh": "林晓", "en": "Lin Xiao"}
SEEDS = ROOT / "seeds"
PAYMENT = inp.Pay("尾号 3306", "王某某", 376900)
IN_ENGLISH: dict[inp.Input, inp.Input] = {PAYMENT: inp.Pay("ending in 3306", "Wang", 376900)}
"""What is filled in as the story's texts say, in English."""
REPORT = inp.Act("report_account_fast", "account,payee,amount,time")
MARKS = (inp.Flag("g3", "bypass_approval"), inp.Flag("g1", "urgency_deadline"), inp.Dial(4))
CALL = inp.Act("callback_known_number", "boss")
PATHS: dict[str, tuple[inp.Input, ...]] = {
    "chat": MARKS,
    **{f"hub-{number}": (inp.Dial(3),) for number in range(1, 10)},
    "call": (inp.Dial(2), inp.Reply("call")),
    "sms": (inp.Reply("sms"),),
    "mail": (inp.Reply("mail"),),
    "page": (inp.Reply("page"),),
    "paper": (inp.Reply("paper"),),
    "face": (inp.Reply("face"),),
    "bank": (inp.Reply("bank"),),
    "golden": (inp.Dial(2), inp.Reply("bank"), PAYMENT),
    "report": (inp.Reply("bank"), PAYMENT, inp.Act("call_110")),
    "judgement": (CALL,),
    "won": (inp.Inspect("profile"), *MARKS, inp.Reply("call"), CALL),
    "lost": (
        inp.Reply("sms"), inp.Reply("yes"), PAYMENT, inp.Reply("later"), inp.Wait(30),
        inp.Act("call_110"), REPORT, inp.Dial(5),
    ),
    "part": (inp.Dial(2), inp.Reply("bank"), PAYMENT, inp.Act("call_110"), inp.Act(
        "report_account_fast", "story,account,payee,amount,time")),
}  # fmt: skip
"""What was done in the desk's telling before the picture is taken."""
BOSS = {
    "boss-mail": ("scam.safe", 3),
    "boss-chat": ("scam.safe", 13),
    "boss-bank": ("scam.recovered", 5),
    "boss-won": ("scam.safe", 99),
    "boss-lost": ("scam.loss", 99),
    "genuine": ("genuine.hurried", 99),
}
"""Sittings of the boss's group: the plan that is played, and how many of its steps."""


@dataclass(slots=True)
class Story:
    """What the records hold: sittings by name, each the id of an attempt."""

    folder: Path
    language: str
    attempts: dict[str, AttemptId] = field(default_factory=dict)


def new_story(name: str, language: str) -> Story:
    """A folder without records."""
    folder = SCRATCH / f"{name}-{language}"
    folder.mkdir()
    return Story(folder, language)


def full_story(language: str) -> Story:
    """Records of a learner: the plans of all scenarios played, and one sitting per picture."""
    story = new_story("full", language)
    ticks = itertools.count(int(NOW) - 20 * 86_400, 5_400)
    database = open_database(story.folder / RECORDS_FILE, lambda: float(next(ticks)))
    learner = LearnerStore(database).create(LEARNERS[language]).id
    practice = Practice(database, SEEDS, __version__, lambda: float(next(ticks)))
    library = open_library(LIBRARY, SEEDS, None)
    for card in library.cards[:6]:
        for path in plan_files(card.folder)[:3]:
            play_plan(practice, card, learner, path, language)
    play_boss(story, practice, library, learner)
    for name, inputs in PATHS.items():
        card = found(library.card("gallery-desk"))
        story.attempts[name] = play(practice, card, learner, inputs, language)
    database.close()
    return story


def shown_story(language: str) -> Story:
    """Records of a learner who has practised the bundled situations a little."""
    story = new_story("readme", language)
    ticks = itertools.count(int(NOW) - 2 * 86_400, 3_600)
    database = open_database(story.folder / RECORDS_FILE, lambda: float(next(ticks)))
    learner = LearnerStore(database).create(LEARNERS[language]).id
    practice = Practice(database, SEEDS, __version__, lambda: float(next(ticks)))
    library = open_library((ROOT / "scenarios",), SEEDS, None)
    for card in library.cards:
        if card.id == "police-warrant":
            play_plan(practice, card, learner, card.folder / "scam.partial.plan.yaml", language)
    play_boss(story, practice, library, learner)
    database.close()
    return story


def play_boss(story: Story, practice: Practice, library: Library, learner: LearnerId) -> None:
    """Play the sittings of the boss's group."""
    card = found(library.card("boss-group"))
    for name, (plan, steps) in BOSS.items():
        path = card.folder / f"{plan}.plan.yaml"
        story.attempts[name] = play_plan(practice, card, learner, path, story.language, steps)


def found(card: CardEntry | None) -> CardEntry:
    """The card, which the gallery itself brings along."""
    if card is None:
        raise SystemExit("a scenario of the gallery itself cannot be read")
    return card


def play(
    practice: Practice,
    card: CardEntry,
    learner: LearnerId,
    inputs: tuple[inp.Input, ...],
    language: str,
) -> AttemptId:
    """Play inputs in the scam of a situation without variants; returns the attempt's id."""
    desk = practice.start(card, learner, 1, "scam", language)
    for value in inputs:
        desk.submit(IN_ENGLISH.get(value, value) if language == "en" else value)
    return attempt_of(desk)


def play_plan(
    practice: Practice,
    card: CardEntry,
    learner: LearnerId,
    path: Path,
    language: str,
    steps: int = 99,
) -> AttemptId:
    """Play the first steps of an author's plan into the records; returns the attempt's id."""
    plan, _problems = read_plan(path)
    if plan is None:
        raise SystemExit(f"{path} cannot be read")
    desk: Desk = practice.start(card, learner, plan.seed, plan.telling, language)
    for number, step in enumerate(plan.steps[:steps], start=1):
        if step.expect is None and step.cut is None:
            desk.submit(step_input(number, step, desk.story, desk.state))
    return attempt_of(desk)


def attempt_of(desk: Desk) -> AttemptId:
    """The id in the records of what was played."""
    if desk.attempt is None:
        raise LookupError("this sitting is kept in no records")
    return desk.attempt


def broken_library(language: str) -> Path:
    """A folder with a scenario whose file is not what it should be."""
    folder = SCRATCH / f"broken-library-{language}"
    shutil.copytree(DESK, folder / "desk")
    shutil.copytree(DESK, folder / "other")
    card = folder / "other" / "situation.yaml"
    card.write_text(card.read_text(encoding="utf-8").replace("title:", "titel:"), encoding="utf-8")
    return folder
