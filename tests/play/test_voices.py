"""Who speaks and to whom: narration, own words, the hotlines, and the place to answer."""

from dataclasses import replace as rebuilt

from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play import input as inp
from fraudtrainer.play.addressee import NOBODY, Addressee, addressee
from fraudtrainer.play.debrief import debrief
from fraudtrainer.play.row import DebriefDecision
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.model import Line, Person, Reply, Ring, Scene
from fraudtrainer.scenario.stock import PEOPLE, stock_ids, stock_lines
from fraudtrainer.scenario.story import Story
from tests.play.conftest import sure

PAY = inp.Pay("尾号 3306", "某某", 5000)
ESSENTIALS = "account,payee,amount,time"
LOST = (inp.Dial(3), inp.Reply("ask"), PAY, inp.Act("call_110"))


def played(story: Story, *inputs: inp.Input) -> Sitting:
    return Sitting.begin(story, 1).played(inputs)


def with_scene(story: Story, scene: Scene) -> Story:
    scenes = tuple(scene if s.id == scene.id else s for s in story.telling.scenes)
    return rebuilt(story, telling=replace(story.telling, scenes=scenes))


def voices(sitting: Sitting) -> list[tuple[str, str]]:
    """Who said what in the last decision, by line id."""
    shown = (e for e in sitting.decisions[-1].events if isinstance(e, ev.LineShown))
    return [(sitting.story.lines[e.line].by, e.line) for e in shown]


def test_a_reply_that_is_not_aloud_is_narrated_and_no_speech(scam: Story) -> None:
    push = scam.scenes["push"]
    thought = Reply(id="think", text="你把手机放下，想了想。", aloud=False, conduct="fine")
    best = replace(thought, id="best", conduct="best")
    story = with_scene(scam, replace(push, replies=(thought, best), pay=()))
    sitting = played(story, inp.Dial(3), inp.Reply("ask"), inp.Reply("think"))

    assert voices(sitting) == [("narrator", "push.think")]
    assert story.lines["hello.ask"].by == "me"
    rows = debrief(sitting.after(inp.Act("call_110"))).rows
    told = [(r.text.zh, r.said, r.narrated) for r in rows if isinstance(r, DebriefDecision)]
    assert told[:2] == [
        ("你先说说是什么事？", True, False),
        ("你把手机放下，想了想。", False, True),
    ]
    assert [r.best.zh for r in rows if isinstance(r, DebriefDecision)][1] == thought.text


def test_nobody_is_behind_the_narrator_or_the_app(scam: Story) -> None:
    assert scam.person("narrator") == scam.person("system") == Person(shown="", really="")
    assert scam.person("me").shown == scam.situation.role.name


def test_everything_that_the_library_says_is_narrated_but_for_the_hotlines(scam: Story) -> None:
    lines = list(stock_lines())
    assert {line.by for line in lines} == {"narrator", *PEOPLE}
    assert all(line.on == "call" for line in lines if line.by in PEOPLE)
    assert {line.id for line in lines} <= set(scam.lines)
    english = rebuilt(scam, language="en")
    assert english.person("op110").shown == "110 operator"
    assert scam.person("officer96110") == Person(
        shown="反诈劝阻员", really="反诈劝阻员", number="96110", disguised=False
    )


def test_the_hotlines_answer_in_lines(genuine: Story) -> None:
    genuine = rebuilt(genuine, telling=replace(genuine.telling, actions=()))
    assert voices(played(genuine, inp.Act("call_110"))) == [
        ("op110", "default.call_110.1"), ("op110", "default.call_110.2"),
    ]  # fmt: skip
    assert {by for by, _ in voices(played(genuine, inp.Act("call_96110")))} == {"officer96110"}


def test_a_tellings_own_operator_wins(genuine: Story) -> None:
    own = Person(shown="接警台", really="接警员")
    people = {**genuine.telling.people, "op110": own}
    story = rebuilt(genuine, telling=replace(genuine.telling, people=people))
    assert story.person("op110") is own


def test_after_a_loss_110_asks_and_then_answers_the_report(scam: Story) -> None:
    asked = played(scam, *LOST)
    assert voices(asked) == [("op110", "default.report.ask.1")]

    told = asked.after(inp.Act("report_account_fast", ESSENTIALS))
    assert voices(told) == [
        *(("op110", line) for line in stock_ids("report.noted")),
        ("narrator", "default.report.model.1"),
    ]
    kinds = [type(e).__name__ for e in told.decisions[-1].events]
    assert (kinds[0], kinds[-2:]) == ("ReportMade", ["MoneyStopped", "Ended"])


