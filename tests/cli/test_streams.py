"""Standard streams that are closed, full or cut off, and a folder that is gone: a sentence or silence."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

RUNNER = Path(__file__).with_name("broken_streams.py")
FULL, EMPTY = "/dev/full", "/dev/null"
FAILURE = re.compile("Traceback|Exception ignored|程序自己出了错")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's"),
]


@dataclass(frozen=True, slots=True)
class Case:
    """A command, what stands behind the three streams (a file, `closed` or `broken`), its end."""

    arguments: tuple[str, ...]
    streams: tuple[str, str, str]
    out: Path
    err: Path
    gone: Path | None = None

    def said(self) -> str:
        """What standard error holds; nothing where it was broken."""
        return self.err.read_text(encoding="utf-8") if self.err.exists() else ""


def commands(mini: Path) -> list[str]:
    """At least one command line of each kind; `MADE` is a folder of the case's own."""
    plan = mini / "scam.safe.plan.yaml"
    return [
        "list", f"check {mini}", "check /nowhere", f"prove {mini}", f"graph {mini} --telling scam",
        "graph nothing", f"ids {mini}", "new class-fee --in MADE", f"texts export {mini}",
        "texts import /nowhere", "schema telling", "pack list", "pack remove nothing",
        f"play {mini} --telling scam --fast", f"play {mini} --plan {plan} --json", "--help", "plya",
    ]  # fmt: skip


def ended(cases: Iterable[Case], place: Path) -> list[int]:
    """The exit code of each case, all of them run in forks of one process."""
    script = place / "cases.json"
    rows = [(c.arguments, c.streams, None if c.gone is None else str(c.gone)) for c in cases]
    script.write_text(json.dumps(rows), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(RUNNER), str(script)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    codes: list[int] = json.loads(script.read_text(encoding="utf-8"))
    return codes


def cases_of(mini: Path, place: Path, streams: tuple[str, str, str]) -> list[Case]:
    """Every command with the same streams; `out` and `err` stand for files of the case's own."""
    found = []
    for number, line in enumerate(commands(mini)):
        folder = place / "-".join(s.strip("/").replace("/", "") for s in streams) / str(number)
        folder.mkdir(parents=True)
        out, err = folder / "out", folder / "err"
        read, write, tell = ({"out": str(out), "err": str(err)}.get(s, s) for s in streams)
        typed = f"--data {folder / 'data'} {line.replace('MADE', str(folder))}"
        found.append(Case(tuple(typed.split(" ")), (read, write, tell), out, err))
    return found


def test_a_broken_stream_is_a_sentence_or_silence_and_the_right_exit_code(
    mini: Path, tmp_path: Path
) -> None:
    streams = (
        (EMPTY, "out", "err"), ("closed", "out", "err"), (EMPTY, "closed", "err"),
        (EMPTY, "out", "closed"), (EMPTY, FULL, "err"), (EMPTY, "out", FULL),
        (EMPTY, "broken", "err"),
    )  # fmt: skip
    rows = [cases_of(mini, tmp_path, how) for how in streams]
    codes = iter(ended([case for row in rows for case in row], tmp_path))
    wanted = [next(codes) for _case in rows[0]]
    for row in rows[1:]:
        for usual, wants, case in zip(rows[0], wanted, row, strict=True):
            code, said = next(codes), case.said()
            lost = case.streams[1] == FULL and usual.out.read_text(encoding="utf-8") != ""
            assert code == (2 if lost else wants), (case, said)
            assert ("No space left on device" in said) == lost, (case, said)
            assert code in {0, 1, 2}, (case, said)
            assert not FAILURE.search(said), (case, said)


def test_in_a_folder_that_is_gone_the_command_says_so_or_works(mini: Path, tmp_path: Path) -> None:
    cases = [
        Case(
            ("--data", "data", *line.replace("MADE", "made").split(" ")),
            (EMPTY, EMPTY, str(tmp_path / f"{number}.txt")),
            tmp_path, tmp_path / f"{number}.txt", tmp_path / "gone",
        )
        for number, line in enumerate(commands(mini))
    ]  # fmt: skip
    for case, code in zip(cases, ended(cases, tmp_path), strict=True):
        said = case.said()
        assert code in {0, 1, 2}, (case, said)
        assert not FAILURE.search(said), (case, said)
        assert code != 2 or said, case
