"""The bench without Qt: folders, texts, trials and runs."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from fraudtrainer.errors import UserError
from fraudtrainer.modes.bench.manuscript import keep_copy, read_manuscript, write_manuscript
from fraudtrainer.modes.bench.runs import prove_situation, run_plans
from fraudtrainer.modes.bench.trial import TrialStart, begin_trial, variables
from fraudtrainer.modes.bench.workbench import (
    MAX_FILES,
    bench_files,
    examine,
    find_situations,
    node_place,
    place_in_text,
    stamp_of,
)
from fraudtrainer.play import input as inp
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.reading.fact import load_facts

ROOT = Path(__file__).parents[2]
MINI = ROOT / "tests" / "fixtures" / "mini"
FACTS, _ = load_facts(ROOT / "seeds")


@pytest.fixture
def mini(tmp_path: Path) -> Any:
    return Path(shutil.copytree(MINI, tmp_path / "mini"))


def test_situations_are_found_below_and_hidden_folders_passed_over(tmp_path: Path) -> None:
    for name in ("b", "a/deep", ".git"):
        shutil.copytree(MINI, tmp_path / name)
    (tmp_path / "link").symlink_to(tmp_path / "b")

    assert find_situations(tmp_path) == (tmp_path / "a" / "deep", tmp_path / "b")


def test_files_stand_in_reading_order_with_their_kinds(mini: Any) -> None:
    (mini / "scam.en.yaml").write_text("format: 1\n", encoding="utf-8")

    found = [(f.path.name, f.kind, f.telling) for f in bench_files(mini, stamp_of(mini))]

    assert found == [
        ("situation.yaml", "card", ""),
        ("scam.yaml", "telling", "scam"),
        ("scam.en.yaml", "overlay", "scam"),
        ("scam.late.plan.yaml", "plan", "scam"),
        ("scam.safe.plan.yaml", "plan", "scam"),
        ("genuine.yaml", "telling", "genuine"),
    ]


def test_findings_are_counted_by_file(mini: Any) -> None:
    path = mini / "scam.yaml"
    text = path.read_text(encoding="utf-8").replace("goto: push", "goto: pusch", 1)
    path.write_text(text, encoding="utf-8")

    found = examine(mini, FACTS)

    assert found.scenario is None
    assert found.counts(path) == (1, 0)
    assert found.counts(mini / "genuine.yaml") == (0, 0)
    assert [p.code for p in found.about(path)] == [p.code for p in found.problems]


def test_a_folder_with_hundreds_of_yaml_files_is_no_situation(mini: Any) -> None:
    for number in range(MAX_FILES):
        (mini / f"other{number}.yaml").touch()

    found = examine(mini, FACTS)

    assert found.scenario is None
    assert len(found.problems) == 1


def test_a_node_of_the_graph_has_its_place_in_unsaved_text(mini: Any) -> None:
    scenario = examine(mini, FACTS).scenario
    assert scenario is not None
    text = "# one more line\n" + (mini / "scam.yaml").read_text(encoding="utf-8")
    lines = text.splitlines()

    for kind, name, word in (
        ("scene", "after", "id: after"), ("ending", "late", "id: late"), ("aftermath", "", "bands")
    ):  # fmt: skip
        place = place_in_text(text, node_place(scenario, "scam", kind, name))
        assert place is not None
        assert word in lines[place[0] - 1]
    assert place_in_text("a: [", ("a",)) is None


@pytest.mark.parametrize(
    ("data", "text", "trouble"),
    [
        ("标题: 一\n".encode(), "标题: 一\n", ""),
        ("标题: 一\n".encode("gb18030"), "标题: 一\n", "recoded"),
        ("标题: 一\n".encode("utf-16"), "标题: 一\n", "recoded"),
        (b"a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n", ""),
        (b"a: 1\rb: 2\n", "a: 1\rb: 2\n", "strange"),
        (b"a: \x00\n", "a: \x00\n", "strange"),
    ],
)
def test_a_text_is_read_so_that_nothing_is_lost(
    tmp_path: Path, data: bytes, text: str, trouble: str
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)

    found = read_manuscript(path)

    assert (found.text, found.trouble) == (text, trouble)
    assert found.editable == (trouble != "strange")


def test_saving_keeps_line_ends_and_leaves_nothing_half(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: 1\r\n")
    found = read_manuscript(path)

    write_manuscript(path, found.text + "b: 2\n", crlf=found.crlf)

    assert path.read_bytes() == b"a: 1\r\nb: 2\r\n"
    assert [p.name for p in tmp_path.iterdir()] == ["a.yaml"]


def test_a_file_that_cannot_be_written_is_told_and_stays(tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        write_manuscript(tmp_path / "gone" / "a.yaml", "a: 1\n", crlf=False)
    assert "还在窗口里" in told.value.kept.zh


def test_copies_do_not_overwrite_each_other(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"

    names = [keep_copy(path, b"%d" % n).name for n in range(3)]

    assert names == ["a.yaml.bak", "a.yaml.bak2", "a.yaml.bak3"]


def test_a_trial_starts_at_any_scene_and_is_played_again_as_far_as_it_goes(mini: Any) -> None:
    scenario = examine(mini, FACTS).scenario
    assert scenario is not None
    story = scenario.story_variant("scam", 0)

    done = (inp.Unseen(("h1",)), inp.Reply("ok"), inp.Reply("nowhere"), inp.Dial(3))
    desk = begin_trial(story, TrialStart("push"), done)

    assert (desk.state.scene, desk.inputs, desk.attempt) == ("push", (inp.Reply("ok"),), None)
    assert begin_trial(story, TrialStart("gone")).state.scene == story.telling.first
    assert variables(story) == ()


def test_every_plan_is_walked_and_a_failing_one_names_its_step(mini: Any) -> None:
    path = mini / "scam.safe.plan.yaml"
    path.write_text(
        "format: 1\ntelling: scam\nsteps:\n  - reply: nonsense\nends: safe\n", encoding="utf-8"
    )
    scenario = examine(mini, FACTS).scenario
    assert scenario is not None

    runs = {run.path.name: run for run in run_plans(scenario)}

    assert runs["scam.late.plan.yaml"].passed
    failed = runs["scam.safe.plan.yaml"]
    assert (failed.passed, failed.step, failed.ends) == (False, 1, "守住了")


def test_a_sound_situation_is_proven_and_a_watch_can_stop_the_search(mini: Any) -> None:
    scenario = examine(mini, FACTS).scenario
    assert scenario is not None

    report = prove_situation(scenario)
    assert report.counterexamples == ()
    assert [t.telling for t in report.tellings] == ["genuine", "scam"]

    def stop(states: int) -> None:
        if states > 20:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        prove_situation(scenario, stop)


def test_a_player_that_goes_round_for_ever_is_shown_in_the_telling_where_it_happens(
    mini: Any,
) -> None:
    genuine = mini / "genuine.yaml"
    text = genuine.read_text(encoding="utf-8")
    skip = "why: 可以先核实再决定。, wrong: {who: 赵姐, what: 押金没凑齐, weight: 60}, end: wronged"
    assert skip in text
    genuine.write_text(text.replace(skip, "why: 再想想。, goto: hello"), encoding="utf-8")
    scenario = read_scenario(mini, FACTS)[0]
    assert scenario is not None

    rings = [c for c in prove_situation(scenario).counterexamples if c.claim == "every-player-ends"]
    messages = [ring.message.zh for ring in rings]
    assert any("总选第一个" in m and "在 genuine 里一直演不到结局" in m for m in messages)
    for ring in rings:
        assert ring.telling == "genuine"
        assert ring.file_name == "genuine.every-player-ends"
        assert "telling: genuine" in ring.plan
        assert any("说“" in step.zh for step in ring.steps)


def test_findings_belong_to_a_file_whatever_bytes_its_name_is_made_of(mini: Path) -> None:
    path = mini / "scam.\udcff.plan.yaml"
    try:
        path.write_text("nonsense: 1\n", encoding="utf-8")
    except OSError:
        pytest.skip("this system knows no such names")

    found = examine(mini, FACTS)

    assert found.counts(path)[0] > 0
    assert len(found.about(path)) == sum(found.counts(path))
