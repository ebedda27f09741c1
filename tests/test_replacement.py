"""One way to write files: the old one or the new one, whole and on the disk, whatever happens."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import fraudtrainer
from fraudtrainer.replacement import create_file, replace_file
from fraudtrainer.scenario.library import open_library

ROOT = Path(__file__).parents[1]
CHILD = """
import os, signal, sys
from pathlib import Path
from fraudtrainer import replacement
path, step = Path(sys.argv[2]), int(sys.argv[3])
left = step
def counted(name):
    whole = getattr(os, name)
    def stepping(*args, **options):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return whole(*args, **options)
    setattr(os, name, stepping)
for name in ("open", "fsync", "link", "replace", "rename", "unlink", "chmod", "fdopen"):
    counted(name)
replacement.__dict__[sys.argv[1]](path, b"new" * 5000)
"""


def kill_at(function: str, path: Path, step: int) -> bool:
    """Write in a child that dies before that system call; True where it came through."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", CHILD, function, str(path), str(step)],
        env={**os.environ, "PYTHONPATH": str(Path(fraudtrainer.__file__).parents[1])},
        check=False,
    )
    assert done.returncode in {0, -signal.SIGKILL}
    return done.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_kill_at_every_step_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path, step, seen = tmp_path / "table.csv", 0, set()
    while True:
        step += 1
        path.write_bytes(b"old")
        done = kill_at("replace_file", path, step)
        seen.add(path.read_bytes())
        assert path.read_bytes() in {b"old", b"new" * 5000}
        assert [p for p in tmp_path.iterdir() if p != path and p.suffix != ".part"] == []
        if done:
            break

    assert step > 5
    assert len(seen) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_kill_at_every_step_leaves_no_file_or_a_whole_one(tmp_path: Path) -> None:
    step = 0
    while True:
        step += 1
        path = tmp_path / str(step)
        done = kill_at("create_file", path, step)
        assert not path.exists() or path.read_bytes() == b"new" * 5000
        if done:
            break

    assert step > 4


@pytest.mark.parametrize("write", [replace_file, create_file])
def test_the_whole_file_is_on_the_disk_before_it_gets_its_name(
    tmp_path: Path, write: Callable[[Path, bytes], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, synced = tmp_path / "file", []

    def sync(descriptor: int) -> None:
        status = os.fstat(descriptor)
        synced.append((status.st_ino, status.st_size, path.exists()))

    monkeypatch.setattr(os, "fsync", sync)
    write(path, b"x" * 10_000)

    inode = path.stat().st_ino
    folder = tmp_path.stat().st_ino
    assert synced[0] == (inode, 10_000, False)
    assert [(found[0], found[2]) for found in synced[1:]] == [(folder, True)]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"new")
    with pytest.raises(OSError, match="No space"):
        create_file(tmp_path / "other.csv", b"new")

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are of another kind there")
def test_a_private_file_is_private_at_every_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, modes = tmp_path / "file", []
    path.write_bytes(b"old")
    path.chmod(0o600)

    def look(descriptor: int) -> None:
        modes.append(os.fstat(descriptor).st_mode & 0o777)

    monkeypatch.setattr(os, "fsync", look)
    replace_file(path, b"new")

    assert modes[0] == 0o600
    assert path.stat().st_mode & 0o777 == 0o600
    create_file(tmp_path / "key", b"secret", mode=0o600)
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


def test_a_name_that_is_taken_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")

    for taken in (path, tmp_path / "dangling"):
        with pytest.raises(FileExistsError):
            create_file(taken, b"new")

    assert path.read_bytes() == b"old"
    assert not (tmp_path / "nowhere").exists()


def test_a_name_taken_in_the_last_moment_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    monkeypatch.setattr(os, "fsync", lambda _descriptor: path.write_bytes(b"theirs"))

    with pytest.raises(FileExistsError):
        create_file(path, b"mine")

    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_system_without_second_names_does_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    create_file(tmp_path / "file", b"new")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "file", b"other")

    assert (tmp_path / "file").read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_name_as_long_as_names_can_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("长" * 85)
    replace_file(path, b"old")
    replace_file(path, b"new")

    assert path.read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_written_into_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    descriptor = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        replace_file(pipe, b"table")
        assert os.read(descriptor, 100) == b"table"
    finally:
        os.close(descriptor)

    assert pipe.is_fifo()


def test_what_a_killed_new_leaves_is_no_situation(tmp_path: Path) -> None:
    left = tmp_path / ".new-boss.abcd" / "new-boss"
    shutil.copytree(ROOT / "tests/fixtures/mini", left)

    assert open_library([tmp_path], ROOT / "seeds", None).cards == ()
