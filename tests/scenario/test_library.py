"""The library index: what it caches, when it reads again, and what hides itself."""

import json
import os
import shutil
from pathlib import Path

import pytest

from fraudtrainer.paths import bundled
from fraudtrainer.scenario.library import Library, last_library, open_library
from fraudtrainer.words import Words, plain

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A library of two situations, `mini` and `other`."""
    folder = tmp_path / "shelf"
    shutil.copytree(MINI, folder / "mini")
    shutil.copytree(MINI, folder / "deep" / "other")
    edit(folder / "deep" / "other" / "situation.yaml", "id: mini", "id: other")
    return folder


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(bundled("seeds"), tmp_path / "seeds"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "library.json"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def ids(library: Library) -> list[str]:
    return sorted(card.id for card in library.cards)


def test_every_folder_below_is_indexed(shelf: Path, seeds: Path) -> None:
    library = open_library([shelf], seeds, None)
    assert ids(library) == ["mini", "other"]
    assert library.broken == ()
    card = library.card("mini")
    assert card is not None
    assert card.folder == shelf / "mini"
    assert card.title == plain("老同事借钱")
    assert card.channels == ("chat", "call", "bank")
    assert card.truths == {"scam": "scam", "genuine": "genuine"}
    assert library.card("nothing") is None


def test_a_card_knows_its_difficulty_from_the_cache_too(
    shelf: Path, seeds: Path, cache: Path
) -> None:
    edit(shelf / "deep" / "other" / "situation.yaml", "premise: {", "# premise: {")
    for _ in range(2):
        library = open_library([shelf], seeds, cache)
        assert {card.id: card.difficulty for card in library.cards} == {"mini": 4, "other": 0}


def test_a_second_start_reads_no_scenario(shelf: Path, seeds: Path, cache: Path) -> None:
    first = open_library([shelf], seeds, cache)
    # Same size, same time, other words: whoever opened the files would see the difference.
    for name in ("situation.yaml", "scam.yaml", "genuine.yaml"):
        path = shelf / "mini" / name
        facts = path.stat()
        path.write_bytes(b"\0" * facts.st_size)
        os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    written = cache.stat()
    assert open_library([shelf], seeds, cache) == first
    assert cache.stat().st_mtime_ns == written.st_mtime_ns
    assert open_library([shelf], seeds, None) != first


def test_a_changed_file_is_read_again_and_the_others_are_not(
    shelf: Path, seeds: Path, cache: Path
) -> None:
    open_library([shelf], seeds, cache)
    kept = json.loads(cache.read_text(encoding="utf-8"))
    kept["folders"][str(shelf / "deep" / "other")]["card"]["title"] = ["从缓存来", "from the cache"]
    cache.write_text(json.dumps(kept), encoding="utf-8")
    edit(shelf / "mini" / "situation.yaml", "老同事借钱", "老同学借钱啦")
    library = open_library([shelf], seeds, cache)
    assert {card.id: card.title for card in library.cards} == {
        "mini": plain("老同学借钱啦"),
        "other": Words("从缓存来", "from the cache"),
    }


def test_a_translated_situation_has_its_card_in_both_languages(cache: Path) -> None:
    bundled_seeds = bundled("seeds")
    for _ in range(2):  # read, then from the cache
        card = open_library([bundled("scenarios") / "boss-group"], bundled_seeds, cache).cards[0]
        assert card.title.zh == "领导建了个新群"
        assert all(text.en.isascii() for text in (card.title, card.teaser, card.content_note))


def test_a_situation_that_is_translated_in_part_has_a_chinese_card(
    tmp_path: Path, cache: Path
) -> None:
    folder = tmp_path / "boss-group"
    shutil.copytree(bundled("scenarios") / "boss-group", folder)
    (folder / "genuine.en.yaml").unlink()

    card = open_library([folder], bundled("seeds"), cache).cards[0]

    assert card.title == plain("领导建了个新群")


def test_a_situation_told_in_chinese_only_has_its_card_in_both_languages(
    tmp_path: Path, cache: Path
) -> None:
    folder = tmp_path / "boss-group"
    shutil.copytree(bundled("scenarios") / "boss-group", folder)
    (folder / "genuine.en.yaml").unlink()
    (folder / "scam.en.yaml").unlink()

    card = open_library([folder], bundled("seeds"), cache).cards[0]

    assert card.title.zh == "领导建了个新群"
    assert card.title.en.isascii()


def test_a_new_and_a_removed_folder_are_noticed(shelf: Path, seeds: Path, cache: Path) -> None:
    open_library([shelf], seeds, cache)
    shutil.rmtree(shelf / "mini")
    assert ids(open_library([shelf], seeds, cache)) == ["other"]
    assert str(shelf / "mini") not in cache.read_text(encoding="utf-8")
    shutil.copytree(MINI, shelf / "new")
    assert ids(open_library([shelf], seeds, cache)) == ["mini", "other"]


def test_a_removed_telling_is_noticed(shelf: Path, seeds: Path, cache: Path) -> None:
    open_library([shelf], seeds, cache)
    (shelf / "mini" / "genuine.yaml").unlink()
    card = open_library([shelf], seeds, cache).card("mini")
    assert card is not None
    assert card.truths == {"scam": "scam"}


def test_a_broken_scenario_hides_only_itself(shelf: Path, seeds: Path, cache: Path) -> None:
    edit(shelf / "mini" / "scam.yaml", "goto: push", "goto: nowhere")
    for _ in range(2):  # read, then from the cache
        library = open_library([shelf], seeds, cache)
        assert ids(library) == ["other"]
        (broken,) = library.broken
        assert broken.folder == shelf / "mini"
        for told in (broken.problems[0].zh, broken.problems[0].en):
            assert told.startswith(f"{shelf / 'mini' / 'scam.yaml'}:")
            assert "FT040" in told
        assert broken.problems[0].en.split("FT040")[1].isascii()
    edit(shelf / "mini" / "scam.yaml", "goto: nowhere", "goto: push")
    assert ids(open_library([shelf], seeds, cache)) == ["mini", "other"]


def test_of_two_with_the_same_id_the_second_hides(shelf: Path, seeds: Path) -> None:
    edit(shelf / "deep" / "other" / "situation.yaml", "id: other", "id: mini")
    library = open_library([shelf], seeds, None)
    assert ids(library) == ["mini"]
    assert "FT063" in library.broken[0].problems[0].zh
    assert "FT063" in library.broken[0].problems[0].en


def test_a_fact_that_went_missing_hides_whoever_cites_it(
    shelf: Path, seeds: Path, cache: Path
) -> None:
    open_library([shelf], seeds, cache)
    (seeds / "s2.yaml").unlink()
    library = open_library([shelf], seeds, cache)
    assert library.cards == ()
    assert len(library.broken) == 2


MANGLED = [
    b"",
    b"\xff\xfe",
    b"{",
    b"[]",
    b'{"format": 1}',
    b'{"format": 4, "facts": [], "folders": []}',
    b"[" * 5000,
]


@pytest.mark.parametrize("content", MANGLED, ids=range(len(MANGLED)))
def test_an_unreadable_cache_is_ignored_and_replaced(
    shelf: Path, seeds: Path, cache: Path, content: bytes
) -> None:
    cache.parent.mkdir()
    cache.write_bytes(content)
    assert ids(open_library([shelf], seeds, cache)) == ["mini", "other"]
    assert len(json.loads(cache.read_text(encoding="utf-8"))["folders"]) == 2


@pytest.mark.parametrize(
    "record",
    [
        5,
        None,
        {},
        {"stamp": 1},
        {"card": {}},
        {"card": {"id": "mini"}},
        {"problems": "x"},
        {"problems": ["x"]},
        {"problems": [["x", 1]]},
    ],
)
def test_a_mangled_entry_is_made_anew(
    shelf: Path, seeds: Path, cache: Path, record: object
) -> None:
    open_library([shelf], seeds, cache)
    kept = json.loads(cache.read_text(encoding="utf-8"))
    key = str(shelf / "mini")
    if isinstance(record, dict):
        record = {"stamp": kept["folders"][key]["stamp"], **record}
    kept["folders"][key] = record
    cache.write_text(json.dumps(kept), encoding="utf-8")
    assert ids(open_library([shelf], seeds, cache)) == ["mini", "other"]


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(
    shelf: Path, seeds: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    library = open_library([shelf], seeds, tmp_path / "file" / "library.json")
    assert ids(library) == ["mini", "other"]


def test_a_library_that_is_not_there_is_empty(tmp_path: Path, seeds: Path) -> None:
    assert open_library([tmp_path / "missing"], seeds, None) == Library((), ())


def test_the_last_library_is_known_without_a_look_at_the_disk(
    shelf: Path, seeds: Path, cache: Path
) -> None:
    whole = open_library([shelf], seeds, cache)
    shutil.rmtree(shelf)
    shutil.rmtree(seeds)

    assert last_library([shelf], cache) == whole
    assert ids(last_library([shelf / "deep"], cache)) == ["other"]
    assert last_library([shelf / "de"], cache) == Library((), ())


@pytest.mark.parametrize("text", ["", "[]", "{", '{"format": 0}'])
def test_a_cache_that_says_nothing_is_an_empty_library(shelf: Path, cache: Path, text: str) -> None:
    assert last_library([shelf], cache) == Library((), ())
    cache.parent.mkdir()
    cache.write_text(text, encoding="utf-8")
    assert last_library([shelf], cache) == Library((), ())


def test_a_mangled_record_is_left_out_of_the_last_library(
    shelf: Path, seeds: Path, cache: Path
) -> None:
    open_library([shelf], seeds, cache)
    kept = json.loads(cache.read_text(encoding="utf-8"))
    kept["folders"][str(shelf / "mini")] = {"stamp": "", "card": {"id": "mini"}}
    kept["folders"][str(shelf / "more")] = 7
    cache.write_text(json.dumps(kept), encoding="utf-8")

    assert ids(last_library([shelf], cache)) == ["other"]


def test_reading_says_how_far_it_is_and_can_be_stopped(
    shelf: Path, seeds: Path, cache: Path
) -> None:
    asked: list[tuple[int, int]] = []

    def once(done: int, whole: int) -> bool:
        asked.append((done, whole))
        return not done

    assert ids(open_library([shelf], seeds, cache, once)) == ["other"]
    assert asked == [(0, 2), (1, 2)]
    assert ids(open_library([shelf], seeds, cache, once)) == ["mini", "other"]
    assert asked == [(0, 2), (1, 2), (0, 1)]
    open_library([shelf], seeds, cache, once)
    assert len(asked) == 3
