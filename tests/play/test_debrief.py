"""What the debrief says of a sitting."""

from typing import Any

import pytest
from msgspec.structs import replace

from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.row import DebriefDecision, DebriefDial, DebriefLine
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.story import Story
from fraudtrainer.words import Words

PAY = inp.Pay("尾号 3306", "某某", 5000)
REPORT = inp.Act("report_account_fast", "account,payee,amount,time")
CALL = inp.Act("callback_known_number", "lao")


def debriefed(story: Story, *inputs: inp.Input) -> Any:
    return debrief(Sitting.begin(story, 1).played(inputs))


def verdicts(value: Any) -> Any:
    return {
        (row.line, note.cue): note.verdict
        for row in value.rows
        if isinstance(row, DebriefLine)
        for note in row.notes
    }


def decisions(value: Any) -> Any:
    return [row for row in value.rows if isinstance(row, DebriefDecision)]


def test_an_unfinished_sitting_has_no_debrief(scam: Story) -> None:
    with pytest.raises(ValueError, match="not ended"):
        debrief(Sitting.begin(scam, 1))


def test_each_cue_is_hit_or_missed_with_its_span(scam: Story) -> None:
    value = debriefed(
        scam, inp.Flag("h2", "lookalike_identity"), inp.Dial(4), inp.Reply("ask"), CALL
    )

    assert verdicts(value)[("h2", "lookalike_identity")] == "hit"
    assert verdicts(value)[("p1", "verification_steered")] == "missed"
    line = next(r for r in value.rows if isinstance(r, DebriefLine) and r.line == "p1")
    note = line.notes[0]
    assert line.text[note.start : note.end] == "别打电话"
    assert line.really == "骗子"


def test_innocent_and_falsely_marked_lines_are_told_apart(genuine: Story) -> None:
    pay = inp.Pay("尾号 8812", "赵姐", 5000)
    calm = debriefed(genuine, inp.Dial(2), inp.Reply("ask"), pay)
    wary = debriefed(
        genuine,
        inp.Flag("h2", "urgency_deadline"),
        inp.Flag("h1", "unsolicited_contact"),
        inp.Dial(2),
        inp.Reply("ask"),
        pay,
    )

    assert verdicts(calm)[("h2", "urgency_deadline")] == "innocent"
    assert verdicts(wary)[("h2", "urgency_deadline")] == "false"
    assert verdicts(wary)[("h1", "unsolicited_contact")] == "false"
    assert calm.stop is None


def test_the_earliest_stop_names_the_line_and_the_move(scam: Story) -> None:
    value = debriefed(scam, inp.Dial(4), inp.Reply("ask"), CALL)

    assert value.stop is not None
    assert (value.stop.line, value.stop.scene) == ("h2", "hello")
    assert value.stop.action.zh == "打电话核实 → 赵姐"
    assert value.stop.minutes_before_end == 2


def test_decisions_carry_conduct_reason_and_a_better_move(scam: Story) -> None:
    value = debriefed(
        scam, inp.Inspect("profile"), inp.Reply("yes"), inp.Reply("ok"), inp.Dial(5), CALL
    )

    rows = decisions(value)
    assert [r.text.zh for r in rows] == [
        "看对方资料", "行，账号发我。", "好，我这就转。", "打电话核实 → 赵姐",
    ]  # fmt: skip
    assert [r.conduct for r in rows] == [None, "risky", "risky", "best"]
    assert rows[2].best.zh == "“我先打你原来的号码。”"
    assert rows[3].best.zh == ""
    assert [r.input_index for r in rows] == [0, 1, 2, 4]


def test_a_loss_shows_payment_report_and_what_was_stopped(scam: Story) -> None:
    value = debriefed(
        scam,
        inp.Dial(2),
        inp.Reply("ask"),
        PAY,
        inp.Reply("wait"),
        inp.Act("call_110"),
        REPORT,
    )

    texts = [r.text.zh for r in decisions(value)]
    assert "付款 5,000 元给 某某（尾号 3306）" in texts
    assert any(t.startswith("向 110 报清情况") for t in texts)
    assert (value.kept, value.lost, value.stopped) == (2500, 2500, 2500)
    assert value.ending.kind == "partial"


def test_a_muddled_report_is_called_fine_with_a_reason(scam: Story) -> None:
    muddled = inp.Act("report_account_fast", "story,account,payee,amount,time")
    value = debriefed(scam, inp.Dial(2), inp.Reply("ask"), PAY, inp.Act("call_110"), muddled)

    row = decisions(value)[-1]
    assert row.conduct == "fine"
    assert "户名" in row.why.zh


