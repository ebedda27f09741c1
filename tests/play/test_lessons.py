"""What the debrief teaches and how it accounts for the points, in the pair of the cold store."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.row import DebriefDecision, DebriefDial, DebriefLine
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.money import Income
from fraudtrainer.scenario.story import Story
from tests.play.supplier import (
    CALL,
    DOUBTED,
    GENUINE,
    LOST,
    PAY,
    REPORT,
    WON,
    debriefed,
    supplier,
)
from tests.sound_scenarios import fixture_scenario

OPENED = (inp.Reply("hi"), inp.Reply("soon"), inp.Dial(3))


def of_story(story: Story, *inputs: inp.Input) -> Sitting:
    return Sitting.begin(story, 1).played(inputs)


def changed(telling: str, **changes: object) -> Story:
    """The cold store's telling with something else in it."""
    story = supplier(telling)
    return Story(story.situation, replace(story.telling, **changes), telling, "hash")


# ------------------------------------------------------------------ the three lessons


def test_the_first_lesson_quotes_the_strongest_words_met_on_the_way() -> None:
    first = debriefed("scam", *WON).lessons[0]
    assert first.title.zh == "什么本可以告诉你"
    assert (first.main.zh, first.line) == ("“换了开户行”", "s1")
    assert first.below.zh.startswith("单子真、金额对")


def test_where_nothing_was_met_the_words_of_the_way_not_taken_are_quoted() -> None:
    sitting = of_story(
        supplier("genuine"), inp.Reply("hi"), inp.Reply("soon"), inp.Dial(2), inp.Reply("bank"),
        inp.Reply("never"), inp.Dial(3),
    )  # fmt: skip
    value = debrief(sitting)
    assert value.lessons[0].below.zh.startswith("这一次你没有走到这里。")
    assert value.lessons[0].line == ""
    assert value.lessons[1].main.zh == "不去查，就看不准"
    assert value.lessons[1].line == ""


def test_the_second_lesson_sets_the_step_that_was_open_beside_the_learners_own() -> None:
    value = debriefed("scam", *WON)
    second = value.lessons[1]
    assert second.main.zh == "14:54 起就看得出来"
    assert second.below.zh == "那时该走的一步：打电话核实 → 供应商座机。你 15:00 才走。"
    assert value.stop is not None
    assert (value.stop.line, value.stop.at) == ("s1", 894)

    at_once = debriefed("scam", *OPENED, CALL, inp.Dial(5), inp.Reply("thanks"))
    assert at_once.lessons[1].below.zh.endswith("你 14:56 就走了。")
    other = debriefed(
        "scam", *OPENED, inp.Reply("paper"), inp.Reply("wait"), inp.Reply("hold"), inp.Dial(5),
        inp.Reply("thanks"),
    )  # fmt: skip
    assert other.lessons[1].below.zh.endswith("你 14:57 走了另一步：“我打一下座机试试”。")


def test_a_report_after_the_loss_is_no_stepping_aside() -> None:
    below = debriefed("scam", *LOST).lessons[1].below.zh
    assert below.endswith("供应商座机。这一次你没有走这一步。")


def test_it_is_known_at_the_truth_where_nothing_else_told_it() -> None:
    scam = supplier("scam")
    bare = tuple(
        replace(s, lines=tuple(replace(line, marks=()) for line in s.lines))
        for s in scam.telling.scenes
    )
    story = changed("scam", scenes=bare)
    won = debrief(of_story(story, *OPENED, CALL, inp.Dial(5), inp.Reply("thanks")))
    assert won.lessons[1].main.zh == "15:00 揭晓之前看不准"
    assert won.lessons[0].main.zh == "“上周注册”"
    lost = debrief(of_story(story, *OPENED, inp.Reply("bank"), PAY, inp.Dial(2), inp.Wait(60)))
    assert lost.lessons[1].below.zh == "在这之前，别付钱，先核实。"

    quiet = tuple(
        replace(s, lines=tuple(replace(line, marks=(), reveals=False) for line in s.lines))
        for s in scam.telling.scenes
    )
    told = debrief(of_story(changed("scam", scenes=quiet), *OPENED, CALL, inp.Reply("thanks"),
                            inp.Dial(4)))  # fmt: skip
    assert told.lessons[1].main.zh == "不去查，就看不准"
    assert told.trace is not None
    assert (told.trace.known, told.trace.reveal) == (None, None)


