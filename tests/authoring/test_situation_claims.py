"""What is claimed of a whole situation: its variants, its quiz, its endings, plans and excerpts."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.proof.prover import Proof, Refutation, prove
from fraudtrainer.authoring.proof.situation import refuted_beside
from fraudtrainer.cli.main import main
from fraudtrainer.scenario.folder import Scenario, read_scenario
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import FIXTURES, bundled_facts, fixture_scenario

CARD, SCAM, GENUINE = "situation.yaml", "scam.yaml", "genuine.yaml"
PLAN = "format: 2\ntelling: {0}\nsteps:\n  - leave: true\nends: {1}\n"
CUT = "format: 2\ntelling: {0}\nexcerpt: {1}\nsteps:\n  - cut: {{first: o1, last: o1}}\n"
PARTIAL = "  - {id: part, kind: partial, title: 追回一半, text: 报得还算快。}\n"
BAND = "    - {within: 60, stopped: 0.5, end: part}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The twins with all that a story has to have: kinds of ending, a plan for each, excerpts."""
    made = Path(shutil.copytree(FIXTURES / "twins", tmp_path / "twins"))
    edit(made / SCAM, "  - {id: lost, kind", f"{PARTIAL}  - {{id: lost, kind")
    edit(made / SCAM, "    - {stopped: 0.0", f"{BAND}    - {{stopped: 0.0")
    more = "".join(f"  - {{id: more{n}, lead_in: 家长群。}}\n" for n in (1, 2))
    edit(
        made / CARD,
        "excerpts:\n",
        f"excerpts:\n{more}  - {{id: late, lead_in: 群。, booster: true}}\n",
    )
    ends = {
        "scam": ("safe", "none", "lucky", "back110", "part", "lost"),
        "genuine": ("done", "hurt"),
    }
    for telling, names in ends.items():
        for name in names:
            (made / f"{telling}.{name}.plan.yaml").write_text(PLAN.format(telling, name))
        for name in ("more1", "more2", "late"):
            (made / f"{telling}.{name}.plan.yaml").write_text(CUT.format(telling, name))
    return made


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (old, text.count(old))
    path.write_text(text.replace(old, new), encoding="utf-8")


def scenario_in(folder: Path) -> Scenario:
    scenario, found = read_scenario(folder, bundled_facts())
    assert scenario is not None, [d.format() for d in found]
    return scenario


def beside(scenario: Scenario) -> list[tuple[Refutation, Proof]]:
    proofs = [prove(scenario.story_variant(name, 0)) for name in sorted(scenario.tellings)]
    return list(refuted_beside(scenario, proofs))


def claims(folder: Path) -> list[str]:
    return [f"{r.claim} {proof.story.name}" for r, proof in beside(scenario_in(folder))]


def test_a_whole_situation_lacks_nothing(folder: Path) -> None:
    assert claims(folder) == []


def test_a_kind_of_ending_that_is_missing_is_told_with_the_numbers(folder: Path) -> None:
    edit(folder / SCAM, PARTIAL, "")
    edit(folder / SCAM, BAND, "")
    ((fault, proof),) = beside(scenario_in(folder))
    assert (fault.claim, proof.story.name, fault.where) == ("ending-kinds", "scam", ("endings",))
    assert all(word in fault.message.zh for word in ("追回一部分", "4", "1"))


def test_a_genuine_telling_can_wrong_somebody(folder: Path) -> None:
    edit(folder / GENUINE, "kind: wronged", "kind: helped")
    assert claims(folder) == ["ending-kinds genuine"]


def test_a_scam_in_which_nothing_can_be_paid_needs_no_ending_with_a_loss(folder: Path) -> None:
    text = (folder / SCAM).read_text(encoding="utf-8")
    text = re.sub(
        r"(?m)^    pay:\n      - .*\n|^aftermath:\n(?:  .*\n)+|^.*kind: (?:recovered|partial).*\n",
        "",
        text,
    )
    (folder / SCAM).write_text(text.replace("pays: fee, ", ""), encoding="utf-8")
    assert "ending-kinds scam" not in claims(folder)


def test_every_ending_has_a_plan(folder: Path) -> None:
    (folder / "genuine.hurt.plan.yaml").unlink()
    ((fault, proof),) = beside(scenario_in(folder))
    assert (fault.claim, proof.story.name, fault.where) == (
        "planned-ending",
        "genuine",
        ("endings", 1),
    )


