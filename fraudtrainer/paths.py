"""Where files live: what the program brings along, and where it keeps the user's things."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import platformdirs

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
    return _chosen(override, lambda: platformdirs.user_data_path(_APP_NAME, appauthor=False))


def config_dir(override: Path | None = None) -> Path:
    """Find the folder of settings.

    Args:
        override: A folder that the user named, taken instead of the platform's.

    Returns:
        An absolute path, not created here.
    """
    return _chosen(override, lambda: platformdirs.user_config_path(_APP_NAME, appauthor=False))


def cache_dir(override: Path | None = None) -> Path:
    """Find the folder of what can be thrown away and made again.

    Args:
        override: A folder that the user named, taken instead of the platform's.

    Returns:
        An absolute path, not created here.
    """
    return _chosen(override, lambda: platformdirs.user_cache_path(_APP_NAME, appauthor=False))


def _chosen(override: Path | None, default: Callable[[], Path]) -> Path:
    # absolute() and not resolve(): a folder reached by a link is shown as the user wrote it.
    return default() if override is None else override.expanduser().absolute()
