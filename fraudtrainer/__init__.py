"""A trainer against telecom and online fraud: play a scam, see where it could have been stopped."""


def __getattr__(name: str) -> str:
    """Look the version up when it is asked for: importlib.metadata costs a tenth of a start.

    Returns:
        The installed version, for ``__version__``.

    Raises:
        AttributeError: There is no such name here.
    """
    if name != "__version__":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import metadata

    try:
        return metadata.version("fraudtrainer")
    except metadata.PackageNotFoundError:  # run from a checkout that nothing has installed
        return "0+unknown"
