"""A new situation is whole and sound, whatever it is called, or it is not there at all."""

import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudtrainer.authoring import scaffold
from fraudtrainer.authoring.proof.prover import prove, prove_pair
from fraudtrainer.authoring.proof.walkthrough import walk
from fraudtrainer.authoring.scaffold import ROLES, new_situation
from fraudtrainer.authoring.soundness import check_folder
from fraudtrainer.errors import UserError
from fraudtrainer.paths import bundled
from fraudtrainer.play.score import score
from fraudtrainer.scenario.folder import Scenario, read_scenario
from fraudtrainer.scenario.part import lines_in
from fraudtrainer.scenario.plan import plan_files, read_plan
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.vocabulary import AUDIENCES, TYPES

FACTS = load_facts(bundled("seeds"))[0]
TEMPLATES = bundled("assets") / "templates"
# Legal as ids, yet numbers, truths or nothing to some reader of YAML.
ODD_IDS = ["a", "true", "null", "no", "y", "on-1", "x-0-1", "e5", "a" * 40]
ODD_TITLES = [
    "借钱：今晚还", "a: b", "一 # 二", "'单引号'", '他说"急用"', "- 开头", "[括号]", "& 与", "* 星",
    "!叹号", "%百分号", "@某人", "true", "12", "null", "?", "反斜杠\\n", "$title $$", "〇", "é😀",
]  # fmt: skip


def scenario_in(folder: Path) -> Scenario:
    scenario, found = read_scenario(folder, FACTS)
    assert scenario is not None, [d.format() for d in found]
    return scenario


