"""The files of a pack, out of a folder or a zip, into memory: bounded, and nothing unpacked."""

from __future__ import annotations

import io
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from fraudtrainer.paths import is_stray
from fraudtrainer.scenario.packs.limits import (
    MAX_ARCHIVE_BYTES,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_RATIO,
    MAX_TOTAL_BYTES,
    RATIO_FROM_BYTES,
    too_big,
    too_big_file,
    too_many_files,
)
from fraudtrainer.scenario.packs.names import belongs, check_name, check_together
from fraudtrainer.scenario.packs.refusal import (
    A_LINK,
    CANNOT_READ,
    LINK_IN_FOLDER,
    LOCKED,
    NO_FILE_OF_A_PACK,
    NO_SUCH_PACK,
    TOO_DENSE,
    TWO_FACED,
    UNREADABLE,
    UNREADABLE_FILE,
    UNUSUAL,
    PackRefusedError,
    refused,
)
from fraudtrainer.scenario.packs.zip_layout import is_plain
from fraudtrainer.scenario.reading.pack_facts import MANIFEST

Files = dict[str, bytes]
"""Contents by path inside the pack, with ``/`` between its parts."""

_ENTRY_MARK = b"PK\x01\x02"
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    ValueError,
    OSError,
)
"""Everything that `zipfile` is known to raise for a file that is no sound zip."""


def read_files(path: Path) -> Files:
    """Read every file of a pack.

    Args:
        path: A folder, or an ``.ftpack`` file; which of them is seen by looking.

    Returns:
        The files, every name checked.

    Raises:
        PackRefusedError: It cannot be read, is damaged, too big, or holds names that lead astray.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            # Any other folder is not to be told which of its files a pack may not hold.
            return read_folder(path) if (path / MANIFEST).exists() else {}
        if not stat.S_ISREG(mode):
            raise refused(*NO_FILE_OF_A_PACK)
        with path.open("rb") as file:
            data = file.read(MAX_ARCHIVE_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise refused(*NO_SUCH_PACK, details=str(path)) from fault
    except (OSError, ValueError) as fault:
        raise refused(*CANNOT_READ, details=str(fault)) from fault
    return read_zip(data)


def read_zip(data: bytes) -> Files:
    """Read every file of a zip in memory; see `read_files`."""
    if len(data) > MAX_ARCHIVE_BYTES:
        raise too_big()
    # Before zipfile makes an object for each: the directory cannot list more than there are marks.
    if data.count(_ENTRY_MARK) > 2 * MAX_FILES:
        raise too_many_files()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = _members(archive)
            if not is_plain(data, archive):
                raise refused(*TWO_FACED)
            return files
    except PackRefusedError:
        raise
    except _BROKEN as fault:
        raise refused(*UNREADABLE, details=f"{type(fault).__name__}: {fault}") from fault


def _members(archive: zipfile.ZipFile) -> Files:
    infos = [info for info in archive.infolist() if not _is_folder(info)]
    if len(infos) > MAX_FILES:
        raise too_many_files()
    for info in infos:
        # orig_filename and not filename: that one is already cut off at a zero character.
        check_name(info.orig_filename)
        if info.flag_bits & _ENCRYPTED:
            raise refused(*LOCKED)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise refused(*UNUSUAL)
    check_together(info.orig_filename for info in infos)
    files: Files = {}
    for info in infos:
        files[info.orig_filename] = _member(archive, info)
        _check_total(files)
    return files


def _is_folder(info: zipfile.ZipInfo) -> bool:
    """True for an entry that is a folder and nothing else; links and devices are refused."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    name = info.orig_filename
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise refused(*A_LINK, details=ascii(name)[:200])
    if not name.endswith("/"):
        return False
    # A folder's name is held to the same rules, by way of a file that could lie in it.
    if name.count("/") == 1 and name in {"scenarios/", "seeds/"}:
        return True
    check_name(f"{name}a.md")
    return True


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as file:
        data = file.read(MAX_FILE_BYTES + 1)
        if len(data) > MAX_FILE_BYTES:
            raise too_big_file(info.orig_filename)
    if len(data) > RATIO_FROM_BYTES and len(data) > MAX_RATIO * max(1, info.compress_size):
        raise refused(*TOO_DENSE, details=info.orig_filename)
    if len(data) != info.file_size:
        raise refused(*UNREADABLE, details=info.orig_filename)
    return data


def read_folder(folder: Path, left_out: list[str] | None = None, within: str = "") -> Files:
    """Read every file of a pack's folder; what systems leave in folders is passed over.

    Args:
        folder: The folder.
        left_out: Takes the names of files and folders that no pack has a place for, such as
            ``scam.yaml.bak``; None refuses them.
        within: Where in the pack it lies, with a ``/`` at the end; empty for the whole of it.

    Raises:
        PackRefusedError: See `read_files`.
    """
    files: Files = {}
    try:
        for entry, name in _walk(str(folder), within, left_out):
            check_name(name)
            if len(files) == MAX_FILES:
                raise too_many_files()
            with Path(entry.path).open("rb") as file:
                files[name] = file.read(MAX_FILE_BYTES + 1)
            if len(files[name]) > MAX_FILE_BYTES:
                raise too_big_file(name)
            _check_total(files)
    except OSError as fault:
        raise refused(*UNREADABLE_FILE, details=str(fault)) from fault
    check_together(files)
    return files


def _walk(
    folder: str, before: str, left_out: list[str] | None
) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Every file below, with its path inside the pack; never through a link."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if is_stray(entry.name):
            continue
        name = f"{before}{entry.name}"
        is_folder = entry.is_dir(follow_symlinks=False)
        within = f"{name}/a.md" if is_folder else name
        if left_out is not None and not belongs(within):
            left_out.append(f"{name}/" if is_folder else name)
        elif is_folder:
            check_name(within)
            yield from _walk(entry.path, f"{name}/", left_out)
        elif entry.is_file(follow_symlinks=False):
            yield entry, name
        else:
            raise refused(*LINK_IN_FOLDER, details=name)


def _check_total(files: Files) -> None:
    if sum(len(data) for data in files.values()) > MAX_TOTAL_BYTES:
        raise too_big()
