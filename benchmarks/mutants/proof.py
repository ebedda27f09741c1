"""Faults in the prover: each of its claims, its players, and what it counts."""

from __future__ import annotations

from benchmarks.mutants.mutant import Mutant

_PROVER = "fraudtrainer/authoring/proof/prover.py"
_PLAYERS = "fraudtrainer/authoring/proof/players.py"
_TESTS = ("tests/authoring/test_prover.py", "tests/authoring/test_state_space.py")
_BY_PLAYERS = (
    "tests/authoring/test_player_dials.py",
    "tests/authoring/test_players.py",
    "tests/authoring/test_prover.py",
)

_CLAIMS = (
    ("if after.at < state.at:", "if False:"),
    ("+ after.paid - after.gained != money.balance:", "+ after.paid - after.gained < 0:"),
    ("+ after.paid - after.gained != money.balance:", "!= money.balance:"),
    ("if ending.id not in reached:", "if ending.id in reached:"),
    ("if key not in good and state.ending is None:", "if False:"),
    ('in ("safe", "lucky", "exposed", "helped")', 'in ("safe", "lucky", "exposed")'),
    ("            or state.wrong_weight\n", ""),
    ("if sitting.state != search.states[key]:", "if sitting.state is None:"),
    ("if _band(worse.outcome) > _band(better.outcome) and worse.total >= better.total:", "if False:"),
    ("and worse.total >= better.total:", "and worse.total > better.total:"),
    ("if all(score(run).passed for run in runs):", "if False:"),
    ("if all(score(run).passed for run in runs):", "if any(score(run).passed for run in runs):"),
    ("    if endless is None:\n", "    if endless or endless is None:\n"),
    ("if len(search.states) >= max_states:", "if len(search.states) > 10 * max_states:"),
    ("    if not exhaustive:\n        return\n", "    if exhaustive:\n        return\n"),
    ("        _sample(search, random_sittings)", "        _sample(search, 0)"),
    ("            following.add(new)\n", ""),
    ("search.states[new], search.parents[new] = after, (key, value)", "search.states[new], search.parents[new] = after, None"),
    ("self.found.setdefault(claim, Refutation(claim, message, path))", "self.found[claim] = Refutation(claim, message, path)"),
    ("self.coverage.get(event.line, 0) + 1", "1"),
    ("search.transitions += 1", "search.transitions += 0"),
    ("queue.popleft()\n        state", "queue.pop()\n        state"),
    ("self.watch(len(self.states))", "self.watch(0)"),
)  # fmt: skip

_BLANKET = (
    ('{"harmful": 0, "risky": 1, None: 2, "fine": 3, "best": 4}', '{"harmful": 4, "risky": 3, None: 2, "fine": 1, "best": 0}'),
    ("key=lambda r: r.wrong is not None)", "key=lambda r: r.wrong is None)"),
    ("rule.exits and not tried", "rule.exits"),
    ('"always comply"), 1, comply)', '"always comply"), 5, comply)'),
    ('marks="unsolicited_contact", phone="decline"', 'phone="decline"'),
    ("max(replies, key=lambda r: len(r.text))", "min(replies, key=lambda r: len(r.text))"),
    ("_NOT_SURE = 3", "_NOT_SURE = 1"),
    ("elif self.state.reporting:", "elif False:"),
    ("if choice is None or not self.give(choice):", "if choice is not None and not self.give(choice):"),
    ("MAX_MOVES = 200", "MAX_MOVES = 2"),
)  # fmt: skip

_LEDGER = (
    ("    if state.lost:\n        return _LOST", "    if state.leaked and state.lost:\n        return _LOST"),
    ("    if state.wrong_weight:\n", "    if state.wrong_weight and state.lost:\n"),
    ("return NOTHING if state.leaked else _NOT_LEAKED", "return NOTHING"),
    ("    if state.leaked:\n", "    if state.leaked and state.lost:\n"),
    ('kind == "lucky" and not state.bad', 'kind == "helped" and not state.bad'),
    ('"recovered": state.stopped == state.lost', '"recovered": state.stopped <= state.lost'),
    ("0 < state.stopped < state.lost", "0 <= state.stopped < state.lost"),
    ("state.stopped * 2 <= state.lost", "state.stopped <= state.lost"),
    ("    if not state.lost:\n        return _KEPT", "    if not state.at:\n        return _KEPT"),
    ("{True: NOTHING, False: _NOT_WRONGED}", "{True: NOTHING, False: NOTHING}"),
)  # fmt: skip

_SHAPES = (
    ("FREE_DECISIONS = 2", "FREE_DECISIONS = 9"),
    ("if len(scene.replies) > 1]", "if len(scene.replies) > 9]"),
    ("            if line.reveals:\n", "            if line.reveals and line.when:\n"),
    ("depths[name] + bool(self._scenes[name].replies)", "depths[name]"),
    ('in ("misleading", "fake_proof")', 'in ("fake_proof",)'),
    ("tuple(sorted(reply.set.items())), reply.patience", "reply.patience"),
)  # fmt: skip