def files(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*"))


@pytest.fixture(params=ROLES)
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Scenario:
    return scenario_in(new_situation(tmp_path, "demo", role=request.param))


def test_the_learner_is_who_the_author_asked_for(tmp_path: Path) -> None:
    for role in ROLES:
        scenario = scenario_in(new_situation(tmp_path, f"as-{role}", role=role))
        assert scenario.story_variant("scam", 0).situation.role.part == role


def test_check_finds_nothing(made: Scenario) -> None:
    assert [d.format() for d in check_folder(made.folder, FACTS)] == []


def test_every_claim_is_proven_exhaustively_in_every_variant(made: Scenario) -> None:
    for row in range(len(made.card["variants"])):
        scam, genuine = (prove(made.story_variant(name, row)) for name in ("scam", "genuine"))
        for proof in (scam, genuine):
            assert [f"{r.claim} {r.path}" for r in proof.refutations] == []
            assert proof.exhaustive
            lines = {line.id for _path, line in lines_in(proof.story.telling)}
            assert lines - proof.coverage.keys() == set()
        assert prove_pair(scam.story, genuine.story) == ()


def test_plans_reach_every_ending_and_only_skill_passes(made: Scenario) -> None:
    reached: dict[str, dict[str, bool]] = {}
    for path in plan_files(made.folder):
        plan, _found = read_plan(path)
        assert plan is not None
        story = made.story(plan.telling, plan.seed)
        walked = walk(story, plan)
        passed = score(walked).passed
        reached.setdefault(plan.telling, {})[walked.state.ending or ""] = passed
    for name in made.tellings:
        assert reached[name].keys() == made.story_variant(name, 0).endings.keys()
    kinds = {"safe", "helped"}
    for name, endings in reached.items():
        story = made.story_variant(name, 0)
        assert endings == {e: story.endings[e].kind in kinds for e in endings}


def test_cues_fit_their_truth(made: Scenario) -> None:
    for name, truth in made.truths.items():
        lines = lines_in(made.story_variant(name, 0).telling)
        strengths = {cue.counts for _path, line in lines for cue in line.marks}
        assert strengths == ({"decisive", "common"} if truth == "scam" else {"misleading"})


@pytest.mark.parametrize(
    "path", sorted(TEMPLATES.rglob("*.yaml")), ids=lambda p: f"{p.parent.name}/{p.name}"
)
def test_a_template_teaches_in_short_lines_and_keeps_no_note_to_itself(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    comments = [row.strip() for row in text.splitlines() if row.strip().startswith("#")]
    assert comments[0].startswith("# yaml-language-server: $$schema=$schema/")
    assert len(comments) > 1
    assert all(len(comment) <= 60 for comment in comments[1:])
    assert not re.search(r"TODO|FIXME|待填|占位|XX|某某", text)
    assert not re.search(r"[一-鿿][,;!?][一-鿿]", text)


@pytest.mark.parametrize("name", ODD_IDS)
def test_an_odd_id_is_kept_as_it_is(name: str, tmp_path: Path) -> None:
    folder = new_situation(tmp_path, name)
    assert scenario_in(folder).id == folder.name == name


@pytest.mark.parametrize("title", ODD_TITLES)
def test_an_odd_title_is_kept_as_it_is(title: str, tmp_path: Path) -> None:
    scenario = scenario_in(new_situation(tmp_path, "demo", title=title))
    assert scenario.story_variant("scam", 0).situation.title == title


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_characters="{}"), min_size=1, max_size=40))
def test_any_title_is_kept_or_refused_in_words(title: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        try:
            folder = new_situation(Path(place), "demo", title=title)
        except UserError:
            assert files(Path(place)) == []
        else:
            assert scenario_in(folder).card["title"] == title.strip()


@pytest.mark.parametrize("scam_type", TYPES)
def test_any_type_and_audience_will_do(scam_type: str, tmp_path: Path) -> None:
    folder = new_situation(tmp_path, "demo", scam_type=scam_type, audience=tuple(AUDIENCES))
    card = scenario_in(folder).card
    assert (card["type"], card["audience"]) == (scam_type, list(AUDIENCES))


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("", "class-fee"), ("My Story", "my-story"), ("a_b", "a-b"), ("班费", "class-fee"),
        ("1a", "a。"), ("-a", "a。"), ("a-", "a。"), ("a--b", "a-b"), ("../a", "a。"), ("a/b", "a-b"),
        ("nul", "class-fee"), ("com1", "class-fee"), ("a" * 41, "a" * 40), ("a\n", "a。"),
        ("boss-group", "换一个 id"),
    ],
)  # fmt: skip
def test_a_bad_id_is_refused_with_a_better_one(name: str, hint: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        new_situation(tmp_path, name)
    assert hint in caught.value.hint.zh
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ({"title": "{钱}"}, "花括号", "变体"),
        ({"title": "两\n行"}, "标题", "一行"),
        ({"title": "长" * 41}, "标题", "40"),
        ({"title": "  "}, "标题", "一行"),
        ({"title": "防骗一课"}, "通不过检查", "标题"),
        ({"scam_type": "fake_lone"}, "fake_lone", "fake_loan"),
        ({"scam_type": "?"}, "类型", "brushing"),
        ({"audience": ["elders"]}, "elders", "elder"),
        ({"role": "nobody"}, "nobody", "victim"),
    ],
)
def test_a_bad_word_is_refused_and_nothing_is_left(
    words: dict[str, str], message: str, hint: str, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        new_situation(tmp_path / "new", "demo", **words)
    assert message in caught.value.message.zh
    assert hint in caught.value.hint.zh
    assert files(tmp_path) == []


@pytest.mark.parametrize("kind", ["folder", "file", "dangling link"])
def test_what_is_there_is_not_touched(kind: str, tmp_path: Path) -> None:
    there = tmp_path / "demo"
    if kind == "folder":
        there.mkdir()
        (there / "mine.txt").write_text("我的", encoding="utf-8")
    elif kind == "file":
        there.write_text("我的", encoding="utf-8")
    else:
        there.symlink_to(tmp_path / "nowhere")
    before = files(tmp_path)
    with pytest.raises(UserError, match="已经有了"):
        new_situation(tmp_path, "demo")
    assert files(tmp_path) == before


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(UserError, match="写不进") as caught:
        new_situation(tmp_path / "file" / "below", "demo")
    assert caught.value.details
    assert files(tmp_path) == ["file"]


def test_a_disk_that_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("fraudtrainer.authoring.scaffold.replace_file", no_space)
    with pytest.raises(UserError, match="写不进"):
        new_situation(tmp_path / "a" / "b", "demo")
    assert files(tmp_path) == []


def test_schemas_lie_beside_the_situations_and_are_found_from_them(tmp_path: Path) -> None:
    folder = new_situation(tmp_path, "demo")
    for path in folder.glob("*.yaml"):
        head = path.read_text(encoding="utf-8").splitlines()[0]
        way = head.removeprefix("# yaml-language-server: $schema=")
        assert way != head
        assert (folder / way).resolve().is_file()
    again = new_situation(tmp_path, "other")
    assert again.is_dir()


def test_in_a_checkout_the_schemas_of_the_program_serve(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(TEMPLATES, tmp_path / "assets" / "templates")
    shutil.copytree(bundled("assets") / "schema", tmp_path / "assets" / "schema")
    shutil.copytree(bundled("seeds"), tmp_path / "seeds")
    monkeypatch.setattr(scaffold, "bundled", lambda kind: tmp_path / kind)
    folder = new_situation(tmp_path / "scenarios", "demo")
    head = (folder / "scam.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert head == "# yaml-language-server: $schema=../../assets/schema/telling.schema.json"
    assert not (tmp_path / "scenarios" / ".schema").exists()
