"""Excerpts: what `check` holds them to, just within it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fraudtrainer.authoring.soundness import check_folder
from tests.sound_scenarios import FIXTURES, bundled_facts

HEAD = "format: 2\ntelling: {0}\nexcerpt: paying\nsteps:\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "twins", tmp_path / "twins"))


def plan(folder: Path, telling: str, *steps: str) -> None:
    """Write the plan of the excerpt for one telling."""
    text = HEAD.format(telling) + "".join(f"  - {step}\n" for step in steps)
    (folder / f"{telling}.paying.plan.yaml").write_text(text, encoding="utf-8")


def codes(folder: Path) -> list[str]:
    return [f"{d.code} {Path(d.file).name}" for d in check_folder(folder, bundled_facts())]


def test_the_twins_are_cut_well(folder: Path) -> None:
    assert codes(folder) == []


FRIEND = "{act: callback_known_number, target: friend}"
TEN = ("reply: how", "reply: wait", "dial: 3", "reply: late", "cut: {first: o1, last: s2}")


def test_ten_lines_are_not_too_many_and_eleven_are(folder: Path) -> None:
    plan(folder, "scam", *TEN)
    assert codes(folder) == []
    plan(folder, "scam", *TEN[:-1], "cut: {first: o1, last: s3}")
    assert codes(folder) == ["FT127 scam.paying.plan.yaml"]


def test_what_comes_before_an_excerpt_may_not_reveal_the_truth_either(folder: Path) -> None:
    called = "{act: callback_known_number, target: teacher}"
    plan(
        folder, "genuine", "reply: ok", called, "reply: go", "dial: 3", 'reply: "no"', "dial: 2",
        "reply: thanks", "cut: {first: back.thanks, last: back.thanks}",
    )  # fmt: skip
    assert codes(folder) == ["FT127 genuine.paying.plan.yaml"]


def test_a_result_alone_may_tell_them_apart(folder: Path) -> None:
    same = ("reply: ok", "reply: wait", "dial: 3", "cut: {first: s0, last: s0}")
    for telling in ("scam", "genuine"):
        plan(folder, telling, *same)
    assert codes(folder) == ["FT128 genuine.paying.plan.yaml"]
    plan(folder, "scam", *same, "reply: tell")
    assert codes(folder) == []


def test_an_answer_of_the_telling_is_more_than_the_opening(folder: Path) -> None:
    for telling in ("scam", "genuine"):
        plan(
            folder,
            telling,
            "reply: ok",
            "cut: {first: o3, last: o3}",
            "inspect: profile",
            "dial: 3",
        )
    assert codes(folder) == []


def test_a_plan_that_fails_is_found_once(folder: Path) -> None:
    plan(folder, "scam", "reply: nowhere", "cut: {first: o1, last: o1}")
    assert codes(folder) == ["FT060 scam.paying.plan.yaml"]


def test_an_excerpt_of_the_opening_alone_is_found_once_in_each_plan(folder: Path) -> None:
    for telling in ("scam", "genuine"):
        plan(folder, telling, "reply: ok", "cut: {first: o1, last: o3}")
    assert codes(folder) == ["FT128 genuine.paying.plan.yaml", "FT128 scam.paying.plan.yaml"]
