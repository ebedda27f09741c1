"""Reading zips and folders that were made to harm, to burst, or that were merely dropped."""

import io
import os
import stat
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from fraudtrainer.scenario.packs import archive
from fraudtrainer.scenario.packs.archive import read_files, read_folder, read_zip
from fraudtrainer.scenario.packs.building import archive_bytes
from fraudtrainer.scenario.packs.content import Pack
from fraudtrainer.scenario.packs.limits import MAX_FILE_BYTES
from fraudtrainer.scenario.packs.refusal import PackRefusedError

Zipped = Callable[..., bytes]

NAME = "scenarios/a.yaml"


def entry(name: str, mode: int = 0o100644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    return info


def test_a_sound_zip_gives_every_file(pack: Pack) -> None:
    assert read_zip(archive_bytes(pack)) == pack.files


def test_a_packed_zip_and_folder_entries_are_read_as_well(zipped: Zipped, pack: Pack) -> None:
    data = zipped(pack.files, (entry("scenarios/", 0o040755), b""), packed=True)

    assert read_zip(data) == pack.files


@pytest.mark.parametrize(
    "name", ["../a.yaml", "/a.yaml", "C:/a.yaml", "scenarios\\a.yaml", "scenarios/../../a.yaml"]
)
def test_a_name_that_leads_out_is_refused(zipped: Zipped, name: str) -> None:
    with pytest.raises(PackRefusedError, match="不能收"):
        read_zip(zipped({}, (name, b"x")))


def test_a_name_behind_a_zero_character_is_refused(zipped: Zipped) -> None:
    data = zipped({"scenarios/a.yaml#.exe": b"x"}).replace(b"a.yaml#", b"a.yaml\0")

    with pytest.raises(PackRefusedError, match="不能收"):
        read_zip(data)


def test_a_folder_that_leads_out_is_refused(zipped: Zipped) -> None:
    with pytest.raises(PackRefusedError, match="不能收"):
        read_zip(zipped({}, (entry("scenarios/../../x/", 0o040755), b"")))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_a_link_or_device_is_refused(zipped: Zipped, kind: int) -> None:
    with pytest.raises(PackRefusedError, match="链接或设备"):
        read_zip(zipped({}, (entry(NAME, kind | 0o777), b"/etc/passwd")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("twin", [NAME, "scenarios/A.yaml"])
def test_two_entries_for_one_file_are_refused(zipped: Zipped, twin: str) -> None:
    with pytest.raises(PackRefusedError, match="重名"):
        read_zip(zipped({}, (NAME, b"good"), (twin, b"evil")))


def test_a_wrong_checksum_is_refused(zipped: Zipped) -> None:
    data = zipped({NAME: b"told: truth"}).replace(b"told: truth", b"told: a lie")

    with pytest.raises(PackRefusedError, match="损坏"):
        read_zip(data)


@pytest.mark.parametrize("part", [0, 1, 20, 0.3, 0.6, 0.9, -1])
def test_a_truncated_zip_is_refused(pack: Pack, part: float | int) -> None:
    data = archive_bytes(pack)
    end = int(len(data) * part) if isinstance(part, float) else part

    with pytest.raises(PackRefusedError, match="损坏"):
        read_zip(data[:end])


def test_a_zip_with_a_password_is_refused(zipped: Zipped) -> None:
    data = bytearray(zipped({NAME: b"x"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(mark) + offset, 1)

    with pytest.raises(PackRefusedError, match="密码"):
        read_zip(bytes(data))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_unusual_compression_is_refused(method: int) -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", method) as file:
        file.writestr(NAME, b"x")

    with pytest.raises(PackRefusedError, match="压缩方式"):
        read_zip(sink.getvalue())


def test_a_file_that_is_too_big_is_refused(zipped: Zipped) -> None:
    with pytest.raises(PackRefusedError, match="一个文件太大"):
        read_zip(zipped({NAME: b"x" * (MAX_FILE_BYTES + 1)}))


def test_a_small_bomb_is_refused_for_its_density(zipped: Zipped) -> None:
    with pytest.raises(PackRefusedError, match="压缩得不正常"):
        read_zip(zipped({NAME: b"\n" * MAX_FILE_BYTES}, packed=True))


def test_a_big_bomb_is_not_unpacked(zipped: Zipped, monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({NAME: b"\n" * (64 * 1024 * 1024)}, packed=True)
    unpacked = 0
    whole = zipfile.ZipExtFile.read

    def counting(self: zipfile.ZipExtFile, n: int = -1) -> bytes:
        nonlocal unpacked
        found = whole(self, n)
        unpacked += len(found)
        return found

    monkeypatch.setattr(zipfile.ZipExtFile, "read", counting)
    with pytest.raises(PackRefusedError, match="一个文件太大"):
        read_zip(data)

    assert unpacked <= MAX_FILE_BYTES + 1


def test_a_size_that_the_zip_lies_about_is_not_believed(zipped: Zipped) -> None:
    data = bytearray(zipped({NAME: b"x" * 5000}, packed=True))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(mark) + offset, 10)

    with pytest.raises(PackRefusedError, match="损坏"):
        read_zip(bytes(data))


def test_too_many_files_are_refused(zipped: Zipped, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_FILES", 10)
    one_too_many = {f"scenarios/{n}.yaml": b"" for n in range(11)}

    with pytest.raises(PackRefusedError, match="文件太多"):
        read_zip(zipped(one_too_many))
    del one_too_many["scenarios/0.yaml"]
    assert len(read_zip(zipped(one_too_many))) == 10


def test_a_directory_of_a_million_entries_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def opened(*_arguments: object) -> None:
        raise AssertionError("the zip was opened")

    monkeypatch.setattr(zipfile, "ZipFile", opened)
    with pytest.raises(PackRefusedError, match="文件太多"):
        read_zip(b"PK\x01\x02" * 100_000)


def test_a_pack_that_is_too_big_altogether_is_refused(
    zipped: Zipped, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_TOTAL_BYTES", 100)

    with pytest.raises(PackRefusedError, match="情境包太大"):
        read_zip(zipped({"scenarios/a.yaml": b"x" * 60, "scenarios/b.yaml": b"x" * 60}))


def test_a_file_beyond_the_limit_is_not_even_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_ARCHIVE_BYTES", 1000)
    path = tmp_path / "a.ftpack"
    path.write_bytes(b"x" * 1001)

    with pytest.raises(PackRefusedError, match="情境包太大"):
        read_files(path)


def test_what_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackRefusedError, match="找不到"):
        read_files(tmp_path / "absent.ftpack")
    with pytest.raises(PackRefusedError, match="读不了"):
        read_files(Path("a\0b"))


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders on Windows")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.ftpack")

    with pytest.raises(PackRefusedError, match="不是情境包文件"):
        read_files(tmp_path / "pipe.ftpack")


def test_a_folder_is_read_without_what_systems_leave_in_it(author: Path) -> None:
    (author / ".DS_Store").write_bytes(b"x")
    (author / "scenarios" / "Thumbs.db").write_bytes(b"x")
    (author / ".git").mkdir()
    (author / ".git" / "config").write_bytes(b"x")

    assert "scenarios/pack-mini/situation.yaml" in read_folder(author)
    assert not [n for n in read_folder(author) if "DS" in n or "Thumbs" in n or "git" in n]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
@pytest.mark.parametrize("target", ["/etc/hostname", "/etc", "nowhere"])
def test_a_link_in_a_folder_is_refused(author: Path, target: str) -> None:
    (author / "scenarios" / "link.yaml").symlink_to(target)

    with pytest.raises(PackRefusedError, match="链接"):
        read_folder(author)


def test_a_folder_with_another_kind_of_file_is_refused(author: Path) -> None:
    (author / "scenarios" / "run.exe").write_bytes(b"MZ")

    with pytest.raises(PackRefusedError, match="只收"):
        read_folder(author)


def test_a_folder_is_bounded_like_a_zip(author: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (author / "scenarios" / "big.yaml").write_bytes(b"x" * (MAX_FILE_BYTES + 1))
    with pytest.raises(PackRefusedError, match="一个文件太大"):
        read_folder(author)
    monkeypatch.setattr(archive, "MAX_FILES", 2)
    with pytest.raises(PackRefusedError, match="文件太多"):
        read_folder(author)


def hidden_entry(pack: Pack, zipped: Zipped) -> bytes:
    """An entry that the directory does not name."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr("other.md", b"else")
        for name, data in pack.files.items():
            archive.writestr(name, data)
        archive.filelist = [info for info in archive.filelist if info.filename != "other.md"]
    return sink.getvalue()


def with_comment(pack: Pack, zipped: Zipped) -> bytes:
    sink = io.BytesIO(zipped(pack.files))
    with zipfile.ZipFile(sink, "a") as archive:
        archive.comment = b"read me"
    return sink.getvalue()


def head_changed(pack: Pack, zipped: Zipped, place: int) -> bytes:
    """The first entry's own head says something else than the directory."""
    data = bytearray(zipped(pack.files))
    data[place] ^= 1
    return bytes(data)


TWO_FACED: dict[str, Callable[[Pack, Zipped], bytes]] = {
    "a program in front": lambda p, z: b"MZ" + bytes(500) + z(p.files),
    "another zip in front": lambda p, z: z({"other.md": b"else"}) + z(p.files),
    "something behind": lambda p, z: z(p.files) + b"behind",
    "a comment": with_comment,
    "an entry that is not listed": hidden_entry,
    "a head with a password": lambda p, z: head_changed(p, z, 6),
    "a head with another compression": lambda p, z: head_changed(p, z, 8),
    "a head with another checksum": lambda p, z: head_changed(p, z, 14),
    "a head with another size": lambda p, z: head_changed(p, z, 22),
}


@pytest.mark.parametrize("case", TWO_FACED)
def test_a_zip_that_other_programs_read_differently_is_refused(
    pack: Pack, zipped: Zipped, case: str
) -> None:
    with pytest.raises(PackRefusedError):
        read_zip(TWO_FACED[case](pack, zipped))


@pytest.mark.parametrize("zip64", [False, True])
def test_sizes_that_stand_behind_an_entry_or_in_zip64_are_read(pack: Pack, zip64: bool) -> None:
    """As some programs write zips: to a pipe, or always with long sizes."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    for sink in (io.BytesIO(), Pipe()):
        with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in pack.files.items():
                with archive.open(name, "w", force_zip64=zip64) as file:
                    file.write(data)
        assert read_zip(sink.getvalue()) == pack.files
