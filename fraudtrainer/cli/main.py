"""The `fraudtrainer` command: finds the command, and turns every failure into a sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fraudtrainer.cli.printing import give_up, make_streams_safe, tell
from fraudtrainer.cli.voice import Voice, chosen_language
from fraudtrainer.errors import UserError
from fraudtrainer.words import Words

if TYPE_CHECKING:
    import argparse

OK, FOUND_ERRORS, REFUSED, OUR_FAULT, INTERRUPTED = 0, 1, 2, 70, 130
"""Exit codes: 70 is EX_SOFTWARE, 130 is 128 + SIGINT."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; without one, open the window.

    Args:
        argv: What stands behind the program's name; None takes the process's own.

    Returns:
        The exit code: 0 done, 1 `check` found errors, 2 something the user can mend, 70 a bug of
        ours, 130 interrupted. No exception leaves.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    make_streams_safe()
    voice = Voice(chosen_language(arguments, os.environ))
    data: Path | None = None
    try:
        # The usual start need not wait for the parser to load.
        options = _parse(arguments, voice) if arguments else None
        data = None if options is None else options.data
        code = _dispatch(options, voice)
    except SystemExit as leaving:  # argparse printed help or the version
        code = leaving.code if isinstance(leaving.code, int) else OK
    except KeyboardInterrupt:
        tell(voice("\n已停下。", "\nStopped."))
        code = INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last line of defence
        code = _failed(error, data, voice)
    try:
        sys.stdout.flush()
    except OSError as fault:
        give_up(sys.stdout)
        code = code if isinstance(fault, BrokenPipeError) else _failed(fault, data, voice)
    return code


def _failed(error: Exception, data: Path | None, voice: Voice) -> int:
    """Say what went wrong.

    Returns:
        The exit code.
    """
    if isinstance(error, BrokenPipeError):  # the reader, such as `head`, has seen enough
        return OK
    if isinstance(error, OSError):
        error = _of_the_world(error)
    if isinstance(error, UserError):
        tell(error.said(voice.language))
        return REFUSED
    return _report_bug(error, data, voice)


def _of_the_world(fault: OSError) -> Exception:
    """A failure of the system that no command foresaw, as far as the user can mend it."""
    try:
        Path.cwd()
    except FileNotFoundError:
        return UserError(
            Words("现在所在的文件夹已经不在了。", "The folder you are in is no longer there."),
            hint=Words("换到别的文件夹再试。", "Change to another folder and try again."),
        )
    if fault.filename is not None:  # a file that a command should have spoken of
        return fault
    return UserError(
        Words("读写没有成功。", "Reading or writing failed."),
        hint=Words(
            "磁盘可能满了，或者输出的去处不能用。",
            "The disk may be full, or the output has nowhere to go.",
        ),
        details=str(fault),
    )


def _parse(arguments: list[str], voice: Voice) -> argparse.Namespace:
    from fraudtrainer.cli.commands import parse

    version = ""
    if "--version" in arguments:  # looking it up reads the installation's metadata
        from fraudtrainer import __version__

        version = __version__
    return parse(arguments, voice, version)


def _dispatch(options: argparse.Namespace | None, voice: Voice) -> int:
    """Start the command. Each is imported only when it is wanted: the window must start fast."""
    if options is None or options.command is None:
        from fraudtrainer.cli.window import run as window

        if options is None:
            return window(None, voice.language, None)
        return window(options.data, voice.language, getattr(options, "lang", None))
    from fraudtrainer.cli.commands import COMMANDS

    return COMMANDS[options.command].load().run(options, voice)


def _report_bug(error: Exception, data: Path | None, voice: Voice) -> int:
    import traceback

    text = "".join(traceback.format_exception(error))
    sorry = voice(
        "程序自己出了错，不是你的问题。此前存好的记录都在。",
        "The program itself failed; it is no fault of yours. What was stored is safe.",
    )
    tell(sorry)
    log = _write_log(text, data)
    if log is None:
        tell(f"{type(error).__name__}: {error}")
    else:
        asked = voice("经过记在这个文件里，请发给维护者：", "Please send this file to us: ")
        tell(f"{asked}{log}")
    return OUR_FAULT


def _write_log(text: str, data: Path | None) -> Path | None:
    """Append the failure to the log in the data folder; None where that fails, too."""
    from datetime import datetime

    from fraudtrainer.paths import LOG_FILE, data_dir, make_private

    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    try:
        log = data_dir(data) / LOG_FILE
        make_private(log)
        with log.open("a", encoding="utf-8", errors="replace") as file:
            file.write(f"{moment} Python {sys.version.split()[0]} {sys.platform}\n{text}\n")
    except OSError:
        return None
    return log


if __name__ == "__main__":
    sys.exit(main())
