"""The colours, spaces and sizes of the whole program, for light and for dark. No Qt in here."""

from typing import NamedTuple

SPACE = (4, 8, 12, 16, 24, 32)
"""Every distance between things, in pixels at 100 %."""

RADIUS_CARD = 10

TYPE_SMALL = 13
TYPE_BODY = 14
TYPE_LEAD = 16
TYPE_TITLE = 20

SCALES = (1.0, 1.25, 1.6, 2.0)
"""The text sizes: 标准, 大, 特大, and 投影 for a projector."""


class Palette(NamedTuple):
    """The colours of one theme, each "#RRGGBB".

    A plain name (``red``) is a ground or a line; ``red_soft`` is its quiet ground; ``red_text`` is
    the same hue made readable as text on paper, card and its soft ground; ``on_red`` is text on it.
    """

    ink: str
    muted: str
    faint: str
    paper: str
    card: str
    line: str
    track: str
    navy: str
    navy_2: str
    navy_text: str
    navy_soft: str
    rail: str
    rail_checked: str
    on_navy: str
    on_navy_muted: str
    red: str
    red_2: str
    red_text: str
    red_soft: str
    on_red: str
    jade: str
    jade_text: str
    jade_soft: str
    on_jade: str
    amber: str
    amber_text: str
    amber_soft: str
    bubble_self: str
    device: str
    device_header: str
    call_ground: str
    call_ground_2: str
    call_bubble: str
    call_line: str
    call_ink: str
    call_muted: str
    call_mark: str
    call_jade: str


LIGHT = Palette(
    ink="#1C2430",
    # Two steps darker than the design's #69727F, which reaches only 4.43:1 on paper.
    muted="#5F6875",
    faint="#98A0AA",
    paper="#F6F4EE",
    card="#FFFFFF",
    line="#E4E0D6",
    track="#E8E4D9",
    navy="#1F3A5F",
    navy_2="#2B5186",
    navy_text="#1F3A5F",
    navy_soft="#E8EEF6",
    rail="#1F3A5F",
    rail_checked="#3B5271",
    on_navy="#FFFFFF",
    on_navy_muted="#C9D3E2",
    red="#C8372D",
    red_2="#B02E25",
    red_text="#B93027",
    red_soft="#FBE9E6",
    on_red="#FFFFFF",
    jade="#1B8463",
    jade_text="#14714F",
    jade_soft="#E3F3EC",
    on_jade="#FFFFFF",
    amber="#B7791F",
    amber_text="#8A5A12",
    amber_soft="#FBF1DC",
    bubble_self="#D8E6FA",
    device="#F3F5F8",
    device_header="#ECEFF5",
    call_ground="#17263C",
    call_ground_2="#0F1828",
    call_bubble="#263345",
    call_line="#47556A",
    call_ink="#F4F6F9",
    call_muted="#AEBACB",
    call_mark="#FF9184",
    call_jade="#76D3B0",
)

DARK = Palette(
    ink="#E7EAEE",
    muted="#A7B0BC",
    faint="#6C7683",
    paper="#12161C",
    card="#1B212A",
    line="#323B47",
    track="#323B47",
    navy="#2B5186",
    navy_2="#356099",
    navy_text="#A9C6EE",
    navy_soft="#22334C",
    rail="#16243A",
    rail_checked="#2A3F5E",
    on_navy="#FFFFFF",
    on_navy_muted="#D3DDEA",
    red="#C8372D",
    red_2="#B02E25",
    red_text="#FF9E94",
    red_soft="#3C211F",
    on_red="#FFFFFF",
    jade="#1B8463",
    jade_text="#76D3B0",
    jade_soft="#17332A",
    on_jade="#FFFFFF",
    amber="#C98A2E",
    amber_text="#EBBE6C",
    amber_soft="#3A2D16",
    bubble_self="#26436B",
    device="#171D25",
    device_header="#222A35",
    call_ground="#15202F",
    call_ground_2="#0B1119",
    call_bubble="#243042",
    call_line="#445266",
    call_ink="#F4F6F9",
    call_muted="#AEBACB",
    call_mark="#FF9184",
    call_jade="#76D3B0",
)

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(("ink", ground) for ground in ("paper", "card", "navy_soft", "device", "device_header")),
    *(("ink", ground) for ground in ("red_soft", "jade_soft", "amber_soft", "bubble_self")),
    *(("muted", ground) for ground in ("paper", "card", "navy_soft", "device", "device_header")),
    *(("navy_text", ground) for ground in ("paper", "card", "navy_soft", "device_header")),
    *(("red_text", ground) for ground in ("paper", "card", "red_soft", "device")),
    *(("jade_text", ground) for ground in ("paper", "card", "jade_soft", "device")),
    *(("amber_text", ground) for ground in ("paper", "card", "amber_soft", "device")),
    *(("on_navy", ground) for ground in ("navy", "navy_2", "rail", "rail_checked")),
    *(("on_navy_muted", ground) for ground in ("navy", "rail")),
    *(("on_red", ground) for ground in ("red", "red_2")),
    ("on_jade", "jade"),
    *(("call_ink", ground) for ground in ("call_ground", "call_ground_2", "call_bubble")),
    *(("call_muted", ground) for ground in ("call_ground", "call_ground_2", "call_bubble")),
    *(("call_mark", ground) for ground in ("call_ground", "call_bubble")),
    *(("call_jade", ground) for ground in ("call_ground", "call_bubble")),
)
"""Every (foreground, background) pair of token names that carries text; a test measures each."""


def contrast_ratio(foreground: str, background: str) -> float:
    """Measure the contrast of two colours as WCAG 2.x defines it.

    Args:
        foreground: A colour "#RRGGBB".
        background: A colour "#RRGGBB".

    Returns:
        A number from 1.0 (equal) to 21.0 (black on white); the order does not matter.

    Raises:
        ValueError: One of the two is not "#RRGGBB".
    """
    dark, light = sorted((_luminance(foreground), _luminance(background)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    if len(colour) != 7 or not colour.startswith("#"):
        raise ValueError(f"not a colour #RRGGBB: {colour!r}")
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