def test_a_genuine_story_says_from_when_one_could_be_sure_and_when_the_learner_was() -> None:
    sure = debriefed("genuine", *GENUINE).lessons[1]
    assert (sure.title.zh, sure.main.zh) == ("哪一步看得准", "14:54 起就看得准")
    assert sure.below.zh == "你的判断 14:57 转到了这一边。"
    assert debriefed("genuine", *DOUBTED).lessons[1].below.zh == "你的判断没有转过来。"


def test_the_third_lesson_is_the_tellings_sentence_else_the_endings_else_the_lesson() -> None:
    value = debriefed("scam", *WON).lessons[2]
    assert value.main.zh == "“换账户，我打合同上的座机核实。”"
    assert value.below.zh == "合同上的号码，不用对方发来的。"

    endings = supplier("scam").telling.endings
    spoken = tuple(replace(e, say=("“先打座机。”",)) for e in endings)
    assert debrief(of_story(changed("scam", say="", endings=spoken), *WON)).lessons[2].main.zh == (
        "“先打座机。”"
    )
    silent = debrief(of_story(changed("scam", say=""), *WON)).lessons[2]
    assert (silent.main.zh, silent.below.zh) == ("合同上的号码，不用对方发来的。", "")


def test_a_drill_tells_the_first_step_that_was_not_sound() -> None:
    drill = fixture_scenario("drill").story_variant("scam", 0)
    best = debrief(of_story(drill, inp.Act("call_110"), REPORT))
    assert best.lessons[1].main.zh == "没有走偏"
    assert best.judgement is None
    assert best.trace is None


# ------------------------------------------------------------------ the judgement and its trace


def test_the_judgement_that_counted_is_named_with_its_time_and_its_reason() -> None:
    judgement = debriefed("scam", *WON).judgement
    assert judgement is not None
    assert (judgement.level, judgement.before, judgement.at) == (4, "reveal", 899)
    assert (judgement.first, judgement.first_at, judgement.hindsight) == (2, 893, 5)
    why = debriefed("scam", *WON).account.parts[0].why.zh
    assert why == (
        "算 14:59 揭晓之前锁定的“多半诈骗”；停在“肯定诈骗”是 100。后来改成“肯定诈骗”，不计分。"
    )
    assert "付款之前" in debriefed("scam", *LOST).account.parts[0].why.zh
    assert (
        debriefed("genuine", *DOUBTED).account.parts[0].why.zh.startswith("算 14:56 结束之前锁定的")
    )


def test_the_trace_is_solid_up_to_the_lock_and_hindsight_after_it() -> None:
    trace = debriefed("scam", *WON).trace
    assert trace is not None
    assert [(m.level, m.stage) for m in trace.moves] == [
        (2, "first"), (3, ""), (4, "lock"), (5, "after"),
    ]  # fmt: skip
    assert trace.lock is not None
    assert trace.known is not None
    assert trace.reveal is not None
    assert trace.known.place < trace.lock.place < trace.reveal.place < trace.length


def test_what_was_held_can_be_taken_again_from_before_the_dial_was_asked() -> None:
    sitting = of_story(supplier("scam"), *WON)
    rows = [row for row in debrief(sitting).rows if isinstance(row, DebriefDecision)]
    soon = next(row for row in rows if row.text.zh == "行，我先看系统。")
    assert sitting.inputs[soon.input_index] == inp.Reply("soon")
    again = sitting.back_to(soon.input_index)
    assert again.state.asked is None


