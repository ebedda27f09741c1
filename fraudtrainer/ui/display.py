"""Whether a window can be opened at all, asked before Qt is: Qt itself would abort."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from fraudtrainer.words import NOTHING, Words

_NO_DISPLAY: Final = Words(
    "没有找到可用的显示器，窗口打不开。可以改用终端版：fraudtrainer play boss-group",
    "No display was found, so the window cannot open. The terminal works too: "
    "fraudtrainer play boss-group",
)
_NO_LIBRARY: Final = Words(
    "缺少打开窗口所需的系统库（{0}）。请运行 make env 补齐，"
    "或者改用终端版：fraudtrainer play boss-group",
    "A system library that windows need is missing ({0}). Run `make env` to install it, or play in "
    "the terminal: fraudtrainer play boss-group",
)


def obstacle(environ: Mapping[str, str], platform: str = sys.platform) -> Words:
    """Say why no window can be opened here.

    Args:
        environ: The environment's variables.
        platform: As ``sys.platform`` names it.

    Returns:
        A sentence for the terminal, `NOTHING` where nothing stands in the way. Only Linux is looked at:
        on Windows and macOS a logged-in user always has a display.
    """
    if not platform.startswith("linux"):
        return NOTHING
    wanted = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if wanted and wanted not in {"xcb", "wayland"}:
        return NOTHING
    if wanted != "xcb" and _wayland_answers(environ):
        return NOTHING
    if wanted == "wayland" or not environ.get("DISPLAY"):
        return _NO_DISPLAY
    return _xcb_obstacle()


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    return (Path(environ.get("XDG_RUNTIME_DIR", "")) / name).exists()


def _xcb_obstacle() -> Words:
    """Load Qt's X11 plugin and knock at the display, as Qt is about to do."""
    import ctypes

    plugin = _plugin_folder() / "libqxcb.so"
    try:
        if plugin.is_file():
            ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as fault:
        return _NO_LIBRARY.fill(str(fault).partition(":")[0])
    xcb.xcb_connect.restype = ctypes.c_void_p
    for function in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        function.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return _NO_DISPLAY if refused else NOTHING


def _plugin_folder() -> Path:
    from PySide6.QtCore import QLibraryInfo

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
