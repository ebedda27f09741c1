"""The author's bench: real files, real clicks, and what the page makes of a save."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot

from fraudtrainer.modes.bench.workbench import Examination, examine
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.ui.pages.bench import checks
from fraudtrainer.ui.pages.bench.lists import ProblemList
from fraudtrainer.ui.pages.bench.rows import ROW_ROLE
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.window import MainWindow
from tests.ui.bench.hands import (
    CONTROL,
    MINI,
    click,
    editor,
    page_of,
    problems_of,
    said,
    type_over,
    write,
)
from tests.ui.conftest import OpenRoom
from tests.ui.room import child, database_of, present


def test_without_a_folder_the_page_tells_the_next_step(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")

    QTest.keyClick(window, Qt.Key.Key_3, CONTROL)

    assert said(window, "bench.empty.title") == "从一个文件夹开始"
    click(qtbot, window, "bench.empty.samples")
    model = window.bench.bench
    qtbot.waitUntil(lambda: model.examination is not None)
    assert model.read_only
    assert editor(window).isReadOnly()
    assert not child(window, QAbstractButton, "bench.save").isVisible()
    assert SettingStore(database_of(window)).get("bench_folder") is None


def test_a_folder_without_situations_says_so(
    open_room: OpenRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_room(learner="小林")
    window.go("bench")
    (tmp_path / "letters").mkdir()

    window.bench.bench.open_folder(tmp_path / "letters")

    qtbot.waitUntil(lambda: said(window, "bench.empty.title") == "这个文件夹里还没有情境")


@pytest.mark.slow
def test_the_folder_is_remembered(
    bench: MainWindow, open_room: OpenRoom, folder: Path, qtbot: QtBot
) -> None:
    bench.close()
    bench.workplace.close()
    again = open_room(reopen=False)
    again.go("bench")

    qtbot.waitUntil(lambda: again.bench.bench.examination is not None)
    assert again.bench.bench.root == folder


def test_every_file_stands_in_the_list_with_its_counts(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    write(folder / "mini" / "genuine.yaml", "truth: genuine", "truth: maybe")
    model = bench.bench.bench

    qtbot.waitUntil(lambda: model.checks.counts(folder / "mini" / "genuine.yaml") == (1, 0))

    rows = page_of(bench)._rows
    words = {
        r.title: r.note for r in (rows.index(n, 0).data(ROW_ROLE) for n in range(rows.rowCount()))
    }
    assert words["真事 · 剧本"] == "1 个错误"
    assert words["情境卡"] == "没有问题"
    assert words["骗局 · 受损的走法"] == "没有问题"


def test_edit_save_see_the_problem_mend_it_and_it_is_gone(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    type_over(qtbot, bench, "goto: push", "goto: pusch")
    assert said(bench, "bench.file.state") == "还没保存"
    assert "goto: pusch" not in (folder / "mini" / "scam.yaml").read_text(encoding="utf-8")

    QTest.keyClick(editor(bench), Qt.Key.Key_S, CONTROL)

    qtbot.waitUntil(lambda: len(problems_of(bench)) == 1)
    line = editor(bench).textCursor().blockNumber() + 1
    assert editor(bench).marked_lines == {line: "error"}
    marks = editor(bench).extraSelections()
    assert [m.cursor.selectedText() for m in marks] == ["pusch"]
    assert said(bench, "bench.problems.sum") == "1 个错误"
    assert "上一次没有错误" in said(bench, "bench.outdated")
    assert bench.bench.story.drawing is not None

    type_over(qtbot, bench, "pusch", "push")
    click(qtbot, bench, "bench.save")
    qtbot.waitUntil(lambda: problems_of(bench) == [])
    assert editor(bench).marked_lines == {}
    assert not child(bench, QLabel, "bench.outdated").isVisible()


def test_a_problem_leads_to_its_line_and_to_the_page_of_its_rule(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    write(folder / "mini" / "scam.yaml", "end: safe, conduct: fine", "end: saef, conduct: fine")
    qtbot.waitUntil(lambda: len(problems_of(bench)) == 1)
    code, line = problems_of(bench)[0]
    editor(bench).go_to(1, 1)

    QTest.keyClick(bench, Qt.Key.Key_F8)

    assert editor(bench).place[0] == line
    click(qtbot, bench, "bench.rule")
    page = child(bench, QTextBrowser, "bench.rule.text")
    assert "为什么" in page.toPlainText()
    text = page.document().size().height()
    assert text <= page.height() < text + 2 * page.fontMetrics().height()  # neither cut nor a void
    assert child(bench, Sheet, "bench.rule.sheet").accessibleName().startswith(code)
    click(qtbot, bench, "bench.rule.close")


def test_a_file_that_is_no_yaml_still_shows_text_and_problem(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    before = present(bench.bench.story.drawing)
    (folder / "mini" / "scam.yaml").write_text("scenes: [\n  - {\n", encoding="utf-8")

    qtbot.waitUntil(lambda: bool(problems_of(bench)))

    assert editor(bench).toPlainText() == "scenes: [\n  - {\n"
    assert present(bench.bench.story.drawing).graph == before.graph


def conflict(qtbot: QtBot, bench: MainWindow, folder: Path) -> None:
    type_over(qtbot, bench, "小许，在忙吗？", "my words")
    write(folder / "mini" / "scam.yaml", "小许，在忙吗？", "别处写的。")
    qtbot.waitUntil(lambda: bench.findChild(Sheet, "bench.conflict.sheet") is not None)


def test_of_two_versions_mine_is_kept_and_the_other_stays_as_a_copy(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    conflict(qtbot, bench, folder)

    click(qtbot, bench, "bench.conflict.mine")

    assert "my words" in editor(bench).toPlainText()
    click(qtbot, bench, "bench.save")
    path = folder / "mini" / "scam.yaml"
    assert "my words" in path.read_text(encoding="utf-8")
    assert "别处写的。" in path.with_name("scam.yaml.bak").read_text(encoding="utf-8")


@pytest.mark.slow
def test_of_two_versions_the_other_is_taken_and_mine_comes_back_by_undo(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    conflict(qtbot, bench, folder)

    click(qtbot, bench, "bench.conflict.theirs")

    assert "别处写的。" in editor(bench).toPlainText()
    editor(bench).undo()
    assert "my words" in editor(bench).toPlainText()


def test_closing_with_unsaved_text_asks_first(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    type_over(qtbot, bench, "小许，在忙吗？", "my words")

    assert not bench.close()

    assert bench.isVisible()
    click(qtbot, bench, "bench.unsaved.save")
    assert not bench.isVisible()
    assert "my words" in (folder / "mini" / "scam.yaml").read_text(encoding="utf-8")


@pytest.mark.slow
def test_unsaved_text_outlives_a_look_at_another_file_and_another_look(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    type_over(qtbot, bench, "小许，在忙吗？", "my words")
    model = bench.bench.bench

    model.select(folder / "mini" / "genuine.yaml")
    assert "my words" not in editor(bench).toPlainText()
    model.select(folder / "mini" / "scam.yaml")
    assert "my words" in editor(bench).toPlainText()

    bench.workplace.preferences.choose("text_size", 125)
    assert "my words" in editor(bench).toPlainText()


@pytest.mark.slow
def test_five_thousand_other_files_do_not_stand_in_the_way(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    for number in range(5000):
        (folder / f"photo{number}.jpg").touch()
    model = bench.bench.bench

    model.open_folder(folder)

    qtbot.waitUntil(lambda: model.examination is not None)
    assert model.checks.situations == (folder / "mini",)


def test_the_authors_own_editor_is_asked_for_the_file_in_front(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    asked: list[Path] = []
    page = page_of(bench)._text

    def refuse(path: Path) -> bool:
        asked.append(path)
        return False

    page._open_outside = refuse

    click(qtbot, bench, "bench.outside")

    assert asked == [folder / "mini" / "scam.yaml"]
    assert ".yaml" in said(bench, "bench.text.note")


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1024, 720), (800, 560)])
def test_where_there_is_no_room_the_text_is_a_tab(
    bench: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    bench.workplace.preferences.choose("text_size", 160)
    bench.resize(*size)
    qtbot.waitUntil(lambda: child(bench, QAbstractButton, "bench.tab.text").isVisible())

    click(qtbot, bench, "bench.tab.graph")
    assert not page_of(bench)._text.editor.isVisible()
    click(qtbot, bench, "bench.tab.text")
    assert page_of(bench)._text.editor.isVisible()


def test_a_new_situation_is_what_was_asked_for_and_sound_but_for_what_is_to_be_written(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    click(qtbot, bench, "bench.new")
    title, name = (child(bench, QLineEdit, f"bench.new.{n}") for n in ("title", "id"))
    QTest.keyClicks(name, "Not Good")
    click(qtbot, bench, "bench.new.create")
    assert "Not Good" in said(bench, "bench.new.wrong")

    title.setText("班级群里的缴费通知")
    name.setText("class-fee")
    for which, value in (("type", "fake_loan"), ("role", "supervisor"), ("kind", "short")):
        box = child(bench, QComboBox, f"bench.new.{which}")
        box.setCurrentIndex(box.findData(value))
    click(qtbot, bench, "bench.new.create")

    model = bench.bench.bench
    assert model.folder == folder / "class-fee"
    qtbot.waitUntil(lambda: model.examination is not None and model.checks.progress is None)
    assert model.scenario is not None
    assert model.checks.title(folder / "class-fee") == "班级群里的缴费通知"
    card = (folder / "class-fee" / "situation.yaml").read_text(encoding="utf-8")
    assert "type: fake_loan" in card
    assert "part: supervisor" in card
    assert "kind: short" in card
    assert {p.code for p in model.problems()} == {"FT142"}


def test_a_deleted_file_gives_way_to_another(bench: MainWindow, qtbot: QtBot, folder: Path) -> None:
    model = bench.bench.bench
    model.select(folder / "mini" / "scam.late.plan.yaml")

    (folder / "mini" / "scam.late.plan.yaml").unlink()

    qtbot.waitUntil(lambda: model.path == folder / "mini" / "scam.yaml")
    assert editor(bench).toPlainText().startswith("format: 1")


def test_a_situation_that_breaks_the_checker_is_told_and_the_others_are_checked(
    bench: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_on_the_first(which: Path, facts: FactLibrary) -> Examination:
        if which.name == "mini":
            raise ValueError("schief")
        return examine(which, facts)

    monkeypatch.setattr(checks, "examine", break_on_the_first)
    write(folder / "mini" / "scam.yaml", "format: 1", "format: 1 # again")
    shutil.copytree(MINI, folder / "other")
    with qtbot.captureExceptions() as caught:
        bench.bench.bench.look()
        other = folder / "other" / "scam.yaml"
        qtbot.waitUntil(lambda: bench.bench.bench.checks.counts(other) is not None)

    assert {str(error) for _kind, error, _trace in caught} == {"schief"}


def test_a_file_with_a_name_of_other_bytes_is_shown_with_its_problem(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    path = folder / "mini" / "scam.\udcff.plan.yaml"
    try:
        path.write_text("nonsense: 1\n", encoding="utf-8")
    except OSError:
        pytest.skip("this system knows no such names")
    qtbot.waitUntil(lambda: (bench.bench.bench.checks.counts(path) or (0, 0))[0] > 0)

    bench.bench.bench.select(path)

    assert editor(bench).toPlainText() == "nonsense: 1\n"
    assert 1 in editor(bench).marked_lines


def test_in_a_narrow_window_with_large_text_the_editor_has_most_of_the_height(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    write(folder / "mini" / "scam.yaml", "goto: push", "goto: pusch")
    qtbot.waitUntil(lambda: len(problems_of(bench)) == 1)
    bench.workplace.preferences.choose("text_size", 160)
    bench.resize(1024, 720)
    qtbot.waitUntil(lambda: child(bench, QAbstractButton, "bench.tab.text").isVisible())
    click(qtbot, bench, "bench.tab.text")

    field = editor(bench)
    qtbot.waitUntil(lambda: field.height() >= 10 * field.fontMetrics().lineSpacing())
    assert not page_of(bench)._text.problems.isVisible()
    assert "pusch" in child(bench, QLabel, "bench.problems.one").toolTip()
    rule = child(bench, QAbstractButton, "bench.rule")
    assert rule.height() >= rule.sizeHint().height()
    field.go_to(1, 1)

    assert child(bench, QAbstractButton, "bench.tab.problems").text() == "问题 1"
    click(qtbot, bench, "bench.tab.problems")
    listed = child(bench, ProblemList, "bench.problems.tab")
    assert listed.isVisible()
    QTest.mouseClick(
        listed.viewport(),
        Qt.MouseButton.LeftButton,
        pos=listed.visualRect(listed.model().index(0, 0)).center(),
    )

    assert field.isVisible()
    assert field.hasFocus()
    assert field.place[0] == problems_of(bench)[0][1]

    click(qtbot, bench, "bench.tab.problems")
    bench.workplace.preferences.choose("text_size", 100)
    bench.resize(1280, 800)
    qtbot.waitUntil(page_of(bench)._text.problems.isVisible)
    assert not child(bench, QAbstractButton, "bench.tab.problems").isVisible()
    assert child(bench, QAbstractButton, "bench.tab.graph").isChecked()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 720)])
def test_an_empty_bench_says_what_comes_after_the_first_step(
    open_room: OpenRoom, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window = open_room(learner="小林", size=size, preferences={"text_size": 100})
    window.go("bench")

    steps = [child(window, QLabel, f"bench.step.{number}") for number in range(4)]
    assert all(step.isVisible() and step.text() for step in steps)
    assert "放到首页" in steps[3].text()
    assert child(window, QAbstractButton, "bench.empty.new").isVisible()

    def tops() -> set[int]:
        return {step.mapTo(window, step.rect().topLeft()).y() for step in steps}

    qtbot.waitUntil(lambda: len(tops()) == (1 if size[0] == 1280 else 2))
