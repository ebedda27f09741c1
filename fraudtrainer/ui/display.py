"""Where a window can be opened, asked before Qt is: Qt itself would abort, and in English."""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

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
_ASKED: Final = "QT_QPA_PLATFORM"
_WAYLAND, _X11 = "wayland", "xcb"


class Screen(NamedTuple):
    """Where the window goes.

    Attributes:
        platform: Qt's platform to take, whatever the environment says; "" leaves it to Qt.
        obstacle: Why no window can be opened, a sentence for the terminal; `NOTHING` where one can.
    """

    platform: str
    obstacle: Words


def find_screen(environ: Mapping[str, str], platform: str = sys.platform) -> Screen:
    """Find out where a window can be opened.

    What the desktop asks for comes first, where Qt has it and it answers. Deepin and UOS ask for
    ``dxcb``, which only their own Qt has; a crashed Wayland session leaves its socket behind: then
    whatever else answers is taken.

    Args:
        environ: The environment's variables.
        platform: As ``sys.platform`` names it. Elsewhere than on Linux a logged-in user always has
            a display, and only a platform that Qt has not is passed over.
    """
    asked = [part.partition(":")[0] for part in environ.get(_ASKED, "").split(";")]
    asked = [name for name in asked if name]
    known = [name for name in asked if name in {_WAYLAND, _X11} or _has_plugin(name)]
    if not platform.startswith("linux"):
        native = {"win32": "windows", "darwin": "cocoa"}.get(platform, "")
        return Screen(native if asked and not known else "", NOTHING)
    if any(name not in {_WAYLAND, _X11} for name in known):
        return Screen("", NOTHING)  # offscreen, vnc and the like: somebody knows what they do
    return _first_that_answers(known, environ, is_plain=known == asked)


def _first_that_answers(known: list[str], environ: Mapping[str, str], *, is_plain: bool) -> Screen:
    """Knock at what was asked for, then at the rest; the first one's own options are left to Qt."""
    knocks: dict[str, Callable[[], Words]] = {
        _WAYLAND: lambda: _wayland_obstacle(environ, is_asked=_WAYLAND in known),
        _X11: lambda: _x11_obstacle(environ),
    }
    found = NOTHING
    for number, name in enumerate(dict.fromkeys((*known, _WAYLAND, _X11))):
        obstacle = knocks[name]()
        if not obstacle:
            return Screen("" if is_plain and number == 0 else name, NOTHING)
        found = obstacle if obstacle is not _NO_DISPLAY else found or obstacle
    return Screen("", found)


def _wayland_obstacle(environ: Mapping[str, str], *, is_asked: bool) -> Words:
    name = environ.get("WAYLAND_DISPLAY", "") or ("wayland-0" if is_asked else "")
    socket = Path(environ.get("XDG_RUNTIME_DIR", "")) / name
    if not name or not socket.is_absolute() or not socket.exists():
        return _NO_DISPLAY
    import ctypes

    try:
        _load_plugin(_WAYLAND)
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError as fault:
        return _lacking(fault)
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = [ctypes.c_char_p]
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    display = wayland.wl_display_connect(os.fsencode(socket))
    if not display:  # nobody listens: the session that made it is gone
        return _NO_DISPLAY
    wayland.wl_display_disconnect(display)
    return NOTHING


def _x11_obstacle(environ: Mapping[str, str]) -> Words:
    """Load Qt's X11 plugin and knock at the display, as Qt is about to do."""
    display = environ.get("DISPLAY", "")
    if not display:
        return _NO_DISPLAY
    import ctypes

    try:
        _load_plugin(_X11)
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as fault:
        return _lacking(fault)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    for function in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        function.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return _NO_DISPLAY if refused else NOTHING


def _lacking(fault: OSError) -> Words:
    return _NO_LIBRARY.fill(str(fault).partition(":")[0])


def _load_plugin(name: str) -> None:
    import ctypes

    plugin = _plugin(name)
    if plugin.is_file():
        ctypes.CDLL(str(plugin))


def _has_plugin(name: str) -> bool:
    """Whether Qt has a platform of that name, on any system."""
    with suppress(OSError):
        names = {path.stem.removeprefix("lib") for path in _plugin(name).parent.iterdir()}
        return f"q{name}" in names
    return False


def _plugin(name: str) -> Path:
    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    return folder / f"libq{name}.so"