def test_a_sitting_of_format_1_keeps_its_rule_and_says_that_it_does_not_count() -> None:
    story = fixture_scenario("mini").story_variant("scam", 0)
    if story.written.format != 1:
        story = Story(story.situation, replace(story.telling, format=1), "scam", "hash")
    pay = next(p for s in story.telling.scenes for p in s.pay)
    paying = inp.Pay(*pay.details)
    unset = debrief(of_story(story, inp.Reply("ask"), paying, inp.Wait(60), inp.Dial(5)))
    assert unset.judgement is not None
    assert unset.judgement.before == "old"
    assert unset.account.parts[0].why.zh == (
        "付款之前没有动过判断刻度，按“多半正常”算。这是旧版的情境，不计入辨真假的成绩。"
    )
    assert unset.trace is not None
    assert unset.trace.lock is None
    assert [m.stage for m in unset.trace.moves] == ["after"]
    judged = debrief(of_story(story, inp.Dial(3), inp.Reply("ask"), inp.Reply("no")))
    assert judged.account.parts[0].why.zh.startswith("刻度停在“说不准”。")


# ------------------------------------------------------------------ how points came about


def test_each_part_of_the_score_says_in_a_line_how_it_came_about() -> None:
    won = {part.id: part.why.zh for part in debriefed("scam", *WON).account.parts}
    assert won["cues"] == "疑点找到 2 / 3，误报 1 处，真假都有的 1 处不算。"
    assert won["conduct"] == "最好 4 步，稳妥 2 步，没有冒险的一步。"
    assert won["outcome"] == "没有损失，也没有冤枉谁。"
    lost = {part.id: part.why.zh for part in debriefed("scam", *LOST).account.parts}
    assert lost["cues"] == "疑点找到 0 / 2，信了 1 处假佐证。"
    assert lost["outcome"] == (
        "转走 86,400 元，拦下 86,400 元，交出了公司账户余额。拦下多少是教学设定，不代表真实止付率。"
    )
    wrong = {part.id: part.why.zh for part in debriefed("genuine", *DOUBTED).account.parts}
    assert wrong["outcome"] == "委屈了罗海宁：被当成骗子。"


def test_a_loss_that_nobody_stopped_and_money_that_came_in_are_told() -> None:
    sitting = of_story(supplier("scam"), *OPENED, inp.Reply("bank"), PAY, inp.Dial(2), inp.Wait(60))
    assert debrief(sitting).account.parts[3].why.zh == "损失 86,400 元。"
    for telling, words in (("scam", "对方给过 5 元"), ("genuine", "收到 5 元")):
        story = supplier(telling)
        scenes = list(story.telling.scenes)
        paid = Income(amount=5, label="返款")
        scenes[0] = replace(
            scenes[0], replies=tuple(replace(r, income=paid) for r in scenes[0].replies)
        )
        ways = {"scam": WON, "genuine": GENUINE}
        value = debrief(of_story(changed(telling, scenes=tuple(scenes)), *ways[telling]))
        assert value.gained == 5
        assert words in value.account.parts[3].why.zh


def test_what_could_not_be_read_is_no_miss_and_nothing_to_find_is_said() -> None:
    value = debriefed("scam", *OPENED, inp.Unseen(("s1",)), CALL, inp.Dial(5), inp.Reply("thanks"))
    assert "1 处没来得及看" in value.account.parts[1].why.zh
    none = debriefed(
        "genuine", *OPENED, inp.Reply("bank"), inp.Reply("never"), inp.Dial(2),
    )  # fmt: skip
    assert none.account.parts[1].why.zh == "这条路上没有可找的证据。"


def test_a_sitting_without_a_decision_says_so() -> None:
    story = supplier("scam")
    scenes = tuple(
        replace(s, silence=replace(s.silence, conduct=None)) if s.silence is not None else s
        for s in story.telling.scenes
    )
    value = debrief(
        of_story(
            changed("scam", scenes=scenes), inp.Wait(10), inp.Wait(10), inp.Dial(3), inp.Wait(20),
            inp.Wait(20), inp.Wait(20), inp.Dial(3), inp.Wait(20),
        )
    )  # fmt: skip
    assert value.account.parts[2].why.zh == "没有要计分的决定。"


