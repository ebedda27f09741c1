"""No command: open the window."""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.errors import UserError
from fraudtrainer.words import Language, Words


def run(data: Path | None, told: Language, language: Language | None) -> int:
    """Open the window and stay until it is closed.

    Args:
        data: Folder of the records; None takes the platform's.
        told: The language of what the terminal says.
        language: What the window speaks this time; None as it is set there.

    Returns:
        The exit code of the window.

    Raises:
        UserError: This system cannot open windows; the terminal player is named.
    """
    try:
        from fraudtrainer.ui.app import run as open_window
    except ImportError as missing:
        if (missing.name or "").startswith("fraudtrainer"):
            raise  # a part of ours is missing: no library of the system mends that
        raise UserError(
            Words("这台机器打不开窗口。", "This machine cannot open the window."),
            hint=Words(
                "在终端里也能演练：fraudtrainer list 看有哪些情境，fraudtrainer play 情境 开始。"
                "要装上窗口需要的系统库，请在程序文件夹里运行 make env。",
                "The terminal works, too: fraudtrainer list, then fraudtrainer play SITUATION. "
                "`make env` installs the system libraries that windows need.",
            ),
            details=str(missing),
        ) from missing
    return open_window(data, ["fraudtrainer"], told, language)
