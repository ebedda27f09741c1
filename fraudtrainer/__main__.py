"""Lets ``python -m fraudtrainer`` do what the ``fraudtrainer`` command does."""

import sys


def run() -> int:
    """Start the command line.

    Returns:
        The exit code for the shell: 0 is success.
    """
    # Imported here so that importing this module (as tools that walk a package do) starts nothing.
    from fraudtrainer.cli.main import main

    return main()


if __name__ == "__main__":
    sys.exit(run())
