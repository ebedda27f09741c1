"""Where the window opens: what the desktop asks for, what else answers, or one sentence."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fraudtrainer.ui import display
from fraudtrainer.ui.display import Screen, find_screen
from fraudtrainer.words import NOTHING

ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's displays")
DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QPA_PLATFORMTHEME"}
STALE = "wayland-stale"
RUN = (
    "import sys; from pathlib import Path; from fraudtrainer.ui.app import run;"
    "sys.exit(run(Path(sys.argv[1]), ['fraudtrainer']))"
)


def leave_a_socket(path: Path) -> None:
    """What a Wayland session leaves behind when it crashes."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


@pytest.fixture
def wayland(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """A compositor that takes connections, and how the environment names it.

    Whether this machine has all libraries that Qt's plugin wants is another question.
    """
    monkeypatch.setattr(display, "_load_plugin", lambda _name: None)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(home / "run" / "wayland-0"))
        server.listen()
        yield {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(home / "run")}


def start_without_display(tmp_path: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k not in DISPLAYS} | extra
    command = [sys.executable, "-c", RUN, str(tmp_path / "data")]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.slow
@ON_LINUX
@pytest.mark.parametrize(
    "extra",
    [
        {},
        {"DISPLAY": ":987"},
        {"WAYLAND_DISPLAY": "wayland-987"},
        {"WAYLAND_DISPLAY": STALE},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "dxcb"},
        {"QT_QPA_PLATFORM": "dxcb;xcb", "DISPLAY": ":987", "WAYLAND_DISPLAY": STALE},
        {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": STALE},
    ],
    ids=[
        "none",
        "dead X",
        "no Wayland",
        "dead Wayland",
        "asked for xcb",
        "asked for dxcb",
        "all dead",
        "asked for a dead Wayland",
    ],
)
def test_without_a_display_one_sentence_names_the_terminal_player(
    tmp_path: Path, home: Path, extra: dict[str, str]
) -> None:
    leave_a_socket(home / "run" / STALE)
    done = start_without_display(tmp_path, **extra)

    assert "窗口" in done.stderr
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "fraudtrainer play boss-group" in done.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({}, "win32"),
        ({}, "darwin"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({"QT_QPA_PLATFORM": "minimal:fontengine=freetype"}, "linux"),
        ({"QT_QPA_PLATFORM": "vnc;dxcb"}, "linux"),
    ],
)
def test_nothing_stands_in_the_way_where_no_display_server_is_needed(
    environment: dict[str, str], platform: str
) -> None:
    assert find_screen(environment, platform) == Screen("", NOTHING)


def test_a_platform_that_only_another_qt_has_is_passed_over_on_every_system() -> None:
    assert find_screen({"QT_QPA_PLATFORM": "dxcb"}, "win32") == Screen("windows", NOTHING)
    assert find_screen({"QT_QPA_PLATFORM": "dxcb"}, "darwin") == Screen("cocoa", NOTHING)


@ON_LINUX
@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        ({}, ""),
        ({"QT_QPA_PLATFORM": "wayland"}, ""),
        ({"QT_QPA_PLATFORM": "dxcb"}, "wayland"),
        ({"QT_QPA_PLATFORM": "dxcb;xcb"}, "wayland"),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987"}, "wayland"),
    ],
)
def test_a_compositor_that_answers_is_taken(
    wayland: dict[str, str], asked: dict[str, str], taken: str
) -> None:
    assert find_screen({**wayland, **asked}, "linux") == Screen(taken, NOTHING)


@pytest.mark.slow
@ON_LINUX
@pytest.mark.parametrize(("extra", "asked"), [({"DISPLAY": ":0"}, False), ({}, True)])
def test_wayland_libraries_are_asked_for_where_there_is_no_x_server(
    extra: dict[str, str], asked: bool
) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in DISPLAYS}
    code = (
        "import sys; sys.path.insert(0, 'packaging'); import qt_libraries as q;"
        "q._loads = lambda name: False; q._files = lambda window: (); print(*q.lacking(window=True))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment | {"WAYLAND_DISPLAY": "wayland-0"} | extra,
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert ("libwayland-cursor0" in done.stdout) is asked
    assert "libxcb-cursor0" in done.stdout


@ON_LINUX
@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        ({"DISPLAY": ":0"}, "xcb"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb:some=option"}, ""),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "dxcb;xcb"}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": STALE}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": STALE, "QT_QPA_PLATFORM": "wayland"}, "xcb"),
    ],
)
def test_a_stale_socket_or_an_unknown_platform_gives_way_to_x(
    home: Path, monkeypatch: pytest.MonkeyPatch, asked: dict[str, str], taken: str
) -> None:
    leave_a_socket(home / "run" / STALE)
    monkeypatch.setattr(display, "_x11_obstacle", lambda _environ: NOTHING)

    found = find_screen({"XDG_RUNTIME_DIR": str(home / "run"), **asked}, "linux")

    assert found == Screen(taken, NOTHING)
