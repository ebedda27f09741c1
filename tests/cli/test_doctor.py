"""`fraudtrainer doctor` tells what is amiss on a machine, changes nothing, and ends with 1 then."""

import json
import os
import sys
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main

ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's desktops")


@pytest.fixture(autouse=True)
def _plain_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_IM_MODULES", "QT_IM_MODULE", "XMODIFIERS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")


def examined(
    capsys: pytest.CaptureFixture[str], data: Path, language: str = "zh"
) -> tuple[int, dict[str, dict[str, object]]]:
    code = main(["--lang", language, "--data", str(data), "doctor", "--json"])
    return code, {row["what"]: row for row in json.loads(capsys.readouterr().out)}


def test_where_all_is_well_it_says_so_and_writes_nothing(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(home.rglob("*"))
    code, rows = examined(capsys, tmp_path / "data")

    assert code == 0
    assert [row["what"] for row in rows.values() if not row["ok"]] == []
    assert not (tmp_path / "data").exists()
    assert sorted(home.rglob("*")) == before


@ON_LINUX
def test_an_input_method_out_of_reach_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_IM_MODULE", "fcitx")
    code, rows = examined(capsys, tmp_path)

    assert code == 1
    assert "打不了中文" in str(rows["输入法"]["trouble"])
    assert main(["--lang", "en", "--data", str(tmp_path), "doctor"]) == 1
    assert "✗ Input method: fcitx\n  The system" in capsys.readouterr().out


@ON_LINUX
def test_a_missing_display_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "dxcb")
    code, rows = examined(capsys, tmp_path)

    assert code == 1
    assert "fraudtrainer play" in str(rows["窗口"]["trouble"])


def test_records_that_are_marked_read_only_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "records.sqlite3"
    file.touch(0o400)
    code, rows = examined(capsys, tmp_path)

    assert code == 1
    assert "只读" in str(rows["记录文件"]["trouble"])


@pytest.mark.skipif(os.name == "nt", reason="folders of the profile are private on Windows")
def test_a_folder_that_others_may_enter_is_told_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tmp_path.chmod(0o755)
    code, rows = examined(capsys, tmp_path)

    assert code == 0
    assert "别的账号" in str(rows["记录谁能看"]["found"])
