"""Situation packs: look at one, ask what must be asked, install it, go back, take it away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from fraudtrainer.authoring.pack_words import check_pack_words
from fraudtrainer.authoring.soundness import check_scenario
from fraudtrainer.errors import UserError
from fraudtrainer.modes.offer import Offer, Question
from fraudtrainer.paths import bundled, cache_dir, data_dir
from fraudtrainer.records.lock import InUseError, take_lock
from fraudtrainer.scenario.diagnostic import listed
from fraudtrainer.scenario.library import INDEX, open_library
from fraudtrainer.scenario.own import own_folders
from fraudtrainer.scenario.packs.content import Pack, read_pack
from fraudtrainer.scenario.packs.manifest import app_version_of, version_of
from fraudtrainer.scenario.packs.refusal import (
    BAD_WORDS,
    OVERTAKEN,
    PREVIOUS_ALTERED,
    PREVIOUS_DAMAGED,
    UNCHANGED,
    PackRefusedError,
    refused,
)
from fraudtrainer.scenario.packs.shelf import FOLDER, INDEX_FILE, pack_folders
from fraudtrainer.scenario.packs.situations import (
    Watch,
    check_free,
    read_situations,
    situations_below,
)
from fraudtrainer.scenario.packs.store import (
    InstalledPack,
    InstalledVersion,
    PackStore,
    no_previous,
)
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.words import Words


class Packs:
    """The use case over one folder of packs."""

    def __init__(
        self,
        folder: Path,
        scenarios: Path,
        seeds: Path,
        app_version: str,
        index: Path | None = None,
    ) -> None:
        """Look after the packs in a folder.

        Args:
            folder: Where packs are installed; made when the first one is.
            scenarios: The situations that come with the program.
            seeds: The facts that come with the program.
            app_version: The program's version.
            index: The library's index, so that what it knows is not read again.
        """
        self._folder = folder
        self._store = PackStore(folder)
        self._scenarios = scenarios
        self._seeds = seeds
        self._app_version = app_version
        self._index_file = index

    def installed(self) -> tuple[InstalledPack, ...]:
        """Every installed pack, by id.

        Raises:
            UserError: The list of packs is damaged.
        """
        packs = self._store.index().packs
        return tuple(packs[name] for name in sorted(packs))

    def verify(self, path: Path) -> Offer:
        """Say whether a pack is sound, whatever is installed here.

        Raises:
            UserError: It is refused; nothing was changed.
        """
        pack = read_pack(path)
        self._check_app(pack)
        _check_words(pack)
        situations = read_situations(pack, self._facts(), check_scenario)
        return Offer(pack, situations, accepted=self._store.index().keys)

    def examine(self, path: Path, watch: Watch | None = None) -> Offer:
        """Say whether a pack could be installed here, and what must be asked first.

        Args:
            path: The pack.
            watch: Told how many situations have been looked at; what it raises stops it.

        Raises:
            UserError: It is refused; nothing was changed.
        """
        pack = read_pack(path)
        self._check_app(pack)
        _check_words(pack)
        index = self._store.index()
        entry = index.packs.get(pack.manifest.id)
        current = None if entry is None else entry.current
        if current is not None:
            _check_newer(pack, current)
        situations = read_situations(pack, self._facts(), check_scenario, watch)
        check_free(situations, self._taken(pack.manifest.id))
        return Offer(pack, situations, current, index.keys)

    def install(
        self, offer: Offer, agreed: Iterable[Question], watch: Watch | None = None
    ) -> InstalledPack:
        """Install a pack that `examine` offered.

        Args:
            offer: The offer.
            agreed: The questions that a person said yes to.
            watch: Told how many files have been written; what it raises stops it, and nothing
                was changed.

        Raises:
            UserError: A question is open, or the pack cannot be installed any more; nothing was
                changed.
        """
        given = frozenset(agreed)
        for question in offer.questions:
            if question not in given:
                raise refused(
                    Words(
                        "没有得到同意，情境包没有安装。",
                        "Nobody agreed, so the pack was not installed.",
                    ),
                    hint=offer.words(question),
                )
        with self._alone():
            # Another copy of the program may have been here since the offer was made.
            index = self._store.index()
            entry = index.packs.get(offer.pack.manifest.id)
            now = replace(offer, accepted=index.keys)
            if (None if entry is None else entry.current, now.questions) != (
                offer.installed,
                offer.questions,
            ):
                raise refused(*OVERTAKEN)
            check_free(offer.situations, self._taken(offer.pack.manifest.id))
            return self._store.install(
                offer.pack,
                offer.situations,
                trust=Question.NEW_KEY in offer.questions,
                watch=watch,
            )

    def roll_back(self, name: str, watch: Watch | None = None) -> InstalledPack:
        """Go back to the version before; it is verified once more before it is played again.

        Raises:
            UserError: There is none, or it is damaged by now; nothing was changed.
        """
        with self._alone():
            entry = self._store.find(self._store.index(), name)
            if entry.previous is None:
                raise no_previous(entry)
            folder = self._store.content_of(entry.previous)
            try:
                pack = read_pack(folder)
            except PackRefusedError as fault:
                raise refused(*PREVIOUS_DAMAGED, details=fault.words) from fault
            if pack.digest != entry.previous.digest:
                raise refused(*PREVIOUS_ALTERED)
            _check_words(pack)
            check_free(
                situations_below(folder, self._facts(), check_scenario, watch), self._taken(name)
            )
            return self._store.roll_back(name)

    def remove(self, name: str) -> InstalledPack:
        """Take a pack away. Records of its sittings stay readable.

        Raises:
            UserError: It is not installed, or the folder cannot be written.
        """
        with self._alone():
            return self._store.remove(name)

    def build(self, folder: Path, out: Path, key_file: Path | None) -> Offer:
        """Seal an author's folder into an ``.ftpack``.

        Raises:
            UserError: The folder is refused, the key cannot be read, or `out` cannot be written.
        """
        from fraudtrainer.scenario.packs.building import seal_folder

        left_out: list[str] = []
        return self.write(seal_folder(folder, key_file, left_out), out, left_out)

    def write(
        self, pack: Pack, out: Path, left_out: Iterable[str], watch: Watch | None = None
    ) -> Offer:
        """Write a pack that was made in memory, if it is sound.

        Args:
            pack: The pack.
            out: The ``.ftpack`` file.
            left_out: What found no place in it.
            watch: Told how many situations have been looked at; what it raises stops it, and nothing
                was written.

        Raises:
            UserError: The pack is refused, or `out` cannot be written.
        """
        from fraudtrainer.scenario.packs.building import write_archive

        _check_words(pack)
        situations = read_situations(pack, self._facts(), check_scenario, watch)
        if watch is not None:
            watch(len(situations))
        write_archive(pack, out)
        return Offer(pack, situations, left_out=tuple(left_out))

    def _facts(self) -> FactLibrary:
        return load_facts(self._seeds)[0]

    def _check_app(self, pack: Pack) -> None:
        needed = pack.manifest.min_app
        if version_of(needed) > app_version_of(self._app_version):
            raise refused(
                Words(
                    f"这个情境包要用 {needed} 或更新的程序，现在的程序是 {self._app_version}。",
                    f"This pack needs the program in version {needed} or newer; this one is {self._app_version}.",
                ),
                hint=Words(
                    "请把程序更新到新版本，再安装这个情境包。",
                    "Update the program, then install the pack.",
                ),
            )

    def _taken(self, own: str) -> dict[str, Words]:
        """Whose every situation id is, but those of the pack `own`."""
        taken: dict[str, Words] = {}
        for entry in self._store.index().packs.values():
            if entry.id != own:
                owner = Words(f"情境包“{entry.current.title}”", f"the pack “{entry.current.title}”")
                taken.update(dict.fromkeys(entry.current.situations, owner))
        return taken | dict.fromkeys(
            self._bundled_ids, Words("程序自带的情境", "a situation that comes with the program")
        )

    @cached_property
    def _bundled_ids(self) -> frozenset[str]:
        """The ids of what comes with the program.

        The packs are asked for with it: the index is everybody's, and keeps what was last asked for.
        """
        folders = [self._scenarios, *pack_folders(self._folder), *own_folders(self._folder.parent)]
        library = open_library(folders, self._seeds, self._index_file)
        return frozenset(
            card.id for card in library.cards if card.folder.is_relative_to(self._scenarios)
        )

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep every other copy of the program from changing packs meanwhile."""
        try:
            lock = take_lock(self._folder / INDEX_FILE)
        except InUseError as busy:
            raise UserError(
                Words(
                    "另一个 fraudtrainer 正在安装或移除情境包。",
                    "Another fraudtrainer is installing or removing a pack.",
                ),
                kept=UNCHANGED,
                hint=Words("请等它做完，再试一次。", "Wait until it is done, then try again."),
            ) from busy
        try:
            yield
        finally:
            lock.release()


