"""The colours: readable in both themes, and one set of names for both."""

import re

import pytest

from fraudtrainer.ui.theme.tokens import DARK, LIGHT, SPACE, TEXT_PAIRS, Palette, contrast_ratio

LEAST_FOR_TEXT = 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("foreground", "background"), TEXT_PAIRS, ids=str)
def test_text_is_readable_on_every_ground_it_stands_on(
    palette: Palette, foreground: str, background: str
) -> None:
    colours = palette._asdict()
    assert contrast_ratio(colours[foreground], colours[background]) >= LEAST_FOR_TEXT


def test_no_pair_is_listed_twice() -> None:
    assert len(set(TEXT_PAIRS)) == len(TEXT_PAIRS)


def test_faint_carries_no_text() -> None:
    assert "faint" not in {foreground for foreground, _ in TEXT_PAIRS}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_six_hex_digits(palette: Palette) -> None:
    odd = {name: value for name, value in palette._asdict().items() if not _is_colour(value)}
    assert odd == {}


def test_contrast_follows_the_published_examples() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast_ratio("#1C2430", "#1C2430") == pytest.approx(1.0)
    # #767676 on white is the well-known lightest grey that passes, #777777 the first that fails.
    assert contrast_ratio("#767676", "#FFFFFF") >= LEAST_FOR_TEXT
    assert contrast_ratio("#777777", "#FFFFFF") < LEAST_FOR_TEXT


def test_contrast_does_not_depend_on_the_order() -> None:
    assert contrast_ratio(LIGHT.ink, LIGHT.paper) == contrast_ratio(LIGHT.paper, LIGHT.ink)


@pytest.mark.parametrize("colour", ["red", "#FFF", "1C24300", "#1C243"])
def test_contrast_refuses_what_is_no_colour(colour: str) -> None:
    with pytest.raises(ValueError, match=r"not a colour"):
        contrast_ratio(colour, "#FFFFFF")


def test_spaces_grow() -> None:
    assert list(SPACE) == sorted(set(SPACE))


def _is_colour(value: str) -> bool:
    return re.fullmatch(r"#[0-9A-F]{6}", value) is not None
