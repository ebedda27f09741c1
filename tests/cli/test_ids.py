"""`fraudtrainer ids`: what is missing is listed or written, and every trouble told in words."""

import shutil
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main
from fraudtrainer.paths import bundled

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def bare(mini: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(mini, tmp_path / "mini"))
    scam = folder / "scam.yaml"
    text = scam.read_text(encoding="utf-8")
    text = text.replace("{id: h1, ", "{").replace("- id: h2\n        by", "- by")
    scam.write_text(text, encoding="utf-8")
    return folder


def test_check_points_at_the_line_and_names_the_command(bare: Path, capsys: Capture) -> None:
    assert main(["check", str(bare)]) == 1
    out = capsys.readouterr().out.splitlines()
    scam = bare / "scam.yaml"
    assert (
        out[0]
        == f"{scam}:14:9 FT064 这一行还没有 id，这样的一共 2 处（运行 fraudtrainer ids {scam}）"
    )
    assert out[-1] == "检查了 1 个情境：1 处错误，0 处提醒。"


def test_ids_are_written_and_then_all_is_well(bare: Path, capsys: Capture) -> None:
    assert main(["ids", str(bare)]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[-1] == "2 份剧本，补写了 2 个 id。"
    assert "小许，在忙吗？" in out[0]
    assert main(["check", str(bare)]) == 0
    assert main(["ids", str(bare)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 份剧本，id 都齐了。"


def test_looking_only_writes_nothing(bare: Path, capsys: Capture) -> None:
    before = (bare / "scam.yaml").read_bytes()
    assert main(["ids", "--check", str(bare / "scam.yaml")]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 份剧本，缺 2 个 id。"
    assert (bare / "scam.yaml").read_bytes() == before


def test_what_comes_with_the_program_has_all_ids(capsys: Capture) -> None:
    before = {p: p.read_bytes() for p in bundled("scenarios").rglob("*.yaml")}
    assert main(["ids", "--check"]) == 0
    assert before == {p: p.read_bytes() for p in bundled("scenarios").rglob("*.yaml")}


def test_a_broken_telling_does_not_keep_the_others_from_their_ids(
    bare: Path, capsys: Capture
) -> None:
    (bare / "genuine.yaml").write_text("scenes: [\n", encoding="utf-8")
    assert main(["ids", str(bare)]) == 2
    out, err = capsys.readouterr()
    assert "补写了 2 个 id" in out
    assert "genuine.yaml 还有读不懂的地方" in err
    assert "FT011" in err


def test_several_broken_tellings_are_all_named(bare: Path, capsys: Capture) -> None:
    for name in ("genuine", "scam"):
        (bare / f"{name}.yaml").write_text("scenes: [\n", encoding="utf-8")
    assert main(["ids", str(bare)]) == 2
    err = capsys.readouterr().err
    assert "genuine.yaml 还有读不懂的地方" in err
    assert "scam.yaml 还有读不懂的地方" in err


def test_a_place_without_tellings_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["ids", str(tmp_path)]) == 2
    assert "这里没有剧本。" in capsys.readouterr().err


def test_english_is_spoken_where_asked(bare: Path, capsys: Capture) -> None:
    assert main(["ids", "--lang", "en", "--check", str(bare)]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "2 tellings, 2 ids missing."
