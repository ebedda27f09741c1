"""What every bundled scenario must keep, beside what `check` says of it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from fraudtrainer.authoring.proof.prover import prove, prove_pair
from fraudtrainer.authoring.proof.walkthrough import walk
from fraudtrainer.authoring.soundness import check_folder
from fraudtrainer.play.score import score
from fraudtrainer.scenario.assembly import OWED
from fraudtrainer.scenario.difficulty import situation_difficulty
from fraudtrainer.scenario.expression import parse
from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.part import branches_everywhere, lines_in
from fraudtrainer.scenario.plan import plan_files, read_plan
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import sound

ROOT = Path(__file__).parents[2]
FACTS, FACT_PROBLEMS = load_facts(ROOT / "seeds")
FOLDERS = sorted(p.parent for p in (ROOT / "scenarios").rglob("situation.yaml"))
FOUNDING = {"boss-group", "police-warrant", "refund-call"}
HOTLINES = {"110", "96110", "12381", "962110"}


SCENARIOS = [sound(folder) for folder in FOLDERS]
TELLINGS = [
    pytest.param(s.story_variant(name, row), id=f"{s.id}-{name}-{row}")
    for s in SCENARIOS
    for name in sorted(s.tellings)
    for row in range(len(s.card.get("variants", [{}])))
]
PROVEN = [
    # The rows differ in words and sums only: each situation is searched with another one.
    pytest.param(s.story_variant(name, number % len(s.card["variants"])), id=f"{s.id}-{name}")
    for number, s in enumerate(SCENARIOS)
    for name in sorted(s.tellings)
]
SITUATIONS = [pytest.param(s, id=s.id) for s in SCENARIOS]
# A drill has one telling, whose truth is no secret: nothing is compared with a twin there.
ONE_TELLING = {"drill", "quiz"}
PAIRS = [pytest.param(s, id=s.id) for s in SCENARIOS if s.card.get("kind") not in ONE_TELLING]


def test_the_founding_situations_are_there_with_both_tellings() -> None:
    assert not FACT_PROBLEMS
    assert {s.id for s in SCENARIOS} >= FOUNDING
    for scenario in SCENARIOS:
        alone = scenario.card.get("kind") in ONE_TELLING
        assert set(scenario.truths.values()) == ({"scam"} if alone else {"scam", "genuine"})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.name)
def test_check_finds_nothing(folder: Path) -> None:
    assert [d.format() for d in check_folder(folder, FACTS)] == []


@pytest.mark.parametrize("scenario", SITUATIONS)
def test_plans_reach_every_ending(scenario: Scenario) -> None:
    reached: dict[str, set[str]] = {}
    for path in plan_files(scenario.folder):
        plan, _ = read_plan(path)
        assert plan is not None
        story = scenario.story(plan.telling, plan.seed)
        ending = walk(story, plan).state.ending
        reached.setdefault(plan.telling, set()).update([] if ending is None else [ending])
    for name in scenario.tellings:
        story = scenario.story_variant(name, 0)
        assert reached[name] == set(story.endings)


@pytest.mark.parametrize(
    ("name", "level"), [("boss-group", 4), ("police-warrant", 3), ("refund-call", 4)]
)
def test_the_founding_situations_are_as_hard_as_their_cues_and_premise_make_them(
    name: str, level: int
) -> None:
    (scenario,) = (s for s in SCENARIOS if s.id == name)
    rows = range(len(scenario.card["variants"]))
    for row in rows:
        stories = [scenario.story_variant(telling, row) for telling in scenario.tellings]
        hardest = situation_difficulty(stories[0].situation, [s.telling for s in stories])
        assert hardest is not None
        assert hardest.level == level


@pytest.mark.parametrize("story", TELLINGS)
def test_endings_are_of_the_kinds_their_truth_asks_for(story: Story) -> None:
    kinds = {e.kind for e in story.telling.endings}
    if story.situation.kind == "drill":  # the money has left before it begins
        assert kinds == {"recovered", "partial", "loss_reported"}
    elif story.telling.truth == "scam":
        assert kinds >= {"safe", "recovered", "partial", "loss_reported"}
    else:
        assert kinds >= {"helped", "wronged"}


@pytest.mark.slow
@pytest.mark.parametrize("story", PROVEN)
def test_every_claim_of_the_prover_holds(story: Story) -> None:
    proof = prove(story)
    assert [f"{r.claim} {r.message} {r.path}" for r in proof.refutations] == []
    assert proof.exhaustive
    unseen = [line.id for _path, line in lines_in(story.telling) if line.id not in proof.coverage]
    assert unseen == []


@pytest.mark.parametrize("scenario", PAIRS)
def test_no_blanket_strategy_passes_both_tellings(scenario: Scenario) -> None:
    for row in range(len(scenario.card["variants"])):
        scam, genuine = (scenario.story_variant(name, row) for name in ("scam", "genuine"))
        assert [r.message for r in prove_pair(scam, genuine)] == []


@pytest.mark.parametrize("scenario", SITUATIONS)
def test_a_skilled_player_passes_both_tellings(scenario: Scenario) -> None:
    passed: dict[str, list[bool]] = {}
    for path in plan_files(scenario.folder):
        plan, _ = read_plan(path)
        assert plan is not None
        story = scenario.story(plan.telling, plan.seed)
        result = score(walk(story, plan))
        passed.setdefault(plan.telling, []).append(result.passed)
    assert all(any(results) for results in passed.values())
    assert not all(all(results) for results in passed.values())


@pytest.mark.parametrize("scenario", PAIRS)
def test_tellings_open_alike(scenario: Scenario) -> None:
    opened = [scenario.story_variant(name, 0) for name in ("scam", "genuine")]
    firsts = [story.scenes[story.telling.first] for story in opened]
    assert firsts[0].on == firsts[1].on
    assert firsts[0].title == firsts[1].title
    assert len(firsts[0].lines) == len(firsts[1].lines)
    assert len(firsts[0].replies) == len(firsts[1].replies)
    lengths = [sum(len(line.text) for line in scene.lines) for scene in firsts]
    assert abs(lengths[0] - lengths[1]) <= 0.25 * max(lengths)
    assert opened[0].telling.start == opened[1].telling.start


@pytest.mark.parametrize("story", PROVEN)
def test_no_way_is_chosen_by_what_its_own_branch_has_just_fixed(story: Story) -> None:
    # A branch sets its values before it looks at its ways: a number set there settles them always.
    # That a call back is no longer owed is said so on purpose.
    settled = [
        (where, way.when)
        for where, branch in branches_everywhere(story.telling)
        for way in branch.ways
        for name in (parse(way.when).names if way.when else ())
        if not name.startswith(OWED) and str(branch.set.get(name, "")).isdigit()
    ]
    assert settled == []


@pytest.mark.parametrize("story", TELLINGS)
def test_marks_fit_their_truth(story: Story) -> None:
    counts = Counter(m.counts for _path, line in lines_in(story.telling) for m in line.marks)
    if story.telling.truth == "scam":
        assert counts["decisive"] >= 3
        assert set(counts) <= {"decisive", "common", "shared", "fake_proof"}
    else:
        assert counts["misleading"] >= 2
        assert set(counts) <= {"misleading", "shared", "proof"}


@pytest.mark.parametrize("story", TELLINGS)
def test_what_shows_the_truth_is_said_in_other_words_the_next_time(story: Story) -> None:
    if story.telling.opening:
        lines = [line for _path, line in lines_in(story.telling) if line.id in story.weights]
        assert [line.id for line in lines if len(line.wordings) < 2] == []


@pytest.mark.parametrize("story", TELLINGS)
def test_a_story_has_six_to_eight_decision_points_or_a_few_more(story: Story) -> None:
    assert len([s for s in story.telling.scenes if s.replies or s.pay]) >= 6


@pytest.mark.parametrize("story", TELLINGS)
def test_lines_are_short_enough_to_read(story: Story) -> None:
    long = [line.id for _path, line in lines_in(story.telling) if len(line.text) > 60]
    assert long == []


@pytest.mark.parametrize("scenario", SITUATIONS)
def test_the_best_reply_is_not_given_away_by_place_or_length(scenario: Scenario) -> None:
    places, longest, scenes = [], 0, 0
    for name in scenario.tellings:
        for scene in scenario.story_variant(name, 0).telling.scenes:
            best = [i for i, r in enumerate(scene.replies) if r.conduct == "best"]
            if len(scene.replies) < 2 or not best:
                continue
            scenes += 1
            places.extend(best)
            longest += max(scene.replies, key=lambda r: len(r.text)).conduct == "best"
    if scenes >= 4:
        assert max(places.count(p) for p in set(places)) <= 0.75 * len(places)
        assert longest <= 0.75 * scenes


PATTERNS = {
    "phone": re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)"),
    "id": re.compile(r"(?<!\d)\d{17}[\dXx]"),
    "card": re.compile(r"(?<!\d)\d{15,19}(?!\d)"),
    "url": re.compile(r"https?://|www\.|\.(com|cn|net|org|top|xyz)\b"),
    "qq": re.compile(r"(?i)(qq|微信)号?\s*[:：]?\s*\d{5,}"),
    "service number": re.compile(r"(?<!\d)(?:95\d{3}|400\d{7}|10086|10000|10010)(?!\d)"),
}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "scenarios").rglob("*.yaml")), ids=lambda p: f"{p.parent.name}-{p.name}"
)
def test_no_real_number_or_address_stands_in_a_scenario(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("示例.invalid", "")
    # The hash beside a translation is none of these, though its digits may look like one.
    text = re.sub(r'\bwas: "[0-9a-f]{8}"', "", text)
    lines = [x for x in text.splitlines() if "yaml-language-server" not in x]
    for name, pattern in PATTERNS.items():
        assert not pattern.search("\n".join(lines)), name


@pytest.mark.parametrize(
    "path", sorted((ROOT / "scenarios").rglob("*.yaml")), ids=lambda p: f"{p.parent.name}-{p.name}"
)
def test_no_year_is_invented_and_half_width_punctuation_stays_out_of_chinese(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    body = "\n".join(x.split("#")[0] for x in text.splitlines())
    assert not re.search(r"[一-鿿][,;!?][一-鿿]", body)
    assert "2021年" not in body or "S0-" in body
