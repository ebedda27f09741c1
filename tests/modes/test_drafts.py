"""Texts on the bench: what was typed is never lost, whatever another program writes."""

from pathlib import Path

import pytest

from fraudtrainer.errors import UserError
from fraudtrainer.modes.bench.drafts import Drafts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "scam.yaml"
    file.write_text("one\n", encoding="utf-8")
    return file


def test_a_change_is_a_draft_until_it_is_saved_or_taken_back(path: Path) -> None:
    drafts = Drafts()
    drafts.edit(path, "two\n")
    assert (drafts.text(path), drafts.unsaved) == ("two\n", (path,))

    drafts.edit(path, "one\n")
    assert not drafts.is_draft(path)

    drafts.edit(path, "two\n")
    assert drafts.save(path)
    assert (path.read_text("utf-8"), drafts.unsaved) == ("two\n", ())


def test_another_programs_version_is_shown_or_conflicts_once(path: Path) -> None:
    drafts = Drafts()
    drafts.manuscript(path)
    assert drafts.reread(path) == ""

    path.write_text("theirs\n", encoding="utf-8")
    assert drafts.reread(path) == "replaced"
    drafts.edit(path, "mine\n")
    path.write_text("theirs again\n", encoding="utf-8")
    assert [drafts.reread(path), drafts.reread(path)] == ["conflict", ""]
    assert not drafts.save(path)
    assert path.read_text("utf-8") == "theirs again\n"


def test_mine_is_kept_with_a_copy_of_theirs_beside(path: Path) -> None:
    drafts = Drafts()
    drafts.edit(path, "mine\n")
    path.write_text("theirs\n", encoding="utf-8")

    drafts.keep_mine(path)

    assert drafts.text(path) == "mine\n"
    assert drafts.save(path)
    assert path.read_text("utf-8") == "mine\n"
    assert path.with_name("scam.yaml.bak").read_text("utf-8") == "theirs\n"


def test_theirs_is_taken_and_mine_is_no_draft_any_more(path: Path) -> None:
    drafts = Drafts()
    drafts.edit(path, "mine\n")
    path.write_text("theirs\n", encoding="utf-8")

    drafts.take_theirs(path)

    assert (drafts.text(path), drafts.unsaved) == ("theirs\n", ())


def test_a_file_that_is_gone_for_a_moment_keeps_its_text(path: Path) -> None:
    drafts = Drafts()
    drafts.edit(path, "mine\n")
    path.unlink()

    assert drafts.reread(path) == ""
    assert drafts.text(path) == "mine\n"


def test_a_draft_that_cannot_be_written_stays_one(path: Path) -> None:
    drafts = Drafts()
    drafts.edit(path, "mine\n")
    path.chmod(0o444)

    with pytest.raises(UserError):
        drafts.save(path)

    assert drafts.text(path) == "mine\n"
    assert drafts.unsaved == (path,)
