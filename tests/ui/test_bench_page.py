"""The author's bench: real files, real clicks, and what the page makes of a save."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot

from fraudtrainer.play.state import State
from fraudtrainer.records.settings import SettingStore
from fraudtrainer.ui.pages.bench.model import FOLDER_SETTING
from fraudtrainer.ui.pages.bench.rows import ROW_ROLE
from fraudtrainer.ui.widgets.sheet import Sheet
from fraudtrainer.ui.window import MainWindow
from tests.ui.conftest import OpenRoom

MINI = Path(__file__).parents[1] / "fixtures" / "mini"
CONTROL = Qt.KeyboardModifier.ControlModifier


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    found = [b for b in window.findChildren(QAbstractButton, name) if b.isVisible()]
    assert found, name
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def said(window: MainWindow, name: str) -> str:
    return window.findChild(QLabel, name).text()


@pytest.fixture
def folder(tmp_path: Path) -> Any:
    """An author's own folder with one small situation."""
    shutil.copytree(MINI, tmp_path / "mine" / "mini")
    return tmp_path / "mine"


@pytest.fixture
def bench(open_room: OpenRoom, qtbot: QtBot, folder: Any) -> Any:
    """The window with that folder on the bench, checked, a telling in front."""
    window = open_room(learner="小林")
    click(qtbot, window, "rail.bench")
    model = window.bench.bench
    model.open_folder(folder)
    qtbot.waitUntil(lambda: model.examination is not None and model.checking is None)
    assert model.path == folder / "mini" / "scam.yaml"
    return window


def editor(window: MainWindow) -> QPlainTextEdit:
    return window.findChild(QPlainTextEdit, "bench.text")


def problems_of(window: MainWindow) -> list[tuple[str, int]]:
    return [(p.code, p.line) for p in window.bench.bench.problems()]


