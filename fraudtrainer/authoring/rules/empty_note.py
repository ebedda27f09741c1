"""FT109: a cue without a word for the debrief."""

from __future__ import annotations

from collections.abc import Iterator

from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.scenario.part import lines_in
from fraudtrainer.words import Words


def check(subject: Subject) -> Iterator[Finding]:
    """Find cues whose note is empty; a cue with no `note` at all is FT031."""
    for file in subject.tellings:
        for path, line in lines_in(file.telling):
            for number, mark in enumerate(line.marks):
                if not mark.note.strip():
                    yield Finding(
                        file.file, (*path, "marks", number, "note"),
                        Words(f"破绽“{mark.span}”没有旁批", f"the cue {mark.span!r} has no note"),
                        Words("用一句话说它为什么可疑，或为什么不可疑", "say in a sentence what it tells"),
                    )  # fmt: skip


RULE = Rule("FT109", "error", Words("破绽没有旁批", "A cue without a note"), check)
