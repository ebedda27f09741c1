"""Faults in one sitting: its scores, its state, and the rules of play."""

from __future__ import annotations

from benchmarks.mutants.mutant import Mutant

_SCORE = "fraudtrainer/play/score.py"
_STATE = "fraudtrainer/play/state.py"
_TURN = "fraudtrainer/play/turn.py"
_RULES = "fraudtrainer/play/rules.py"
_BY_SCORE = (
    "tests/play/test_unseen.py",
    "tests/play/test_ring.py",
    "tests/play/test_score.py",
    "tests/play/test_drill.py",
    "tests/play/test_sitting.py",
    "tests/play/test_log.py",
)
_BY_PLAY = (
    "tests/play/test_own_state.py",
    "tests/play/test_ring.py",
    "tests/play/test_voices.py",
    "tests/play/test_unseen.py",
    "tests/play/test_sitting.py",
    "tests/play/test_temper.py",
    "tests/play/test_drill.py",
    "tests/play/test_debrief.py",
    "tests/play/test_log.py",
)

_SCORES = (
    ("FRAUD_PROBABILITY = (0.02, 0.25, 0.5, 0.75, 0.98)", "FRAUD_PROBABILITY = (0.02, 0.25, 0.5, 0.75, 0.75)"),
    ("CUE_SHARE = 2 / 3", "CUE_SHARE = 1.0"),
    ("FALSE_FLAG_COST = 15", "FALSE_FLAG_COST = 0"),
    ('"risky": 35', '"risky": 60'),
    ('"fine": 75', '"fine": 100'),
    ("LEAK_COST = 5", "LEAK_COST = 6"),
    ("SCARE_COST = 20", "SCARE_COST = 0"),
    ('{"judgement": 0.4, "cues": 0.25, "conduct": 0.35}', '{"judgement": 0.25, "cues": 0.4, "conduct": 0.35}'),
    ("(70, 40, 59)", "(60, 40, 59)"),
    ("PASS_TOTAL = 60", "PASS_TOTAL = 59"),
    ("total >= PASS_TOTAL and _right(story, level, conduct)", "total >= PASS_TOTAL"),
    ("not story.judged or right_side(level, story.telling.truth)", "right_side(level, story.telling.truth)"),
    ("outcome_points(state) if story.telling.before is None else rescued(story, state)", "outcome_points(state)"),
    ("return state.dial_when_paid or 2", "return state.dial_when_paid or 3"),
    ("return state.dial or 3", "return state.dial or 2"),
    ("if state.paid_at is not None:\n        return state.dial_when_paid", "if state.lost > 10**9:\n        return state.dial_when_paid"),
    ("return level > 3 if", "return level >= 3 if"),
    ("else level < 3", "else level <= 3"),
    ("(probability - float(is_scam)) ** 2", "abs(probability - float(is_scam))"),
    ("| ev.SilenceBroken | ev.RingEnded", "| ev.SilenceBroken"),
    ("share = min(1.0, weight / wanted) if wanted else 1.0", "share = min(1.0, weight / wanted) if wanted else 0.0"),
    ("FALSE_FLAG_COST * len(made.false)", "FALSE_FLAG_COST"),
    ("return 50\n", "return 0\n"),
    ("- state.wrong_weight\n    if state.lost:", "\n    if state.lost:"),
    ("state.lost - state.stopped - state.gained", "state.lost - state.gained"),
    ("possible = state.lost * best", "possible = state.lost"),
    (
        "round(100 * share) - LEAK_COST * len(state.leaked) - state.wrong_weight)",
        "round(100 * share) - state.wrong_weight)",
    ),
    ("        and not state.dial_when_paid,\n", "        and True,\n"),
)  # fmt: skip

_LUCK = (
    ('{"lucky": 90, "exposed": 85}', '{"exposed": 85}'),
    ('{"lucky": 90, "exposed": 85}', '{"lucky": 90}'),
    ('{"lucky": 90, "exposed": 85}', '{"lucky": 95, "exposed": 85}'),
    ("min(harm, most_points(story, state))", "harm"),
)

_STATES = (
    ('conduct in ("best", "fine")', 'conduct in ("best",)'),
    ("min(COUNT_LIMIT, own.bad + 1)", "own.bad"),
    ('noqa: FBT003 - the value that the field takes\n    _let(own, "ringing", "")', "noqa: FBT003"),
    ('len(own.seen))\n    _let(own, "ringing", "")', "len(own.seen))"),
    ("len(own.seen)", "0"),
    ("frozenset(e.lines)", "own.unseen | frozenset(e.lines)"),
    ('_judged(own, e.conduct)\n    _let(own, "ringing", "")', '_let(own, "ringing", "")'),
    ('e.scene)\n    _let(own, "waited", 0)', "e.scene)"),
    ('    _let(own, "used", frozenset())\n', ""),
    ("own.balance - e.amount", "own.balance"),
    ('"dial_when_paid", own.dial', '"dial_when_paid", None'),
    ("own.paid + e.amount", "own.paid"),
    ("own.waited + e.minutes", "e.minutes"),
    ("own.stopped + e.amount", "e.amount"),
    ('own.stopped + e.amount)\n    _let(own, "balance", own.balance + e.amount)', "own.stopped + e.amount)"),
    ("own.wrong_weight + e.weight", "e.weight"),
    ('"gave_up": 1', '"gave_up": 0'),
    ("if f != (e.line, e.cue)", "if f[0] != e.line"),
    ('e.ending)\n    _let(own, "pending", None)', "e.ending)"),
    ("own.seen + tuple([shown.line for shown in lines])", "own.seen + (lines[0].line,)"),
    ("lines[-1].at", "lines[0].at"),
    ("after = replace(state)", "after = state"),
)  # fmt: skip

