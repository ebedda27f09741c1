"""The shelf of installed packs: old or new at every moment, and nothing left lying about."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import fraudtrainer
from fraudtrainer.errors import UserError
from fraudtrainer.replacement import lay_down
from fraudtrainer.scenario.packs.building import seal_folder, write_archive
from fraudtrainer.scenario.packs.content import Pack, read_pack
from fraudtrainer.scenario.packs.shelf import pack_folders
from fraudtrainer.scenario.packs.store import PackStore

CHILD = Path(__file__).with_name("killed_install.py")
TITLES = {"pack-mini": "老同事借钱"}


def edition(author: Path, version: str) -> Pack:
    """The pack in another version; its README says which, so that it can be told apart."""
    head = author / "pack.yaml"
    text = head.read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("version:"))
    head.write_text(text.replace(old, f"version: {version}"), encoding="utf-8")
    (author / "README.md").write_text(version, encoding="utf-8")
    return seal_folder(author)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "packs"


def content(folder: Path) -> list[str]:
    """Every file and folder below `content`, versions by name."""
    return sorted(path.name for path in (folder / "content").iterdir())


def played_version(folder: Path) -> str:
    """The version whose files the library is pointed to; it must be whole."""
    found = pack_folders(folder)
    if not found:
        return ""
    (scenarios,) = found
    return read_pack(scenarios.parent).manifest.version


def test_an_installed_pack_is_found_whole_and_its_files_are_plain(
    folder: Path, author: Path
) -> None:
    pack = edition(author, "1.0.0")
    PackStore(folder).install(pack, TITLES, trust=False)

    (scenarios,) = pack_folders(folder)
    assert read_pack(scenarios.parent) == pack
    if sys.platform != "win32":
        assert not any(p.stat().st_mode & 0o111 for p in folder.rglob("*") if p.is_file())


def test_an_update_keeps_one_version_to_go_back_to(folder: Path, author: Path) -> None:
    store = PackStore(folder)
    for version in ("1.0.0", "1.1.0", "1.2.0"):
        store.install(edition(author, version), TITLES, trust=False)
        assert played_version(folder) == version
    assert len(content(folder)) == 2

    store.roll_back("demo")

    assert played_version(folder) == "1.1.0"
    assert len(content(folder)) == 1
    with pytest.raises(UserError, match="退不回去"):
        store.roll_back("demo")
    assert played_version(folder) == "1.1.0"


def test_a_removed_pack_leaves_no_files(folder: Path, author: Path) -> None:
    store = PackStore(folder)
    store.install(edition(author, "1.0.0"), TITLES, trust=False)
    store.install(edition(author, "2.0.0"), TITLES, trust=False)

    store.remove("demo")

    assert (pack_folders(folder), content(folder)) == ([], [])
    with pytest.raises(UserError, match="没有安装"):
        store.remove("demo")


def test_what_is_left_over_is_swept_by_the_next_change(folder: Path, author: Path) -> None:
    store = PackStore(folder)
    store.install(edition(author, "1.0.0"), TITLES, trust=False)
    (folder / "content" / "demo-9.part" / "scenarios").mkdir(parents=True)
    (folder / "content" / "demo-9.part" / "scenarios" / "a.yaml").write_text("half")
    (folder / "installed.part").write_text("half")

    store.install(edition(author, "1.1.0"), TITLES, trust=False)

    assert len(content(folder)) == 2
    assert not [name for name in content(folder) if "part" in name]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "null", '{"packs": []}', '{"packs": {"demo": 1}}', "[" * 5000, "\udcff"],
    ids=["empty", "list", "cut", "null", "odd", "odder", "deep", "no text"],
)
def test_a_damaged_index_plays_nothing_and_loses_nothing(
    folder: Path, author: Path, text: str
) -> None:
    store = PackStore(folder)
    store.install(edition(author, "1.0.0"), TITLES, trust=False)
    (folder / "installed.json").write_bytes(text.encode("utf-8", "surrogateescape"))

    assert pack_folders(folder) == []
    every: tuple[Callable[[], object], ...] = (
        lambda: store.install(edition(author, "1.1.0"), TITLES, trust=False),
        lambda: store.remove("demo"),
        lambda: store.roll_back("demo"),
    )
    for change in every:
        with pytest.raises(UserError, match="损坏") as refusal:
            change()
        assert str(folder / "installed.json") in refusal.value.hint.zh
    assert len(content(folder)) == 1


def test_an_index_of_a_later_program_is_left_alone(folder: Path, author: Path) -> None:
    store = PackStore(folder)
    store.install(edition(author, "1.0.0"), TITLES, trust=False)
    path = folder / "installed.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**kept, "format": 2}), encoding="utf-8")

    with pytest.raises(UserError, match="新版本"):
        store.remove("demo")
    assert len(content(folder)) == 1


@pytest.mark.parametrize("name", ["../../outside", "..", "", "a/b", 7, None])
def test_an_index_never_points_outside(folder: Path, name: int | str | None) -> None:
    folder.mkdir()
    text = json.dumps({"packs": {"demo": {"current": {"folder": name}}}})
    (folder / "installed.json").write_text(text, encoding="utf-8")

    assert pack_folders(folder) == []


def test_a_full_disk_changes_nothing(
    folder: Path, author: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = PackStore(folder)
    store.install(edition(author, "1.0.0"), TITLES, trust=False)
    new = edition(author, "1.1.0")

    def full(path: Path, data: bytes) -> None:
        if path.name == "situation.yaml":
            raise OSError(28, "No space left on device")
        lay_down(path, data)

    monkeypatch.setattr("fraudtrainer.scenario.packs.situations.lay_down", full)
    with pytest.raises(UserError, match="写不进去") as refusal:
        store.install(new, TITLES, trust=False)
    monkeypatch.undo()

    assert "没有任何改动" in refusal.value.kept.zh
    assert played_version(folder) == "1.0.0"
    store.install(new, TITLES, trust=False)
    assert played_version(folder) == "1.1.0"


def killed(folder: Path, change: str, subject: str) -> int:
    """Leave a copy of `folder/start` for each step that a change died at; their number."""
    root = str(Path(fraudtrainer.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, str(CHILD), str(folder), change, subject],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": root},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return int(done.stdout)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize(
    ("change", "before", "after"),
    [("install", "1.1.0", "1.2.0"), ("rollback", "1.1.0", "1.0.0"), ("remove", "1.1.0", "")],
)
def test_a_kill_at_every_step_leaves_old_or_new(
    tmp_path: Path, author: Path, change: str, before: str, after: str
) -> None:
    start = tmp_path / "start"
    store = PackStore(start)
    store.install(edition(author, "1.0.0"), TITLES, trust=False)
    store.install(edition(author, "1.1.0"), TITLES, trust=False)
    archive = tmp_path / "new.ftpack"
    write_archive(edition(author, "1.2.0"), archive)
    later = edition(author, "1.3.0")
    subject = str(archive) if change == "install" else "demo"
    seen = []
    for step in range(1, killed(tmp_path, change, subject) + 1):
        folder = tmp_path / str(step)
        seen.append(played_version(folder))

        # And the next change works as if nothing had been, and leaves no rubbish.
        PackStore(folder).install(later, TITLES, trust=False)
        assert played_version(folder) == "1.3.0"
        entry = PackStore(folder).index().packs["demo"]
        named = {v.folder for v in (entry.current, entry.previous) if v is not None}
        assert set(content(folder)) == named

    # Old up to the one step that counts, new from there on.
    turn = seen.index(after)
    assert set(seen[:turn]) == {before}
    assert set(seen[turn:]) == {after}
