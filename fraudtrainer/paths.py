"""Where files live: what the program brings along, and where it keeps the user's things."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Literal

_Kind = Literal["data", "config", "cache"]
_XDG: dict[_Kind, tuple[str, str]] = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}
_APP_NAME = "fraudtrainer"
LOG_FILE = "fraudtrainer.log"
"""Name of the log in the folder of records."""
PACKS_FOLDER = "packs"
"""Name of the folder of installed packs in the folder of records."""
OWN_FOLDER = "own"
"""Name of the folder with what an author has put on the home page, in the folder of records."""
_WITHIN: dict[_Kind, str] = {"data": "", "config": "config", "cache": "cache"}
"""Where each kind lies in a folder that the user named: it holds everything."""
_LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_PACKAGE = Path(__file__).resolve().parent


def bundled(kind: Literal["scenarios", "assets", "seeds", "docs"]) -> Path:
    """Find a folder of data that comes with the program.

    In a checkout the folders lie beside the package, so that an edited scenario is played at once;
    a wheel carries them inside the package.

    Args:
        kind: Which folder.

    Returns:
        The folder's absolute path. It may be missing only where an installation is damaged.
    """
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / kind).is_dir():
        return checkout / kind
    return _PACKAGE / "_data" / kind


def data_dir(override: Path | None = None) -> Path:
    """Find the folder of records: the database, its backups and what was kept of a damaged one.

    Args:
        override: A folder that the user named (``--data DIR``), taken instead of the platform's.

    Returns:
        An absolute path. The folder is not created here: the caller decides when to write.
    """
    return _chosen(override, "data")


def config_dir(override: Path | None = None) -> Path:
    """Find the folder of what Qt remembers of its own dialogs; our settings lie in the records.

    Args:
        override: A folder that the user named (``--data DIR``): it lies in there.

    Returns:
        An absolute path, not created here.
    """
    return _chosen(override, "config")


def cache_dir(override: Path | None = None) -> Path:
    """Find the folder of what can be thrown away and made again.

    Args:
        override: A folder that the user named (``--data DIR``): it lies in there.

    Returns:
        An absolute path, not created here.
    """
    return _chosen(override, "cache")


def is_stray(name: str) -> bool:
    """Whether a name is of what systems and programs leave in folders, and nobody wrote.

    ``._scam.yaml`` is a Mac's on a USB stick, ``.#scam.yaml`` an editor's lock, ``~$scam.yaml`` that
    of WPS and Word, ``.DS_Store`` and ``Thumbs.db`` a system's. Every reader passes them over alike.

    Args:
        name: Of a file or a folder, without its folder.
    """
    return name.startswith((".", "~$")) or name.casefold() in _LEFT_BEHIND


def keep_private(database: Path) -> None:
    """Let only their owner see the records, their copies and the log: they tell who fell for what.

    The folder is closed, too, where nothing but ours lies in it: somebody may have named a folder
    that is shared for other reasons. What cannot be changed stays as it is.

    Args:
        database: The records file; its folder is there.
    """
    if os.name == "nt":  # pragma: no cover - a user's folders are private there
        return
    folder = database.parent
    names = [path.name for path in folder.iterdir()]
    for name in names:
        if name.startswith((database.name, LOG_FILE)):
            _narrow(folder / name, 0o600)
    ours = (database.name, LOG_FILE, PACKS_FOLDER, OWN_FOLDER, *filter(None, _WITHIN.values()), ".")
    if all(name.startswith(ours) for name in names):
        _narrow(folder, 0o700)


def make_private(file: Path) -> None:
    """Make a file in the folder of records, or close one that is there, for its owner alone.

    Raises:
        OSError: It cannot be made.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.touch(mode=0o600)
    if os.name != "nt":  # a user's folders are private there
        _narrow(file, 0o600)


def _narrow(path: Path, mode: int) -> None:
    with suppress(OSError):
        found = path.lstat()
        is_shared = stat.S_ISLNK(found.st_mode) or found.st_mode & stat.S_ISVTX
        if found.st_mode & 0o077 and not is_shared and path != Path.home():
            path.chmod(mode)


def _chosen(override: Path | None, kind: _Kind) -> Path:
    # absolute() and not resolve(): a folder reached by a link is shown as the user wrote it.
    return _default(kind) if override is None else override.expanduser().absolute() / _WITHIN[kind]


def _default(kind: _Kind) -> Path:
    """The platform's folder, by platformdirs wherever anything is out of the ordinary.

    On an ordinary Linux desktop the XDG standard says it in one line; loading the library for it
    took a thirtieth of the start. A test holds the two against each other.
    """
    variable, usual = _XDG[kind]
    named, home = os.environ.get(variable, ""), os.environ.get("HOME", "")
    is_plain = all(path.startswith("/") for path in (home, named or home))
    if sys.platform == "linux" and is_plain and "ANDROID_DATA" not in os.environ:
        return (Path(named) if named else Path(home) / usual) / _APP_NAME
    import platformdirs

    find = {
        "data": platformdirs.user_data_path,
        "config": platformdirs.user_config_path,
        "cache": platformdirs.user_cache_path,
    }[kind]
    return find(_APP_NAME, appauthor=False)
