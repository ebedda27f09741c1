"""Talking with a person, or with a script, line by line."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final, TextIO, TypeVar

from fraudtrainer.cli.layout import wrapped
from fraudtrainer.cli.voice import Voice
from fraudtrainer.words import Words

T = TypeVar("T")

_NARROWEST, _WIDEST, _MARGIN = 40, 96, 4
"""Columns; the margin is room for closing marks that hang over."""
_LONGEST_PAUSE, _BASE_PAUSE, _PAUSE_PER_LETTER = 1.4, 0.35, 0.022
"""Seconds, the same pace as in the window."""
NO_SUCH: Final = Words("没有“{0}”这一项。", "There is no “{0}” here.")


class Terminal:
    """Writes lines that fit and asks for lines; knows nothing of what they mean.

    Attributes:
        voice: The language that it speaks.
        width: Columns of running text.
    """

    def __init__(
        self,
        source: TextIO,
        sink: TextIO,
        voice: Voice,
        sleep: Callable[[float], None] | None = None,
    ) -> None:
        """Ask on `source`, write to `sink`; `sleep` takes seconds, None never pauses."""
        self.voice = voice
        self._source = source
        self._sink = sink
        self._sleep = sleep
        self._words: list[str] = []
        columns = shutil.get_terminal_size((80, 24)).columns
        self.width = max(_NARROWEST, min(_WIDEST, columns)) - _MARGIN

    def say(self, text: Words | str = "", indent: int = 0, first: str = "") -> None:
        """Write a text, wrapped; `first` stands before its first line, `indent` before the rest.

        Args:
            text: The text; line breaks are kept.
            indent: Columns before every line.
            first: What takes the place of the first line's indent.
        """
        lines = wrapped(self._said(text), max(_NARROWEST // 2, self.width - indent))
        for number, line in enumerate(lines):
            before = first if number == 0 and first else " " * indent
            self._sink.write(f"{before}{line}".rstrip() + "\n")
        self._sink.flush()

    def rule(self, title: Words | str = "") -> None:
        """Write a dividing line, with a title where there is one."""
        self._sink.write(
            f"\n── {self._said(title)} ──\n" if title else "─" * (self.width // 2) + "\n"
        )

    def pause(self, text: str) -> None:
        """Wait as long as somebody types the text."""
        if self._sleep is not None:
            self._sleep(min(_LONGEST_PAUSE, _BASE_PAUSE + _PAUSE_PER_LETTER * len(text)))

    def command(self, prompt: Words) -> str:
        """Ask for a command and keep what stands behind its first word for the next questions.

        Returns:
            The first word, "" for an empty line.

        Raises:
            EOFError: Nothing more will come.
        """
        self._words = _split(self._read(prompt))
        return self._words.pop(0) if self._words else ""

    def answer(self, prompt: Words) -> str:
        """The next word of the present line, else a new line, "" where that is empty.

        Raises:
            EOFError: Nothing more will come.
        """
        if self._words:
            return self._words.pop(0)
        return " ".join(_split(self._read(prompt)))

    def rest(self, prompt: Words) -> list[str]:
        """All further words of the present line, else those of a new one.

        Raises:
            EOFError: Nothing more will come.
        """
        words, self._words = self._words or _split(self._read(prompt)), []
        return words

    def line(self, prompt: Words) -> str:
        """A whole line as it was typed, without the spaces around it.

        Raises:
            EOFError: Nothing more will come.
        """
        self._words = []
        return self._read(prompt).strip()

    def choose(self, prompt: Words, choices: Sequence[tuple[str, Words, T]]) -> T | None:
        """Ask for one of several by number, id or name.

        Args:
            prompt: The question.
            choices: Id, name and value of each, in the order of their numbers from 1. The caller
                has shown them.

        Returns:
            The value, None where the answer is empty or names nothing, which is said.

        Raises:
            EOFError: Nothing more will come.
        """
        wanted = self.answer(prompt).replace(" ", "")
        if not wanted:
            return None
        for number, (name, label, value) in enumerate(choices, start=1):
            labels = (said.casefold().replace(" ", "") for said in (label.zh, label.en))
            if wanted in (str(number), name.casefold(), *labels):
                return value
        self._words = []
        self.say(NO_SUCH.fill(wanted))
        return None

    def give_back(self, word: str) -> None:
        """Let `word` be the next answer."""
        self._words.insert(0, word)

    def confirmed(self, prompt: Words) -> bool:
        """Ask for a yes; everything else is a no.

        Raises:
            EOFError: Nothing more will come.
        """
        return self.answer(prompt) in {"y", "yes", "是", "好", "确认"}

    @property
    def waiting(self) -> bool:
        """True where words of the present line are still to be used."""
        return bool(self._words)

    def _said(self, text: Words | str) -> str:
        return text if isinstance(text, str) else self.voice.said(text)

    def _read(self, question: Words) -> str:
        prompt = self._said(question)
        if self._is_person:  # input() brings line editing along
            return input(prompt)
        self._sink.write(prompt)
        self._sink.flush()
        line = self._source.readline()
        if not line:
            self._sink.write("\n")
            raise EOFError
        self._sink.write(line if line.endswith("\n") else f"{line}\n")
        return line

    @property
    def _is_person(self) -> bool:
        both = self._source is sys.stdin and self._sink is sys.stdout
        return both and self._source.isatty() and self._sink.isatty()


def _split(line: str) -> list[str]:
    """The words of a line; full-width digits, letters and commas count as the plain ones."""
    return (
        unicodedata.normalize("NFKC", line).casefold().replace(",", " ").replace("、", " ").split()
    )