def test_recognition_is_when_the_dial_came_over_for_good(scam: Story) -> None:
    early = debriefed(scam, inp.Dial(4), inp.Reply("ask"), inp.Dial(2), inp.Dial(5), CALL)
    late = debriefed(scam, inp.Dial(2), inp.Reply("ask"), PAY, inp.Dial(5), inp.Wait(60))

    assert early.recognised_at == 731
    assert late.recognised_at is None
    assert [r.level for r in early.rows if isinstance(r, DebriefDial)] == [4, 2, 5]


def test_silence_is_a_decision_too(scam: Story) -> None:
    value = debriefed(scam, inp.Dial(4), inp.Wait(10), inp.Wait(20))

    rows = decisions(value)
    assert [r.text.zh for r in rows] == ["一直没有答复", "一直没有答复"]
    assert [r.conduct for r in rows] == [None, "fine"]


def test_wronged_people_are_named(genuine: Story) -> None:
    value = debriefed(genuine, inp.Dial(5), inp.Reply("no"))
    assert value.wronged == (Words("赵姐：急事没人帮", "赵姐: 急事没人帮"),)


def test_the_stop_may_be_a_reply_that_leads_to_a_wrap_up(scam: Story) -> None:
    scenes = list(scam.telling.scenes)
    wrap = replace(scenes[1], id="wrap", replies=(replace(scenes[1].replies[0], id="bye"),), pay=())
    stop = replace(scenes[0].replies[0], conduct="best", goto="wrap")
    scenes[0] = replace(scenes[0], replies=(stop,))
    telling = replace(scam.telling, scenes=(*scenes, wrap), actions=())
    story = Story(scam.situation, telling, "scam", "hash")

    value = debriefed(story, inp.Dial(4), inp.Reply("ask"), inp.Reply("bye"))
    assert value.stop is not None
    assert value.stop.action.zh == "“你先说说是什么事？”"
    assert decisions(value)[1].best.zh == ""


def test_no_stop_is_named_where_nothing_could_stop_it(scam: Story) -> None:
    scenes = [replace(s, replies=tuple(replace(r, conduct="risky", goto=None if r.end else r.goto)
                      for r in s.replies)) for s in scam.telling.scenes]  # fmt: skip
    telling = replace(scam.telling, scenes=tuple(scenes), actions=())
    story = Story(scam.situation, telling, "scam", "hash")

    paid = debriefed(story, inp.Dial(4), inp.Reply("ask"), PAY, inp.Wait(60))
    quiet = debriefed(story, inp.Dial(4), inp.Reply("ask"), inp.Wait(20))
    assert paid.stop is None
    assert quiet.stop is None
    assert decisions(quiet)[0].best.zh == ""


def test_the_best_move_may_be_a_payment(genuine: Story) -> None:
    scenes = list(genuine.telling.scenes)
    pay = replace(scenes[1].pay[0], conduct="best")
    scenes[1] = replace(scenes[1], pay=(pay,))
    story = Story(genuine.situation, replace(genuine.telling, scenes=tuple(scenes)), "g", "hash")

    value = debriefed(story, inp.Dial(2), inp.Reply("ask"), inp.Reply("skip"))
    assert decisions(value)[1].best.zh == "付款给 赵姐"


def test_a_best_reply_that_stays_stops_nothing(scam: Story) -> None:
    scenes = list(scam.telling.scenes)
    stay = replace(scenes[0].replies[0], conduct="best", goto=None)
    scenes[0] = replace(scenes[0], replies=(stay,))
    telling = replace(scam.telling, scenes=tuple(scenes), actions=())
    story = Story(scam.situation, telling, "scam", "hash")

    value = debriefed(story, inp.Dial(4), inp.Wait(10), inp.Reply("no"))
    assert value.stop is not None
    assert value.stop.scene == "push"


def test_growing_surer_keeps_the_first_moment_and_a_detour_stops_nothing(scam: Story) -> None:
    detour = replace(scam.telling.actions[0], end=None, goto="hello")
    telling = replace(scam.telling, actions=(detour, scam.telling.actions[1]))
    story = Story(scam.situation, telling, "scam", "hash")

    value = debriefed(story, inp.Dial(4), inp.Dial(5), inp.Reply("ask"), inp.Act("call_110"))
    assert value.recognised_at == 731
    assert value.stop is not None
    assert value.stop.action.zh == "报警 110"


def test_a_rule_that_the_scene_overrides_is_no_best_move(scam: Story) -> None:
    scenes = list(scam.telling.scenes)
    weaker = replace(scam.telling.actions[0], conduct="fine", end=None)
    scenes[1] = replace(scenes[1], actions=(weaker,), replies=scenes[1].replies[1:])
    telling = replace(scam.telling, scenes=tuple(scenes), actions=scam.telling.actions[:1])
    story = Story(scam.situation, telling, "scam", "hash")

    value = debriefed(story, inp.Dial(4), inp.Reply("ask"), inp.Reply("ok"), inp.Wait(20))
    assert decisions(value)[1].best.zh == ""
