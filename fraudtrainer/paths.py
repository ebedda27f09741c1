"""Where files live: what the program brings along, and where it keeps the user's things."""

import os
import sys
from pathlib import Path
from typing import Literal

_Kind = Literal["data", "config", "cache"]
_XDG: dict[_Kind, tuple[str, str]] = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}
_APP_NAME = "fraudtrainer"
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
    """Find the folder of settings.

    Args:
        override: A folder that the user named, taken instead of the platform's.

    Returns:
        An absolute path, not created here.
    """
    return _chosen(override, "config")


def cache_dir(override: Path | None = None) -> Path:
    """Find the folder of what can be thrown away and made again.

    Args:
        override: A folder that the user named, taken instead of the platform's.

    Returns:
        An absolute path, not created here.
    """
    return _chosen(override, "cache")


def _chosen(override: Path | None, kind: _Kind) -> Path:
    # absolute() and not resolve(): a folder reached by a link is shown as the user wrote it.
    return _default(kind) if override is None else override.expanduser().absolute()


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
