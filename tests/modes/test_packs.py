"""Packs as a person meets them: offered, asked about, installed, played, taken back, refused."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fraudtrainer.errors import UserError
from fraudtrainer.modes.offer import Question
from fraudtrainer.modes.packs import Packs, packs_in
from fraudtrainer.modes.practice import Practice
from fraudtrainer.paths import bundled, cache_dir
from fraudtrainer.play import input as inp
from fraudtrainer.records.attempts import AttemptStore
from fraudtrainer.records.database import open_database
from fraudtrainer.records.learners import LearnerStore
from fraudtrainer.records.lock import take_lock
from fraudtrainer.scenario.library import INDEX, last_library, open_library
from fraudtrainer.scenario.packs.shelf import pack_folders
from tests.modes.conftest import UNCHANGED, Make, accept, edit, photograph


def test_from_building_to_playing_with_the_packs_own_facts(
    packs: Packs, made: Make, folder: Path, tmp_path: Path
) -> None:
    accept(packs, made(key="a"))
    seeds = bundled("seeds")
    library = open_library([bundled("scenarios"), *pack_folders(folder)], seeds, None)
    card = library.card("pack-mini")
    assert card is not None
    assert library.broken == ()

    with open_database(tmp_path / "records.sqlite3", time.time) as database:
        practice = Practice(database, seeds, "0.1.0", time.time)
        learner = LearnerStore(database).create("许敏").id
        desk = practice.start(card, learner, 5, "scam")
        assert desk.story.telling.facts == ("S2-06", "S9001-01")
        desk.submit(inp.Dial(4))
        desk.submit(inp.Act("callback_known_number", "lao"))

        assert desk.ended
        packs.remove("demo")
        assert AttemptStore(database).history(learner)[0].start.situation == "pack-mini"
        assert desk.attempt is not None
        assert practice.resume(desk.attempt).story == desk.story


def test_a_key_is_asked_about_once(packs: Packs, made: Make) -> None:
    offer = packs.examine(made("1.0.0", key="a"))
    assert offer.questions == (Question.NEW_KEY,)
    assert offer.pack.fingerprint in offer.words(Question.NEW_KEY).zh
    packs.install(offer, offer.questions)

    update = packs.examine(made("1.1.0", key="a"))
    assert (update.questions, update.trusted) == ((), True)
    assert packs.install(update, ()).current.version == "1.1.0"


def test_a_key_stays_trusted_after_its_pack_is_gone(packs: Packs, made: Make) -> None:
    accept(packs, made("1.0.0", key="a"))
    packs.remove("demo")

    assert packs.examine(made("1.1.0", key="a")).questions == ()


@pytest.mark.parametrize("key", ["b", ""], ids=["other key", "no signature"])
def test_a_trusted_publishers_name_is_not_free_for_others_after_its_pack_is_gone(
    packs: Packs, made: Make, key: str
) -> None:
    accept(packs, made("1.0.0", key="a"))
    packs.remove("demo")

    offer = packs.examine(made("1.1.0", key=key, id="other", publisher="'示例 社区'"))
    assert Question.OTHER_KEY in offer.questions
    assert "以前信任过“示例社区”的密钥" in offer.words(Question.OTHER_KEY).zh
    with pytest.raises(UserError, match="没有得到同意"):
        packs.install(offer, set(offer.questions) - {Question.OTHER_KEY})


def trust_two(packs: Packs, made: Make) -> None:
    """示例社区 signs demo with key a; 街道 signs plain with key b."""
    accept(packs, made("1.0.0", key="a"))
    accept(packs, made("1.0.0", key="b", id="plain", publisher="街道", scenario="plain-mini"))


@pytest.mark.parametrize("name", ["示例社区", "示例 社區"])
def test_a_trusted_key_may_not_take_anothers_name_unasked(
    packs: Packs, made: Make, name: str
) -> None:
    trust_two(packs, made)

    offer = packs.examine(made("1.1.0", key="b", publisher=name))
    assert offer.questions == (Question.OTHER_KEY,)
    assert "以前信任过“示例社区”的密钥" in offer.words(Question.OTHER_KEY).zh
    assert "trusted the key of “示例社区”" in offer.words(Question.OTHER_KEY).en
    with pytest.raises(UserError, match="没有得到同意"):
        packs.install(offer, ())
    packs.install(offer, offer.questions)
    # A person has agreed to this pack by this publisher; and the name stays its first owner's.
    assert packs.examine(made("1.2.0", key="b")).questions == ()
    own = made("1.3.0", key="a", id="demo", publisher="示例社区", scenario="pack-mini")
    assert packs.examine(own).questions == ()


def test_a_trusted_key_may_take_a_new_name_of_its_own(packs: Packs, made: Make) -> None:
    trust_two(packs, made)

    assert packs.examine(made("1.1.0", key="b", publisher="示例小区")).questions == ()


def test_a_name_that_was_trusted_since_the_offer_is_asked_about_after_all(
    packs: Packs, made: Make
) -> None:
    accept(packs, made("1.0.0", key="b", id="plain", publisher="街道", scenario="plain-mini"))
    overtaken = packs.examine(made("1.1.0", key="b", publisher="示例社区"))
    assert overtaken.questions == ()
    accept(packs, made("1.0.0", key="a", id="demo", scenario="pack-mini"))

    with pytest.raises(UserError, match="就在刚才"):
        packs.install(overtaken, ())


def test_an_unsigned_pack_is_asked_about_every_time(packs: Packs, made: Make) -> None:
    for version in ("1.0.0", "1.1.0"):
        offer = packs.examine(made(version))
        assert offer.questions == (Question.UNSIGNED,)
        packs.install(offer, offer.questions)


@pytest.mark.parametrize("key", ["b", ""], ids=["other key", "no signature"])
def test_an_update_by_somebody_else_is_asked_about_in_its_own_words(
    packs: Packs, made: Make, folder: Path, key: str
) -> None:
    accept(packs, made("1.0.0", key="a"))
    before = photograph(folder)

    offer = packs.examine(made("1.1.0", key=key))
    assert Question.OTHER_KEY in offer.questions
    words = offer.words(Question.OTHER_KEY).zh
    assert ("另一个密钥" if key else "却没有签名") in words
    with pytest.raises(UserError, match="没有得到同意") as refusal:
        packs.install(offer, [q for q in offer.questions if q is not Question.OTHER_KEY])
    assert UNCHANGED in refusal.value.kept.zh
    assert photograph(folder) == before

    packs.install(offer, offer.questions)
    assert packs.installed()[0].current.key == offer.pack.key


def test_an_update_under_another_key_and_another_name_is_asked_about(
    packs: Packs, made: Make
) -> None:
    accept(packs, made("1.0.0", key="a"))

    offer = packs.examine(made("1.1.0", key="b", publisher="街道"))
    assert offer.questions == (Question.NEW_KEY, Question.OTHER_KEY)
    assert "“示例社区”的签名" in offer.words(Question.OTHER_KEY).zh


@pytest.mark.parametrize("key", ["a", ""], ids=["new key", "no signature"])
def test_without_a_yes_nothing_is_installed_and_no_key_is_kept(
    packs: Packs, made: Make, folder: Path, key: str
) -> None:
    offer = packs.examine(made("1.0.0", key=key))

    with pytest.raises(UserError, match="没有得到同意"):
        packs.install(offer, ())

    assert packs.installed() == ()
    assert photograph(folder) == {}
    assert packs.examine(made("1.0.0", key=key)).questions == offer.questions


REFUSED_UPDATES: dict[str, tuple[str, dict[str, str], str]] = {
    "the same version once more": ("1.1.0", {}, "已经安装好了"),
    "the same version with other content": ("1.1.0", {"title": "别的"}, "内容却和"),
    "an older version": ("1.0.9", {}, "较新的 1.1.0"),
    "for a newer program": ("1.2.0", {"min_app": "0.2.0"}, "0.2.0 或更新的程序"),
}


@pytest.mark.parametrize("case", REFUSED_UPDATES)
def test_an_update_that_is_none_changes_nothing(
    packs: Packs, made: Make, folder: Path, case: str
) -> None:
    version, head, words = REFUSED_UPDATES[case]
    accept(packs, made("1.1.0"))
    before = photograph(folder)
    path = made(version, **head)

    with pytest.raises(UserError, match=words) as refusal:
        packs.examine(path)

    assert refusal.value.hint.zh
    assert UNCHANGED in refusal.value.kept.zh
    assert photograph(folder) == before


def test_a_damaged_pack_changes_nothing(packs: Packs, made: Make, folder: Path) -> None:
    accept(packs, made("1.0.0"))
    before = photograph(folder)
    path = made("1.1.0")
    path.write_bytes(path.read_bytes()[:-100])

    with pytest.raises(UserError, match="损坏"):
        packs.examine(path)
    assert photograph(folder) == before


def test_the_id_of_a_bundled_situation_is_refused(packs: Packs, made: Make, author: Path) -> None:
    card = author / "scenarios" / "pack-mini" / "situation.yaml"
    edit(card, "id: pack-mini", "id: boss-group")

    with pytest.raises(UserError, match="程序自带的情境"):
        packs.examine(made())


def test_a_look_for_taken_ids_leaves_the_index_with_everything(
    packs: Packs, made: Make, folder: Path
) -> None:
    accept(packs, made())
    packs_in(folder.parent, "0.1.0").examine(made("1.1.0"))

    folders = (bundled("scenarios"), *pack_folders(folder))
    known = last_library(folders, cache_dir(folder.parent) / INDEX)
    assert known == open_library(folders, bundled("seeds"), None)
    assert known.card("pack-mini") is not None


def test_the_id_of_another_packs_situation_is_refused(packs: Packs, made: Make) -> None:
    accept(packs, made(id="first", title="第一包"))

    with pytest.raises(UserError, match="第一包"):
        packs.examine(made("2.0.0", id="second"))
    replaced = packs.examine(made("2.0.0", id="first")).installed
    assert replaced is not None
    assert replaced.version == "1.0.0"


def test_one_id_twice_in_a_pack_is_refused(packs: Packs, author: Path, tmp_path: Path) -> None:
    shutil.copytree(author / "scenarios" / "pack-mini", author / "scenarios" / "twin")

    with pytest.raises(UserError, match="pack-mini"):
        packs.build(author, tmp_path / "a.ftpack", None)
    assert not (tmp_path / "a.ftpack").exists()


FAULTS = {
    "a telling with errors": ("scenarios/pack-mini/scam.yaml", "goto: push", "goto: nowhere"),
    "a telling that is no YAML": ("scenarios/pack-mini/scam.yaml", "scenes:", "scenes: ["),
    "a fact that is not there": ("scenarios/pack-mini/scam.yaml", "S9001-01", "S9001-02"),
    "a faulty fact": ("seeds/local.yaml", "figures: {talks: 3}", "figures: {talks: three}"),
    "a fact of the program's": ("seeds/local.yaml", "id: S9001\n", "id: S2\n"),
    "a faulty plan": ("scenarios/pack-mini/scam.safe.plan.yaml", "ends: safe", "end: safe"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_what_cannot_be_played_is_refused_with_its_place(
    packs: Packs, author: Path, tmp_path: Path, case: str
) -> None:
    name, old, new = FAULTS[case]
    edit(author / name, old, new)

    with pytest.raises(UserError, match="有错误") as refusal:
        packs.build(author, tmp_path / "a.ftpack", None)

    assert f"{name}:" in refusal.value.details.zh.replace("\\", "/")
    assert str(tmp_path) not in refusal.value.details.zh
    assert "/tmp" not in refusal.value.details.zh


def test_a_pack_without_situations_is_refused(packs: Packs, author: Path, tmp_path: Path) -> None:
    shutil.rmtree(author / "scenarios")

    with pytest.raises(UserError, match="没有情境"):
        packs.build(author, tmp_path / "a.ftpack", None)


def test_a_pack_can_be_installed_from_its_folder(packs: Packs, made: Make, tmp_path: Path) -> None:
    shutil.unpack_archive(made(key="a"), tmp_path / "stick", "zip")

    assert accept(packs, tmp_path / "stick").current.fingerprint


def test_going_back_verifies_the_old_version_first(packs: Packs, made: Make, folder: Path) -> None:
    accept(packs, made("1.0.0"))
    accept(packs, made("1.1.0"))
    entry = packs.installed()[0]
    assert entry.previous is not None
    telling = folder / "content" / entry.previous.folder / "scenarios/pack-mini/scam.yaml"
    sound = telling.read_bytes()
    telling.write_bytes(sound + b"\n# changed\n")

    with pytest.raises(UserError, match="上一版已经损坏"):
        packs.roll_back("demo")
    assert packs.installed()[0] == entry

    telling.write_bytes(sound)
    assert packs.roll_back("demo").current.version == "1.0.0"
    with pytest.raises(UserError, match="退不回去"):
        packs.roll_back("demo")
    # What was left behind may come back as an update.
    again = accept(packs, made("1.1.0"))
    assert again.previous is not None
    assert again.previous.version == "1.0.0"


def test_an_old_version_that_clashes_by_now_is_not_brought_back(
    packs: Packs, made: Make, author: Path
) -> None:
    card = author / "scenarios" / "pack-mini" / "situation.yaml"
    accept(packs, made("1.0.0"))
    edit(card, "id: pack-mini", "id: moved")
    accept(packs, made("1.1.0"))
    edit(card, "id: moved", "id: pack-mini")
    accept(packs, made("1.0.0", id="other"))

    with pytest.raises(UserError, match="已经被"):
        packs.roll_back("demo")


def test_two_programs_do_not_change_packs_at_once(packs: Packs, made: Make, folder: Path) -> None:
    accept(packs, made("1.0.0"))
    offer = packs.examine(made("1.1.0"))
    lock = take_lock(folder / "installed.json")
    try:
        every: tuple[Callable[[], object], ...] = (
            lambda: packs.install(offer, offer.questions),
            lambda: packs.roll_back("demo"),
            lambda: packs.remove("demo"),
        )
        for change in every:
            with pytest.raises(UserError, match="正在安装或移除情境包"):
                change()
    finally:
        lock.release()
    assert packs.installed()[0].current.version == "1.0.0"


def test_an_offer_that_was_overtaken_is_refused(packs: Packs, made: Make) -> None:
    offer = packs.examine(made("1.0.0"))
    accept(packs, made("1.1.0"))

    with pytest.raises(UserError, match="就在刚才"):
        packs.install(offer, offer.questions)
    assert packs.installed()[0].current.version == "1.1.0"


def test_what_is_not_installed_cannot_be_taken_back(packs: Packs) -> None:
    for change in (packs.roll_back, packs.remove):
        with pytest.raises(UserError, match="没有安装"):
            change("absent")