@pytest.mark.parametrize(
    ("telling", "inputs", "words"),
    [
        ("scam", WON, "结果 100 分，总分在 60 到 100 之间；其余几项定落在哪里。"),
        ("scam", LOST, "结果 75 分，总分只能在 40 到 59 之间；60 分才达标。"),
        (
            "scam",
            (*OPENED, CALL, inp.Dial(3), inp.Reply("thanks")),
            "分够了，可计分的判断是“说不准”，没有落到“诈骗”一边，所以不达标。",
        ),
    ],
    ids=["passed", "too-low", "wrong-side"],
)
def test_the_total_says_why_it_is_a_pass_or_none(
    telling: str, inputs: tuple[inp.Input, ...], words: str
) -> None:
    assert debriefed(telling, *inputs).account.total_why.zh == words


@pytest.mark.parametrize(
    ("telling", "inputs", "words"),
    [
        ("scam", WON, "守住了 ¥86,400"),
        ("scam", LOST, "追回来了 ¥86,400"),
        ("genuine", GENUINE, "办成了"),
    ],
)
def test_the_headline_says_what_was_kept_or_lost(
    telling: str, inputs: tuple[inp.Input, ...], words: str
) -> None:
    assert debriefed(telling, *inputs).account.headline.zh == words


# ------------------------------------------------------------------ both sides of the evidence


def test_every_mark_has_its_verdict_in_its_line() -> None:
    def notes(telling: str, *inputs: inp.Input) -> set[tuple[str, str, str]]:
        return {
            (row.line, note.cue, note.verdict)
            for row in debriefed(telling, *inputs).rows
            if isinstance(row, DebriefLine)
            for note in row.notes
        }

    won = notes("scam", *WON)
    assert {
        ("o3", "unsolicited_contact", "shared"),
        ("s1", "account_change", "hit"),
        ("s4", "verification_steered", "missed"),
        ("s3", "own_system", "not_fooled"),
        ("o1", "own_system", "false"),
    } <= won
    assert ("s3", "own_system", "fooled") in notes("scam", *LOST)
    assert {
        ("a1", "old_trace", "found"),
        ("g1", "account_change", "innocent"),
    } <= notes("genuine", *GENUINE)
    assert {
        ("g1", "account_change", "false"),
        ("g2", "known_number", "false"),
        ("g4", "payee_matches", "missed"),
    } <= notes("genuine", *DOUBTED)


def test_the_board_has_an_entry_for_each_line_and_side_and_counts_the_side_of_the_truth() -> None:
    doubts, proofs = debriefed("scam", *WON).board
    assert (doubts.found, doubts.total, proofs.total) == (2, 3, 0)
    assert [(e.line, e.verdict) for e in doubts.entries] == [
        ("o3", "shared"), ("s1", "hit"), ("s2", "hit"), ("s4", "missed"),
    ]  # fmt: skip
    assert [(e.line, e.verdict) for e in proofs.entries] == [
        ("o1", "false"), ("s3", "not_fooled"), ("s4", "not_fooled"),
    ]  # fmt: skip
    doubts, proofs = debriefed("genuine", *GENUINE).board
    assert (doubts.total, proofs.found, proofs.total) == (0, 2, 2)


def test_an_honest_person_is_not_unmasked() -> None:
    told = {
        row.shown: row.disguised
        for row in debriefed("scam", *WON).rows
        if isinstance(row, DebriefLine)
    }
    assert told["罗海宁"]
    assert not told["供应商前台"]


def test_the_dial_says_in_the_transcript_what_each_move_was_for() -> None:
    dials = [row for row in debriefed("scam", *WON).rows if isinstance(row, DebriefDial)]
    assert [row.stage for row in dials] == ["first", "", "lock", "after"]
