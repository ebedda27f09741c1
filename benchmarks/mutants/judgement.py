"""Faults in what is asked before the truth, in both sides of the board, and in what a seed draws."""

from __future__ import annotations

from benchmarks.mutants.mutant import Mutant

_BY = ("tests/play/test_judgement.py", "tests/play/test_evidence.py")

_RULES = (
    ("if not story.locks or before.locked is not None or before.held is not None:", "if not story.locks or before.held is not None:"),
    ("if not story.locks or before.locked is not None or before.held is not None:", "if before.locked is not None or before.held is not None:"),
    ("opened = before.first is None and bool", "opened = bool"),
    ('return "lock" if lock else None', "return None"),
    ("if not lock and not any(_leaves_opening", "if not any(_leaves_opening"),
    ('"both" if lock or story.situation.kind == "short" else "first"', '"both" if lock else "first"'),
    ("return story.lines[event.line].reveals", "return False"),
    ("isinstance(event, ev.PaymentMade | ev.Ended)", "isinstance(event, ev.PaymentMade)"),
    ("isinstance(event, ev.PaymentMade | ev.Ended)", "isinstance(event, ev.Ended)"),
    ("return event.scene not in story.telling.opening", "return False"),
    ("event.line in story.answers", "event.line in ()"),
    ("| inp.Unseen | inp.Flag | inp.Unflag", "| inp.Unseen"),
    ("        _RULES[type(held)](turn, held)\n", "        pass\n"),
    ("range(2, 5) if", "range(1, 6) if"),
    ("general = telling.opening_actions", "general = telling.actions"),
    ("telling.opening_inspect if", "telling.inspect if"),
    ("if own is not None and state.scene in story.telling.opening:", "if own is not None and not state.scene:"),
)  # fmt: skip

_STATES = (
    ('    if e.stage != "lock":\n        _let(own, "first", e.level)\n', ""),
    ('if e.stage != "first":', "if own:"),
    ('    _let(own, "held", None)\n', ""),
    ('own.gained + e.amount)\n    _let(own, "balance", own.balance + e.amount)', "own.gained + e.amount)"),
    ('_let(own, "left_at", e.at)', "pass"),
)  # fmt: skip

_TURNS = (
    ("DAY * (scene.day - 1)", "DAY * scene.day"),
    ("if ending.leaked and state.leaked:", "if ending.leaked:"),
    ("if ending.unguarded and state.bad else name", "if ending.unguarded else name"),
)  # fmt: skip

_EVIDENCE = (
    ('"doubt" if story.telling.truth == "scam" else "proof"', '"doubt"'),
    ("if (line, side) not in marked]", "if line]"),
    ("if line not in state.unseen)", "if line)"),
    ("if side == true_side(story) and line in story.weights:", "if line in story.weights:"),
    ('side == "proof" or not is_open', "not is_open"),
    ('in ("shared", "fake_proof")', 'in ("fake_proof",)'),
    ('in ("shared", "fake_proof")', 'in ("shared",)'),
)  # fmt: skip

_SCORES = (
    ("return state.locked or state.dial or 3", "return state.dial or 3"),
    ("if story.locks:\n", "if story.locks and False:\n"),
    ('locked=state.locked is not None and story.situation.kind == "story"', "locked=state.locked is not None"),
)  # fmt: skip

_DRAWS = (
    (".shuffle(order)", ".random()"),
    (".randrange(len(line.wordings))", ".randrange(1)"),
    ("m if m.span else replace(m, span=chosen.span)", "m"),
)  # fmt: skip

MUTANTS = (
    *(Mutant("fraudtrainer/play/rules.py", old, new, _BY) for old, new in _RULES),
    *(Mutant("fraudtrainer/play/state.py", old, new, _BY) for old, new in _STATES),
    *(Mutant("fraudtrainer/play/turn.py", old, new, _BY) for old, new in _TURNS),
    *(Mutant("fraudtrainer/play/evidence.py", old, new, _BY) for old, new in _EVIDENCE),
    *(Mutant("fraudtrainer/play/score.py", old, new, _BY) for old, new in _SCORES),
    *(Mutant("fraudtrainer/scenario/draw.py", old, new, _BY) for old, new in _DRAWS),
)