def packs_in(data: Path | None, app_version: str) -> Packs:
    """The packs in the folder of the user's data, beside what comes with the program.

    Args:
        data: The folder that the user named; None takes the platform's.
        app_version: The program's own.
    """
    folder, index = data_dir(data) / FOLDER, cache_dir(data) / INDEX
    return Packs(folder, bundled("scenarios"), bundled("seeds"), app_version, index)


def _check_words(pack: Pack) -> None:
    found = check_pack_words(pack.files)
    if found:
        raise refused(*BAD_WORDS, details=listed(found))


def _check_newer(pack: Pack, current: InstalledVersion) -> None:
    new, old = pack.manifest.version, current.version
    if version_of(new) > version_of(old):
        return
    if pack.digest == current.digest:
        raise refused(
            Words(f"这一版（{old}）已经安装好了。", f"This version ({old}) is installed already."),
            hint=Words("不用再装一次。", "There is no need to install it again."),
        )
    if new == old:
        raise refused(
            Words(
                f"版本号都是 {old}，内容却和已经安装的不一样。",
                f"Both are version {old}, yet the content differs from what is installed.",
            ),
            hint=Words(
                "请情境包的作者换一个更大的版本号，重新打包。",
                "Ask its author to give it a higher version and build it again.",
            ),
        )
    raise refused(
        Words(
            f"已经安装了较新的 {old}，不能换成旧的 {new}。",
            f"The newer {old} is installed; it is not replaced by the older {new}.",
        ),
        hint=Words(
            "想用上一版，请用“退回上一版”（fraudtrainer pack rollback）。",
            "To use the version before, go back to it (fraudtrainer pack rollback).",
        ),
    )
