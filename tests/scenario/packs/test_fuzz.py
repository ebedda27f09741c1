"""Whatever is done to a pack's bytes: it is read unchanged, or it is refused in words."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fraudtrainer.scenario.packs.archive import read_zip
from fraudtrainer.scenario.packs.building import archive_bytes, seal_folder
from fraudtrainer.scenario.packs.content import Pack, sealed
from fraudtrainer.scenario.packs.names import check_name
from fraudtrainer.scenario.packs.refusal import PackRefusedError
from fraudtrainer.scenario.packs.signing import make_key_file

pytestmark = pytest.mark.slow

Sound = tuple[Pack, bytes]
BOUNDED = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    """A signed pack and its archive."""
    from pathlib import Path

    key = tmp_path_factory.mktemp("key") / "key"
    make_key_file(key)
    pack = seal_folder(Path(__file__).resolve().parents[2] / "fixtures" / "pack", key)
    return pack, archive_bytes(pack)


def outcome(data: bytes) -> tuple[Pack | None, PackRefusedError | None]:
    try:
        return sealed(read_zip(data)), None
    except PackRefusedError as refusal:
        return None, refusal


def read_or_refused(data: bytes, pack: Pack) -> None:
    found, refusal = outcome(data)
    if refusal is not None:
        assert refusal.message.zh.endswith("。")
        assert refusal.hint.zh
    if found is None:
        return
    # Bytes between the entries and dates mean nothing; without the entry of the signature there
    # is none. What is read is what was signed.
    assert {**found.files, "pack.sig": b""} == {**pack.files, "pack.sig": b""}
    assert found.key in {pack.key, ""}


@BOUNDED
@given(data=st.data())
def test_changed_bytes(sound: Sound, data: st.DataObject) -> None:
    pack, archive = sound
    changed = bytearray(archive)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(changed) - 1))
        changed[place] = data.draw(st.integers(0, 255))
    read_or_refused(bytes(changed), pack)


@BOUNDED
@given(data=st.data())
def test_changed_directory(sound: Sound, data: st.DataObject) -> None:
    """The same, aimed at the part of a zip in which the lies are told."""
    pack, archive = sound
    changed = bytearray(archive)
    start = archive.index(b"PK\x01\x02")
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(start, len(changed) - 1))
        changed[place] = data.draw(st.sampled_from([0, 1, 2, 8, 0x2E, 0x2F, 0x5C, 0x7F, 0xFF]))
    read_or_refused(bytes(changed), pack)


@BOUNDED
@given(data=st.data())
def test_cut_and_mended_bytes(sound: Sound, data: st.DataObject) -> None:
    pack, archive = sound
    first, second = sorted(data.draw(st.tuples(*[st.integers(0, len(archive))] * 2)))
    middle = data.draw(st.binary(max_size=40))
    read_or_refused(archive[:first] + middle + archive[second:], pack)


@BOUNDED
@given(text=st.text(max_size=60), place=st.sampled_from(["", "scenarios/", "seeds/"]))
def test_any_name_stays_inside_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str, place: str
) -> None:
    name = f"{place}{text}"
    try:
        check_name(name)
    except PackRefusedError:
        return
    root = tmp_path_factory.getbasetemp() / "root"
    path = root.joinpath(*name.split("/"))
    assert path.resolve().is_relative_to(root.resolve())
    assert path.relative_to(root).as_posix() == name


@BOUNDED
@given(
    files=st.dictionaries(
        st.sampled_from(["pack.yaml", "pack.sig", "scenarios/a.yaml", "README.md"]),
        st.binary(max_size=200),
    )
)
def test_any_content_is_refused_in_words(sound: Sound, files: dict[str, bytes]) -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    with pytest.raises(PackRefusedError):
        sealed(read_zip(sink.getvalue()))
