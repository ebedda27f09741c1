"""FT115: a line too long to be read in one go."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject, TellingFile
from fraudtrainer.scenario.part import lines_in, texts_of
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.words import Words

MAX_CHARACTERS = 60


def check(subject: Subject) -> Iterator[Finding]:
    """Find lines and replies over 60 characters, in whichever variant."""
    for file in subject.tellings:
        for path, length in _long(file).items():
            yield Finding(
                file.file, path,
                Words(f"这句话有 {length} 个字，超过 {MAX_CHARACTERS}",
                f"the line has {length} characters, more than {MAX_CHARACTERS}"),
                Words("拆成两句", "split it in two"),
            )  # fmt: skip


def _long(file: TellingFile) -> dict[DataPath, int]:
    found: dict[DataPath, int] = {}
    for story in file.stories:
        said: list[tuple[DataPath, str]] = [
            ((*path, *key), text)
            for path, line in lines_in(story.telling)
            for key, text in texts_of(line)
        ]
        for number, scene in enumerate(story.telling.scenes):
            for index, reply in enumerate(scene.replies):
                said.append((("scenes", number, "replies", index, "text"), reply.text))
        for path, text in said:
            if len(text) > MAX_CHARACTERS:
                found[path] = max(len(text), found.get(path, 0))
    return found


RULE = Rule("FT115", "warning", Words("一句话太长", "A line is too long"), check)
