"""What the program's own face draws, against what Qt says of it and against everyday Chinese."""

from fraudtrainer.authoring.subject.face import FACE, drawn_by, undrawn
from fraudtrainer.paths import bundled

ASSETS = bundled("assets")


def _decoded(codes: range, encoding: str) -> str:
    pairs = (bytes((first, last)) for first in codes for last in codes)
    return "".join(pair.decode(encoding, errors="ignore") for pair in pairs)


def test_everyday_characters_need_no_look_at_the_font_as_all_are_in_it() -> None:
    for name in (FACE.name, FACE.name.replace("Regular", "Bold")):
        drawn = drawn_by((ASSETS / "fonts" / name).read_bytes())
        assert [c for c in _decoded(range(0xA1, 0xFF), "gb2312") if not drawn(c)] == []


def test_bold_draws_what_regular_draws() -> None:
    regular, bold = (
        drawn_by((ASSETS / "fonts" / f"FTSansSC-{weight}.otf").read_bytes())
        for weight in ("Regular", "Bold")
    )
    chars = _decoded(range(0x81, 0xFF), "gbk") + "𠮷䶮㛃𫖯𬀩"
    assert [c for c in chars if regular(c) != bold(c)] == []


def test_emoji_are_lacking_and_what_nobody_sees_is_not() -> None:
    assert undrawn(["國銀帳轉騙", "𠮷䶮㛃𫖯"], ASSETS) == ()
    assert undrawn(["收到😀👍\ufe0f\u200d", "a😀"], ASSETS) == ("👍", "😀")
