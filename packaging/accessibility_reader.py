"""A screen reader for `accessibility.py`: reads the window from outside, through AT-SPI, and works it.

Runs on the system's Python, which has pyatspi, and knows nothing of the program but what AT-SPI says.
Prints each page as it would be met, every announcement as it is made, and at the end what is wrong:
nodes without a role, and nodes that can be operated and have no name.

Usage: ``accessibility_reader.py``, beside the window, on the same display and session bus.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, Final

APP: Final = "fraudtrainer"
PATIENCE: Final = 40.0
"""Seconds after which what does not come never comes."""
UNKNOWN: Final = frozenset(("unknown", "invalid"))
OPERABLE: Final = frozenset((
    "push button", "button", "toggle button", "check box", "radio button", "page tab", "text", "entry",
    "combo box", "spin button", "slider", "list", "table", "tree", "list item", "link", "push button menu",
))  # fmt: skip


class Reader:
    """Finds nodes, presses them, and hears what is announced."""

    def __init__(self) -> None:
        """Listen from now on."""
        self._atspi: Any = importlib.import_module("pyatspi")
        self._gio: Any = importlib.import_module("gi.repository.Gio")
        self._glib: Any = importlib.import_module("gi.repository.GLib")
        self.heard: list[str] = []
        self.faults: list[str] = []
        self._atspi.Registry.registerEventListener(self._hear, "object:announcement")

    def _hear(self, event: Any) -> None:  # noqa: ANN401 - pyatspi has no types
        words = str(event.any_data)
        self.heard.append(words)
        how = "!" if event.detail1 == 2 else ""  # assertive
        print("\n".join(f"  )) {how}{line}" for line in words.split("\n")), flush=True)

    # ------------------------------------------------------------------ the desktop

    def switch(self, *, on: bool) -> None:
        """Switch screen readers on or off for the whole desktop, as a person does."""
        bus = self._gio.bus_get_sync(self._gio.BusType.SESSION, None)
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            value = self._glib.Variant(
                "(ssv)", ("org.a11y.Status", name, self._glib.Variant("b", on))
            )
            bus.call_sync(
                "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value,
                None, 0, -1, None,
            )  # fmt: skip
        print(f"== screen reader {'on' if on else 'off'}", flush=True)

    def wait(self, done: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
        """Let events come until something is so.

        Raises:
            TimeoutError: It never is.
        """
        until = time.monotonic() + patience
        context = self._glib.MainContext.default()
        while not done():
            if time.monotonic() > until:
                raise TimeoutError(what)
            while context.pending():
                context.iteration(may_block=False)
            time.sleep(0.05)

    # ------------------------------------------------------------------ the tree

    def nodes(self) -> Iterator[tuple[int, Any, str, str]]:
        """Depth, node, role and name of everything in the program's windows."""
        for app in self._atspi.Registry.getDesktop(0):
            if app is not None and APP in app.name:
                yield from self._walk(app, 0)

    def _walk(self, node: Any, depth: int) -> Iterator[tuple[int, Any, str, str]]:  # noqa: ANN401
        try:
            role, name = node.getRoleName(), node.name
            children = [node.getChildAtIndex(place) for place in range(node.childCount)]
        except self._glib.Error:  # gone while it was read, as things in a living window go
            return
        yield depth, node, role, name
        for child in children:
            if child is not None:
                yield from self._walk(child, depth + 1)

    def find(self, start: str, role: str = "") -> Any | None:  # noqa: ANN401
        """The first node whose name begins so."""
        found = (n for _d, n, r, name in self.nodes() if name.startswith(start) and role in r)
        return next(found, None)

    def press(self, start: str, then: Callable[[], bool], role: str = "") -> None:
        """Press what is called so until that has worked.

        New choices do not count at once, and a press too early begins their moment anew: so each
        press has longer than the one before to work.

        Raises:
            TimeoutError: It never works.
        """
        print(f"-> {start}", flush=True)
        for patience in (1.0, 2.0, 4.0, 8.0, 16.0):
            node = self.find(start, role)
            if node is not None:
                self._do(node)
            try:
                self.wait(then, f"pressing {start}", patience)
            except TimeoutError:
                continue
            return
        raise TimeoutError(f"pressing {start}")

    def _do(self, node: Any) -> None:  # noqa: ANN401
        """Press a node; one that is gone by now is looked for again."""
        try:
            action = node.queryAction()
            names = [action.getName(number) for number in range(action.nActions)]
            action.doAction(names.index("Press") if "Press" in names else 0)
        except self._glib.Error as gone:
            print(f"   (gone: {gone})", flush=True)

    def _states(self, node: Any) -> Any | None:  # noqa: ANN401
        """The states of a node, None where it is gone by now."""
        try:
            return node.getState()
        except self._glib.Error:
            return None

    def read(self, page: str) -> None:
        """Print a page as it is met, and note what is wrong with it."""
        print(f"== {page}", flush=True)
        for depth, node, role, name in self.nodes():
            print(f"{'  ' * depth}{role}: {name}" if name else f"{'  ' * depth}{role}")
            if role in UNKNOWN:
                self.faults.append(f"{page}: unknown role, “{name}”")
            states = self._states(node)
            if states is None:
                continue
            operable = role in OPERABLE or states.contains(self._atspi.STATE_FOCUSABLE)
            shown = states.contains(self._atspi.STATE_SHOWING)
            if operable and shown and not name.strip():
                self.faults.append(f"{page}: a nameless {role}")
        sys.stdout.flush()

    def shows(self, start: str, role: str = "") -> Callable[[], bool]:
        """Whether something called so is there, as a question to wait for."""
        return lambda: self.find(start, role) is not None

    def was_told(self, part: str) -> Callable[[], bool]:
        """Whether something was announced, as a question to wait for."""
        return lambda: any(part in words for words in self.heard)


def walk(reader: Reader) -> None:
    """Home, a stage with lines arriving, a ring, the debrief, the settings."""
    reader.switch(on=True)  # the window is open already, and was silent so far
    reader.wait(reader.shows("开始演练"), "the home page")
    reader.read("home")
    reader.press("开始演练", reader.shows("先不练了"))
    reader.read("brief")
    reader.press("开始", reader.was_told("尾款今天能付吗"), "button")
    reader.wait(reader.was_told("现在可以回话，有 4 句可选"), "the replies")
    reader.read("stage")
    reader.switch(on=False)
    reader.switch(on=True)
    reader.wait(reader.shows("回复 3"), "the stage, once somebody listens again")
    reader.press("回复 3", reader.was_told("来电"))
    reader.read("ring")
    reader.press("接听", reader.was_told("别发邮件了"))
    reader.wait(reader.was_told("有 2 句可选"), "the replies to the call")
    reader.read("call")
    reader.press("回复 1", reader.shows("", "dialog"))
    reader.read("judgement")
    reader.press("肯定诈骗", reader.shows("看复盘"), "radio")
    reader.press("看复盘", reader.was_told("总分"))
    reader.read("debrief")
    reader.press("设置", reader.shows("外观：深色"), "page tab")
    reader.read("settings")


def main() -> int:
    """Walk through the program; 1 where something is nameless, unknown or never came."""
    reader = Reader()
    try:
        walk(reader)
    except TimeoutError as error:
        reader.read("where it stopped")
        reader.faults.append(f"never came: {error}")
    for fault in reader.faults:
        print(f"FAULT {fault}")
    print(f"{len(reader.heard)} announcements heard, {len(reader.faults)} faults")
    return 1 if reader.faults else 0


if __name__ == "__main__":
    sys.exit(main())
