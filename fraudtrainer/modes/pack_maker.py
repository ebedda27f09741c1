"""A pack of one's own situation, without a line of it written by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from fraudtrainer.errors import UserError
from fraudtrainer.modes.offer import Offer
from fraudtrainer.modes.own import not_kept
from fraudtrainer.modes.packs import Packs
from fraudtrainer.paths import OWN_FOLDER
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.own import KEY_FILE
from fraudtrainer.scenario.packs.manifest import (
    FORMAT,
    Manifest,
    app_version_of,
    check_manifest,
    manifest_bytes,
    version_of,
)
from fraudtrainer.words import Words

LICENCE = "CC-BY-4.0"
SUFFIX = ".ftpack"
FIRST = "1.0.0"


class PackWish(NamedTuple):
    """What an author says about a pack.

    Attributes:
        folder: The situation that goes in.
        id: Its id; the pack gets the same.
        title: As the list of packs shows it.
        publisher: Who answers for it.
        version: Three numbers, ``1.0.0``.
    """

    folder: Path
    id: str
    title: str
    publisher: str
    version: str

    @property
    def file_name(self) -> str:
        """What the pack's file is called."""
        return f"{self.id}-{self.version}{SUFFIX}"


class PackMaker:
    """The use case: what is signed is signed with the key in the folder of the user's data."""

    def __init__(self, data: Path, packs: Callable[[], Packs], app_version: str) -> None:
        """Look for the key in `data`; `packs` checks and writes, for this version of the program."""
        self._data = data
        self._packs = packs
        self._app_version = app_version

    def wrong(self, wish: PackWish) -> tuple[Diagnostic, ...]:
        """What cannot be said of a pack that way; empty where it can be made."""
        return tuple(check_manifest(manifest_bytes(self._manifest(wish)))[1])

    def make_pack(self, wish: PackWish, out: Path, watch: Callable[[int], None]) -> Offer:
        """Make a pack of a situation and sign it with the author's key, which is made with the first.

        Args:
            wish: What goes in.
            out: The file to write; one that is there is not written over.
            watch: Told how many situations have been looked at; what it raises stops it, and nothing
                was written.

        Returns:
            The pack, with what was left out of it.

        Raises:
            UserError: The situation may not go into a pack, or the file or the key cannot be written.
        """
        if out.exists():
            raise UserError(
                Words(
                    "已经有 {0} 了，没有覆盖它。", "{0} is there already; it was left alone."
                ).fill(out.name),
                hint=Words("请把版本号加大，再做一次。", "Give it a higher version."),
                details=str(out),
            )
        from fraudtrainer.scenario.packs.building import seal_files, situation_files

        left_out: list[str] = []
        head = manifest_bytes(self._manifest(wish))
        files = situation_files(wish.folder, wish.id, head, left_out)
        pack = seal_files(files, self._key())
        return self._packs().write(pack, out, left_out, watch)

    def _manifest(self, wish: PackWish) -> Manifest:
        return Manifest(
            format=FORMAT,
            id=wish.id,
            version=wish.version,
            title=wish.title,
            publisher=wish.publisher,
            min_app=".".join(map(str, app_version_of(self._app_version))),
            license=LICENCE,
        )

    def _key(self) -> Path:
        from fraudtrainer.scenario.packs.signing import make_key_file

        key = self._data / OWN_FOLDER / KEY_FILE
        if not key.exists():
            try:
                key.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                message = Words("密钥没有存成。", "The key could not be kept.")
                raise not_kept(message, error) from error
            make_key_file(key)
        return key


def next_version(folder: Path, situation: str) -> str:
    """A version after the last pack of a situation in a folder, `FIRST` where there is none."""
    found = []
    for path in folder.glob(f"{situation}-*{SUFFIX}"):
        text = path.name.removeprefix(f"{situation}-").removesuffix(SUFFIX)
        if all(part.isdecimal() for part in text.split(".")) and text.count(".") == FIRST.count(
            "."
        ):
            found.append(version_of(text))
    if not found:
        return FIRST
    major, minor, patch = max(found)
    return f"{major}.{minor}.{patch + 1}"