_TURNS = (
    ("at = max(at, begins(scene))", "at = begins(scene)"),
    ("self.say(scene.lines)", "self.say(scene.lines[:1])"),
    ("if not scene.rings_first:", "if scene:"),
    ("if not scene.rings_first:", "if scene.ring is None:"),
    ("if not self.look.holds(line.when):", "if not line:"),
    ("self.state = replace(state)", "self.state = state"),
    ("                self._see(run)  # it may ask for them\n                run = []\n", ""),
    ("if payment is not None and self.pay(payment):\n            return True", "if payment is not None:\n            self.pay(payment)"),
    ("(payment.minutes or 2)", "(payment.minutes or 0)"),
    ("min(bounds.max, max(bounds.min,", "max(bounds.max, max(bounds.min,"),
    ("min(TEMPER_LIMIT, max(0, self", "min(TEMPER_LIMIT, max(1, self"),
    ("rung < len(temper.ladder)", "rung < len(temper.ladder) - 1"),
    ("and payment.amount <= self.state.balance else None", "else None"),
    ('if state.lost or state.values.get("gave_up")', 'if state.values.get("gave_up")'),
    ('if state.lost or state.values.get("gave_up")', "if state.lost"),
    ("if self.story.judged and not self.story.locks and self.state.dial is None:", "if self.state.dial is None:"),
    ("if self.story.judged and not self.story.locks and self.state.dial is None:", "if self.story.judged and False:"),
    ('to_scammer=payment.to == "scammer"', 'to_scammer=payment.to != "genuine" and payment.by == "me"'),
    ("if p.id != gone and", "if"),
)  # fmt: skip

_RINGS = (
    ("rung = RING_MINUTES if", "rung = 2 * RING_MINUTES if"),
    ("conduct = None if branch is None else branch.conduct", "conduct = None"),
    ('if action == "hang_up":\n        return "decline"', 'if action == "hang_up":\n        return "ignore"'),
    ('action == "answer_96110" and warns', "warns"),
    ("if turn.state.ringing:\n        raise", "if not turn.state.scene:\n        raise"),
    ("own = () if state.ringing and scene.rings_first else", "own = () if state.ringing else"),
    ("own = () if state.ringing and scene.rings_first else", "own ="),
    ("    else:\n        turn.say(scene.lines)", "    else:\n        turn.say(scene.lines[:1])"),
    ("any(line not in turn.state.seen for line in value.lines)", "any(not line for line in value.lines)"),
    ("if not report_is_clear(items):", "if report_is_clear(items):"),
    ("if band.lines:", "if not band.lines:"),
    ("inp.Dial | inp.Leave | inp.Unseen | inp.Flag", "inp.Dial | inp.Leave | inp.Flag"),
)  # fmt: skip

_PLAYS = (
    ("REPORT_DELAY = 6", "REPORT_DELAY = 0"),
    ("MAX_WAIT = 120", "MAX_WAIT = 119"),
    ('tuple([r for r in fresh if f"reply:{r.id}" not in used])', "tuple(fresh)"),
    ('if reply is None or f"reply:{reply.id}" in state.used or', "if reply is None or"),
    ("or not turn.look.holds(reply.when):", "or False:"),
    ('if p.by == "me" and', "if"),
    ("if g.line in state.seen)", "if g)"),
    ("general = after.actions if state.lost and after is not None else telling.actions", "general = telling.actions"),
    ("(*own, *general)", "(*general, *own)"),
    ("return exact or next((r for r in rules if r.target is None), None)", "return exact"),
    ('() if own is None or "silence" in state.used else (own,)', "() if own is None else (own,)"),
    ("conduct = rule.conduct if rule is not None and not spent else None", "conduct = rule.conduct if rule is not None else None"),
    ('if value.action == "call_110" and turn.state.lost', 'if value.action == "call_110"'),
    ("saved = round((turn.state.lost - turn.state.stopped) * band.stopped)", "saved = round(turn.state.lost * band.stopped)"),
    ("b.within is None or elapsed <= b.within", "b.within is None or elapsed < b.within"),
    ("set(items[: len(REPORT_ESSENTIAL)]) == set(REPORT_ESSENTIAL)", "set(REPORT_ESSENTIAL) <= set(items)"),
    ("if payment.amount > state.balance:", "if payment.amount >= state.balance:"),
    ("if value.line not in turn.state.seen:", "if not value.line:"),
    ("if turn.state.waited < silence.after:", "if turn.state.waited <= silence.after:"),
    ("else range(1, 6)", "else range(0, 6)"),
    ("at = turn.at + silence.minutes", "at = turn.at"),
    ("if state.ending is not None:\n        raise", "if state.ending is not None and state.lost:\n        raise"),
)  # fmt: skip

MUTANTS = (
    *(Mutant(_SCORE, old, new, _BY_SCORE) for old, new in _SCORES),
    *(Mutant(_SCORE, old, new, ("tests/play/test_luck.py",)) for old, new in _LUCK),
    Mutant(
        "fraudtrainer/play/account.py",
        "if score.outcome == most < FULL else",
        "if score.outcome < most else",
        ("tests/play/test_luck.py",),
    ),
    *(Mutant(_STATE, old, new, (*_BY_PLAY, *_BY_SCORE[:1])) for old, new in _STATES),
    *(Mutant(_TURN, old, new, _BY_PLAY) for old, new in _TURNS),
    *(Mutant(_RULES, old, new, _BY_PLAY) for old, new in (*_RINGS, *_PLAYS)),
)
