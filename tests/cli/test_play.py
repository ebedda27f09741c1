"""Playing in a terminal: to every kind of ending, by hand and by plan, kept or not."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from fraudtrainer.cli.main import main
from fraudtrainer.cli.table import DATABASE
from fraudtrainer.paths import bundled
from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.scenario.plan import Plan, read_plan
from fraudtrainer.scenario.vocabulary import Verdict
from tests.sound_scenarios import thinned

Played = Callable[..., dict[str, Any]]
Typed = Callable[..., None]

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"
PLANS = [
    *sorted(MINI.glob("*.plan.yaml")),
    *(
        pytest.param(path, marks=pytest.mark.slow)
        for path in thinned(sorted(bundled("scenarios").rglob("*.plan.yaml")))
    ),
]
PAY = "p 1 y y"
REPORT = ["a call_110", "5 2 4 6"]  # account, payee, amount, time

ENDINGS = [
    ("scam", ["1", "1", "4"], "safe", True),
    ("scam", ["d 4", "w 10", "a 1 1"], "safe", True),
    ("scam", ["1", PAY, *REPORT, "5"], "recovered", False),
    ("scam", ["1", PAY, "1", *REPORT, "5"], "partial", False),
    ("scam", ["2", PAY, "2", *REPORT, "5"], "loss_reported", False),
    ("scam", ["2", PAY, "w60", "5"], "loss_reported", False),
    ("genuine", ["d2", "1", "a 1 1", PAY], "helped", True),
    ("genuine", ["d5", "2"], "wronged", False),
]


def plan_of(path: Path) -> Plan:
    plan, diagnostics = read_plan(path)
    assert plan is not None, diagnostics
    return plan


@pytest.mark.parametrize(("telling", "lines", "kind", "passed"), ENDINGS)
def test_typing_leads_to_every_kind_of_ending(
    played: Played, mini: Path, telling: str, lines: list[str], kind: str, passed: bool
) -> None:
    result = played([str(mini), "--telling", telling, "--no-record"], *lines)
    assert result["truth"] == telling
    assert result["ending"]["kind"] == kind
    assert result["score"]["passed"] is passed


@pytest.mark.parametrize("path", PLANS, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_plan_leads_to_its_ending_with_a_whole_result(played: Played, path: Path) -> None:
    result = played([str(path.parent), "--plan", str(path)])
    if plan_of(path).excerpt:
        assert result["ending"] is result["score"] is result["debrief"] is None
        return
    assert result["ending"]["id"] == plan_of(path).ends
    parts = [result["score"][part] for part in ("judgement", "cues", "conduct", "outcome")]
    given = [part for part in parts if part is not None]  # a drill asks for no judgement
    assert all(0 <= part <= 100 for part in (*given, result["score"]["total"]))
    assert result["events"][0]["event"] == "started"
    assert result["events"][-1]["event"] == "ended"
    for cue in result["debrief"]["cues"]:
        assert cue.keys() == {"line", "cue", "span", "verdict", "note"}
        assert cue["verdict"] in get_args(Verdict)


@pytest.mark.parametrize("path", PLANS, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_typing_what_a_plan_says_is_the_same_sitting(
    played: Played, as_typed: Callable[[Plan], list[str]], path: Path
) -> None:
    plan = plan_of(path)
    by_plan = played([str(path.parent), "--plan", str(path)])
    arguments = [str(path.parent), "--telling", plan.telling, "--seed", str(plan.seed)]
    by_hand = played([*arguments, "--no-record"], *as_typed(plan))
    if plan.excerpt:
        assert by_hand["events"].pop()["event"] == "left"
    assert by_hand == by_plan


def test_the_safe_plan_scores_what_it_saw(played: Played, mini: Path) -> None:
    result = played([str(mini), "--plan", str(mini / "scam.safe.plan.yaml")])
    assert {k: result[k] for k in ("situation", "telling", "truth", "seed")} == {
        "situation": "mini",
        "telling": "scam",
        "truth": "scam",
        "seed": 1,
    }
    verdicts = {(c["line"], c["cue"]): c["verdict"] for c in result["debrief"]["cues"]}
    assert verdicts["i1", "lookalike_identity"] == "hit"
    assert verdicts["h2", "urgency_deadline"] == "missed"
    assert result["debrief"]["recognised_at"] == 731
    assert result["debrief"]["stop"]["line"] == "h2"


@pytest.mark.slow
def test_the_seed_decides_telling_and_variant(played: Played, mini: Path) -> None:
    draws = set()
    for seed in range(20):
        first, second = (
            played([str(mini), "--seed", str(seed), "--no-record"], "l") for _ in range(2)
        )
        assert first == second
        draws.add((first["telling"], first["variant"]))
    assert draws == {(t, v) for t in ("scam", "genuine") for v in (0, 1)}


def test_the_transcript_shows_clock_app_sender_and_numbered_replies(
    typed: Typed, mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("l")
    assert main(["play", str(mini), "--telling", "scam", "--seed", "1", "--no-record"]) == 0
    out = capsys.readouterr().out
    assert "  2  12:11  聊天    钱姐：我换号了，急用 8,000 元，今天就还。\n" in out
    assert "  1  你先说说是什么事？\n  2  行，账号发我。\n" in out
    assert "[12:11 · 余额 20,000 元] > l" in out
    assert "骗子" not in out


def test_the_debrief_tells_the_truth_first_and_everything_after(
    typed: Typed, mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("f 2 lookalike_identity", "f 1 1 1", "2", "p 1 y y", "2", "a 报警110", "5 2 4 6", "5")
    assert main(["play", str(mini), "--telling", "scam", "--seed", "1", "--no-record"]) == 0
    story, _, debrief = capsys.readouterr().out.partition("── 复盘 ──\n")
    assert "骗子" not in story
    assert debrief.startswith("这是一场骗局。\n")
    for words in (
        "钱已转走",
        "损失 8,000 元",
        "识破 ✓ 仿冒身份“我换号了”",
        "误报 陌生主动联系",
        "漏看 核实被引导“别打电话”",
        "（有害）",
        "最早可以停下的时刻：12:11，打电话核实 → 钱姐",
        "37.69 万",
        "来源：《",
        "· 我要报警，钱刚转走。",
        "记住：借钱先打老号码。",
    ):
        assert words in debrief
    assert re.search(
        r"判断 +\d+  .+\n(?:.*\n)*证据 +\d+  .+\n(?:.*\n)*结果 +\d+  .+\n(?:.*\n)*总分 \d+，没有通过\n",
        debrief,
    )


def test_a_genuine_debrief_names_whom_it_wronged(
    typed: Typed, mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("d 5", "2")
    main(["play", str(mini), "--telling", "genuine", "--no-record"])
    debrief = capsys.readouterr().out.partition("── 复盘 ──\n")[2]
    assert debrief.startswith("这件事是真的。\n")
    assert "冤枉了：赵姐：急事没人帮。" in debrief
    assert "最早可以停下" not in debrief


def test_what_cannot_be_understood_costs_nothing(
    played: Played, mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    noise = [
        "",
        "?",
        "x",
        "9",
        "a",
        "",
        "a 99",
        "a 1 9",
        "a 1",
        "",
        "i 9",
        "p",
        "f 9",
        "f 1 99",
        "f 1 1 99",
        "f 1 2 99",
    ]
    noise += ["u", "d", "", "d 6", "d7", "w", "", "w x", "w 0", "w 9999", "r", "", "r nothing"]
    result = played([str(mini), "--telling", "scam", "--no-record"], *noise, "l")
    assert {e["event"] for e in result["events"]} == {
        "started",
        "scene_entered",
        "line_shown",
        "left",
    }


def test_a_payment_needs_a_yes_to_the_review_and_to_the_warning(played: Played, mini: Path) -> None:
    arguments = [str(mini), "--telling", "scam", "--no-record"]
    for answers in ("p 1 n", "p 1 y n", "p 1 y", "p"):
        result = played(arguments, "1", answers, "", "l")
        assert "payment_made" not in {e["event"] for e in result["events"]}, answers
    paid = played(arguments, "1", "p", "1", "y", "y", "l")
    assert "payment_made" in {e["event"] for e in paid["events"]}


def test_full_width_and_chinese_commands_are_understood(played: Played, mini: Path) -> None:
    result = played(
        [str(mini), "--telling", "scam", "--no-record"],
        "判断 ４", "标记 ２ 仿冒身份", "取消 1", "查看 看对方资料", "等 10", "动作 打电话核实 1",
    )  # fmt: skip
    kinds = [
        e["event"] for e in result["events"] if e["event"] not in {"line_shown", "scene_entered"}
    ]
    assert kinds[1:6] == ["dial_moved", "flagged", "unflagged", "inspected", "waited"]
    assert result["ending"]["kind"] == "safe"


def test_the_report_card_insists_on_sense(played: Played, mini: Path) -> None:
    result = played(
        [str(mini), "--telling", "scam", "--no-record"],
        "1", PAY, "a call_110", "", "9", "1 1", "5，2、4 6", "7", "d 5",
    )  # fmt: skip
    report = next(e for e in result["events"] if e["event"] == "report_made")
    assert report["items"] == ["account", "payee", "amount", "time"]
    assert result["ending"]["kind"] == "recovered"


@pytest.mark.parametrize(
    "lines", [["1", PAY, "a call_110", "l"], ["1", "1", "l"], ["1", "1"], ["l"], []]
)
def test_leaving_at_any_moment_tells_nothing(played: Played, mini: Path, lines: list[str]) -> None:
    result = played([str(mini), "--telling", "scam", "--no-record"], *lines)
    assert result["events"][-1]["event"] == "left"
    assert [result[k] for k in ("truth", "ending", "score", "debrief")] == [None] * 4


# ---------------------------------------------------------------------------------- records


def test_a_sitting_is_kept_and_taken_up_where_it_was_left(
    played: Played, mini: Path, tmp_path: Path
) -> None:
    arguments = [str(mini), "--data", str(tmp_path)]
    left = played([*arguments, "--telling", "scam", "--seed", "7"], "d 4", "1", "l")
    again = played(arguments, "", "a 1 1")
    assert again["seed"] == 7
    assert again["events"][: len(left["events"])] == left["events"]
    assert again["ending"]["kind"] == "safe"
    with open_database(tmp_path / DATABASE, lambda: 0.0) as database:
        rows = database.rows("SELECT ending_kind, total FROM attempts")
        learner = LearnerStore(database).current()
    assert list(map(tuple, rows)) == [("safe", again["score"]["total"])]
    assert learner is not None


def test_the_end_of_input_begins_nothing_anew(played: Played, mini: Path, tmp_path: Path) -> None:
    arguments = [str(mini), "--data", str(tmp_path), "--telling", "scam"]
    first = played(arguments, "d 4")
    second = played(arguments)
    assert second["seed"] == first["seed"]
    assert second["events"][:-1] == first["events"]


def test_beginning_again_keeps_the_old_sitting_out_of_the_way(
    played: Played, mini: Path, tmp_path: Path
) -> None:
    arguments = [str(mini), "--data", str(tmp_path), "--telling", "scam"]
    played([*arguments, "--seed", "7"], "l")
    new = played(arguments, "n", "d 4", "1", "l")
    later = played(arguments, "", "1")
    assert later["seed"] == new["seed"]
    assert later["ending"]["kind"] == "safe"


def test_naming_a_telling_asks_for_that_one(played: Played, mini: Path, tmp_path: Path) -> None:
    arguments = [str(mini), "--data", str(tmp_path)]
    played([*arguments, "--telling", "scam"], "l")
    result = played([*arguments, "--telling", "genuine"], "l")
    assert result["telling"] == "genuine"


def test_no_record_leaves_no_trace(played: Played, mini: Path, tmp_path: Path) -> None:
    played([str(mini), "--data", str(tmp_path / "new"), "--no-record"], "l")
    assert not (tmp_path / "new" / DATABASE).exists()


def test_a_second_copy_is_told_and_plays_unrecorded(
    typed: Typed, mini: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("d 4", "1", "1")
    with open_database(tmp_path / DATABASE, lambda: 0.0) as database:
        code = main(["play", str(mini), "--telling", "scam", "--data", str(tmp_path)])
        assert list(map(tuple, database.rows("SELECT count(*) FROM attempts"))) == [(0,)]
    out = capsys.readouterr().out
    assert code == 0
    assert "另一个 fraudtrainer 正在使用这份记录。" in out
    assert "不存进记录" in out
    assert "这是一场骗局。" in out


def test_damaged_records_are_kept_aside_and_told(
    typed: Typed, mini: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / DATABASE).write_bytes(b"no database at all " * 500)
    typed("l")
    assert main(["play", str(mini), "--data", str(tmp_path)]) == 0
    assert "记录文件损坏了" in capsys.readouterr().out
    assert len(list(tmp_path.glob(f"{DATABASE}.damaged-*"))) == 1


# ----------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["no-such-situation"], "没有叫“no-such-situation”的情境。"),
        (["{mini}", "--telling", "scan"], "是不是 scam？"),
        (
            ["{mini}", "--telling", "genuine", "--plan", "{mini}/scam.safe.plan.yaml"],
            "这份走法是给",
        ),
        (["{mini}", "--plan", "{mini}/missing.yaml"], "找不到这个文件"),
        (["{mini}", "--plan", "{mini}/scam.yaml"], "走法文件有错误。"),
        (["{mini}", "--seed", "-1"], "不是 0 以上的整数"),
        (["{mini}", "--seed", "x"], "不是 0 以上的整数"),
        (["{mini}", "--seed", str(2**63)], "不是 0 以上的整数"),
    ],
)
def test_a_refusal_is_a_sentence(
    arguments: list[str], words: str, mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["play", *(a.replace("{mini}", str(mini)) for a in arguments)])
    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert words in err
    assert "Traceback" not in err


def test_a_plan_that_leads_elsewhere_is_refused(
    mini: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "x.plan.yaml"
    plan.write_text(
        "format: 1\ntelling: scam\nsteps:\n  - dial: 4\n  - reply: nothing\nends: safe\n"
    )
    assert main(["play", str(mini), "--plan", str(plan)]) == 2
    assert "第 2 步：" in capsys.readouterr().err


def test_a_folder_with_errors_is_refused_with_their_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "situation.yaml").write_text("format: 1\nid: x\n", encoding="utf-8")
    assert main(["play", str(tmp_path)]) == 2
    assert f"{tmp_path / 'situation.yaml'}:1:1 FT031" in capsys.readouterr().err


def test_a_near_miss_is_asked_about(capsys: pytest.CaptureFixture[str]) -> None:
    names = [path.parent.name for path in bundled("scenarios").rglob("situation.yaml")]
    if not names:
        pytest.skip("no scenario is bundled yet")
    for name in names:
        assert main(["play", name[:-1]]) == 2
        assert f"是不是 {name}？" in capsys.readouterr().err
