"""Names the system packages that Qt needs and this machine lacks.

Runs on any Python 3.11 or newer, before there is an environment too: what Qt is known to load is
tried for real, by the dynamic linker. Once PySide6 is installed, the linker is asked about its own
files as well, so that a newer Qt's new needs come to light.

Usage: ``python packaging/qt_libraries.py [--headless]``; prints Debian package names, or nothing.
"""

import ctypes
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

# Without these Qt's widgets cannot even be imported, on a screen or off it.
_ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# Without these there is no window: Qt's X11 plugin does not load.
_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Without these there is none either, where a Wayland session has no X server beside it.
_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
_FILES_ALWAYS = (
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "Qt/plugins/imageformats/libqsvg.so",
    "Qt/plugins/platforms/libqoffscreen.so",
)
_FILES_WINDOW = ("Qt/plugins/platforms/libqxcb.so", "Qt/plugins/xcbglintegrations/*.so")
_OWN = ("libQt6", "libpyside6", "libshiboken6")


def lacking(*, window: bool) -> list[str]:
    """Find out which packages would have to be installed.

    Args:
        window: Whether windows on a screen are wanted, or only what runs without one.

    Returns:
        Debian package names, sorted; a library of unknown package stands as its own file name.
    """
    known = _ALWAYS | _WINDOW if window else _ALWAYS
    if window and os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("DISPLAY"):
        known = known | _WAYLAND
    absent = {name for name in known if not _loads(name)}
    absent |= _missed_by(_files(window=window))
    return sorted({(_ALWAYS | _WINDOW | _WAYLAND).get(name, name) for name in absent})


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _files(*, window: bool) -> Iterable[Path]:
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return []
    root = Path(spec.submodule_search_locations[0])
    patterns = _FILES_ALWAYS + _FILES_WINDOW if window else _FILES_ALWAYS
    return [file for pattern in patterns for file in sorted(root.glob(pattern))]


def _missed_by(files: Iterable[Path]) -> set[str]:
    missed = set()
    for file in files:
        answer = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=False)
        for line in answer.stdout.splitlines():
            name, arrow, place = line.strip().partition(" => ")
            if arrow and place.startswith("not found") and not name.startswith(_OWN):
                missed.add(name)
    return missed


if __name__ == "__main__":
    if sys.platform == "linux":
        print(" ".join(lacking(window="--headless" not in sys.argv[1:])))
