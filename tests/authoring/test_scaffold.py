"""A new situation is whole and sound, whatever it is called, or it is not there at all."""

import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudtrainer.authoring import scaffold
from fraudtrainer.authoring.proof.prover import prove, prove_pair
from fraudtrainer.authoring.proof.walkthrough import walk
from fraudtrainer.authoring.rules.unwritten import UNWRITTEN
from fraudtrainer.authoring.scaffold import new_situation
from fraudtrainer.authoring.soundness import check_folder
from fraudtrainer.authoring.template import KINDS, ROLES, Wishes
from fraudtrainer.errors import UserError
from fraudtrainer.paths import bundled
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


@pytest.fixture(params=[(kind, role) for kind in KINDS for role in ROLES], ids="-".join)
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Scenario:
    kind, role = request.param
    return scenario_in(new_situation(tmp_path, "demo", Wishes(kind=kind, role=role)))


def test_the_learner_is_who_the_author_asked_for(tmp_path: Path) -> None:
    for role in ROLES:
        wishes = Wishes(role=role, kind="short", name="何敏", job="出纳")
        scenario = scenario_in(new_situation(tmp_path, f"as-{role}", wishes))
        card = scenario.story_variant("scam", 0).situation
        assert (card.role.part, card.role.name, card.role.job) == (role, "何敏", "出纳")
        assert card.kind == "short"


def test_check_finds_only_what_is_to_be_written_once_for_each_kind(made: Scenario) -> None:
    found = check_folder(made.folder, FACTS)
    assert {d.code for d in found} == {UNWRITTEN}, [d.format() for d in found]
    assert len(found) <= 6
    texts = "".join(p.read_text(encoding="utf-8") for p in made.folder.glob("*.yaml"))
    rows = [row for row in texts.splitlines() if not row.strip().startswith("#")]
    counted = sum(int(re.findall(r"还有 (\d+) 处", d.message.zh)[0]) for d in found)
    assert counted == sum(row.count("«") for row in rows)


def test_once_all_places_are_filled_in_check_finds_nothing(made: Scenario) -> None:
    for path in made.folder.glob("*.yaml"):
        text = path.read_text(encoding="utf-8").replace("«", "").replace("»", "")
        path.write_text(text, encoding="utf-8")
    # What the places say is an author's: that a card may not tell true from false is another rule.
    assert [d.format() for d in check_folder(made.folder, FACTS) if d.code != "FT106"] == []


def test_nothing_of_a_sample_is_left_in_it(made: Scenario) -> None:
    for story in (made.story_variant(name, 0) for name in made.tellings):
        for _path, line in lines_in(story.telling):
            assert all(
                "«" in text for text in (line.text, *(w.text for w in line.wordings)) if text
            )
        assert all("«" in ending.text for ending in story.telling.endings)


def test_every_claim_is_proven_exhaustively_in_every_variant(made: Scenario) -> None:
    for row in range(len(made.card["variants"])):
        proofs = {name: prove(made.story_variant(name, row)) for name in made.tellings}
        for proof in proofs.values():
            assert [f"{r.claim} {r.path}" for r in proof.refutations] == []
            assert proof.exhaustive
            lines = {line.id for _path, line in lines_in(proof.story.telling)}
            assert lines - proof.coverage.keys() == set()
        if len(proofs) > 1:
            assert prove_pair(proofs["scam"].story, proofs["genuine"].story) == ()


def test_plans_reach_every_ending_and_cut_every_excerpt(made: Scenario) -> None:
    reached: dict[str, set[str]] = {}
    cut: dict[str, set[str]] = {}
    for path in plan_files(made.folder):
        plan, _found = read_plan(path)
        assert plan is not None
        walked = walk(made.story(plan.telling, plan.seed), plan)
        if plan.excerpt:
            cut.setdefault(plan.telling, set()).add(plan.excerpt)
        else:
            reached.setdefault(plan.telling, set()).add(walked.state.ending or "")
    excerpts = {excerpt["id"] for excerpt in made.card.get("excerpts", ())}
    for name in made.tellings:
        assert reached[name] == set(made.story_variant(name, 0).endings)
        assert cut.get(name, set()) == excerpts


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
    assert text.count("«") == text.count("»")
    assert not re.search(r"[一-鿿][,;!?][一-鿿]", text)


@pytest.mark.parametrize("name", ODD_IDS)
def test_an_odd_id_is_kept_as_it_is(name: str, tmp_path: Path) -> None:
    folder = new_situation(tmp_path, name)
    assert scenario_in(folder).id == folder.name == name


@pytest.mark.parametrize("title", ODD_TITLES)
def test_an_odd_title_is_kept_as_it_is(title: str, tmp_path: Path) -> None:
    scenario = scenario_in(new_situation(tmp_path, "demo", Wishes(title=title)))
    assert scenario.story_variant("scam", 0).situation.title == title


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_characters="{}"), min_size=1, max_size=40))
def test_any_title_is_kept_or_refused_in_words(title: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        try:
            folder = new_situation(Path(place), "demo", Wishes(title=title))
        except UserError:
            assert files(Path(place)) == []
        else:
            assert scenario_in(folder).card["title"] == title.strip()


@pytest.mark.parametrize("scam_type", TYPES)
def test_any_type_and_audience_will_do(scam_type: str, tmp_path: Path) -> None:
    wishes = Wishes(scam_type=scam_type, audience=tuple(AUDIENCES))
    folder = new_situation(tmp_path, "demo", wishes)
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
        ({"name": "{我}"}, "姓名", "变体"),
        ({"job": "长" * 41}, "职务", "40"),
        ({"kind": "tale"}, "tale", "story"),
        ({"title": "防骗一课"}, "通不过检查", "标题"),
        ({"scam_type": "fake_lone"}, "fake_lone", "fake_loan"),
        ({"scam_type": "?"}, "类型", "brushing"),
        ({"audience": ("elders",)}, "elders", "elder"),
        ({"role": "nobody"}, "nobody", "victim"),
    ],
)
def test_a_bad_word_is_refused_and_nothing_is_left(
    words: dict[str, Any], message: str, hint: str, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        new_situation(tmp_path / "new", "demo", Wishes(**words))
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
