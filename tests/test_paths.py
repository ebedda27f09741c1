"""Where the program looks for its own data and keeps the user's."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import platformdirs
import pytest

from fraudtrainer import paths

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("kind", ["scenarios", "assets", "seeds"])
def test_a_checkout_plays_its_own_files(kind: Literal["scenarios", "assets", "seeds"]) -> None:
    assert paths.bundled(kind) == ROOT / kind


def test_an_installed_copy_finds_its_data_inside_the_package(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "fraudtrainer", tmp_path / "fraudtrainer")
    # A folder of this name beside an installed package belongs to somebody else.
    (tmp_path / "assets").mkdir()

    answer = subprocess.run(
        [sys.executable, "-c", "from fraudtrainer import paths; print(paths.bundled('assets'))"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert Path(answer.stdout.strip()) == tmp_path / "fraudtrainer" / "_data" / "assets"


@pytest.mark.skipif(sys.platform != "linux", reason="names the folders of the XDG standard")
def test_each_kind_of_the_users_files_has_its_own_folder(home: Path) -> None:
    assert paths.data_dir() == home / ".local" / "share" / "fraudtrainer"
    assert paths.config_dir() == home / ".config" / "fraudtrainer"
    assert paths.cache_dir() == home / ".cache" / "fraudtrainer"


@pytest.mark.parametrize("folder", [paths.data_dir, paths.config_dir, paths.cache_dir])
def test_asking_for_a_folder_does_not_make_it(folder: Callable[[], Path]) -> None:
    assert not folder().exists()


def test_a_named_folder_wins(tmp_path: Path) -> None:
    assert paths.data_dir(tmp_path / "mine") == tmp_path / "mine"


def test_a_named_folder_holds_everything(tmp_path: Path) -> None:
    assert paths.cache_dir(tmp_path / "mine") == tmp_path / "mine" / "cache"
    assert paths.config_dir(tmp_path / "mine") == tmp_path / "mine" / "config"


def test_a_named_folder_may_be_relative_or_in_the_home(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert paths.data_dir(Path("mine")) == tmp_path / "mine"
    assert paths.data_dir(Path("~/mine")) == home / "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="rights are of another kind there")
def test_a_log_that_stands_open_to_others_is_closed_before_it_is_written(tmp_path: Path) -> None:
    log = tmp_path / "data" / paths.LOG_FILE
    paths.make_private(log)
    log.chmod(0o644)
    paths.make_private(log)

    assert log.stat().st_mode & 0o777 == 0o600
    assert log.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "named", [None, "", " ", "/else/where", "/else//where/", "else", "~/else", "/"]
)
@pytest.mark.parametrize("home", ["/home/lin", "/home/lin/", "relative", "", None])
@pytest.mark.parametrize("android", [False, True])
def test_the_short_way_to_a_folder_is_the_librarys(
    monkeypatch: pytest.MonkeyPatch, named: str | None, home: str | None, android: bool
) -> None:
    for name, value in (("HOME", home), ("ANDROID_DATA", "/data" if android else None)):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    for kind, find in (
        ("DATA", platformdirs.user_data_path),
        ("CONFIG", platformdirs.user_config_path),
        ("CACHE", platformdirs.user_cache_path),
    ):
        monkeypatch.delenv(f"XDG_{kind}_HOME", raising=False)
        if named is not None:
            monkeypatch.setenv(f"XDG_{kind}_HOME", named)
        ours = getattr(paths, f"{kind.lower()}_dir")()
        assert ours == find("fraudtrainer", appauthor=False)
