"""The cold store's supplier: a pair of format 2 with one opening, and ways through it."""

from fraudtrainer.play import input as inp
from fraudtrainer.play.debrief import Debrief, debrief
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import fixture_scenario

CALL = inp.Act("callback_known_number", "desk")
PAY = inp.Pay("尾号 6621", "卓立冷机服务部", 86400)
PAY_HONESTLY = inp.Pay("尾号 8812", "卓立冷机", 86400)
REPORT = inp.Act("report_account_fast", "account,payee,amount,time")

WON = (
    inp.Flag("o3", "unsolicited_contact"),
    inp.Reply("hi"),
    inp.Reply("soon"),
    inp.Dial(2),
    inp.Flag("s1", "account_change"),
    inp.Dial(3),
    inp.Flag("s2", "urgency_deadline"),
    inp.Reply("paper"),
    inp.Flag("o1", "own_system"),
    inp.Reply("wait"),
    CALL,
    inp.Dial(4),
    inp.Dial(5),
    inp.Reply("thanks"),
)
"""A scam that was seen through late: first probably genuine, in the end locked at probably fraud."""
LOST = (
    inp.Reply("card"),
    inp.Reply("soon"),
    inp.Dial(2),
    inp.Flag("s3", "own_system"),
    inp.Reply("bank"),
    PAY,
    inp.Dial(2),
    inp.Act("call_110"),
    REPORT,
)
GENUINE = (
    inp.Reply("hi"),
    inp.Inspect("profile"),
    inp.Dial(3),
    inp.Flag("a1", "old_trace"),
    inp.Reply("soon"),
    inp.Reply("look"),
    inp.Flag("g4", "payee_matches"),
    inp.Dial(2),
    inp.Reply("fine"),
    PAY_HONESTLY,
    inp.Dial(1),
    inp.Reply("bye"),
)
"""A genuine story that was checked, and found to be what it is."""
DOUBTED = (
    inp.Reply("hi"),
    inp.Reply("soon"),
    inp.Dial(4),
    inp.Flag("g1", "account_change"),
    inp.Flag("g2", "known_number"),
    inp.Reply("look"),
    inp.Reply("refuse"),
    inp.Dial(5),
)


def supplier(telling: str) -> Story:
    """One telling of it."""
    return fixture_scenario("cold-store").story_variant(telling, 0)


def played(telling: str, *inputs: inp.Input) -> Sitting:
    """A sitting of it."""
    return Sitting.begin(supplier(telling), 1).played(inputs)


def debriefed(telling: str, *inputs: inp.Input) -> Debrief:
    """What the debrief of that says."""
    return debrief(played(telling, *inputs))
