"""The command as a whole: help, mistakes, languages, and what happens when something breaks."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

import fraudtrainer
from fraudtrainer.cli.main import main
from fraudtrainer.cli.voice import chosen_language
from fraudtrainer.paths import LOG_FILE

ROOT = Path(__file__).resolve().parents[2]
WINDOW = ROOT / "fraudtrainer" / "ui" / "app.py"


class BreakingInput(io.StringIO):
    """Standard input that raises when it is read."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self._error = error

    def readline(self, *_size: object) -> NoReturn:  # what it gives back is never seen
        raise self._error


def started(
    *arguments: str, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own, without a display."""
    clean = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.run(
        [sys.executable, "-m", "fraudtrainer", *arguments],
        input=stdin,
        env={**clean, "QT_QPA_PLATFORM": "", **environment},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"fraudtrainer {fraudtrainer.__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["play", "-h"], ["check", "--help"]])
def test_help_speaks_both_languages(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 0
    chinese = capsys.readouterr().out
    assert main(["--lang", "en", *arguments]) == 0
    english = capsys.readouterr().out
    assert chinese.startswith("用法：fraudtrainer")
    assert english.startswith("usage: fraudtrainer")
    assert english.isascii()


@pytest.mark.parametrize(
    ("arguments", "chinese", "english"),
    [
        (["plya"], "没有“plya”这个写法。是不是 play？", "invalid choice: 'plya'"),
        (["play"], "还缺少：SITUATION。", "required: SITUATION."),
        (["list", "--jsno"], "不认识这些写法：--jsno。", "Unrecognized arguments: --jsno."),
        (["list", "--data"], "--data 后面要跟一个值。", "expected one argument"),
        (["schema", "tellin"], "是不是 telling？", "invalid choice: 'tellin'"),
        (["schema"], "还缺少：要哪一种文件。", "Which kind of file?"),
    ],
)
def test_a_mistyped_command_is_a_sentence_with_the_usage(
    arguments: list[str], chinese: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, words in (("zh", chinese), ("en", english)):
        assert main([*arguments, "--lang", language]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert words in err
        assert "fraudtrainer " in err.splitlines()[1]


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "zh"),
        ([], {"LANG": "C.UTF-8"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LANG": "POSIX"}, "zh"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        (["--lang", "zh"], {"LANG": "en_US"}, "zh"),
        (["check", "--lang=en"], {}, "en"),
        (["--lang"], {"LANG": "en_US"}, "en"),
        (["en"], {}, "zh"),
    ],
)
def test_the_language_is_known_before_the_arguments_are(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert chosen_language(arguments, environment) == language


def test_an_interrupt_ends_calmly_and_keeps_what_was_done(
    mini: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", BreakingInput(KeyboardInterrupt()))
    assert main(["play", str(mini), "--data", str(tmp_path)]) == 130
    assert capsys.readouterr().err == "\n已停下。\n"
    monkeypatch.setattr("sys.stdin", io.StringIO("\nl\n"))
    assert main(["play", str(mini), "--data", str(tmp_path)]) == 0
    assert "上次没有演完" in capsys.readouterr().out


def test_a_bug_of_ours_is_told_and_logged(
    mini: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", BreakingInput(RuntimeError("planted")))
    data = tmp_path / "data"
    assert main(["play", str(mini), "--no-record", "--data", str(data)]) == 70
    err = capsys.readouterr().err
    log = data / LOG_FILE
    assert str(log) in err
    assert "Traceback" not in err
    assert "RuntimeError: planted" in log.read_text(encoding="utf-8")


def test_a_bug_where_nothing_can_be_written_is_told_all_the_same(
    mini: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "data").touch()
    monkeypatch.setattr("sys.stdin", BreakingInput(RuntimeError("planted")))
    assert main(["play", str(mini), "--no-record", "--data", str(tmp_path / "data")]) == 70
    assert "RuntimeError: planted" in capsys.readouterr().err


def test_records_that_cannot_be_written_are_told_and_the_game_goes_on(
    mini: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "data").touch()
    monkeypatch.setattr("sys.stdin", io.StringIO("l\n"))
    assert main(["play", str(mini), "--data", str(tmp_path / "data")]) == 0
    out = capsys.readouterr().out
    assert "打不开记录文件。" in out
    assert "不存进记录" in out


# ------------------------------------------------------------------------- as its own process


@pytest.mark.slow
def test_a_process_plays_to_the_end_in_chinese_under_a_bare_locale(
    mini: Path, tmp_path: Path
) -> None:
    done = started(
        "play", str(mini), "--telling", "scam", "--data", str(tmp_path),
        stdin="d4\n1\n1\n", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "这是一场骗局。" in done.stdout


@pytest.mark.slow
def test_the_terminal_commands_load_no_qt(mini: Path) -> None:
    code = (
        "import sys\n"
        "from fraudtrainer.cli.main import main\n"
        f"main(['play', {str(mini)!r}, '--plan', {str(mini / 'scam.safe.plan.yaml')!r}])\n"
        "print([m for m in sys.modules if m.startswith('PySide6')], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stderr == "[]\n"


@pytest.mark.slow
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", ["schema telling", "list /nowhere", "--help"])
def test_a_reader_that_has_seen_enough_is_no_failure(arguments: str, unbuffered: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m fraudtrainer {arguments} | true"],
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""


@pytest.mark.skipif(not WINDOW.exists(), reason="the window is not built yet")
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_without_a_display_the_terminal_player_is_named(tmp_path: Path) -> None:
    done = started("--data", str(tmp_path))
    assert done.returncode == 2
    assert "fraudtrainer play" in done.stderr
    assert "Traceback" not in done.stderr
    assert "qt.qpa" not in done.stderr