_SHORTFALLS = (
    ("if not any(line.reveals for _path", "if any(line.reveals for _path"),
    (".index(shape.corridors[0])", ".index(shape.corridors[0]) - 1"),
    ("MOST_LINES = 40", "MOST_LINES = 400"),
    ("TEMPTING = 0.4", "TEMPTING = 0.0"),
    ("ALIKE = 0.25", "ALIKE = 2.5"),
    ("PROOFS = 2", "PROOFS = 0"),
    ("* 3 > shape.decisions", "> shape.decisions"),
    ("and branch.end\n", "and branch.goto\n"),
    ("if number < PROOFS:", "if number <= PROOFS:"),
    ("if telling.format == 1 or not telling.opening:", "if telling.format == 1 or telling.opening:"),
)  # fmt: skip
_FAIRNESS = (
    ("    if not story.locks:\n        return\n", ""),
    ("    if before.locked is None and isinstance", "    if isinstance"),
    ("value if before.held is None else before.held", "value"),
    ('in ("risky", "harmful")', 'in ("harmful",)'),
    ("if isinstance(event, ev.WrongedSomeone):", "if False:"),
    ("if isinstance(event, ev.RingEnded) and _unheeded", "if _unheeded"),
    ('event.how == "ignore" and warns', "warns"),
    ("warns(story, before.ringing)", "bool(before.ringing)"),
    ("            if locked:\n", "            if False:\n"),
    ("            locked = True\n", ""),
    ("elif not locked and (what", "elif locked and (what"),
    ("_REVEALED if story.lines[event.line].reveals else NOTHING", "NOTHING"),
    ("        return _PAID\n", "        return NOTHING\n"),
    ("return _OVER if isinstance", "return NOTHING if isinstance"),
    ("        if branch is part:\n", "        if branch is not part:\n"),
)  # fmt: skip
_BY_CLAIMS = ("tests/authoring/test_claims.py",)
_WHOLE = (
    ("passed * 2 > len(runs)", "passed * 2 > 9 * len(runs)"),
    ("passed * 2 > len(runs)", "passed * 4 > len(runs)"),
    ('if proof.story.situation.kind != "quiz":', 'if proof.story.situation.kind == "quiz":'),
    ('"partial", "loss_reported"),', '"loss_reported"),'),
    ('"genuine": ("helped", "wronged")', '"genuine": ("helped",)'),
    ("if not any(payment.to", "if any(payment.to"),
    ("        if ending.id not in planned:\n", "        if False:\n"),
    ("    if len(cut) < EXCERPTS:\n", "    if len(cut) < 3:\n"),
    ("    if cut and boosters != 1:\n", "    if cut and boosters < 1:\n"),
    ("    if cut and boosters != 1:\n", "    if cut and boosters > 1:\n"),
    ("range(1, len(scenario.card", "range(0 * len(scenario.card"),
    ("        if _behaviour(again) not in seen:\n", "        if True:\n"),
    ("            if key not in known:\n", "            if True:\n"),
    ("message=message, path=(), where=where", "path=(), where=where"),
)  # fmt: skip
_BY_WHOLE = ("tests/authoring/test_situation_claims.py",)
_BY_FAIRNESS = ("tests/authoring/test_fairness.py",)
_PROOF = "fraudtrainer/authoring/proof/"

_BY_SPACE = ("tests/authoring/test_state_growth.py", "tests/authoring/test_state_space.py")
_SPACES = (
    ('any(e.unguarded or e.kind == "lucky" for e', "any(e.unguarded for e"),
    ("        if state.ending is not None:\n            return end\n", ""),
    ("state.wrong_weight > 0, bool(state.leaked),", "bool(state.leaked),"),
    ("state.wrong_weight > 0, bool(state.leaked),", "state.wrong_weight > 0,"),
    ("state.ending, state.lost, state.stopped,", "state.ending, state.lost,"),
    ("            self._luck and state.bad > 0,\n", ""),
    ("elapsed > limit for limit", "elapsed >= limit for limit"),
    ("self._asked(state) if self._bands_ask else ()", "()"),
    ("self._purse and state.balance, elapsed,", "elapsed,"),
    ("        yield tuple([state.values.get(name, 0) for name in self._temper])\n", ""),
    ("        yield tuple([look.number(name) for name in self._names])\n", ""),
    ("        yield tuple([look.asked(*question) for question in self._questions])\n", ""),
    ("(state.ringing, tuple([id(rule) for rule in rules]), tuple([g.id for g in given]))", "(tuple([id(rule) for rule in rules]), tuple([g.id for g in given]))"),
    ("tuple([id(rule) for rule in rules]), tuple([g.id for g in given])", "tuple([id(rule) for rule in rules])"),
    ("rule.push or rule.income is not None", "rule.push"),
)  # fmt: skip
_REACHES = (
    ("    if scene in telling.opening:\n        return telling.opening_actions\n", ""),
    ("general[name in telling.opening]", "general[False]"),
)

MUTANTS = (
    *(Mutant(_PROOF + "state_space.py", old, new, _BY_SPACE) for old, new in _SPACES),
    *(Mutant(_PROOF + "reach.py", old, new, _BY_SPACE) for old, new in _REACHES),
    *(Mutant(_PROVER, old, new, _TESTS) for old, new in _CLAIMS),
    *(Mutant(_PLAYERS, old, new, _BY_PLAYERS) for old, new in _BLANKET),
    *(Mutant(_PROOF + "ledger.py", old, new, _BY_CLAIMS) for old, new in _LEDGER),
    *(Mutant(_PROOF + "shape.py", old, new, _BY_CLAIMS) for old, new in _SHAPES),
    *(Mutant(_PROOF + "claims.py", old, new, _BY_CLAIMS) for old, new in _SHORTFALLS),
    *(Mutant(_PROOF + "situation.py", old, new, _BY_WHOLE) for old, new in _WHOLE),
    *(Mutant(_PROOF + "fairness.py", old, new, _BY_FAIRNESS) for old, new in _FAIRNESS),
)
