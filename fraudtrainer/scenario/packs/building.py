"""Sealing a folder into an ``.ftpack``: the same folder always gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import msgspec

from fraudtrainer.errors import UserError
from fraudtrainer.replacement import replace_file
from fraudtrainer.scenario.packs.archive import Files, read_folder
from fraudtrainer.scenario.packs.content import Pack, mark_of, sealed
from fraudtrainer.scenario.packs.manifest import manifest_bytes, read_manifest
from fraudtrainer.scenario.packs.names import SIGNATURE
from fraudtrainer.scenario.packs.refusal import KEY_INSIDE, NO_MANIFEST_YET, NO_SUCH_FOLDER, refused
from fraudtrainer.scenario.packs.signing import is_private_key, signature_file
from fraudtrainer.scenario.reading.pack_facts import MANIFEST, SCENARIOS, SEEDS, pack_root
from fraudtrainer.words import Words

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX, _PLAIN_FILE = 3, 0o100644 << 16


def seal_folder(
    folder: Path, key_file: Path | None = None, left_out: list[str] | None = None
) -> Pack:
    """Make a pack in memory out of an author's folder.

    Args:
        folder: Holds ``pack.yaml``, ``scenarios/`` and, where the pack has facts of its own,
            ``seeds/``. Nothing is written there. Hashes and a signature that it has are made anew.
        key_file: The private key to sign with; None leaves the pack unsigned.
        left_out: Takes the names of what lies in the folder and has no place in a pack.

    Raises:
        PackRefusedError: The folder holds what a pack may not hold.
        UserError: The key cannot be read.
    """
    if not folder.is_dir():
        raise refused(*NO_SUCH_FOLDER, details=str(folder))
    files: Files = read_folder(folder, [] if left_out is None else left_out)
    if MANIFEST not in files:
        raise refused(*NO_MANIFEST_YET, details=str(folder))
    return seal_files(files, key_file, str(folder / MANIFEST))


def situation_files(folder: Path, name: str, head: bytes, left_out: list[str]) -> Files:
    """The files of a pack that holds one situation, and the facts of the pack around it, if any.

    Args:
        folder: The situation.
        name: Its folder's name in the pack.
        head: The bytes of ``pack.yaml``.
        left_out: Takes the names of what has no place in a pack.

    Raises:
        PackRefusedError: The folder holds what a pack may not hold.
    """
    files = {MANIFEST: head, **read_folder(folder, left_out, f"{SCENARIOS}/{name}/")}
    around = pack_root(folder)
    if around is not None and (around / SEEDS).is_dir():
        files |= read_folder(around / SEEDS, left_out, f"{SEEDS}/")
    return files


def seal_files(files: Files, key_file: Path | None = None, name: str = MANIFEST) -> Pack:
    """Make a pack in memory out of files; see `seal_folder`. `name` is the manifest's, in findings."""
    files = dict(files)
    for path, data in files.items():
        if is_private_key(data):
            raise refused(*KEY_INSIDE, details=path)
    files.pop(SIGNATURE, None)
    manifest = read_manifest(files.pop(MANIFEST), name)
    marks = {path: mark_of(files[path]) for path in sorted(files)}
    head = manifest_bytes(msgspec.structs.replace(manifest, files=marks))
    sealed_files = {MANIFEST: head, **{path: files[path] for path in marks}}
    if key_file is not None:
        sealed_files[SIGNATURE] = signature_file(key_file, head)
    return sealed(sealed_files)


def archive_bytes(pack: Pack) -> bytes:
    """The ``.ftpack`` of a pack.

    Stored and not deflated: compressors differ from system to system, and texts are small.
    """
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(pack.files):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system, info.external_attr = _UNIX, _PLAIN_FILE
            archive.writestr(info, pack.files[name])
    return sink.getvalue()


def write_archive(pack: Pack, out: Path) -> None:
    """Write the ``.ftpack``; what stood there before stays until the new one is whole.

    Raises:
        UserError: It cannot be written.
    """
    try:
        replace_file(out, archive_bytes(pack))
    except OSError as fault:
        raise UserError(
            Words("情境包写不进去。", "The pack cannot be written."),
            hint=Words("请换一个可以写的文件夹。", "Choose a folder that can be written."),
            details=str(fault),
        ) from fault
