"""A pack's author, the packs of a program, and what tests of them do to files."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fraudtrainer.modes.packs import Packs, packs_in
from fraudtrainer.scenario.packs.signing import make_key_file
from fraudtrainer.scenario.packs.store import InstalledPack

PACK = Path(__file__).resolve().parents[1] / "fixtures" / "pack"
UNCHANGED = "没有任何改动"
Make = Callable[..., Path]


@pytest.fixture
def author(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACK, tmp_path / "author"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "packs"


@pytest.fixture
def packs(folder: Path, indexed: None) -> Packs:
    """They share the index of everybody."""
    return packs_in(folder.parent, "0.1.0")


@pytest.fixture
def made(packs: Packs, author: Path, tmp_path: Path) -> Make:
    """Build an edition of the pack: `made("1.1.0", key="a", **changed lines of pack.yaml)`."""

    def make(version: str = "1.0.0", *, key: str = "", scenario: str = "", **head: str) -> Path:
        if scenario:
            card = author / "scenarios" / "pack-mini" / "situation.yaml"
            lines = card.read_text(encoding="utf-8").splitlines()
            lines[1] = f"id: {scenario}"
            card.write_text("\n".join(lines) + "\n", encoding="utf-8")
        manifest = author / "pack.yaml"
        lines = manifest.read_text(encoding="utf-8").splitlines()
        for name, value in {"version": version, **head}.items():
            lines = [line for line in lines if not line.startswith(f"{name}:")]
            lines.append(f"{name}: {value}")
        manifest.write_text("\n".join(lines) + "\n", encoding="utf-8")
        if key and not (tmp_path / key).exists():
            make_key_file(tmp_path / key)
        out = tmp_path / f"{version}{key}.ftpack"
        packs.build(author, out, tmp_path / key if key else None)
        return out

    return make


def accept(packs: Packs, path: Path) -> InstalledPack:
    offer = packs.examine(path)
    return packs.install(offer, offer.questions)


def photograph(folder: Path) -> dict[str, bytes]:
    """Every file of the packs' folder, the lock left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
