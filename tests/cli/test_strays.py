"""What systems and programs leave beside the files: every command passes it over alike."""

import shutil
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main
from fraudtrainer.paths import is_stray
from tests.cli.test_pack import PACK

STRAYS = ("._{}", ".#{}", "~${}", ".{}.swp", ".~lock.{}#")


def litter(folder: Path) -> None:
    """Lay a stray of each kind beside every file below a folder."""
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        for pattern in STRAYS:
            path.with_name(pattern.format(path.name)).write_bytes(b"\0\5\x16\7\0\2\0\0Mac OS X")


@pytest.fixture
def littered(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(PACK, tmp_path / "author"))
    litter(folder)
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ["check", "{}"],
        ["prove", "{}"],
        ["list", "{}"],
        ["texts", "report", "{}"],
        ["ids", "{}"],
        ["graph", "{}", "--out", "{}/../graph"],
    ],
    ids=lambda words: words[0],
)
def test_every_command_passes_over_what_programs_leave(
    littered: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    clean = Path(shutil.copytree(PACK, littered.parent / "clean"))
    told = []
    for pack in (clean, littered):
        folder = pack / "scenarios" / "pack-mini"
        code = main(
            ["--data", str(littered.parent / "data"), *(word.format(folder) for word in words)]
        )
        out, err = capsys.readouterr()
        told.append((code, out.replace(str(pack), ""), err.replace(str(pack), "")))

    assert told[0] == told[1]
    assert told[0][0] == 0


def test_a_littered_folder_makes_the_same_pack(
    littered: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, out in ((PACK, tmp_path / "a.ftpack"), (littered, tmp_path / "b.ftpack")):
        assert main(["pack", "build", str(folder), "--out", str(out)]) == 0

    assert (tmp_path / "a.ftpack").read_bytes() == (tmp_path / "b.ftpack").read_bytes()
    assert "没有放进" not in capsys.readouterr().out


def test_a_backup_and_a_document_are_left_out_of_a_pack_and_named(
    littered: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    situation = littered / "scenarios" / "pack-mini"
    (situation / "scam.yaml.bak").write_bytes(b"old")
    (situation / "scam.yaml~").write_bytes(b"old")
    (littered / "说明.docx").write_bytes(b"PK")
    (littered / "草稿").mkdir()
    (littered / "草稿" / "a.md").write_bytes(b"x")

    assert main(["pack", "build", str(littered), "--out", str(tmp_path / "b.ftpack")]) == 0
    said = capsys.readouterr().out
    assert main(["pack", "build", str(PACK), "--out", str(tmp_path / "a.ftpack")]) == 0

    assert (tmp_path / "a.ftpack").read_bytes() == (tmp_path / "b.ftpack").read_bytes()
    names = "scenarios/pack-mini/scam.yaml.bak、scenarios/pack-mini/scam.yaml~、草稿/、说明.docx"
    assert names in said


@pytest.mark.parametrize(
    "name", ["scam.yaml", "a~$b.yaml", "#scam.yaml", "~scam.yaml", "桌面.yaml"]
)
def test_what_somebody_wrote_is_no_stray(name: str) -> None:
    assert not is_stray(name)


@pytest.mark.parametrize("pattern", [*STRAYS, "Thumbs.db", "Desktop.ini", "__MACOSX"])
def test_what_programs_leave_is_a_stray(pattern: str) -> None:
    assert is_stray(pattern.format("scam.yaml"))