def test_there_are_four_excerpts_in_each_telling(folder: Path) -> None:
    (folder / "scam.more1.plan.yaml").unlink()
    ((fault, proof),) = beside(scenario_in(folder))
    assert (fault.claim, proof.story.name) == ("four-excerpts", "scam")
    assert "3" in fault.message.zh


@pytest.mark.parametrize(
    ("old", "new"), [(", booster: true", ""), ("more1, ", "more1, booster: true, ")]
)
def test_just_one_of_them_is_for_boosters(old: str, new: str, folder: Path) -> None:
    edit(folder / CARD, old, new)
    assert claims(folder) == ["one-booster genuine", "one-booster scam"]


def test_other_kinds_of_situation_need_none_of_it() -> None:
    assert beside(fixture_scenario("drill")) == []


def test_a_fault_of_a_later_variant_alone_is_found_and_said_to_be_its_own(folder: Path) -> None:
    edit(folder / CARD, "balance: 3000", "balance: 200")
    found = beside(scenario_in(folder))
    assert found
    assert all("第 2 组变量" in fault.message.zh and not fault.path for fault, _proof in found)
    assert "reachable:back110" in {fault.claim for fault, _proof in found}


def test_a_fault_of_every_variant_is_told_once(folder: Path) -> None:
    edit(folder / GENUINE, "kind: helped", "kind: safe")
    edit(folder / GENUINE, "kind: wronged", "kind: safe")
    scenario = scenario_in(folder)
    refuted = [r.claim for r in prove(scenario.story_variant("genuine", 0)).refutations]
    assert "ledger:hurt" in refuted
    assert not [c for c in claims(folder) if c.startswith("ledger")]


def test_variants_that_differ_in_words_alone_are_searched_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[Story] = []

    def counted(story: Story, **_how: object) -> Proof:
        searched.append(story)
        return prove(story)

    monkeypatch.setattr("fraudtrainer.authoring.proof.situation.prove", counted)
    beside(scenario_in(folder))
    assert [(s.name, s.variant) for s in searched] == [("genuine", 1), ("scam", 1)]
    searched.clear()
    edit(folder / CARD, "  - {fee: 240}\n", "  - {fee: 240}\n  - {fee: 180}\n  - {fee: 240}\n")
    beside(scenario_in(folder))
    assert [(s.name, s.variant) for s in searched] == [("genuine", 1), ("scam", 1)]


def quiz(right: str, wrong: str) -> Proof:
    """A quiz of two questions: one reply to each is right, one is wrong."""
    story = fixture_scenario("twins").story_variant("scam", 0)
    scenes = {scene.id: scene for scene in story.telling.scenes}
    good, bad = scenes["press"].replies[0], scenes["press"].replies[2]
    first, last = (
        replace(
            scenes[name], lines=(), actions=(), pay=(), silence=None,
            replies=(replace(good, id=f"{name}1", text=right, **way), replace(bad, id=f"{name}2", text=wrong, **way)),
        )
        for name, way in (("press", {"goto": "code"}), ("code", {"goto": None, "end": "safe"}))
    )  # fmt: skip
    telling = replace(
        story.telling, scenes=(first, last), first="press", opening=(), opening_actions=(),
        opening_inspect=(), aftermath=None,
    )  # fmt: skip
    asked = replace(story.situation, kind="quiz")
    return prove(Story(asked, telling, "scam", "quiz"))


def test_a_quiz_that_the_longest_reply_passes_is_refuted() -> None:
    scenario = fixture_scenario("drill")
    found = refuted_beside(scenario, [quiz("我先打学校的电话问一声，再说。", "好。")])
    messages = [r.message.zh for r, _proof in found if r.claim == "no-blanket-strategy"]
    assert any("总选最长的" in m and "12" in m for m in messages)


def test_a_quiz_that_only_knowing_passes_is_sound() -> None:
    proof = quiz("先问学校。", "好，这就付，马上。")
    found = refuted_beside(fixture_scenario("drill"), [proof])
    assert [r.message.zh for r, _proof in found if r.claim == "no-blanket-strategy"] == []


def test_prove_prints_what_a_situation_lacks_with_its_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "genuine.hurt.plan.yaml").unlink()
    edit(folder / CARD, "balance: 3000", "balance: 200")
    assert main(["prove", str(folder)]) == 1
    printed = capsys.readouterr().out
    assert re.search(r"genuine\.yaml:\d+  planned-ending：结局“hurt”没有走法", printed)
    assert re.search(r"scam\.yaml:\d+  \S+：第 2 组变量：", printed)
