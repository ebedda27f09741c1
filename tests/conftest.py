"""What holds for every test: no screen, no network, a home of its own, nothing left behind."""

import os
import shutil
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fraudtrainer.paths import bundled, cache_dir
from fraudtrainer.scenario.library import INDEX, open_library

# Set before anything makes a QApplication: a test must never open a window on a developer's screen,
# and the desktop's theme, scale and language must not change what it sees.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
for _name in (
    "LANGUAGE",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_STYLE_OVERRIDE",
    "QT_FONT_DPI",
):
    os.environ.pop(_name, None)


class NetworkForbiddenError(AssertionError):
    """A test, or the code under test, reached for the network."""


class _UnixSocket(socket.socket):
    """A socket that may only be a Unix one (multiprocessing and the single-copy lock use those)."""

    def __init__(
        self, family: int = -1, kind: int = -1, proto: int = -1, fileno: int | None = None
    ) -> None:
        if family != getattr(socket, "AF_UNIX", None):
            raise NetworkForbiddenError(f"a test opened a socket of family {family}")
        super().__init__(family, kind, proto, fileno)


def _no_lookup(host: object, *_args: object, **_options: object) -> list[object]:
    raise NetworkForbiddenError(f"a test looked up the host {host!r}")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", _UnixSocket)
    monkeypatch.setattr(socket, "getaddrinfo", _no_lookup)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home folder, with every platform's variables for user folders pointing into it.

    Returns:
        The folder that stands for the user's home in this test.
    """
    folder = tmp_path_factory.mktemp("home")
    places = {
        "HOME": folder,
        "USERPROFILE": folder,
        "APPDATA": folder / "AppData" / "Roaming",
        "LOCALAPPDATA": folder / "AppData" / "Local",
        "XDG_DATA_HOME": folder / ".local" / "share",
        "XDG_STATE_HOME": folder / ".local" / "state",
        "XDG_CONFIG_HOME": folder / ".config",
        "XDG_CACHE_HOME": folder / ".cache",
        "XDG_RUNTIME_DIR": folder / "run",
    }
    for name, place in places.items():
        monkeypatch.setenv(name, str(place))
    # Qt warns, and so fails the test, about a runtime folder that others may enter.
    (folder / "run").mkdir(mode=0o700)
    return folder


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    yield
    # pytest-qt has closed the widgets it was given by now: its hook runs before the fixtures end.
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    _wait_for_pool()
    left = [
        widget
        for widget in widgets.QApplication.topLevelWidgets()
        if widget.isVisible() and widget.windowType() != _tool_tip()
    ]
    names = ", ".join(f"{type(widget).__name__} {widget.objectName()!r}" for widget in left)
    for widget in left:  # else the next test would be blamed for them
        widget.close()
    _delete_closed()
    if left:
        pytest.fail(f"top-level widgets left open (give them to qtbot.addWidget): {names}")


def _wait_for_pool() -> None:
    """Let no work reach into the next test; that it was drained is asked in tests/ui/conftest.py."""
    from PySide6.QtCore import QThreadPool

    QThreadPool.globalInstance().waitForDone()


def _delete_closed() -> None:
    """Closed windows go now: none shall hear what the next test's window says to all."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _tool_tip() -> object:
    from PySide6.QtCore import Qt

    return Qt.WindowType.ToolTip


@pytest.fixture(scope="session")
def library_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of what comes with the program, read once in a process.

    Not under its usual name: one of those begins with what the user's own home knows already.
    """
    file = tmp_path_factory.mktemp("index") / "known.json"
    open_library([bundled("scenarios")], bundled("seeds"), file)
    return file


@pytest.fixture
def indexed(library_index: Path, home: Path) -> None:
    """A home in which the program has been before: it need not read all scenarios again."""
    cache_dir().mkdir(parents=True)
    shutil.copy(library_index, cache_dir() / INDEX)
