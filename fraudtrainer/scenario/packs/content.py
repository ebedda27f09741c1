"""A whole pack in memory, held against its manifest and its signature."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fraudtrainer.scenario.packs.archive import Files, read_files
from fraudtrainer.scenario.packs.manifest import FileMark, Manifest, read_manifest
from fraudtrainer.scenario.packs.names import SIGNATURE
from fraudtrainer.scenario.packs.refusal import (
    DAMAGED,
    INCOMPLETE,
    NO_MANIFEST,
    NOT_BUILT,
    UNLISTED,
    refused,
)
from fraudtrainer.scenario.reading.pack_facts import MANIFEST


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that is complete, undamaged, and signed by whom it says.

    Attributes:
        manifest: Its head.
        files: Every file as it is to be written, manifest and signature included. Read-only.
        key: The public key that signed it, in Base64; empty where nobody did.
        fingerprint: The key in short, for people; empty where nobody signed.
    """

    manifest: Manifest
    files: Mapping[str, bytes]
    key: str
    fingerprint: str

    @property
    def digest(self) -> str:
        """The SHA-256 of its manifest, and by way of the hashes in it of the whole pack."""
        return hashlib.sha256(self.files[MANIFEST]).hexdigest()

    @property
    def total(self) -> int:
        """Its size in bytes, unpacked."""
        return sum(len(data) for data in self.files.values())


def read_pack(path: Path) -> Pack:
    """Read a pack from a folder or an ``.ftpack`` file and verify all that it says of itself.

    Raises:
        PackRefusedError: Anything at all is wrong with it.
    """
    return sealed(read_files(path))


def sealed(files: Files) -> Pack:
    """Hold files against the manifest among them; see `read_pack`."""
    if MANIFEST not in files:
        raise refused(*NO_MANIFEST)
    manifest = read_manifest(files[MANIFEST])
    if not manifest.files:
        raise refused(*NOT_BUILT)
    _compare(manifest, files)
    if SIGNATURE not in files:
        return Pack(manifest, files, "", "")
    from fraudtrainer.scenario.packs.signing import verified_key

    key = verified_key(files[SIGNATURE], files[MANIFEST])
    return Pack(manifest, files, key.text, key.fingerprint)


def mark_of(data: bytes) -> FileMark:
    """The hash and size of a file."""
    return FileMark(sha256=hashlib.sha256(data).hexdigest(), size=len(data))


def _compare(manifest: Manifest, files: Files) -> None:
    there = files.keys() - {MANIFEST, SIGNATURE}
    missing = sorted(manifest.files.keys() - there)
    if missing:
        raise refused(*INCOMPLETE, details="\n".join(missing))
    unlisted = sorted(there - manifest.files.keys())
    if unlisted:
        raise refused(*UNLISTED, details="\n".join(unlisted))
    damaged = sorted(name for name in there if mark_of(files[name]) != manifest.files[name])
    if damaged:
        raise refused(*DAMAGED, details="\n".join(damaged))
