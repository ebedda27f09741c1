"""What is typed is checked before it is saved, and stands at its line."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fraudtrainer.ui.pages.bench import typing_checks
from fraudtrainer.ui.pages.bench.lists import ProblemList
from fraudtrainer.ui.pages.bench.rows import ROW_ROLE
from fraudtrainer.ui.window import MainWindow
from tests.ui.bench.hands import (
    CONTROL,
    click,
    editor,
    page_of,
    problems_of,
    said,
    type_over,
    write,
)
from tests.ui.room import child, present


def test_a_slip_is_marked_at_its_line_before_it_is_saved(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    before = (folder / "mini" / "scam.yaml").read_bytes()

    type_over(qtbot, bench, "goto: push", "goto: pusch")
    assert "✓" not in said(bench, "bench.problems.sum")
    qtbot.waitUntil(lambda: len(problems_of(bench)) == 1)

    line = editor(bench).textCursor().blockNumber() + 1
    assert editor(bench).marked_lines == {line: "error"}
    assert said(bench, "bench.problems.sum") == "1 个错误"
    assert (folder / "mini" / "scam.yaml").read_bytes() == before

    type_over(qtbot, bench, "pusch", "push")  # as it is on the disk again
    assert problems_of(bench) == []
    assert editor(bench).marked_lines == {}
    assert said(bench, "bench.problems.sum") == "✓ 这个情境没有问题"


def test_a_broken_text_is_never_called_sound_on_its_way_to_the_disk(
    bench: MainWindow, qtbot: QtBot
) -> None:
    sums: list[str] = []
    bench.bench.bench.files_changed.connect(lambda: sums.append(said(bench, "bench.problems.sum")))
    bench.bench.bench.problems_changed.connect(
        lambda: sums.append(said(bench, "bench.problems.sum"))
    )

    type_over(qtbot, bench, "goto: push", "goto: pusch")
    QTest.keyClick(editor(bench), Qt.Key.Key_S, CONTROL)  # sooner than it could be checked
    qtbot.waitUntil(lambda: len(problems_of(bench)) == 1)

    assert sums
    assert [words for words in sums if "✓" in words] == []


def test_a_sound_change_says_that_it_is_not_saved_yet(bench: MainWindow, qtbot: QtBot) -> None:
    type_over(qtbot, bench, "没有坏处，但问的还是对方", "mmm")

    qtbot.waitUntil(lambda: said(bench, "bench.problems.sum") == "✓ 没有问题，还没保存")


def test_the_list_counts_what_is_typed(bench: MainWindow, qtbot: QtBot) -> None:
    type_over(qtbot, bench, "goto: push", "goto: pusch")
    qtbot.waitUntil(lambda: len(problems_of(bench)) == 1)

    rows = page_of(bench)._rows
    notes = {row.name: row.note for row in (rows.row(n) for n in range(rows.rowCount()))}
    assert notes["scam.yaml"] == "还没保存，1 个错误"
    bench.bench.bench.forget_drafts()
    assert problems_of(bench) == []


def test_another_file_that_changes_is_checked_beside_what_is_typed(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    type_over(qtbot, bench, "没有坏处，但问的还是对方", "mmm")
    write(folder / "mini" / "genuine.yaml", "truth: genuine", "truth: maybe")

    qtbot.waitUntil(lambda: len(problems_of(bench)) == 1)
    assert bench.bench.bench.problems()[0].file.endswith("genuine.yaml")


def test_files_are_named_in_words_and_their_names_stand_beside(
    bench: MainWindow, qtbot: QtBot
) -> None:
    rows = page_of(bench)._rows
    found = [rows.index(n, 0).data(ROW_ROLE) for n in range(rows.rowCount())]
    titles = {row.name: row.title for row in found if row.path is not None}

    assert titles["situation.yaml"] == "情境卡"
    assert titles["scam.yaml"] == "骗局 · 剧本"
    assert titles["scam.late.plan.yaml"] == "骗局 · 受损的走法"
    assert titles["genuine.yaml"] == "真事 · 剧本"
    assert said(bench, "bench.file.name") == "骗局 · 剧本"
    assert said(bench, "bench.file.path") == "scam.yaml"

    bench.workplace.preferences.choose("language", "en")
    qtbot.waitUntil(lambda: said(bench, "bench.file.name") == "Scam · Telling")


def test_a_proof_leaves_the_keyboard_on_its_page(bench: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, bench, "bench.tab.proof")
    page = page_of(bench)
    page._proof.start.setFocus()

    QTest.keyClick(page._proof.start, Qt.Key.Key_Return)

    assert QApplication.focusWidget() in (page._proof.start, page._proof.waiting.stop)
    qtbot.waitUntil(lambda: bench.bench.runs.report is not None)
    assert QApplication.focusWidget() is page._proof.start


def test_a_proof_by_key_leaves_the_keyboard_in_the_text(bench: MainWindow, qtbot: QtBot) -> None:
    editor(bench).setFocus()

    page_of(bench)._start_proof()

    assert editor(bench).hasFocus()
    qtbot.waitUntil(lambda: bench.bench.runs.report is not None)
    assert editor(bench).hasFocus()


def test_a_proof_from_the_trial_goes_to_the_tab_and_not_to_the_rail(
    bench: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, bench, "bench.tab.plans")
    page_of(bench)._plans.start.setFocus()

    page_of(bench)._start_proof()

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "bench.tab.proof"
    qtbot.waitUntil(lambda: bench.bench.runs.report is not None)


def test_what_was_typed_in_two_situations_is_checked_in_both(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    model = bench.bench.bench
    shutil.copytree(folder / "mini", folder / "other")
    model.look()
    other = folder / "other" / "scam.yaml"
    qtbot.waitUntil(lambda: model.checks.counts(other) is not None)

    type_over(qtbot, bench, "goto: push", "goto: pusch")
    model.select(other)  # before the hands have rested
    type_over(qtbot, bench, "goto: push", "goto: pull")

    mine = folder / "mini" / "scam.yaml"
    qtbot.waitUntil(lambda: model.counts(mine) == model.counts(other) == (1, 0))
    assert not model.is_behind
    model.select(mine)
    assert not model.is_behind
    assert "pusch" in model.problems()[0].message.zh


def test_a_check_that_finds_no_room_for_its_copy_says_nothing_of_the_text(
    bench: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def no_room(folder: Path, *_more: object) -> tuple[()]:
        asked.append(folder)
        raise OSError("full")

    monkeypatch.setattr(typing_checks, "check_unsaved", no_room)

    type_over(qtbot, bench, "goto: push", "goto: pusch")
    qtbot.waitUntil(lambda: bool(asked) and not bench.workplace.jobs.busy)

    assert "✓" not in said(bench, "bench.problems.sum")


def test_the_line_above_the_problems_keeps_its_height_in_the_smallest_full_window(
    bench: MainWindow, qtbot: QtBot
) -> None:
    bench.resize(1024, 720)
    type_over(qtbot, bench, "goto: push", "goto: pusch")
    qtbot.waitUntil(lambda: len(problems_of(bench)) == 1)
    QApplication.processEvents()

    words, rule = (
        child(bench, QLabel, "bench.problems.sum"),
        child(bench, QPushButton, "bench.rule"),
    )
    listed = page_of(bench).findChild(ProblemList, "bench.problems")
    assert rule.isVisible()
    assert words.height() >= words.heightForWidth(words.width())
    assert rule.height() >= rule.minimumSizeHint().height()
    assert listed is not None
    assert present(listed.parentWidget()).rect().contains(listed.geometry())
    click(qtbot, bench, "bench.rule")
