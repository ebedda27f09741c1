"""A pack to tamper with: the fixture's files, and zips made of them by hand."""

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.packs.building import seal_folder
from fraudtrainer.scenario.packs.content import Pack
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts

PACK = Path(__file__).resolve().parents[2] / "fixtures" / "pack"


@pytest.fixture
def author(tmp_path: Path) -> Path:
    """An author's folder, free to be changed."""
    return Path(shutil.copytree(PACK, tmp_path / "author"))


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The unsigned pack of the fixture, in memory."""
    return seal_folder(PACK)


@pytest.fixture(scope="session")
def facts() -> FactLibrary:
    return load_facts(bundled("seeds"))[0]


@pytest.fixture
def zipped() -> Callable[..., bytes]:
    """Make a zip of contents by name; entries may also be given as ready `ZipInfo`."""

    def make(
        files: dict[str, bytes], *more: tuple[zipfile.ZipInfo | str, bytes], packed: bool = False
    ) -> bytes:
        sink = io.BytesIO()
        kind = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        with zipfile.ZipFile(sink, "w", kind) as archive:
            for name, data in [*files.items(), *more]:
                archive.writestr(name, data)
        return sink.getvalue()

    return make
