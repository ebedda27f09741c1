"""Faults in reading: variants, facts, bounds, translations, and whom a pack comes from."""

from __future__ import annotations

from benchmarks.mutants.mutant import Mutant

_VARIANTS = (
    ("    for row in rows:\n        filled", "    for row in rows[:1]:\n        filled"),
    ("if row.keys() != rows[0].keys():", "if False:"),
    ("if getattr(situation.money, name) < 0:", "if getattr(situation.money, name) < -9:"),
)  # fmt: skip

_FACTS = (
    ('r"S[0-9]+"', 'r"S.+"'),
    ("if head.id in self.sources:", "if False:"),
    ("if fact.id in self.facts:", "if False:"),
    ("        if other != source_id:", "        if False:"),
    ("if not _FIGURE_KEY.fullmatch(key):", "if False:"),
    ("isinstance(text, str) and not text.strip()", "isinstance(text, str) and not text"),
    ('parts["figures"] = MappingProxyType(dict(fact.figures))', 'parts["figures"] = dict(fact.figures)'),
)  # fmt: skip

_SYNTAX = (
    ("        if findings.full:\n            break\n", ""),
)  # fmt: skip

_OFFER = (
    ("Question.UNSIGNED: not self.pack.key,", "Question.UNSIGNED: False,"),
    ("self._takes_over or self.namesake", "self._takes_over"),
    ("self._takes_over or self.namesake", "self.namesake"),
    ("agreed = [self.accepted[key]] if self.trusted else []", "agreed = [self.namesake] if self.trusted else []"),
    ("            agreed.append(self.installed.publisher)", "            pass"),
)  # fmt: skip

_PUBLISHER = (
    ('unicodedata.normalize("NFKC", name).casefold()', 'unicodedata.normalize("NFKC", name)'),
    ("if letter.isalnum())", "if True)"),
    ('.replace("rn", "m")', ""),
    (".translate(_FACE)", ""),
)

_REMEDY = (
    ("elif diagnostic is bare[0]:", "else:"),
    ("or len(bare) == 1:", "or len(bare) > 1:"),
)  # fmt: skip

_STOCK = (
    ("by=NARRATOR, text=words.said(language)", 'by=NARRATOR, text=words.said("zh")'),
)  # fmt: skip

MUTANTS: tuple[Mutant, ...] = (
    *(
        Mutant("fraudtrainer/scenario/reading/variants.py", old, new,
               ("tests/scenario/test_reading.py", "tests/scenario/test_condition.py"))
        for old, new in _VARIANTS
    ),
    *(
        Mutant("fraudtrainer/scenario/reading/fact.py", old, new, ("tests/scenario/test_fact.py",))
        for old, new in _FACTS
    ),
    *(
        Mutant("fraudtrainer/scenario/reading/syntax.py", old, new, ("tests/scenario/test_work.py",))
        for old, new in _SYNTAX
    ),
    *(
        Mutant("fraudtrainer/modes/offer.py", old, new, ("tests/modes/test_packs.py",))
        for old, new in _OFFER
    ),
    *(
        Mutant(
            "fraudtrainer/scenario/packs/publisher.py", old, new,
            ("tests/scenario/packs/test_publisher.py",),
        )
        for old, new in _PUBLISHER
    ),
    *(
        Mutant("fraudtrainer/scenario/reading/shape.py", old, new, ("tests/cli/test_ids.py",))
        for old, new in _REMEDY
    ),
    *(
        Mutant("fraudtrainer/scenario/stock.py", old, new, ("tests/scenario/test_overlay.py",))
        for old, new in _STOCK
    ),
)  # fmt: skip
