"""Installed packs on disk: each change is one replaced index file, so it happened or it did not.

``content/`` holds a folder for each version and is only ever added to; ``installed.json`` says
which of the folders count. What the index does not name is left over from a crash or an old version
and is swept away by the next change.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from fraudtrainer.errors import UserError
from fraudtrainer.replacement import replace_file, sync_path
from fraudtrainer.scenario.frozen import learned
from fraudtrainer.scenario.packs.content import Pack
from fraudtrainer.scenario.packs.refusal import UNCHANGED, refused
from fraudtrainer.scenario.packs.shelf import CONTENT, INDEX_FILE
from fraudtrainer.scenario.packs.situations import Watch, write_files
from fraudtrainer.words import Words

_FORMAT = 1
_DIGITS_OF_DIGEST = 12


class InstalledVersion(msgspec.Struct, frozen=True, kw_only=True):
    """One version of a pack on the disk.

    Attributes:
        version: Three numbers.
        title: As the list shows it.
        publisher: Who answers for it.
        key: The public key that signed it; empty where nobody did.
        fingerprint: The key in short, for people.
        digest: SHA-256 of the manifest.
        folder: Its folder's name below ``content/``.
        situations: Titles by situation id.
    """

    version: str
    title: str
    publisher: str
    key: str
    fingerprint: str
    digest: str
    folder: str
    situations: dict[str, str]


class InstalledPack(msgspec.Struct, frozen=True, kw_only=True):
    """A pack: the version that is played, and the one before it where it is still kept."""

    id: str
    current: InstalledVersion
    previous: InstalledVersion | None = None


@learned
class Index(msgspec.Struct, frozen=True, kw_only=True):
    """What is installed, and which keys the user has accepted: publishers by public key."""

    format: int = _FORMAT
    packs: dict[str, InstalledPack] = {}
    keys: dict[str, str] = {}


class PackStore:
    """The packs' folder. One program at a time may change it: the caller sees to that."""

    def __init__(self, folder: Path) -> None:
        """Work in `folder`, which is made when the first pack is installed."""
        self._folder = folder
        self._content = folder / CONTENT

    def index(self) -> Index:
        """What is installed.

        Raises:
            UserError: The index is damaged. It is never guessed: nothing would be safe to sweep.
        """
        path = self._folder / INDEX_FILE
        try:
            index = msgspec.json.decode(path.read_bytes(), type=Index)
        except FileNotFoundError:
            return Index()
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
            raise self._unreadable(path, fault) from fault
        if index.format != _FORMAT:
            raise UserError(
                Words(
                    "已安装的情境包是新版本的程序存下的，这个程序不认识。",
                    "The installed packs were stored by a newer program; this one does not know them.",
                ),
                hint=Words("请把程序更新到新版本。", "Update the program."),
                details=str(path),
            )
        return index

    def content_of(self, version: InstalledVersion) -> Path:
        """The folder that holds the files of an installed version."""
        return self._content / version.folder

    def install(
        self,
        pack: Pack,
        situations: Mapping[str, str],
        *,
        trust: bool,
        watch: Watch | None = None,
    ) -> InstalledPack:
        """Put a pack on the shelf; the version that was there becomes the previous one.

        Args:
            pack: The pack, verified and agreed to.
            situations: Titles by situation id.
            trust: Keep its key among those that are not asked about again.
            watch: Told how many files have been written; what it raises stops it in time.

        Raises:
            UserError: The folder cannot be written; everything is as it was.
        """
        index = self.index()
        head = pack.manifest
        version = InstalledVersion(
            version=head.version, title=head.title, publisher=head.publisher, key=pack.key,
            fingerprint=pack.fingerprint, digest=pack.digest, situations=dict(situations),
            folder=f"{head.id}-{head.version}-{pack.digest[:_DIGITS_OF_DIGEST]}",
        )  # fmt: skip
        old = index.packs.get(head.id)
        entry = InstalledPack(id=head.id, current=version, previous=old.current if old else None)
        keys = {**index.keys, pack.key: head.publisher} if trust and pack.key else index.keys
        try:
            self._sweep(index)
            self._lay_down(pack.files, self.content_of(version), watch)
        except OSError as fault:
            raise self._unwritable(fault) from fault
        self._commit(Index(packs={**index.packs, head.id: entry}, keys=keys))
        return entry

    def roll_back(self, name: str) -> InstalledPack:
        """Play the previous version again; the newer one is removed.

        Raises:
            UserError: There is no such pack or no previous version, or the folder cannot be
                written; everything is as it was.
        """
        index = self.index()
        entry = self.find(index, name)
        if entry.previous is None:
            raise no_previous(entry)
        back = InstalledPack(id=name, current=entry.previous)
        self._commit(Index(packs={**index.packs, name: back}, keys=index.keys))
        return back

    def remove(self, name: str) -> InstalledPack:
        """Take a pack off the shelf, every version of it; accepted keys stay accepted.

        Raises:
            UserError: There is no such pack, or the folder cannot be written.
        """
        index = self.index()
        entry = self.find(index, name)
        rest = {key: value for key, value in index.packs.items() if key != name}
        self._commit(Index(packs=rest, keys=index.keys))
        return entry

    @staticmethod
    def find(index: Index, name: str) -> InstalledPack:
        """The pack of that id.

        Raises:
            UserError: It is not installed.
        """
        if name not in index.packs:
            raise refused(
                Words(f"没有安装叫“{name}”的情境包。", f"No pack called “{name}” is installed."),
                hint=Words(
                    "用 fraudtrainer pack list 可以看到已经安装的。",
                    "fraudtrainer pack list shows what is installed.",
                ),
            )
        return index.packs[name]

    def _lay_down(self, files: Mapping[str, bytes], target: Path, watch: Watch | None) -> None:
        """Write the files beside the target, and name them the target only when all are safe."""
        partial = target.with_name(f"{target.name}.part")
        try:
            partial.mkdir(parents=True)
            write_files(files, partial)
            for number, path in enumerate(sorted(partial.rglob("*"))):
                if watch is not None:
                    watch(number)
                if path.is_dir():
                    sync_path(path)
            sync_path(partial)
            partial.rename(target)
        except BaseException:  # a full disk gets its space back, a stop leaves nothing
            shutil.rmtree(partial, ignore_errors=True)
            raise
        sync_path(self._content)

    def _commit(self, index: Index) -> None:
        data = msgspec.json.format(msgspec.json.encode(index))
        try:
            replace_file(self._folder / INDEX_FILE, data)
        except OSError as fault:
            raise self._unwritable(fault) from fault
        with suppress(OSError):  # from here on it has happened: nothing may say otherwise
            self._sweep(index)

    def _sweep(self, index: Index) -> None:
        """Delete what the index does not name; what is in use at the moment goes another time."""
        named = {
            version.folder
            for entry in index.packs.values()
            for version in (entry.current, entry.previous)
            if version is not None
        }
        if self._content.is_dir():
            for path in list(self._content.iterdir()):
                if path.name not in named:
                    shutil.rmtree(path, ignore_errors=True)

    def _unwritable(self, fault: OSError) -> UserError:
        return UserError(
            Words("情境包的文件夹写不进去。", "The folder of packs cannot be written."),
            kept=UNCHANGED,
            hint=Words(
                f"请看看“{self._folder}”所在的磁盘是否还有空间、是否可以写入。",
                f"See whether the disk of “{self._folder}” has room and can be written.",
            ),
            details=str(fault),
        )

    def _unreadable(self, path: Path, fault: Exception) -> UserError:
        return UserError(
            Words("已安装情境包的目录文件损坏了。", "The list of installed packs is damaged."),
            kept=Words(
                "情境包的文件都还在，没有删。",
                "The files of the packs are all there; nothing was deleted.",
            ),
            hint=Words(
                f"请把“{path}”移走，再重新安装各个情境包。",
                f"Move “{path}” away, then install the packs again.",
            ),
            details=str(fault),
        )


def no_previous(entry: InstalledPack) -> UserError:
    """The refusal to go back where there is nothing to go back to."""
    return refused(
        Words(
            f"情境包“{entry.current.title}”没有留下更早的版本，退不回去。",
            f"No earlier version of the pack “{entry.current.title}” was kept to go back to.",
        ),
        hint=Words(
            "只有更新过的情境包可以退回，并且只能退一步。",
            "Only a pack that was updated can go back, and only by one step.",
        ),
    )
