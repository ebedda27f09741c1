"""Typing Chinese: which of the desktop's input methods Qt can reach, found out before Qt is started.

Qt for Python brings a plugin for IBus and none for Fcitx, which most Chinese desktops use and ask
for by ``QT_IM_MODULE=fcitx``. Qt then goes without any, and says nothing. Fcitx 5 speaks the protocol
of IBus as well.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from fraudtrainer.words import NOTHING, Words

_ASKED: Final = ("QT_IM_MODULES", "QT_IM_MODULE")
_NO_METHOD: Final = frozenset({"compose", "simple", "none", "local", "wayland"})
"""What Qt can do without a plugin for a language."""
_OLD: Final = "xim"
_FOLDER: Final = "platforminputcontexts"
_PORTAL, _SERVICE = b"org.freedesktop.portal.IBus", b"org.freedesktop.IBus"
_TROUBLE: Final = Words(
    "系统用的输入法（{0}）和本程序接不上，窗口里打不了中文。请装上 fcitx5 或 ibus 输入法，重新登录后再打开；"
    "在那之前，可以在别处写好再粘贴进来。",
    "The system’s input method ({0}) cannot be reached from here, so no Chinese can be typed in the "
    "window. Install fcitx5 or ibus and log in anew; until then, write elsewhere and paste.",
)


class Typing(NamedTuple):
    """How Qt gets at an input method.

    Attributes:
        asked: What the desktop asks for; "" where it asks for nothing.
        settings: Variables of the environment that must hold while Qt starts; "" unsets one.
        plugins: A folder of plugins for Qt to look into as well, None where its own will do.
        trouble: What to tell where no Chinese can be typed; else `NOTHING`.
    """

    asked: str
    settings: Mapping[str, str]
    plugins: Path | None
    trouble: Words

    @contextmanager
    def in_force(self, environ: MutableMapping[str, str]) -> Iterator[None]:
        """Let the settings hold while Qt starts; what we start ourselves later gets the desktop's."""
        before = {name: environ.get(name) for name in self.settings}
        _put(environ, self.settings)
        try:
            if self.plugins is not None:
                from PySide6.QtCore import QCoreApplication

                QCoreApplication.addLibraryPath(str(self.plugins))
            yield
        finally:
            _put(environ, {name: value or "" for name, value in before.items()})


def _put(environ: MutableMapping[str, str], values: Mapping[str, str]) -> None:
    for name, value in values.items():
        if value:
            environ[name] = value
        else:
            environ.pop(name, None)


def find_typing(
    environ: Mapping[str, str],
    platform: str = sys.platform,
    answers: Callable[[bytes], bool] | None = None,
    system: Sequence[Path] | None = None,
) -> Typing:
    """Find out how Chinese can be typed here.

    Args:
        environ: The environment's variables.
        platform: As ``sys.platform`` names it; elsewhere than on Linux, Qt needs no plugin.
        answers: Says whether a service is on the session's bus; None asks the bus.
        system: The system's folders of Qt plugins; None takes the usual ones.
    """
    names = _asked(environ)
    asked = names[0] if names else ""
    is_free = not platform.startswith("linux") or not asked or not _NO_METHOD.isdisjoint(names)
    if is_free or not _keys(_own_plugins()).isdisjoint(names):
        return Typing(asked, {}, None, NOTHING)
    answers = answers or _is_on_bus
    settings = _way_by_ibus(answers)
    if settings:
        return Typing(asked, settings, None, NOTHING)
    for folder in _system_plugins() if system is None else system:
        if _is_of_this_qt(folder) and not _keys(folder).isdisjoint(names):
            return Typing(asked, {}, folder, NOTHING)
    if environ.get("WAYLAND_DISPLAY"):  # the compositor itself may pass on what is typed
        return Typing(asked, dict.fromkeys(_ASKED, ""), None, NOTHING)
    return Typing(asked, {}, None, _TROUBLE.fill(asked))


def _way_by_ibus(answers: Callable[[bytes], bool]) -> dict[str, str]:
    by_ibus = dict.fromkeys(_ASKED, "ibus")
    if answers(_PORTAL):
        return {**by_ibus, "IBUS_USE_PORTAL": "1"}
    return by_ibus if answers(_SERVICE) else {}


def _asked(environ: Mapping[str, str]) -> list[str]:
    for variable in _ASKED:
        names = [name.strip().lower() for name in environ.get(variable, "").split(";")]
        if any(names) and names != [_OLD]:
            return [name for name in names if name]
    # Qt 6 cannot speak the old protocol of X: what is asked for in it alone is out of reach, too.
    _before, mark, name = environ.get("XMODIFIERS", "").partition("@im=")
    return [name.strip().lower()] if mark and name.strip() else []


def _own_plugins() -> Path:
    from PySide6.QtCore import QLibraryInfo

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))


def _system_plugins() -> list[Path]:
    roots = [Path("/usr/lib"), Path("/usr/lib64"), *Path("/usr/lib").glob("*-linux-gnu*")]
    return [folder for root in roots if (folder := root / "qt6" / "plugins").is_dir()]


def _is_of_this_qt(plugins: Path) -> bool:
    """Whether the system's Qt is this very one: another one's plugins could bring us down."""
    from PySide6.QtCore import QLibraryInfo

    version = QLibraryInfo.version().toString()
    return (plugins.parents[1] / f"libQt6Core.so.{version}").exists()


def _keys(plugins: Path) -> set[str]:
    """The input methods that the plugins of a folder speak with."""
    from PySide6.QtCore import QPluginLoader

    keys: set[str] = set()
    for file in (plugins / _FOLDER).glob("*.so"):
        about: object = QPluginLoader(str(file)).metaData().get("MetaData")
        if isinstance(about, dict):
            keys.update(str(key).lower() for key in about.get("Keys", ()))
    return keys - _NO_METHOD - {_OLD}  # the plugin of dead keys says that it knew the old protocol


def _is_on_bus(service: bytes) -> bool:
    """Ask the session's bus, without Qt, which must not speak with it before it has started."""
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") and not usual.exists():
        return False  # the library would start a bus
    import ctypes

    try:
        bus = ctypes.CDLL("libdbus-1.so.3")
    except OSError:
        return False
    bus.dbus_bus_get_private.restype = ctypes.c_void_p
    bus.dbus_bus_get_private.argtypes = [ctypes.c_int, ctypes.c_void_p]
    for name in ("dbus_connection_close", "dbus_connection_unref"):
        getattr(bus, name).argtypes = [ctypes.c_void_p]
    bus.dbus_connection_set_exit_on_disconnect.argtypes = [ctypes.c_void_p, ctypes.c_uint]
    bus.dbus_bus_name_has_owner.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    connection = bus.dbus_bus_get_private(0, None)
    if not connection:
        return False
    bus.dbus_connection_set_exit_on_disconnect(connection, 0)
    try:
        return bool(bus.dbus_bus_name_has_owner(connection, service, None))
    finally:
        bus.dbus_connection_close(connection)
        bus.dbus_connection_unref(connection)
