"""Faults in the prover: each of its claims, its players, and what it counts."""

from __future__ import annotations

from benchmarks.mutants.mutant import Mutant

_PROVER = "fraudtrainer/authoring/proof/prover.py"
_PLAYERS = "fraudtrainer/authoring/proof/players.py"
_TESTS = ("tests/authoring/test_prover.py", "tests/authoring/test_state_space.py")
_BY_PLAYERS = ("tests/authoring/test_players.py", "tests/authoring/test_prover.py")

_CLAIMS = (
    ("if after.at < state.at:", "if False:"),
    ("+ after.paid != money.balance:", "+ after.paid < 0:"),
    ("+ after.paid != money.balance:", "!= money.balance:"),
    ("if ending.id not in reached:", "if ending.id in reached:"),
    ("if key not in good and state.ending is None:", "if False:"),
    ('in ("safe", "helped") or state.lost', 'in ("safe",) or state.lost'),
    ('in ("safe", "helped") or state.lost or state.wrong_weight', 'in ("safe", "helped") or state.lost'),
    ("if sitting.state != search.states[key]:", "if sitting.state is None:"),
    ("if _band(worse.outcome) > _band(better.outcome) and worse.total >= better.total:", "if False:"),
    ("and worse.total >= better.total:", "and worse.total > better.total:"),
    ("if all(score(run).passed for run in runs):", "if False:"),
    ("if all(score(run).passed for run in runs):", "if any(score(run).passed for run in runs):"),
    ("if not run.ended:\n                name", "if False:\n                name"),
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
    ('Player("always-comply", 1, comply)', 'Player("always-comply", 5, comply)'),
    ("refuse, flags_everything=True", "refuse"),
    ("max(replies, key=lambda r: len(r.text))", "min(replies, key=lambda r: len(r.text))"),
    ("_NOT_SURE = inp.Dial(3)", "_NOT_SURE = inp.Dial(1)"),
    ("elif self.state.reporting:", "elif False:"),
    ("if choice is None or not self.give(choice):", "if choice is not None and not self.give(choice):"),
    ("MAX_MOVES = 200", "MAX_MOVES = 2"),
)  # fmt: skip

MUTANTS = (
    *(Mutant(_PROVER, old, new, _TESTS) for old, new in _CLAIMS),
    *(Mutant(_PLAYERS, old, new, _BY_PLAYERS) for old, new in _BLANKET),
)
