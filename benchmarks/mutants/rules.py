"""Faults in the rules of `check`: each of the claims that they hold a situation to."""

from __future__ import annotations

from benchmarks.mutants.mutant import Mutant

_RULES = "fraudtrainer/authoring/rules/"
_TESTS = ("tests/authoring/test_rules.py", "tests/content/test_bad.py")

_BY_EXCERPTS = ("tests/content/test_bad.py", "tests/authoring/test_excerpts.py")

_FAULTS = (
    ("same_reply", "    for story in file.stories:\n        replies", "    for story in ():\n        replies"),
    ("same_reply", "_effect(replies[one]) == _effect(replies[other])", "False"),
    ("same_reply", "letters(replies[n].text)", "replies[n].text"),
    ("same_reply", '"answers": answers', '"answers": []'),
    ("same_reply", "if replies[one].conduct is None:", "if False:"),
    ("repeated_line", "LEAST = 6", "LEAST = 5"),
    ("repeated_line", "LEAST = 6", "LEAST = 60"),
    ("repeated_line", "line.by in (ME, SYSTEM) or ", ""),
    ("repeated_line", "or path[:2] == at[:2] == _BANDS", ""),
    ("repeated_line", "letters(text)", "text"),
    ("ungraded_choice", "if len(choices) > 1 and bare:", "if False:"),
    ("ungraded_choice", "if len(choices) > 1 and bare:", "if bare:"),
    ("ungraded_choice", 'if payment.by == "me" and payment.on_form and payment.id not in made:', "if False:"),
    ("ungraded_choice", "and payment.on_form and payment.id not in made", ""),
    ("odd_stake", "not max(amounts) <= stake <= sum(amounts)", "not max(amounts) <= stake"),
    ("odd_stake", "not max(amounts) <= stake <= sum(amounts)", "not stake <= sum(amounts)"),
    ("odd_stake", "enumerate(file.stories)", "enumerate(file.stories[:1])"),
    ("telltale_card", "if not subject.tellings[0].stories[0].judged:", "if False:"),
    ("far_exit", "far[0][0]", "far[-1][0]"),
    ("far_exit", "        if far:\n", "        if len(far) > 9:\n"),
    ("uneven_opening", "if story.judged and not opening:", "if False:"),
    ("uneven_opening", "LEAST_SCENES <= len(opening) <= MOST_SCENES and free", "LEAST_SCENES <= len(opening) and free"),
    ("short_balance", "if payment.amount > has", "if payment.amount >= has"),
    ("short_balance", "range(len(subject.situations))", "range(1)"),
    ("short_balance", '("variants", row) if isinstance', '("money", "balance") if isinstance'),
)  # fmt: skip

_EXCERPTS = (
    ("MOST_LINES = 10", "MOST_LINES = 12"),
    ("MOST_LINES = 10", "MOST_LINES = 99"),
    ("        if name not in named:\n", "        if False:\n"),
    ("        elif key in pieces:\n", "        elif False:\n"),
    ("    if whole:\n", "    if not whole:\n"),
    ("    if whole:\n", "    if True:\n"),
    ("if not piece.shown:", "if False:"),
    ("elif told is not None:", "elif False:"),
    ("for name in piece.before if", "for name in piece.shown[:1] if"),
    ("(own | story.answers) & names", "own & names"),
    ("    elif piece.is_opening:", "    elif not piece.is_opening:"),
    ("if _words(scenario, one) == _words(scenario, other):", "if False:"),
    ("for names in (piece.shown, piece.found)", "for names in (piece.shown,)"),
)  # fmt: skip

MUTANTS = tuple(
    Mutant(f"{_RULES}{file}.py", old, new, _TESTS) for file, old, new in _FAULTS
) + tuple(
    Mutant("fraudtrainer/authoring/excerpts.py", old, new, _BY_EXCERPTS) for old, new in _EXCERPTS
)
