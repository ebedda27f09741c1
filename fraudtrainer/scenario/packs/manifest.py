"""``pack.yaml``: what a pack is, what it needs, and the hash of everything in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

import msgspec

from fraudtrainer.scenario.diagnostic import Diagnostic, listed
from fraudtrainer.scenario.frozen import Shape, learned
from fraudtrainer.scenario.packs.refusal import BAD_MANIFEST, refused
from fraudtrainer.scenario.reading.pack_facts import MANIFEST
from fraudtrainer.scenario.reading.shape import convert
from fraudtrainer.scenario.reading.source import parse_source
from fraudtrainer.words import Words

FORMAT = 1
Version = tuple[int, int, int]
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LONGEST_ID, _LONGEST_TITLE, _LONGEST_DESCRIPTION = 40, 60, 400
_VERSION = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})")
_RELEASE = re.compile(r"([0-9]{1,6})(?:\.([0-9]{1,6}))?(?:\.([0-9]{1,6}))?")
_HASH = re.compile(r"[0-9a-f]{64}")


class FileMark(Shape, frozen=True, kw_only=True):
    """One file of a pack: its SHA-256 in small hexadecimal digits, and its size in bytes."""

    sha256: str
    size: int


@learned
class Manifest(Shape, frozen=True, kw_only=True):
    """A pack's head.

    Attributes:
        format: Always 1.
        id: Small letters, digits and hyphens; the same over all versions.
        version: Three numbers, ``1.2.0``.
        title: As the list of packs shows it.
        publisher: Who answers for it.
        min_app: The oldest version of the program that can play it, ``0.1.0``.
        license: Under which licence it may be passed on.
        description: A sentence or two; may be empty.
        files: Every file beside this one and the signature, by its path inside the pack.
    """

    format: int
    id: str
    version: str
    title: str
    publisher: str
    min_app: str
    license: str
    description: str = ""
    files: dict[str, FileMark] = {}  # noqa: RUF012 - msgspec copies it for each


def version_of(text: str) -> Version:
    """The three numbers of a checked version, ready to be compared."""
    major, minor, patch = text.split(".")
    return int(major), int(minor), int(patch)


def app_version_of(text: str) -> Version:
    """The release numbers of the program's own version; a development version counts as released.

    Args:
        text: Such as ``0.2.0`` or ``0.2.0.dev3+g1234``.
    """
    found = _RELEASE.match(text)
    numbers = [int(part or 0) for part in found.groups()] if found else [0, 0, 0]
    return numbers[0], numbers[1], numbers[2]


def check_manifest(data: bytes, name: str = MANIFEST) -> tuple[Manifest | None, list[Diagnostic]]:
    """Read the bytes of a ``pack.yaml``: what it says, and everything that is wrong with it."""
    source, found = parse_source(data, name)
    manifest = None
    if source is not None and not _has_errors(found):
        manifest, diagnostics = convert(source.data, Manifest, source)
        found.extend(diagnostics)
        if manifest is not None:
            found += [
                source.finding("FT080", (key,), what) for key, what in _wrong_values(manifest)
            ]
    return manifest, found


def read_manifest(data: bytes, name: str = MANIFEST) -> Manifest:
    """Read the bytes of a ``pack.yaml``.

    Raises:
        PackRefusedError: It is no manifest; the details say where and why.
    """
    manifest, found = check_manifest(data, name)
    if manifest is None or _has_errors(found):
        if manifest is not None and manifest.format != FORMAT:
            raise refused(
                Words(
                    f"情境包的格式是第 {manifest.format} 版，这个程序还不认识。",
                    f"The pack has format {manifest.format}, which this program does not know yet.",
                ),
                hint=Words(
                    "请把程序更新到新版本，再安装这个情境包。",
                    "Update the program, then install the pack.",
                ),
            )
        raise refused(*BAD_MANIFEST, details=listed(found))
    return manifest


def manifest_bytes(manifest: Manifest) -> bytes:
    """Write a manifest; the same manifest always gives the same bytes."""
    head = msgspec.to_builtins(manifest)
    files: Mapping[str, Mapping[str, object]] = head.pop("files")
    lines = [f"{key}: {_scalar(value)}" for key, value in head.items() if value != ""]
    lines.append("files:" if files else "files: {}")
    for path in sorted(files):
        mark = files[path]
        lines.append(
            f"  {_scalar(path)}: {{sha256: {_scalar(mark['sha256'])}, size: {mark['size']}}}"
        )
    return "".join(f"{line}\n" for line in lines).encode()


def _scalar(value: object) -> str:
    """JSON's quoted strings are YAML's, too; quotes keep ``1e5`` and ``no`` what they are."""
    return json.dumps(value, ensure_ascii=False)


def _has_errors(found: Iterable[Diagnostic]) -> bool:
    return any(d.severity == "error" for d in found)


def _wrong_values(manifest: Manifest) -> Iterable[tuple[str, Words]]:
    """What the types do not say, by key."""
    if manifest.format != FORMAT:
        yield "format", Words(f"格式版本应是 {FORMAT}", f"the format must be {FORMAT}")
    if len(manifest.id) > _LONGEST_ID or not _ID.fullmatch(manifest.id):
        yield (
            "id",
            Words("id 只用小写字母、数字和连字符", "an id is small letters, digits and hyphens"),
        )
    for key in ("version", "min_app"):
        if not _VERSION.fullmatch(getattr(manifest, key)):
            yield (
                key,
                Words(f"{key} 要写成三个数，如 1.0.0", f"{key} is three numbers such as 1.0.0"),
            )
    for key in ("title", "publisher", "license"):
        value = getattr(manifest, key)
        # isprintable: no line breaks, and nothing invisible that turns the reading direction.
        if not value.strip() or len(value) > _LONGEST_TITLE or not value.isprintable():
            yield (
                key,
                Words(f"{key} 要写一行，1 到 {_LONGEST_TITLE} 个字", f"{key} is one short line"),
            )
    if len(manifest.description) > _LONGEST_DESCRIPTION or not manifest.description.isprintable():
        yield "description", Words("description 要写一行，不能太长", "the description is one line")
    for path, mark in manifest.files.items():
        if not _HASH.fullmatch(mark.sha256) or mark.size < 0:
            yield (
                "files",
                Words(f"“{path[:80]}”的校验值不对", "a hash is 64 small hexadecimal digits"),
            )
