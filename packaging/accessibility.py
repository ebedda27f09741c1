"""Read the real window from outside, as a screen reader does: run by ``make accessibility``.

Opens the window on a screen of its own (Xvfb) and a desktop bus of its own, and lets
`accessibility_reader.py` walk through it over AT-SPI. Exit code 1 where a node is nameless or unknown or
something is never announced; 2, with a sentence about what is missing, where this machine cannot do it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
SYSTEM_PYTHON: Final = "/usr/bin/python3"
TOOLS: Final = {"Xvfb": "xvfb", "dbus-run-session": "dbus"}
LAUNCHER: Final = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
)
_INSIDE: Final = "--inside"
_CANNOT: Final = 2


def missing() -> list[str]:
    """The Debian packages that this machine lacks."""
    lacking = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if not any(Path(place).exists() for place in LAUNCHER):
        lacking.append("at-spi2-core")
    probe = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not Path(SYSTEM_PYTHON).exists() or _fails(probe):
        lacking.append("python3-pyatspi")
    libraries = [sys.executable, str(HERE / "qt_libraries.py")]
    found = subprocess.run(libraries, capture_output=True, text=True, check=False)
    return [*lacking, *found.stdout.split()]


def _fails(command: list[str]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode != 0


def outside() -> int:
    """Start a screen and a bus, and go on inside of them."""
    lacking = missing()
    if lacking:
        packages = " ".join(lacking)
        print(f"不能从外面读窗口：这台电脑还缺 {packages}（apt install {packages}）。")
        print(f"The window cannot be read from outside: this machine lacks {packages}.")
        return _CANNOT
    reading, writing = os.pipe()
    size = ["-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *size],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        inside = [sys.executable, str(Path(__file__).resolve()), _INSIDE]
        return subprocess.run(
            ["dbus-run-session", "--", *inside],
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            check=False,
        ).returncode
    finally:
        screen.terminate()
        screen.wait()


def inside() -> int:
    """Open the window and let the reader walk through it."""
    with tempfile.TemporaryDirectory() as name:
        homes = {f"XDG_{kind}_HOME": f"{name}/{kind}" for kind in ("CACHE", "CONFIG", "DATA")}
        environment = {**os.environ, **homes}
        window = subprocess.Popen(
            [sys.executable, str(HERE / "accessibility_window.py"), name], env=environment
        )
        try:
            reader = [SYSTEM_PYTHON, str(HERE / "accessibility_reader.py")]
            done = subprocess.run(reader, env=environment, check=False).returncode
            if window.poll() is not None:
                print(f"FAULT the window ended by itself, code {window.returncode}")
                return 1
            return done
        finally:
            window.terminate()
            window.wait()


if __name__ == "__main__":
    sys.exit(inside() if _INSIDE in sys.argv else outside())
