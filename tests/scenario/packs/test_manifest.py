"""The manifest: what it must say, what it may not, and the bytes that it is written in."""

import pytest

from fraudtrainer.scenario.packs.manifest import (
    FileMark,
    Manifest,
    app_version_of,
    manifest_bytes,
    read_manifest,
    version_of,
)
from fraudtrainer.scenario.packs.refusal import PackRefusedError

HEAD = """\
format: 1
id: demo
version: 1.0.0
title: 示例
publisher: 示例社区
min_app: 0.1.0
license: CC-BY-4.0
"""


def test_what_is_written_is_read_back_the_same() -> None:
    # Hashes that YAML would take for a number, a date, or "no" if they stood unquoted.
    marks = {"scenarios/否/no.yaml": FileMark(sha256="1e5".ljust(64, "0"), size=0)}
    manifest = Manifest(
        format=1, id="a-1", version="1.20.3", title='引号"和: 冒号 #', publisher="null",
        min_app="0.1.0", license="CC0-1.0", description="- 说明", files=marks,
    )  # fmt: skip

    assert read_manifest(manifest_bytes(manifest)) == manifest
    assert manifest_bytes(read_manifest(manifest_bytes(manifest))) == manifest_bytes(manifest)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: demo", "id: Demo"),
        ("id: demo", "id: ../x"),
        ("id: demo", "id: " + "a" * 41),
        ("version: 1.0.0", "version: 1.0"),
        ("version: 1.0.0", "version: 1.0.0rc1"),
        ("version: 1.0.0", "version: 01.0.0"),
        ("version: 1.0.0", "version: 1.0.9999999"),
        ("version: 1.0.0", 'version: "1.0.0\\n"'),
        ("version: 1.0.0", 'version: "１.0.0"'),
        ("min_app: 0.1.0", "min_app: newest"),
        ("title: 示例", "title: ''"),
        ("title: 示例", "title: " + "长" * 61),
        ("title: 示例", "title: '\u202e示例'"),
        ("publisher: 示例社区\n", ""),
        ("license: CC-BY-4.0", "licence: CC-BY-4.0"),
        ("license: CC-BY-4.0", "license: A\nfiles: {a: {sha256: 00, size: 1}}"),
        ("license: CC-BY-4.0", "license: A\nfiles: [a]"),
        ("license: CC-BY-4.0", 'license: A\ndescription: "a\\nb"'),
        (HEAD, ""),
        (HEAD, "[1, 2]"),
        (HEAD, "a: &x [*x]"),
    ],
)
def test_a_faulty_manifest_is_refused_with_its_place(old: str, new: str) -> None:
    assert old in HEAD
    with pytest.raises(PackRefusedError, match="清单") as refusal:
        read_manifest(HEAD.replace(old, new).encode())

    assert "pack.yaml:" in refusal.value.details.zh


def test_a_manifest_of_a_later_format_asks_for_a_newer_program() -> None:
    with pytest.raises(PackRefusedError, match="第 2 版") as refusal:
        read_manifest(HEAD.replace("format: 1", "format: 2").encode())

    assert "更新" in refusal.value.hint.zh


def test_versions_are_compared_as_numbers() -> None:
    assert version_of("1.10.0") > version_of("1.9.9") > version_of("0.99.99")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0.1.0", (0, 1, 0)),
        ("1.2", (1, 2, 0)),
        ("0.2.0.dev3+g12ab", (0, 2, 0)),
        ("2", (2, 0, 0)),
        ("0+unknown", (0, 0, 0)),
        ("", (0, 0, 0)),
    ],
)
def test_the_programs_own_version_counts_by_its_release(
    text: str, numbers: tuple[int, int, int]
) -> None:
    assert app_version_of(text) == numbers
