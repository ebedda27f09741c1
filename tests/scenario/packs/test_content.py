"""Files held against their manifest and signature, and packs sealed from an author's folder."""

import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fraudtrainer.errors import UserError
from fraudtrainer.scenario.packs.building import archive_bytes, seal_folder, write_archive
from fraudtrainer.scenario.packs.content import Pack, read_pack, sealed
from fraudtrainer.scenario.packs.refusal import PackRefusedError
from fraudtrainer.scenario.packs.signing import make_key_file

TELLING = "scenarios/pack-mini/scam.yaml"


@pytest.fixture
def signed(author: Path, tmp_path: Path) -> Pack:
    make_key_file(tmp_path / "key")
    return seal_folder(author, tmp_path / "key")


def test_the_same_folder_makes_the_same_bytes(author: Path, tmp_path: Path) -> None:
    make_key_file(tmp_path / "key")
    first = archive_bytes(seal_folder(author, tmp_path / "key"))
    for path in author.rglob("*.yaml"):  # newer, and in another order on the disk
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)

    assert archive_bytes(seal_folder(author, tmp_path / "key")) == first
    assert archive_bytes(seal_folder(author)) != first


def test_an_archive_and_its_unpacked_folder_are_the_same_pack(signed: Pack, tmp_path: Path) -> None:
    write_archive(signed, tmp_path / "a.ftpack")
    for name, data in signed.files.items():
        path = tmp_path / "unpacked" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    assert read_pack(tmp_path / "a.ftpack") == signed == read_pack(tmp_path / "unpacked")
    assert signed.fingerprint
    assert not list(tmp_path.glob("*.part"))


def test_sealing_writes_nothing_into_the_authors_folder(author: Path) -> None:
    before = {path: path.read_bytes() for path in author.rglob("*") if path.is_file()}
    seal_folder(author)

    assert {path: path.read_bytes() for path in author.rglob("*") if path.is_file()} == before


def test_a_sealed_folder_can_be_sealed_again(signed: Pack, tmp_path: Path) -> None:
    for name, data in signed.files.items():
        path = tmp_path / "again" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    assert archive_bytes(seal_folder(tmp_path / "again", tmp_path / "key")) == archive_bytes(signed)


def test_a_changed_file_is_refused(signed: Pack) -> None:
    changed = {**signed.files, TELLING: signed.files[TELLING].replace(b"5000", b"6000") + b"\n"}

    with pytest.raises(PackRefusedError, match="校验值对不上") as refusal:
        sealed(changed)
    assert refusal.value.details.zh == TELLING


def test_a_missing_file_is_refused(signed: Pack) -> None:
    with pytest.raises(PackRefusedError, match="不完整"):
        sealed({name: data for name, data in signed.files.items() if name != TELLING})


def test_a_file_that_is_not_listed_is_refused(signed: Pack) -> None:
    with pytest.raises(PackRefusedError, match="混进了"):
        sealed({**signed.files, "scenarios/more.yaml": b"a: 1"})


def test_a_manifest_that_was_changed_after_signing_is_refused(signed: Pack) -> None:
    head = signed.files["pack.yaml"]
    changed = head.replace("示例社区".encode(), "别的社区".encode())
    assert changed != head

    with pytest.raises(PackRefusedError, match="签名对不上"):
        sealed({**signed.files, "pack.yaml": changed})


def test_a_signature_by_another_key_is_another_key(
    signed: Pack, author: Path, tmp_path: Path
) -> None:
    make_key_file(tmp_path / "other")
    other = seal_folder(author, tmp_path / "other")

    assert other.key != signed.key
    assert other.digest == signed.digest
    head, _key, mark = signed.files["pack.sig"].splitlines()
    mixed = b"\n".join([head, other.files["pack.sig"].splitlines()[1], mark, b""])
    with pytest.raises(PackRefusedError, match="签名对不上"):
        sealed({**signed.files, "pack.sig": mixed})


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda sig: sig[:0],
    "cut": lambda sig: sig[:-10],
    "longer": lambda sig: sig + b"more\n",
    "of a later kind": lambda sig: sig.replace(b"signature 1", b"signature 2"),
    "indented": lambda sig: sig.replace(b"\n", b"\n ", 1),
    "no text": lambda sig: b"\xff" + sig,
    "repeated": lambda sig: sig * 9,
    "of zeros": lambda sig: b"\n".join([*sig.splitlines()[:2], b"A" * 86 + b"=="]),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_signature_is_refused_and_never_taken_for_none(signed: Pack, damage: str) -> None:
    with pytest.raises(PackRefusedError, match="签名对不上"):
        sealed({**signed.files, "pack.sig": DAMAGES[damage](signed.files["pack.sig"])})


def test_without_its_signature_a_pack_is_unsigned(signed: Pack) -> None:
    bare = sealed({name: data for name, data in signed.files.items() if name != "pack.sig"})

    assert (bare.key, bare.fingerprint) == ("", "")


def test_a_folder_that_was_never_sealed_is_no_pack(author: Path) -> None:
    with pytest.raises(PackRefusedError, match="还没有打包"):
        read_pack(author)
    (author / "pack.yaml").unlink()
    with pytest.raises(PackRefusedError, match="缺少清单"):
        read_pack(author)
    with pytest.raises(PackRefusedError, match="缺少清单"):
        seal_folder(author)
    with pytest.raises(PackRefusedError, match="找不到这个文件夹"):
        seal_folder(author / "absent")


def test_a_private_key_never_gets_into_a_pack(author: Path) -> None:
    make_key_file(author / "key.txt")

    with pytest.raises(PackRefusedError, match="密钥放在了") as refusal:
        seal_folder(author)
    assert refusal.value.details.zh == "key.txt"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_only_its_owner_can_read_a_private_key(tmp_path: Path) -> None:
    make_key_file(tmp_path / "key")

    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_a_private_key_is_never_written_over(tmp_path: Path) -> None:
    make_key_file(tmp_path / "key")
    before = (tmp_path / "key").read_bytes()

    with pytest.raises(UserError, match="没有覆盖"):
        make_key_file(tmp_path / "key")
    assert (tmp_path / "key").read_bytes() == before
    with pytest.raises(UserError, match="写不进去"):
        make_key_file(tmp_path / "absent" / "key")


@pytest.mark.parametrize("content", [b"", b"secret\n", b"fraudtrainer-pack-key 1\nAAAA\n", b"\xff"])
def test_what_is_no_key_signs_nothing(author: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "key").write_bytes(content)

    with pytest.raises(UserError, match="不是签名密钥"):
        seal_folder(author, tmp_path / "key")
    with pytest.raises(UserError, match="打不开"):
        seal_folder(author, tmp_path / "absent")


def test_an_archive_that_cannot_be_written_leaves_the_old_one(signed: Pack, tmp_path: Path) -> None:
    out = tmp_path / "a.ftpack"
    out.mkdir()

    with pytest.raises(UserError, match="写不进去"):
        write_archive(signed, out)
    assert [path.name for path in tmp_path.glob("a.ftpack*")] == ["a.ftpack"]


def test_a_folder_that_is_no_pack_is_called_that(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"picture")

    with pytest.raises(PackRefusedError, match="这里没有情境包"):
        read_pack(tmp_path)
