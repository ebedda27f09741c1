"""FT141: characters that the program's face cannot draw."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.face import undrawn
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.paths import bundled
from fraudtrainer.words import Words

_MOST_NAMED = 8


def check(subject: Subject) -> Iterator[Finding]:
    """Find what a computer without further faces shows as boxes: told once for each file."""
    texts = subject.all_texts
    lacking = frozenset(undrawn((text for _file, _path, text in texts), bundled("assets")))
    told = set[str]()
    for file, path, text in texts if lacking else ():
        if file not in told and lacking.intersection(text):
            told.add(file)
            here = {char for name, _path, text in texts if name == file for char in text}
            yield _finding(file, path, sorted(lacking & here))


def _finding(file: str, path: tuple[str | int, ...], chars: list[str]) -> Finding:
    named = "、".join(f"{char} U+{ord(char):04X}" for char in chars[:_MOST_NAMED])
    more = "……" if len(chars) > _MOST_NAMED else ""
    return Finding(
        file, path,
        Words(
            f"程序自带的字体里没有这些字：{named}{more}",
            f"the program's own face lacks '{named}'{' and more' if more else ''}",
        ),
        Words(
            "有的电脑上会画成写着编号的方框；换一个字，或者不用表情符号",
            "some computers show a box with the code; take another character, and no emoji",
        ), raw=True,
    )  # fmt: skip


RULE = Rule(
    "FT141", "warning", Words("有自带字体里没有的字", "A character that the own face lacks"), check
)
