"""The texts on the bench: as they are on disk, and as the author has changed them since."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from fraudtrainer.modes.bench.manuscript import (
    Manuscript,
    keep_copy,
    read_manuscript,
    write_manuscript,
)

Found = Literal["", "replaced", "conflict"]
"""What a look at the disk came to: nothing new, another text to show, or two versions."""


class Drafts:
    """What was opened and what was changed, by file. A changed text is never lost by itself."""

    def __init__(self) -> None:
        """Know no file yet."""
        self._based: dict[Path, Manuscript] = {}
        self._drafts: dict[Path, str] = {}
        self._overwrites: dict[Path, bytes] = {}
        self._asked: dict[Path, bytes] = {}

    @property
    def unsaved(self) -> tuple[Path, ...]:
        """Every file with changes that are not saved."""
        return tuple(self._drafts)

    def changes_in(self, folder: Path) -> dict[Path, str]:
        """The texts of a situation that are not saved, by file."""
        return {path: text for path, text in self._drafts.items() if path.parent == folder}

    def manuscript(self, path: Path) -> Manuscript:
        """A file as it was last read; the first time it is read now."""
        if path not in self._based:
            self._based[path] = read_manuscript(path)
        return self._based[path]

    def text(self, path: Path) -> str:
        """The text to show: with the changes that are not saved yet."""
        return self._drafts.get(path, self.manuscript(path).text)

    def is_draft(self, path: Path) -> bool:
        """True where a file has changes that are not saved."""
        return path in self._drafts

    def edit(self, path: Path, text: str) -> None:
        """Take a text as it stands in the window now."""
        if text == self.manuscript(path).text:
            self._drafts.pop(path, None)
        else:
            self._drafts[path] = text

    def save(self, path: Path) -> bool:
        """Write a changed text to its file.

        Returns:
            False where another program has changed the file: then somebody has to choose.

        Raises:
            UserError: It cannot be written; the text is still here and the file as it was.
        """
        if path not in self._drafts:
            return True
        if read_manuscript(path).data != self._based[path].data:
            return False
        if path in self._overwrites:
            keep_copy(path, self._overwrites[path])
            del self._overwrites[path]
        text, crlf = self._drafts[path], self._based[path].crlf
        self._based[path] = write_manuscript(path, text, crlf=crlf)
        del self._drafts[path]
        return True

    def reread(self, path: Path) -> Found:
        """Take up what another program did to a file; each of its versions conflicts once."""
        now, known = read_manuscript(path), self._based.get(path)
        if known is not None and (now.data, now.trouble) == (known.data, known.trouble):
            return ""
        if now.trouble == "unreadable" and known is not None and known.data:
            return ""  # an editor is just putting a new file in its place, or it is gone for good
        if self._drafts.get(path, now.text) != now.text:
            if self._asked.get(path) == now.data:
                return ""
            self._asked[path] = now.data
            return "conflict"
        self._drafts.pop(path, None)
        self._based[path] = now
        return "replaced"

    def keep_mine(self, path: Path) -> None:
        """Go on with the changed text; what is on disk is kept as a copy when it is saved."""
        text = self.text(path)
        self._based[path] = read_manuscript(path)
        self._overwrites[path] = self._based[path].data
        self.edit(path, text)

    def take_theirs(self, path: Path) -> None:
        """Go on with what is on disk."""
        self.forget(path)
        self._based[path] = read_manuscript(path)

    def forget(self, path: Path) -> None:
        """Let go of a file: what was changed, too."""
        for kept in (self._based, self._drafts, self._overwrites, self._asked):
            kept.pop(path, None)

    def forget_changes(self) -> None:
        """Let go of every change that was not saved."""
        self._drafts.clear()
