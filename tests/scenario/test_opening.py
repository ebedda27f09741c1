"""A telling and the opening of its card: whatever does not fit is found, in the file where it stands."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.reading.fact import load_facts

TWINS = Path(__file__).resolve().parents[1] / "fixtures" / "twins"
FACTS = load_facts(bundled("seeds"))[0]
SLIPS = [
    ("scam.yaml", "really: {host:", "really: {hots:", "host", 1),
    ("genuine.yaml", "same_as: teacher", "same_as: nobody", "nobody", 1),
    ("scam.yaml", "{goes_along: code, holds: press}", "{goes_along: code}", "holds", 1),
    ("scam.yaml", "holds: press}", "holds: press, more: code}", "more", 1),
    ("scam.yaml", "holds: press}", "holds: nowhere}", "nowhere", 1),
    ("situation.yaml", "exits: [goes_along, holds]", "exits: [goes_along, holds, left]", "left", 1),
    ("scam.yaml", "  who_friend: [", "  who_frend: [", "who_friend", 1),
    ("situation.yaml", ", asks: who_friend", "", "who_friend", 2),
    ("scam.yaml", "owed: {teacher_back: {after: code,", "owed: {teacher_back: {after: where,", "where", 1),
    ("situation.yaml", ", owes: teacher_back", "", "teacher_back", 2),
    ("situation.yaml", "      silence: {after: 10, goto: ask}\n", "", "silence", 1),
    ("situation.yaml", "counts: shared", "counts: common", "shared", 1),
    ("scam.yaml", "counts: decisive, cue: payee_mismatch", "counts: misleading, cue: payee_mismatch", "decisive", 1),
    ("genuine.yaml", "counts: proof, kind: old_trace", "counts: proof, cue: secrecy_isolation", "kind", 1),
    ("genuine.yaml", "counts: misleading, cue: urgency_deadline", "counts: common, cue: urgency_deadline", "misleading", 1),
    ("scam.yaml", "            - {text: 收款码是我家里人的。, span: 我家里人的}\n".replace("            ", "          "), "", "wordings", 1),
    ("scam.yaml", "truth: scam\n", 'truth: scam\nstart: "09:00"\n', "start", 1),
    ("situation.yaml", "text: 各位家长，教辅费今天收齐。}", "text: 各位家长，教辅费今天收齐。, reveals: true}", "揭晓", 1),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(TWINS, tmp_path / "twins"))


@pytest.mark.parametrize(("file", "old", "new", "word", "number"), SLIPS)
def test_what_does_not_fit_is_found(
    folder: Path, file: str, old: str, new: str, word: str, number: int
) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    scenario, found = read_scenario(folder, FACTS)
    assert scenario is None
    told = [d for d in found if d.code in ("FT065", "FT067")]
    assert len(told) == len(found) == number, [d.words.zh for d in found]
    assert any(word in d.words.zh for d in told)


def test_the_twins_fit() -> None:
    scenario, found = read_scenario(TWINS, FACTS)
    assert scenario is not None
    assert found == []
