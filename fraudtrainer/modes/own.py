"""Situations of one's own on the home page: put there, and taken off again."""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.errors import UserError
from fraudtrainer.scenario.library import Library
from fraudtrainer.scenario.own import keep_own_folders, own_folders
from fraudtrainer.words import Words


class OwnSituations:
    """The use case over the folder of the user's data."""

    def __init__(self, data: Path) -> None:
        """Keep the list of them in `data`."""
        self._data = data
        self._folders = own_folders(data)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The situation folders on the home page, in the order in which they were put there."""
        return tuple(self._folders)

    def put(self, folder: Path, situation: str, library: Library) -> None:
        """Put a situation on the home page; one that is there stays.

        Args:
            folder: Its folder.
            situation: Its id.
            library: What is on the home page now.

        Raises:
            UserError: Another situation there has the id, or the list cannot be written.
        """
        folder = folder.absolute()
        other = library.card(situation)
        if other is not None and other.folder != folder:
            raise UserError(
                Words(
                    "首页上已经有编号是“{0}”的情境。",
                    "A situation with the id “{0}” is on the home page already.",
                ).fill(situation),
                hint=Words(
                    "请在情境卡里换一个 id，再放一次。", "Give the card another id and try again."
                ),
                details=str(other.folder),
            )
        if folder not in self._folders:
            self._keep([*self._folders, folder])

    def take_off(self, folder: Path) -> None:
        """Take a situation off the home page; its files and the records of its sittings stay.

        Raises:
            UserError: The list cannot be written.
        """
        self._keep([one for one in self._folders if one != folder.absolute()])

    def _keep(self, folders: list[Path]) -> None:
        try:
            keep_own_folders(self._data, folders)
        except OSError as error:
            message = Words("首页没有改成。", "The home page could not be changed.")
            raise not_kept(message, error) from error
        self._folders = folders


def not_kept(message: Words, error: OSError) -> UserError:
    """What to say where something could not be written into the folder of the user's data."""
    return UserError(
        message,
        hint=Words(
            "请检查数据文件夹能不能写入、磁盘有没有空间。",
            "Check that the data folder can be written and the disk has room.",
        ),
        details=str(error),
    )
