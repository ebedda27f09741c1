"""What went wrong, written to a file in the data folder, and said calmly on screen."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from fraudtrainer.errors import UserError
from fraudtrainer.paths import make_private

if TYPE_CHECKING:
    import logging

_SIZE: Final = 500_000
_OLD_FILES: Final = 2
# Said by the platform plugins of tests and screenshots at every start; nobody can act on it.
_CHATTER: Final = ("This plugin does not support", "propagateSizeHints")


class Journal:
    """A rotating log file. It is opened at the first message: a good day costs no file."""

    def __init__(self, file: Path) -> None:
        """Write to `file`; where that cannot be written, to standard error only."""
        self.file = file
        self._logger: logging.Logger | None = None

    def write(self, text: str, *, serious: bool = False) -> None:
        """Append a message with its time."""
        logger = self._open()
        (logger.error if serious else logger.warning)(text)

    def close(self) -> None:
        """Close the file; a later message opens it again."""
        logger, self._logger = self._logger, None
        for handler in [] if logger is None else list(logger.handlers):
            handler.close()

    def _open(self) -> logging.Logger:
        if self._logger is None:
            import logging
            from logging.handlers import RotatingFileHandler

            class PrivateFileHandler(RotatingFileHandler):
                def _open(self) -> TextIOWrapper:
                    make_private(Path(self.baseFilename))
                    return super()._open()

            # Not from the global registry: two windows in one test must not share their handlers.
            logger = logging.Logger("fraudtrainer")  # noqa: LOG001
            handlers: list[logging.Handler] = [logging.StreamHandler()]
            with suppress(OSError):  # a full or read-only folder: the screen has said so already
                handlers.append(
                    PrivateFileHandler(
                        self.file, maxBytes=_SIZE, backupCount=_OLD_FILES, encoding="utf-8"
                    )
                )
            for handler in handlers:
                handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
                logger.addHandler(handler)
            self._logger = logger
        return self._logger


Show = Callable[[BaseException, str], None]
"""Puts an exception before the person: the exception and its traceback as text."""


class Watch:
    """Catches what nobody else does: Python's uncaught exceptions and Qt's messages.

    The same exception from the same place is written and shown once.
    """

    def __init__(self, journal: Journal, show: Show) -> None:
        """Log to `journal`; `show` is called on the window's thread for uncaught exceptions."""
        self._journal = journal
        self._show = show
        self._showing = False
        self._shown: set[str] = set()
        self._before = sys.excepthook

    def install(self) -> None:
        """Begin."""
        self._before = sys.excepthook
        sys.excepthook = self._on_exception
        qInstallMessageHandler(self._on_qt)

    def remove(self) -> None:
        """Stop, and give the places back."""
        sys.excepthook = self._before
        qInstallMessageHandler(None)
        self._journal.close()

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        # What fails at every repaint must neither fill the disk nor come back whenever it is closed.
        is_new, self._shown = text not in self._shown, self._shown | {text}
        if is_new:
            self._journal.write(text, serious=True)
        # A dialog that fails must not open the next one; and widgets live on one thread.
        is_main = threading.current_thread() is threading.main_thread()
        if self._showing or not is_main or not (is_new or isinstance(error, UserError)):
            return
        self._showing = True
        try:
            self._show(error, text)
        finally:
            self._showing = False

    def _on_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtDebugMsg or any(part in message for part in _CHATTER):
            return
        serious = kind in {QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
        category = getattr(context, "category", None) or "qt"
        self._journal.write(f"{category}: {message}", serious=serious)