def test_what_is_missing_or_late_is_asked_for_first(scam: Story) -> None:
    for items in ("account,payee", f"story,{ESSENTIALS}"):
        told = played(scam, *LOST, inp.Act("report_account_fast", items))
        assert [line for _by, line in voices(told)][:2] == [
            "default.report.essentials.1", "default.report.noted.1",
        ]  # fmt: skip


def test_a_band_has_its_own_answer_to_the_report(scam: Story) -> None:
    after = sure(scam.telling.aftermath)
    own = Line(id="own", by="op110", on="call", text="钱截住了。")
    bands = tuple(replace(band, lines=(own,)) for band in after.bands)
    telling = replace(scam.telling, aftermath=replace(after, bands=bands))
    story = rebuilt(scam, telling=telling)
    told = played(story, *LOST, inp.Act("report_account_fast", f"story,{ESSENTIALS}"))

    assert [line for _by, line in voices(told)] == ["own", "default.report.model.1"]


def test_one_answers_whoever_spoke_last_in_the_scene(scam: Story) -> None:
    push = scam.scenes["push"]
    lines = (
        replace(push.lines[0], id="x1", by="lao"),
        Line(id="x2", by="narrator", text="你看了看手机。"),
        Line(id="x3", by="bank", text="您有一条提示。", on="sms"),
        Line(id="x4", by="system", text="对方正在输入。"),
    )
    story = with_scene(scam, replace(push, lines=lines))

    assert addressee(scam, played(scam).state) == Addressee("fake")
    assert addressee(story, played(story, inp.Reply("ask")).state) == Addressee("lao")
    silent = with_scene(scam, replace(push, lines=lines[1:]))
    assert addressee(silent, played(silent, inp.Reply("ask")).state) == NOBODY


def test_one_answers_whom_the_scene_or_the_reply_names(scam: Story) -> None:
    push = replace(scam.scenes["push"], to="lao")
    story = with_scene(scam, push)
    state = played(story, inp.Reply("ask")).state
    reply = push.replies[0]

    assert addressee(story, state, reply) == Addressee("lao")
    assert addressee(story, state, replace(reply, to="bank")) == Addressee("bank")
    assert addressee(story, state, replace(reply, to="bank", aloud=False)) == NOBODY


def test_what_is_said_to_somebody_is_heard_where_they_spoke(scam: Story) -> None:
    push = scam.scenes["push"]
    told = Line(id="x1", by="lao", text="我在群里。", on="group", thread="老同事群")
    call = Line(id="x2", by="bank", text="您好。", on="call")
    reply, thought = push.replies[0], Reply(id="think", text="你想了想。", aloud=False, to="lao")
    replies = (reply, replace(reply, id="b", to="bank"), replace(reply, id="c", to="fake"), thought)
    story = with_scene(
        scam, replace(push, lines=(*push.lines, told, call), replies=replies, to="lao")
    )
    places = {name: (story.lines[f"push.{name}"].on, story.lines[f"push.{name}"].thread) for name in
              (reply.id, "b", "c", "think")}  # fmt: skip

    assert places == {
        reply.id: ("group", "老同事群"),
        "b": ("call", "银行客服"),
        "c": ("chat", None),
        "think": ("chat", None),
    }


def test_in_a_group_one_answers_all_of_it(scam: Story) -> None:
    push = replace(scam.scenes["push"], on="group", title="工作群")
    told = replace(push.lines[0], thread="工作群（4）")
    for lines, thread in ((push.lines, "工作群"), ((told, *push.lines[1:]), "工作群（4）")):
        story = with_scene(scam, replace(push, lines=lines))
        state = played(story, inp.Reply("ask")).state
        assert addressee(story, state) == Addressee(thread=thread)


def test_on_the_phone_one_answers_who_called_not_the_hotline_that_was_asked_meanwhile(
    scam: Story,
) -> None:
    push = scam.scenes["push"]
    story = with_scene(scam, replace(push, on="call", lines=(), ring=Ring(by="fake")))
    ringing = played(story, inp.Reply("ask"), inp.Act("call_96110"))
    assert ringing.state.ringing == "fake"

    answered = ringing.after(inp.Call("answer")).after(inp.Act("call_96110"))
    assert addressee(story, answered.state) == Addressee("fake")
