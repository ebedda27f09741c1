"""Every command with every standard stream broken, each in a fork of one process that is warm.

Reads its cases as JSON from the file named by its argument, writes what became of each into it.
A process of its own per case would start Python and load the program a hundred times.
"""

import json
import os
import sys
from pathlib import Path

# Loaded before the first fork: what a command would load anew each time.
import fraudtrainer.cli.check
import fraudtrainer.cli.graph
import fraudtrainer.cli.ids
import fraudtrainer.cli.listing
import fraudtrainer.cli.new
import fraudtrainer.cli.pack
import fraudtrainer.cli.play
import fraudtrainer.cli.prove
import fraudtrainer.cli.schema
import fraudtrainer.cli.texts  # noqa: F401
from fraudtrainer.cli.main import main

MODES = ("r", "w", "w")
NAMES = ("stdin", "stdout", "stderr")


def break_stream(number: int, how: str) -> None:
    """Do to a descriptor what a shell does before Python starts, and then what Python does."""
    stream = None
    if how == "closed":
        os.close(number)
    else:
        os.dup2(target(how), number)
        stream = open(number, MODES[number], encoding="utf-8", closefd=False)  # noqa: SIM115
    setattr(sys, NAMES[number], stream)


def target(how: str) -> int:
    """A descriptor of a full disk, of a pipe that nobody reads, or of a plain file."""
    if how == "broken":
        reader, writer = os.pipe()
        os.close(reader)
        return writer
    return os.open(how, os.O_RDWR | os.O_CREAT | os.O_TRUNC)


def run(arguments: list[str], streams: list[str], folder: Path | None) -> None:
    """Run one command in this process, which ends with it."""
    if folder is not None:
        folder.mkdir()
        os.chdir(folder)
        folder.rmdir()
    for number, how in enumerate(streams):
        break_stream(number, how)
    code = main(arguments)
    for stream in (
        sys.stdout,
        sys.stderr,
    ):  # the last thing that Python does, and all that can fail
        try:
            stream.flush()
        except OSError:
            code = 120
    os._exit(code)  # taking the program down piece by piece would take as long as the command


cases = Path(sys.argv[1])
results: list[int] = []
for arguments, streams, folder in json.loads(cases.read_text(encoding="utf-8")):
    child = os.fork()
    if not child:
        run(arguments, streams, None if folder is None else Path(folder))
    results.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
cases.write_text(json.dumps(results), encoding="utf-8")
