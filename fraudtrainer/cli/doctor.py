"""`fraudtrainer doctor`: what of this machine the program depends on, and what to do where it lacks."""

from __future__ import annotations

import argparse
import os
import stat
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final, NamedTuple

from fraudtrainer import __version__
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.printing import print_json
from fraudtrainer.cli.table import DATABASE
from fraudtrainer.cli.voice import Voice
from fraudtrainer.paths import bundled, data_dir
from fraudtrainer.ui.display import find_screen
from fraudtrainer.ui.input_method import find_typing
from fraudtrainer.words import NOTHING, Words, joined, plain

_FONTS: Final = ("FTSansSC-Regular.otf", "FTSansSC-Bold.otf")


class Finding(NamedTuple):
    """One thing that was looked at.

    Attributes:
        what: Its name.
        found: How it is.
        trouble: What does not work and what to do; `NOTHING` where all is well.
    """

    what: Words
    found: Words
    trouble: Words = NOTHING


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.json()


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Look at everything and tell it; nothing is changed.

    Returns:
        0 where all is well, 1 where something does not work.
    """
    findings = [
        _program(),
        _window(),
        _typing(),
        *_records(data_dir(options.data)),
        _console(),
        _fonts(),
    ]
    if options.json:
        print_json([_row(finding, voice) for finding in findings])
    else:
        for finding in findings:
            mark = "✗" if finding.trouble else "✓"
            between = voice("：", ": ")
            print(f"{mark} {voice.said(finding.what)}{between}{voice.said(finding.found)}")
            if finding.trouble:
                print(f"  {voice.said(finding.trouble)}")
    return 1 if any(finding.trouble for finding in findings) else 0


def _row(finding: Finding, voice: Voice) -> dict[str, object]:
    return {
        "what": voice.said(finding.what),
        "found": voice.said(finding.found),
        "trouble": voice.said(finding.trouble),
        "ok": not finding.trouble,
    }


def _program() -> Finding:
    try:
        qt = version("PySide6-Essentials")
    except PackageNotFoundError:
        qt = "?"
    python = sys.version.split()[0]
    found = f"fraudtrainer {__version__} · Python {python} · Qt {qt} · {sys.platform}"
    return Finding(Words("程序", "Program"), plain(found))


def _window() -> Finding:
    what, asked = Words("窗口", "Window"), os.environ.get("QT_QPA_PLATFORM", "")
    screen = find_screen(os.environ)
    if screen.obstacle:
        return Finding(what, Words("打不开", "cannot open"), screen.obstacle)
    if asked and screen.platform:
        changed = Words(
            "系统指定的 {0} 用不了，改用 {1}", "{0}, as asked for, is not there; {1} is used"
        )
        return Finding(what, changed.fill(asked, screen.platform))
    return Finding(what, Words("可以打开", "can open"))


def _typing() -> Finding:
    what, typing = Words("输入法", "Input method"), find_typing(os.environ)
    if typing.trouble:
        return Finding(what, plain(typing.asked), typing.trouble)
    if typing.settings.get("QT_IM_MODULE"):
        return Finding(
            what, Words("{0}，按 ibus 的方式接上", "{0}, reached by way of ibus").fill(typing.asked)
        )
    return Finding(
        what, plain(typing.asked) if typing.asked else Words("由系统决定", "the system’s")
    )


def _records(folder: Path) -> Iterator[Finding]:
    what, shown = Words("记录文件夹", "Folder of records"), plain(str(folder))
    place = next(path for path in (folder, *folder.parents) if path.exists())
    trouble = NOTHING
    if not place.is_dir() or not os.access(place, os.W_OK):
        trouble = Words(
            "不能写入。请让它可以写入，或者用 --data 另选一个文件夹。",
            "It cannot be written. Make it writable, or choose another folder with --data.",
        )
    yield Finding(what, shown, trouble)
    yield _privacy(folder)
    file = folder / DATABASE
    if file.exists() and not file.stat().st_mode & 0o222:
        yield Finding(
            Words("记录文件", "Records file"),
            plain(str(file)),
            Words("带着“只读”标记，请在属性里去掉。", "It is marked read-only; take the mark off."),
        )


def _privacy(folder: Path) -> Finding:
    what = Words("记录谁能看", "Who can read the records")
    if os.name == "nt":  # pragma: no cover - the tests run on Linux
        return Finding(
            what,
            Words(
                "放在用户自己的文件夹里，由 Windows 不让别的账号进来；用 --data 另选的文件夹要自己留意",
                "in the user’s own folder, which Windows closes to other accounts; a folder chosen "
                "with --data is for you to look after",
            ),
        )
    is_open = folder.is_dir() and stat.S_IMODE(folder.stat().st_mode) & 0o077
    if not is_open:
        return Finding(what, Words("只有你自己", "you alone"))
    return Finding(
        what,
        Words(
            "记录文件只有你能读；文件夹里还有别的东西，别的账号看得到文件名",
            "the files are yours alone; the folder holds other things, too, and is open to others",
        ),
    )


def _console() -> Finding:
    encoding = (sys.stdout.encoding or "utf-8").lower()
    found = plain(encoding)
    if not encoding.replace("-", "").startswith("utf8"):
        told = Words("，少数符号用相近的代替", ", a few marks are replaced by similar ones")
        found = joined((found, told), NOTHING)
    return Finding(Words("终端编码", "Terminal’s encoding"), found)


def _fonts() -> Finding:
    missing = [name for name in _FONTS if not (bundled("assets") / "fonts" / name).is_file()]
    trouble = NOTHING
    if missing:
        trouble = Words(
            "缺少自带的字体，请重新安装程序。", "The program’s fonts are missing; install it again."
        )
    return Finding(Words("字体", "Fonts"), plain("FT Sans SC"), trouble)
