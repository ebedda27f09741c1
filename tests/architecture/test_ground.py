"""The ground the project stands on: its lock file, its licences, and what holds for every test."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import fraudtrainer

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^[a-z0-9-]+==[\w.]+$")


def project() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    return found


def pins() -> list[str]:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_the_version_is_the_projects() -> None:
    assert fraudtrainer.__version__ == project()["version"]


def test_the_lock_file_holds_exact_versions_and_names_no_host() -> None:
    assert [line for line in pins() if not PIN.match(line)] == []


def test_the_lock_file_pins_every_dependency() -> None:
    wanted = project()["dependencies"] + project()["optional-dependencies"]["dev"]
    names = {re.split(r"[<>=]", entry)[0].strip().lower() for entry in wanted}

    assert names - {line.split("==")[0] for line in pins()} == set()


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("LICENSE", "END OF TERMS AND CONDITIONS"),
        ("LICENSES/CC-BY-4.0.txt", "Section 8"),
        ("NOTICE", "CC BY 4.0"),
    ],
)
def test_each_licence_is_there_in_full(file: str, words: str) -> None:
    assert words in (ROOT / file).read_text(encoding="utf-8")


def test_a_test_has_a_home_of_its_own(home: Path) -> None:
    assert Path.home() == home
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_a_test_reaches_no_network() -> None:
    with pytest.raises(AssertionError, match="looked up"):
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    with pytest.raises(AssertionError, match="opened a socket"):
        socket.socket(socket.AF_INET6)
    with pytest.raises(AssertionError, match="looked up"):
        socket.getaddrinfo("localhost", 80)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there are no Unix sockets here")
def test_a_unix_socket_is_allowed() -> None:
    left, right = socket.socketpair()
    with left, right:
        left.sendall(b"x")
        assert right.recv(1) == b"x"
    with socket.socket(socket.AF_UNIX) as alone:
        assert alone.family == socket.AF_UNIX


PLANTED = """
import warnings
from PySide6.QtCore import QRunnable, QThreadPool, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_leaves_a_window_open(qtbot):
    window = QWidget(objectName="forgotten")
    kept.append(window)
    window.show()

def test_hands_the_window_over(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

def test_makes_qt_warn(qtbot):
    qWarning("planted")

def test_warns():
    warnings.warn("planted")

def test_is_tidy():
    pass
"""


@pytest.mark.slow
def test_untidy_tests_fail_and_tidy_ones_do_not(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path / "tests")
    (tmp_path / "tests" / "test_planted.py").write_text(PLANTED, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "forgotten" in done.stdout
    blamed = set(re.findall(r"^(?:FAILED|ERROR) .*::(\w+)", done.stdout, re.MULTILINE))
    assert blamed == {"test_leaves_a_window_open", "test_makes_qt_warn", "test_warns"}