def write(path: Path, old: str, new: str) -> None:
    """Write as many editors do: a new file is put in the old one's place."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    beside = path.with_name("beside.tmp")
    beside.write_text(text.replace(old, new, 1), encoding="utf-8")
    beside.replace(path)


def type_over(qtbot: QtBot, window: MainWindow, old: str, new: str) -> None:
    """Select a word in the text and type another."""
    field = editor(window)
    assert (
        field.find(old)
        or (field.moveCursor(field.textCursor().MoveOperation.Start), field.find(old))[1]
    )
    field.setFocus()
    QTest.keyClicks(field, new)


def test_without_a_folder_the_page_tells_the_next_step(open_room: OpenRoom, qtbot: QtBot) -> None:
    window = open_room(learner="小林")

    QTest.keyClick(window, Qt.Key.Key_3, CONTROL)

    assert said(window, "bench.empty.title") == "从一个文件夹开始"
    click(qtbot, window, "bench.empty.samples")
    model = window.bench.bench
    qtbot.waitUntil(lambda: model.examination is not None)
    assert model.read_only
    assert editor(window).isReadOnly()
    assert not window.findChild(QAbstractButton, "bench.save").isVisible()
    assert SettingStore(window.workplace.database).get(FOLDER_SETTING) is None


def test_a_folder_without_situations_says_so(
    open_room: OpenRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_room(learner="小林")
    window.go("bench")
    (tmp_path / "letters").mkdir()

    window.bench.bench.open_folder(tmp_path / "letters")

    qtbot.waitUntil(lambda: said(window, "bench.empty.title") == "这个文件夹里还没有情境")


def test_the_folder_is_remembered(
    bench: Any, open_room: OpenRoom, folder: Any, qtbot: QtBot
) -> None:
    bench.close()
    bench.workplace.database.close()
    again = open_room(reopen=False)
    again.go("bench")

    qtbot.waitUntil(lambda: again.bench.bench.examination is not None)
    assert again.bench.bench.root == folder


def test_every_file_stands_in_the_list_with_its_counts(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    write(folder / "mini" / "genuine.yaml", "truth: genuine", "truth: maybe")
    model = bench.bench.bench

    qtbot.waitUntil(lambda: model.counts(folder / "mini" / "genuine.yaml") == (1, 0))

    rows = bench._pages["bench"]._rows
    words = {
        r.title: r.note for r in (rows.index(n, 0).data(ROW_ROLE) for n in range(rows.rowCount()))
    }
    assert words["genuine.yaml"] == "剧本 · 1 个错误"
    assert words["situation.yaml"] == "情境卡 · 没有问题"
    assert words["scam.late"] == "走法 · 没有问题"


def test_edit_save_see_the_problem_mend_it_and_it_is_gone(
    bench: Any, qtbot: QtBot, folder: Any
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
    assert not bench.findChild(QLabel, "bench.outdated").isVisible()


def test_a_problem_leads_to_its_line_and_to_the_page_of_its_rule(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    write(folder / "mini" / "scam.yaml", "end: safe, conduct: fine", "end: saef, conduct: fine")
    qtbot.waitUntil(lambda: len(problems_of(bench)) == 1)
    code, line = problems_of(bench)[0]
    editor(bench).go_to(1, 1)

    QTest.keyClick(bench, Qt.Key.Key_F8)

    assert editor(bench).place[0] == line
    click(qtbot, bench, "bench.rule")
    page = bench.findChild(QTextBrowser, "bench.rule.text")
    assert "为什么" in page.toPlainText()
    assert bench.findChild(Sheet, "bench.rule.sheet").accessibleName().startswith(code)
    click(qtbot, bench, "bench.rule.close")


def test_a_file_that_is_no_yaml_still_shows_text_and_problem(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    before = bench.bench.story.drawing
    (folder / "mini" / "scam.yaml").write_text("scenes: [\n  - {\n", encoding="utf-8")

    qtbot.waitUntil(lambda: bool(problems_of(bench)))

    assert editor(bench).toPlainText() == "scenes: [\n  - {\n"
    assert bench.bench.story.drawing.graph == before.graph


def test_another_editors_save_keeps_scene_and_trial(bench: Any, qtbot: QtBot, folder: Any) -> None:
    story = bench.bench.story
    click(qtbot, bench, "bench.tab.trial")
    scenes = bench.findChild(QComboBox, "bench.trial.scene")
    scenes.setFocus()
    QTest.keyClick(scenes, Qt.Key.Key_Down)
    assert story.scene == "push"
    click(qtbot, bench, "bench.trial.start")
    click(qtbot, bench, "stage.reply.2")
    assert [v.id for v in story.desk.inputs] == ["ok"]

    write(folder / "mini" / "scam.yaml", "别打电话，我在开会。", "别打电话，我在忙。")

    qtbot.waitUntil(lambda: "我在忙" in story.desk.story.lines["p1"].text)
    assert story.scene == "push"
    assert [v.id for v in story.desk.inputs] == ["ok"]
    assert "我在忙" in editor(bench).toPlainText()
    shown = bench._pages["bench"].trial.stage.model.items
    assert any("我在忙" in item.text for item in shown)


def test_a_trial_plays_a_reply_and_is_kept_nowhere(bench: Any, qtbot: QtBot) -> None:
    click(qtbot, bench, "bench.tab.trial")
    click(qtbot, bench, "bench.trial.start")
    state: State = bench.bench.story.desk.state
    assert state.scene == "hello"

    click(qtbot, bench, "stage.reply.1")

    assert bench.bench.story.desk.state.scene == "push"
    assert bench.workplace.database.row("SELECT count(*) FROM attempts", ())[0] == 0
    click(qtbot, bench, "bench.trial.end")
    assert bench.bench.story.desk is None


def test_a_node_of_the_graph_takes_the_text_and_the_trial_to_its_scene(
    bench: Any, qtbot: QtBot
) -> None:
    click(qtbot, bench, "bench.tab.graph")
    graph = bench.findChild(QAbstractButton, "bench.node.scene:after")
    bench._pages["bench"]._graph._view.bring("scene:after")
    QTest.mouseClick(graph, Qt.MouseButton.LeftButton)

    assert bench.bench.story.scene == "after"
    assert "id: after" in editor(bench).textCursor().block().text()
    assert graph.isChecked()
    QTest.keyClick(bench, Qt.Key.Key_F5)
    assert bench.bench.story.desk.state.scene == "after"


def test_the_graph_gets_its_coverage(bench: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: said(bench, "bench.coverage").startswith("覆盖（穷尽）"), timeout=10_000
    )

    assert "走到过" in bench.findChild(QAbstractButton, "bench.node.scene:hello").accessibleName()


def test_the_graph_grows_and_shrinks(bench: Any, qtbot: QtBot) -> None:
    click(qtbot, bench, "bench.tab.graph")
    node = bench.findChild(QAbstractButton, "bench.node.scene:hello")
    before = node.width()

    click(qtbot, bench, "bench.graph.larger")
    assert node.width() > before
    click(qtbot, bench, "bench.graph.smaller")
    assert node.width() == before


def test_all_plans_run_in_one_click_and_a_failing_one_says_where(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    write(folder / "mini" / "scam.late.plan.yaml", "ends: ", "ends: safe #")
    qtbot.waitUntil(lambda: bool(problems_of(bench)))

    click(qtbot, bench, "bench.tab.plans")
    click(qtbot, bench, "bench.plans.run")

    qtbot.waitUntil(lambda: bench.bench.runs.runs is not None)
    passed = {run.path.name: run.passed for run in bench.bench.runs.runs}
    assert passed == {"scam.late.plan.yaml": False, "scam.safe.plan.yaml": True}
    assert said(bench, "bench.plans.sum") == "1 条通过，1 条未通过"
    name = "bench.plan.scam.late.plan.yaml"
    qtbot.waitUntil(lambda: bench.findChild(QAbstractButton, name).isVisible())
    click(qtbot, bench, name)
    assert bench.bench.bench.path.name == "scam.late.plan.yaml"


def test_the_proof_finds_a_dead_ending_and_a_change_marks_it_old(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    write(
        folder / "mini" / "scam.yaml", "endings:\n",
        "endings:\n  - {id: never, kind: safe, title: 没有路, text: 没有路通到这里。}\n",
    )  # fmt: skip
    qtbot.waitUntil(lambda: "never" in bench.bench.story.story.endings)
    click(qtbot, bench, "bench.tab.proof")
    click(qtbot, bench, "bench.proof.run")

    qtbot.waitUntil(lambda: bench.bench.runs.report is not None, timeout=20_000)
    assert said(bench, "bench.proof.sum") == "1 处不成立"
    assert bench.bench.runs.report.counterexamples[0].claim == "reachable:never"

    write(folder / "mini" / "scam.yaml", "小许，在忙吗？", "小许，忙吗？")
    qtbot.waitUntil(lambda: "改之前" in said(bench, "bench.proof.note"))


def test_a_counterexample_is_kept_as_a_plan(bench: Any, qtbot: QtBot, folder: Any) -> None:
    from fraudtrainer.modes.bench.runs import Counterexample

    runs = bench.bench.runs
    runs.keep(Counterexample("scam", "harm-order", "不对。", ("一步",), "format: 1\n"))
    runs.keep(Counterexample("scam", "harm-order", "不对。", ("一步",), "format: 2\n"))

    folder = folder / "mini"
    assert (folder / "scam.harm-order.plan.yaml").read_text(encoding="utf-8") == "format: 1\n"
    assert (folder / "scam.harm-order-2.plan.yaml").read_text(encoding="utf-8") == "format: 2\n"
    assert "scam.harm-order-2.plan.yaml" in said(bench, "bench.proof.note")


def test_a_proof_is_stopped_by_its_button(bench: Any, qtbot: QtBot) -> None:
    runs = bench.bench.runs
    click(qtbot, bench, "bench.tab.proof")
    started = []

    def endless(watch: Any) -> None:
        started.append(True)
        while True:
            watch(7)

    bench.bench.bench.jobs.start("proof", endless, lambda _result: pytest.fail("no result"))
    qtbot.waitUntil(lambda: bool(started))
    qtbot.waitUntil(lambda: bench.findChild(QAbstractButton, "bench.proof.cancel").isVisible())
    click(qtbot, bench, "bench.proof.cancel")

    assert runs.running("proof") is None
    assert not bench.findChild(QAbstractButton, "bench.proof.cancel").isVisible()


def conflict(qtbot: QtBot, bench: Any, folder: Path) -> None:
    type_over(qtbot, bench, "小许，在忙吗？", "my words")
    write(folder / "mini" / "scam.yaml", "小许，在忙吗？", "别处写的。")
    qtbot.waitUntil(lambda: bench.findChild(Sheet, "bench.conflict.sheet") is not None)


def test_of_two_versions_mine_is_kept_and_the_other_stays_as_a_copy(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    conflict(qtbot, bench, folder)

    click(qtbot, bench, "bench.conflict.mine")

    assert "my words" in editor(bench).toPlainText()
    click(qtbot, bench, "bench.save")
    path = folder / "mini" / "scam.yaml"
    assert "my words" in path.read_text(encoding="utf-8")
    assert "别处写的。" in path.with_name("scam.yaml.bak").read_text(encoding="utf-8")


def test_of_two_versions_the_other_is_taken_and_mine_comes_back_by_undo(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    conflict(qtbot, bench, folder)

    click(qtbot, bench, "bench.conflict.theirs")

    assert "别处写的。" in editor(bench).toPlainText()
    editor(bench).undo()
    assert "my words" in editor(bench).toPlainText()
    bench.bench.bench.forget_drafts()


def test_closing_with_unsaved_text_asks_first(bench: Any, qtbot: QtBot, folder: Any) -> None:
    type_over(qtbot, bench, "小许，在忙吗？", "my words")

    assert not bench.close()

    assert bench.isVisible()
    click(qtbot, bench, "bench.unsaved.save")
    assert not bench.isVisible()
    assert "my words" in (folder / "mini" / "scam.yaml").read_text(encoding="utf-8")


def test_unsaved_text_outlives_a_look_at_another_file_and_another_look(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    type_over(qtbot, bench, "小许，在忙吗？", "my words")
    model = bench.bench.bench

    model.select(folder / "mini" / "genuine.yaml")
    assert "my words" not in editor(bench).toPlainText()
    model.select(folder / "mini" / "scam.yaml")
    assert "my words" in editor(bench).toPlainText()

    old = editor(bench)
    bench.workplace.preferences.choose("text_size", 125)
    qtbot.waitUntil(lambda: bench._pages["bench"]._text.editor is not old)
    assert "my words" in bench._pages["bench"]._text.editor.toPlainText()
    model.forget_drafts()


def test_five_thousand_other_files_do_not_stand_in_the_way(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    for number in range(5000):
        (folder / f"photo{number}.jpg").touch()
    model = bench.bench.bench

    model.open_folder(folder)

    qtbot.waitUntil(lambda: model.examination is not None)
    assert model.situations == (folder / "mini",)


def test_the_authors_own_editor_is_asked_for_the_file_in_front(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    asked = []
    page = bench._pages["bench"]._text
    page._open_outside = lambda path: bool(asked.append(path))

    click(qtbot, bench, "bench.outside")

    assert asked == [folder / "mini" / "scam.yaml"]
    assert ".yaml" in said(bench, "bench.text.note")


@pytest.mark.parametrize("size", [(1024, 720), (800, 560)])
def test_where_there_is_no_room_the_text_is_a_tab(
    bench: Any, qtbot: QtBot, size: tuple[int, int]
) -> None:
    bench.workplace.preferences.choose("text_size", 160)
    bench.resize(*size)
    qtbot.waitUntil(lambda: bench.findChild(QAbstractButton, "bench.tab.text").isVisible())

    click(qtbot, bench, "bench.tab.graph")
    assert not bench._pages["bench"]._text.editor.isVisible()
    click(qtbot, bench, "bench.tab.text")
    assert bench._pages["bench"]._text.editor.isVisible()


def test_a_new_situation_is_made_from_the_template_and_is_sound(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    click(qtbot, bench, "bench.new")
    title, name = (bench.findChild(QLineEdit, f"bench.new.{n}") for n in ("title", "id"))
    QTest.keyClicks(name, "Not Good")
    click(qtbot, bench, "bench.new.create")
    assert "Not Good" in said(bench, "bench.new.wrong")

    title.setText("班级群里的缴费通知")
    name.setText("class-fee")
    click(qtbot, bench, "bench.new.create")

    model = bench.bench.bench
    assert model.folder == folder / "class-fee"
    qtbot.waitUntil(lambda: model.examination is not None and model.checking is None)
    assert model.scenario is not None
    assert model.title(folder / "class-fee") == "班级群里的缴费通知"
    assert [p for p in model.problems() if p.severity == "error"] == []


def test_a_trial_starts_with_the_chosen_values(bench: Any, qtbot: QtBot, folder: Any) -> None:
    write(folder / "mini" / "scam.yaml", "first: hello", "first: hello\nvalues: {asked: {max: 3}}")
    story = bench.bench.story
    qtbot.waitUntil(lambda: [v.name for v in story.variables] == ["asked"])
    click(qtbot, bench, "bench.tab.trial")
    click(qtbot, bench, "bench.trial.numbers")
    spin = bench.findChild(QSpinBox, "bench.trial.value.asked")
    qtbot.waitUntil(spin.isVisible)

    spin.setFocus()
    QTest.keyClick(spin, Qt.Key.Key_Up)
    click(qtbot, bench, "bench.trial.start")

    assert story.desk.state.values["asked"] == 1


def test_a_refutation_shows_the_way_there_and_becomes_a_plan(
    bench: Any, qtbot: QtBot, folder: Any
) -> None:
    path = folder / "mini" / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index("actions:\n  - act: callback_known_number\n    target: lao")
    text = text[:start] + text[text.index("inspect:\n", start) :]
    stuck = '  - {id: stuck, on: chat, title: "{who}", silence: {after: 5, end: late}}\nendings:\n'
    text = text.replace("endings:\n", stuck, 1).replace("20, end: safe", "20, end: late")
    path.write_text(text.replace("goto: push", "goto: stuck", 1), encoding="utf-8")
    qtbot.waitUntil(lambda: "stuck" in bench.bench.story.story.scenes)
    click(qtbot, bench, "bench.tab.proof")

    click(qtbot, bench, "bench.proof.run")

    qtbot.waitUntil(lambda: bench.bench.runs.report is not None, timeout=20_000)
    found = next(c for c in bench.bench.runs.report.counterexamples if c.claim == "safe-exit")
    assert found.steps == ("hello：说“你先说说是什么事？”",)
    name = "bench.proof.keep.scam.safe-exit"
    qtbot.waitUntil(lambda: bench.findChild(QAbstractButton, name).isVisible())
    click(qtbot, bench, name)
    kept = (folder / "mini" / "scam.safe-exit.plan.yaml").read_text(encoding="utf-8")
    assert 'reply: "ask"' in kept


def test_a_trial_that_is_over_says_which_ending_it_came_to(bench: Any, qtbot: QtBot) -> None:
    click(qtbot, bench, "bench.tab.trial")
    click(qtbot, bench, "bench.trial.start")
    model = bench._pages["bench"].trial.stage.model
    model.move_dial(5)
    model.act("call_110")

    wanted = "stage.to_debrief"
    qtbot.waitUntil(lambda: any(b.isVisible() for b in bench.findChildren(QAbstractButton, wanted)))
    click(qtbot, bench, wanted)

    assert "守住了" in said(bench, "bench.trial.empty")
    assert bench.bench.story.desk is None


def test_a_deleted_file_gives_way_to_another(bench: Any, qtbot: QtBot, folder: Any) -> None:
    model = bench.bench.bench
    model.select(folder / "mini" / "scam.late.plan.yaml")

    (folder / "mini" / "scam.late.plan.yaml").unlink()

    qtbot.waitUntil(lambda: model.path == folder / "mini" / "scam.yaml")
    assert editor(bench).toPlainText().startswith("format: 1")
