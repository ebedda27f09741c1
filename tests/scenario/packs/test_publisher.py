"""Names that the eye takes for each other are one name."""

from __future__ import annotations

import pytest

from fraudtrainer.scenario.packs.publisher import likeness


@pytest.mark.parametrize(
    ("name", "imitation"),
    [
        ("示例社区", "示例 社区"),
        ("示例社区", "示例·社區"),
        ("Acme Trust", "АСМЕ  trust"),  # Cyrillic
        ("Acme", "Ａｃｍｅ"),  # full width
        ("Acme", "Ácme"),
        ("Acme", "Acrne"),
        ("Google", "G00gIe"),
        ("人民日报", "入民曰报"),
        ("中国警察协会", "中國警察協會"),
    ],
)
def test_an_imitation_has_the_likeness_of_the_name(name: str, imitation: str) -> None:
    assert likeness(imitation) == likeness(name)


def test_other_names_have_other_likenesses() -> None:
    names = ("示例社区", "示例小区", "示例街道", "Acme", "Acne", "……", "——", "人民日报", "人民早报")
    assert len({likeness(name) for name in names}) == len(names)
