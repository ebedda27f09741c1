"""A trainer against telecom and online fraud: play a scam, see where it could have been stopped."""

from importlib import metadata

try:
    __version__ = metadata.version("fraudtrainer")
except metadata.PackageNotFoundError:  # run from a checkout that nothing has installed
    __version__ = "0+unknown"

__all__ = ["__version__"]
