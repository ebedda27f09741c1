"""Situations of one's own: on the home page, off it, and into a pack."""

import shutil
import zipfile
from pathlib import Path

import pytest

from fraudtrainer.errors import StoppedError, UserError
from fraudtrainer.modes.own import OwnSituations
from fraudtrainer.modes.pack_maker import FIRST, PackMaker, PackWish, next_version
from fraudtrainer.modes.packs import Packs
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.library import Library, open_library
from fraudtrainer.scenario.own import own_folders

MINI = Path(__file__).parents[1] / "fixtures" / "mini"
EMPTY = Library((), ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "我的" / "mini"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def packs(data: Path) -> Packs:
    return Packs(data / "packs", bundled("scenarios"), bundled("seeds"), "0.1.0")


@pytest.fixture
def maker(data: Path, packs: Packs) -> PackMaker:
    return PackMaker(data, lambda: packs, "0.1.0")


def wish(folder: Path, version: str = FIRST) -> PackWish:
    return PackWish(folder, "old-friend", "老熟人", "青桐路反诈小组", version)


def test_what_is_put_on_the_home_page_is_there_at_the_next_start_until_it_is_taken_off(
    data: Path, folder: Path
) -> None:
    OwnSituations(data).put(folder, "old-friend", EMPTY)
    assert own_folders(data) == [folder]
    assert (data / "own").stat().st_mode & 0o077 == 0

    again = OwnSituations(data)
    again.put(folder, "old-friend", EMPTY)
    assert again.folders == (folder,)
    again.take_off(folder)
    assert own_folders(data) == []
    assert (folder / "scam.yaml").exists()


def test_an_id_that_another_situation_has_is_refused(
    data: Path, folder: Path, tmp_path: Path
) -> None:
    other = shutil.copytree(MINI, tmp_path / "other")
    library = open_library([other], bundled("seeds"), None)

    with pytest.raises(UserError) as refusal:
        OwnSituations(data).put(folder, library.cards[0].id, library)

    assert str(other) in str(refusal.value.details)
    assert own_folders(data) == []


@pytest.mark.parametrize("text", ["", "[]", '{"folders": 1}', '{"folders": ["relative", 3]}'])
def test_a_list_that_cannot_be_read_is_none(data: Path, text: str) -> None:
    (data / "own").mkdir(parents=True)
    (data / "own" / "home.json").write_text(text, encoding="utf-8")

    assert own_folders(data) == []


def test_a_list_that_cannot_be_written_is_told_and_the_old_one_holds(
    data: Path, folder: Path
) -> None:
    data.write_text("a file where the folder should be", encoding="utf-8")
    own = OwnSituations(data)

    with pytest.raises(UserError):
        own.put(folder, "old-friend", EMPTY)

    assert own.folders == ()


def test_a_pack_is_made_signed_and_can_be_installed(
    maker: PackMaker, packs: Packs, folder: Path, data: Path
) -> None:
    (folder / "scam.yaml.bak").write_text("old", encoding="utf-8")
    out = folder.parent / wish(folder).file_name

    offer = maker.make_pack(wish(folder), out, lambda _done: None)

    assert offer.left_out == ("scenarios/old-friend/scam.yaml.bak",)
    assert (data / "own" / "author.key").stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(out) as archive:
        names = archive.namelist()
    assert {"pack.yaml", "pack.sig", "scenarios/old-friend/scam.yaml"} <= set(names)
    found = packs.examine(out)
    assert found.pack.manifest.publisher == "青桐路反诈小组"
    packs.install(found, found.questions)

    second = folder.parent / wish(folder, "1.0.1").file_name
    maker.make_pack(wish(folder, "1.0.1"), second, lambda _done: None)
    assert packs.examine(second).questions == ()  # the same key signed it


def test_a_pack_never_takes_the_place_of_another(maker: PackMaker, folder: Path) -> None:
    out = folder.parent / wish(folder).file_name
    out.write_bytes(b"mine")

    with pytest.raises(UserError):
        maker.make_pack(wish(folder), out, lambda _done: None)

    assert out.read_bytes() == b"mine"


def test_a_pack_that_is_stopped_leaves_no_file(maker: PackMaker, folder: Path) -> None:
    def stop(_done: int) -> None:
        raise StoppedError

    out = folder.parent / wish(folder).file_name
    with pytest.raises(StoppedError):
        maker.make_pack(wish(folder), out, stop)

    assert not out.exists()


def test_what_cannot_be_said_of_a_pack_is_found_before_it_is_made(
    maker: PackMaker, folder: Path
) -> None:
    good = wish(folder)
    assert maker.wrong(good) == ()
    for key, bad in (
        ("publisher", good._replace(publisher="")),
        ("version", good._replace(version="1")),
        ("title", good._replace(title="一\n二")),
    ):
        (found,) = maker.wrong(bad)
        assert key in found.message.zh


def test_the_next_version_comes_after_the_last_pack_in_the_folder(tmp_path: Path) -> None:
    assert next_version(tmp_path, "fee") == FIRST
    for name in ("fee-1.2.9", "fee-1.2.10", "fee-odd", "fee-x-9.0.0", "other-3.0.0"):
        (tmp_path / f"{name}.ftpack").touch()

    assert next_version(tmp_path, "fee") == "1.2.11"
