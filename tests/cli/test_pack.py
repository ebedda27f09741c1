"""`fraudtrainer pack` from the first key to the last removal, as it is typed."""

import io
import json
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fraudtrainer.cli.main import main

PACK = Path(__file__).resolve().parents[1] / "fixtures" / "pack"
PLAN = PACK / "scenarios" / "pack-mini" / "scam.safe.plan.yaml"

Pack = Callable[..., tuple[int, str, str]]


class Keyboard(io.StringIO):
    """Standard input with a person at it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def author(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACK, tmp_path / "author"))


@pytest.fixture
def pack(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Pack:
    """Type a `pack` command, with or without a person to answer; gives code, output, errors."""

    def run(*arguments: object, answers: str | None = None) -> tuple[int, str, str]:
        source = io.StringIO() if answers is None else Keyboard(answers)
        monkeypatch.setattr("sys.stdin", source)
        code = main(["--data", str(tmp_path / "data"), "pack", *map(str, arguments)])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def archive(pack: Pack, author: Path, tmp_path: Path) -> Path:
    """A signed pack."""
    assert pack("keygen", tmp_path / "key")[0] == 0
    assert pack("build", author, "--out", tmp_path / "a.ftpack", "--sign", tmp_path / "key")[0] == 0
    return tmp_path / "a.ftpack"


def update(pack: Pack, author: Path, version: str, out: Path) -> Path:
    head = author / "pack.yaml"
    text = head.read_text(encoding="utf-8")
    head.write_text(text.replace("version: 1.0.0", f"version: {version}"), encoding="utf-8")
    assert pack("build", author, "--out", out)[0] == 0
    return out


def test_a_key_is_made_for_its_owner_alone_and_its_fingerprint_is_told(
    pack: Pack, tmp_path: Path
) -> None:
    code, out, _err = pack("keygen", tmp_path / "key")

    assert code == 0
    assert "指纹：" in out
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert pack("keygen", tmp_path / "key")[0] == 2


def test_building_twice_gives_the_same_file(
    pack: Pack, archive: Path, author: Path, tmp_path: Path
) -> None:
    pack("build", author, "--out", tmp_path / "b.ftpack", "--sign", tmp_path / "key")

    assert (tmp_path / "b.ftpack").read_bytes() == archive.read_bytes()


def test_verifying_tells_what_it_is_and_installs_nothing(
    pack: Pack, archive: Path, tmp_path: Path
) -> None:
    code, out, _err = pack("verify", archive)

    assert code == 0
    for words in ("demo 1.0.0", "示例社区", "1 个情境", "pack-mini", "签名：有效", "完好"):
        assert words in out
    assert pack("list")[1] == "还没有安装情境包。\n"
    assert not (tmp_path / "data").exists()


def test_without_a_terminal_the_flag_is_named_and_nothing_installed(
    pack: Pack, archive: Path
) -> None:
    code, _out, err = pack("install", archive)

    assert code == 2
    assert "--trust-key" in err
    assert pack("list", "--json")[1] == "[]\n"


@pytest.mark.parametrize("answer", ["\n", "n\n", "不\n", ""])
def test_a_person_who_does_not_say_yes_installs_nothing(
    pack: Pack, archive: Path, answer: str
) -> None:
    code, out, _err = pack("install", archive, answers=answer)

    assert code == 1
    assert "核对指纹" in out
    assert pack("list", "--json")[1] == "[]\n"


def test_a_yes_at_the_terminal_installs(pack: Pack, archive: Path) -> None:
    assert pack("install", archive, answers="是\n")[0] == 0

    (row,) = json.loads(pack("list", "--json")[1])
    assert row["signed"] is True
    assert len(row.pop("fingerprint").split()) == 8
    assert row == {
        "id": "demo", "version": "1.0.0", "title": "示例情境包", "publisher": "示例社区",
        "signed": True, "situations": ["pack-mini"], "previous": None,
    }  # fmt: skip


@pytest.mark.slow
def test_an_unsigned_update_of_a_signed_pack_needs_both_words(
    pack: Pack, archive: Path, author: Path, tmp_path: Path
) -> None:
    pack("install", archive, "--trust-key")
    newer = update(pack, author, "1.1.0", tmp_path / "b.ftpack")

    assert "--other-key" in pack("install", newer, "--yes-unsigned")[2]
    assert "--yes-unsigned" in pack("install", newer, "--other-key")[2]
    assert json.loads(pack("list", "--json")[1])[0]["version"] == "1.0.0"
    assert pack("install", newer, "--yes-unsigned", "--other-key")[0] == 0
    assert json.loads(pack("list", "--json")[1])[0]["previous"] == "1.0.0"


@pytest.mark.slow
def test_rolling_back_and_removing(pack: Pack, archive: Path, author: Path, tmp_path: Path) -> None:
    pack("install", archive, "--trust-key")
    newer = update(pack, author, "1.1.0", tmp_path / "b.ftpack")
    pack("install", newer, "--yes-unsigned", "--other-key")

    code, _out, err = pack("install", archive)
    assert (code, "较新的 1.1.0" in err) == (2, True)
    assert "已退回" in pack("rollback", "demo")[1]
    assert "1.0.0" in pack("list")[1]
    assert pack("rollback", "demo")[0] == 2
    assert "--yes" in pack("remove", "demo")[2]
    assert pack("remove", "demo", answers="\n")[0] == 1
    assert pack("remove", "demo", answers="是\n")[0] == 0
    assert pack("remove", "demo", "--yes")[0] == 2
    assert pack("list")[1] == "还没有安装情境包。\n"


def test_an_installed_situation_is_listed_played_and_its_source_named(
    pack: Pack, archive: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    data = ["--data", str(tmp_path / "data")]
    assert main([*data, "play", "pack-mini", "--plan", str(PLAN)]) == 2
    pack("install", archive, "--trust-key")
    capsys.readouterr()

    assert main([*data, "list", "--json"]) == 0
    assert "pack-mini" in {row["id"] for row in json.loads(capsys.readouterr().out)}
    assert main([*data, "play", "pack-mini", "--plan", str(PLAN)]) == 0
    out = capsys.readouterr().out
    assert "守住了" in out
    assert "《社区宣讲记录》" in out
    assert main([*data, "graph", "pack-mini", "--telling", "scam", "--format", "mermaid"]) == 0
    capsys.readouterr()

    assert main([*data, "new", "pack-mini", "--in", str(tmp_path)]) == 2
    assert "已经安装的情境包里有“pack-mini”" in capsys.readouterr().err
    assert not (tmp_path / "pack-mini").exists()

    pack("remove", "demo", "--yes")
    assert main([*data, "new", "pack-mini", "--in", str(tmp_path)]) == 0
    assert main([*data, "play", "pack-mini", "--plan", str(PLAN)]) == 2


def test_an_authors_folder_is_checked_with_its_own_facts(
    author: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(author)]) == 0
    facts = author / "seeds" / "local.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("talks: 3", "talks: x"))
    capsys.readouterr()

    assert main(["check", str(author), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert found[0]["file"] == str(facts)
    assert any("S9001-01" in d["message"] for d in found)


def test_a_refused_pack_is_told_in_words(pack: Pack, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.ftpack").write_bytes(archive.read_bytes()[:500])

    for command in ("verify", "install"):
        code, _out, err = pack(command, tmp_path / "bad.ftpack")
        assert code == 2
        assert err.splitlines()[:2] == [
            "情境包损坏了，读不出来。",
            "已经安装的情境包没有任何改动。",
        ]


def test_mistyped_commands_are_explained(pack: Pack) -> None:
    code, _out, err = pack("instal", "x")

    assert code == 2
    assert "是不是 install？" in err
    assert pack()[0] == 2


def test_english_where_it_is_asked_for(pack: Pack, archive: Path) -> None:
    code, out, _err = pack("verify", archive, "--lang", "en")

    assert code == 0
    assert "Signature: valid, key not trusted yet" in out
    assert "No pack is installed." in pack("list", "--lang", "en")[1]
