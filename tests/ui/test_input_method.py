"""Typing Chinese on a desktop with Fcitx: by way of IBus, by the system's plugin, or told in words."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from fraudtrainer.ui.input_method import find_typing

ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's input methods")
PORTAL, SERVICE = b"org.freedesktop.portal.IBus", b"org.freedesktop.IBus"
OWN = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
SERVE = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection
app = QCoreApplication([])
print(QDBusConnection.sessionBus().registerService(sys.argv[1]), flush=True)
app.exec()
"""
START = """
import os
from fraudtrainer.ui.app import make_app
from fraudtrainer.ui.input_method import find_typing
typing = find_typing(os.environ)
with typing.in_force(os.environ):
    app = make_app(["x"])
maps = open("/proc/self/maps").read()
print("libibusplatforminputcontextplugin" in maps, os.environ["QT_IM_MODULE"], typing.trouble.zh)
"""
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from fraudtrainer.ui.app import run
def look():
    window = QApplication.topLevelWidgets()
    labels = [one for top in window for one in top.findChildren(QLabel, "notice.message")]
    print([label.text() for label in labels if label.isVisible()])
    QApplication.quit()
timer = QTimer
import fraudtrainer.ui.app as app
started = app._started
app._started = lambda: (started(), QTimer.singleShot(0, look))
sys.exit(run(Path(sys.argv[1]), ["fraudtrainer"]))
"""


def nobody(_service: bytes) -> bool:
    return False


@ON_LINUX
@pytest.mark.parametrize(
    "environment",
    [
        {"QT_IM_MODULE": "fcitx"},
        {"QT_IM_MODULE": "fcitx5"},
        {"QT_IM_MODULE": "Fcitx"},
        {"QT_IM_MODULES": "fcitx;uim", "QT_IM_MODULE": "ibus"},
        {"XMODIFIERS": "@im=fcitx"},
        {"QT_IM_MODULE": "xim", "XMODIFIERS": "@im=fcitx"},
    ],
)
def test_what_cannot_be_reached_is_told_in_one_sentence(environment: dict[str, str]) -> None:
    found = find_typing(environment, "linux", nobody, ())

    assert found.asked.startswith("fcitx")
    assert found.asked in found.trouble.zh
    assert "打不了中文" in found.trouble.zh
    assert "no Chinese can be typed" in found.trouble.en
    assert dict(found.settings) == {}


@ON_LINUX
@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"QT_IM_MODULE": "ibus"},
        {"QT_IM_MODULES": "wayland;fcitx;ibus"},
        {"QT_IM_MODULES": "fcitx;ibus"},
        {"QT_IM_MODULE": "compose"},
        {"XMODIFIERS": "@im=none"},
        {"XMODIFIERS": "@im=ibus"},
    ],
)
def test_what_qt_can_do_by_itself_is_left_to_it(environment: dict[str, str]) -> None:
    found = find_typing(environment, "linux", nobody, ())

    assert (dict(found.settings), found.plugins, found.trouble.zh) == ({}, None, "")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_nothing_is_asked(platform: str) -> None:
    assert not find_typing({"QT_IM_MODULE": "fcitx"}, platform, nobody, ()).trouble


@ON_LINUX
def test_fcitx5_is_reached_by_the_protocol_of_ibus() -> None:
    asked = {"QT_IM_MODULE": "fcitx"}
    by_portal = find_typing(asked, "linux", lambda service: service == PORTAL, ())
    by_bus = find_typing(asked, "linux", lambda service: service == SERVICE, ())

    assert by_portal.settings == {
        "QT_IM_MODULES": "ibus",
        "QT_IM_MODULE": "ibus",
        "IBUS_USE_PORTAL": "1",
    }
    assert by_bus.settings == {"QT_IM_MODULES": "ibus", "QT_IM_MODULE": "ibus"}
    assert not by_portal.trouble
    assert not by_bus.trouble


@ON_LINUX
def test_a_plugin_of_the_system_is_taken_only_from_the_same_qt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "qt6" / "plugins"
    shutil.copytree(OWN / "platforminputcontexts", folder / "platforminputcontexts")
    monkeypatch.setattr("fraudtrainer.ui.input_method._own_plugins", lambda: tmp_path / "none")
    asked = {"QT_IM_MODULE": "ibus"}

    assert find_typing(asked, "linux", nobody, (folder,)).trouble
    (tmp_path / f"libQt6Core.so.{QLibraryInfo.version().toString()}").touch()
    found = find_typing(asked, "linux", nobody, (folder,))

    assert (found.plugins, found.trouble.zh) == (folder, "")


@ON_LINUX
def test_on_wayland_the_compositor_passes_on_what_is_typed() -> None:
    environment = {"QT_IM_MODULE": "fcitx", "WAYLAND_DISPLAY": "wayland-0"}
    found = find_typing(environment, "linux", nobody, ())
    with found.in_force(environment):
        assert "QT_IM_MODULE" not in environment

    assert environment["QT_IM_MODULE"] == "fcitx"
    assert not found.trouble


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a session bus of the test's own."""
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("no D-Bus here")
    command = [
        program,
        "--session",
        "--nofork",
        "--print-address",
        f"--address=unix:dir={tmp_path}",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.mark.slow
@ON_LINUX
@pytest.mark.parametrize("service", [PORTAL.decode(), SERVICE.decode(), ""])
def test_the_program_starts_with_ibus_where_its_service_is_on_the_bus(
    bus: str, service: str
) -> None:
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus, "QT_IM_MODULE": "fcitx"}
    environment.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, "-c", SERVE, service]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        assert server.stdout is not None
        assert server.stdout.readline().strip() == (b"True" if service else b"False")
        done = subprocess.run(
            [sys.executable, "-c", START],
            env=environment, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        server.terminate()

    loaded, asked, *told = done.stdout.split(maxsplit=2)
    assert asked == "fcitx"
    assert loaded == str(bool(service))
    assert bool(told) is not bool(service)


@pytest.mark.slow
@ON_LINUX
def test_the_window_says_it_at_the_first_start_and_not_again(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"}
    environment |= {"QT_IM_MODULE": "fcitx", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    told = [
        subprocess.run(
            [sys.executable, "-c", WINDOW, str(tmp_path / "data")],
            env=environment, capture_output=True, text=True, timeout=60, check=False,
        )
        for _start in range(2)
    ]  # fmt: skip

    assert [done.returncode for done in told] == [0, 0], told[0].stderr
    assert "打不了中文" in told[0].stdout
    assert told[1].stdout.strip() == "[]"
