"""The right side of the bench: graph, trial, plans and proof, by real clicks."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QSpinBox,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from fraudtrainer.play.input import Reply
from fraudtrainer.ui.pages.bench.graph_view import GraphView
from fraudtrainer.ui.pages.bench.runs_model import PROOF
from fraudtrainer.ui.stage.view import StagePage
from fraudtrainer.ui.window import MainWindow
from fraudtrainer.words import Words
from tests.ui.bench.hands import click, editor, page_of, problems_of, said, trial_of, write
from tests.ui.room import child, database_of, present


@pytest.mark.slow
def test_another_editors_save_keeps_scene_and_trial(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    story = bench.bench.story
    click(qtbot, bench, "bench.tab.trial")
    scenes = child(bench, QComboBox, "bench.trial.scene")
    scenes.setFocus()
    QTest.keyClick(scenes, Qt.Key.Key_Down)
    assert story.scene == "push"
    click(qtbot, bench, "bench.trial.start")
    click(qtbot, bench, "stage.reply.2")
    assert trial_of(bench).inputs == (Reply("ok"),)

    write(folder / "mini" / "scam.yaml", "别打电话，我在开会。", "别打电话，我在忙。")

    qtbot.waitUntil(lambda: "我在忙" in trial_of(bench).story.lines["p1"].text)
    assert story.scene == "push"
    assert trial_of(bench).inputs == (Reply("ok"),)
    assert "我在忙" in editor(bench).toPlainText()
    shown = present(page_of(bench).trial.stage).model.items
    assert any("我在忙" in item.text for item in shown)


def test_a_trial_plays_a_reply_and_is_kept_nowhere(bench: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, bench, "bench.tab.trial")
    click(qtbot, bench, "bench.trial.start")
    assert trial_of(bench).state.scene == "hello"

    click(qtbot, bench, "stage.reply.1")

    assert trial_of(bench).state.scene == "push"
    assert present(database_of(bench).row("SELECT count(*) FROM attempts", ()))[0] == 0
    click(qtbot, bench, "bench.trial.end")
    assert bench.bench.story.desk is None


def test_the_stage_goes_with_its_trial_and_comes_with_the_next_one(
    bench: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, bench, "bench.tab.trial")
    click(qtbot, bench, "bench.trial.start")
    stage = present(page_of(bench).trial.stage)

    click(qtbot, bench, "bench.trial.end")
    qtbot.waitUntil(lambda: not isValid(stage))

    assert page_of(bench).trial.stage is None
    click(qtbot, bench, "bench.trial.start")
    assert child(bench, StagePage, "bench.stage").isVisible()
    click(qtbot, bench, "stage.reply.1")
    assert trial_of(bench).state.scene == "push"


def test_a_node_of_the_graph_takes_the_text_and_the_trial_to_its_scene(
    bench: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, bench, "bench.tab.graph")
    graph = child(bench, QAbstractButton, "bench.node.scene:after")
    child(bench, GraphView, "bench.graph").bring("scene:after")
    QTest.mouseClick(graph, Qt.MouseButton.LeftButton)

    assert bench.bench.story.scene == "after"
    assert "id: after" in editor(bench).textCursor().block().text()
    assert graph.isChecked()
    QTest.keyClick(bench, Qt.Key.Key_F5)
    assert trial_of(bench).state.scene == "after"


def test_the_graph_gets_its_coverage(bench: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: said(bench, "bench.coverage").startswith("覆盖（穷尽）"))

    assert "走到过" in child(bench, QAbstractButton, "bench.node.scene:hello").accessibleName()


def test_the_graph_grows_and_shrinks(bench: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, bench, "bench.tab.graph")
    node = child(bench, QAbstractButton, "bench.node.scene:hello")
    before = node.width()

    click(qtbot, bench, "bench.graph.larger")
    assert node.width() > before
    click(qtbot, bench, "bench.graph.smaller")
    assert node.width() == before


def test_all_plans_run_in_one_click_and_a_failing_one_says_where(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    write(folder / "mini" / "scam.late.plan.yaml", "ends: ", "ends: safe #")
    qtbot.waitUntil(lambda: bool(problems_of(bench)))

    click(qtbot, bench, "bench.tab.plans")
    click(qtbot, bench, "bench.plans.run")

    qtbot.waitUntil(lambda: bench.bench.runs.runs is not None)
    passed = {run.path.name: run.passed for run in present(bench.bench.runs.runs)}
    assert passed == {"scam.late.plan.yaml": False, "scam.safe.plan.yaml": True}
    assert said(bench, "bench.plans.sum") == "1 条通过，1 条未通过"
    name = "bench.plan.scam.late.plan.yaml"
    qtbot.waitUntil(lambda: child(bench, QAbstractButton, name).isVisible())
    click(qtbot, bench, name)
    assert present(bench.bench.bench.path).name == "scam.late.plan.yaml"


@pytest.mark.slow
def test_the_proof_finds_a_dead_ending_and_a_change_marks_it_old(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    write(
        folder / "mini" / "scam.yaml", "endings:\n",
        "endings:\n  - {id: never, kind: safe, title: 没有路, text: 没有路通到这里。}\n",
    )  # fmt: skip
    qtbot.waitUntil(lambda: "never" in present(bench.bench.story.story).endings)
    click(qtbot, bench, "bench.tab.proof")
    click(qtbot, bench, "bench.proof.run")

    qtbot.waitUntil(lambda: bench.bench.runs.report is not None)
    assert said(bench, "bench.proof.sum") == "1 处不成立"
    assert present(bench.bench.runs.report).counterexamples[0].claim == "reachable:never"

    write(folder / "mini" / "scam.yaml", "小许，在忙吗？", "小许，忙吗？")
    qtbot.waitUntil(lambda: "改之前" in said(bench, "bench.proof.note"))


def test_a_counterexample_is_kept_as_a_plan(bench: MainWindow, qtbot: QtBot, folder: Path) -> None:
    from fraudtrainer.modes.bench.runs import Counterexample

    runs = bench.bench.runs
    runs.keep(
        Counterexample(
            "scam",
            "harm-order",
            Words("不对。", "Wrong."),
            (Words("一步", "One step"),),
            "format: 1\n",
        )
    )
    runs.keep(
        Counterexample(
            "scam",
            "harm-order",
            Words("不对。", "Wrong."),
            (Words("一步", "One step"),),
            "format: 2\n",
        )
    )

    folder = folder / "mini"
    assert (folder / "scam.harm-order.plan.yaml").read_text(encoding="utf-8") == "format: 1\n"
    assert (folder / "scam.harm-order-2.plan.yaml").read_text(encoding="utf-8") == "format: 2\n"
    assert "scam.harm-order-2.plan.yaml" in said(bench, "bench.proof.note")


def test_a_proof_is_stopped_by_its_button(bench: MainWindow, qtbot: QtBot) -> None:
    runs = bench.bench.runs
    click(qtbot, bench, "bench.tab.proof")
    started = []

    def endless(watch: Any) -> None:
        started.append(True)
        while True:
            watch(7)

    bench.bench.bench.jobs.start(PROOF, endless, lambda _result: pytest.fail("no result"))
    qtbot.waitUntil(lambda: bool(started))
    qtbot.waitUntil(lambda: child(bench, QAbstractButton, "bench.proof.cancel").isVisible())
    click(qtbot, bench, "bench.proof.cancel")

    assert runs.running("proof") is None
    assert not child(bench, QAbstractButton, "bench.proof.cancel").isVisible()


def test_a_trial_starts_with_the_chosen_values(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    write(folder / "mini" / "scam.yaml", "first: hello", "first: hello\nvalues: {asked: {max: 3}}")
    story = bench.bench.story
    qtbot.waitUntil(lambda: [v.name for v in story.variables] == ["asked"])
    click(qtbot, bench, "bench.tab.trial")
    click(qtbot, bench, "bench.trial.numbers")
    spin = child(bench, QSpinBox, "bench.trial.value.asked")
    qtbot.waitUntil(spin.isVisible)

    spin.setFocus()
    QTest.keyClick(spin, Qt.Key.Key_Up)
    click(qtbot, bench, "bench.trial.start")

    assert trial_of(bench).state.values["asked"] == 1


def test_a_refutation_shows_the_way_there_and_becomes_a_plan(
    bench: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    path = folder / "mini" / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index("actions:\n  - act: callback_known_number\n    target: lao")
    text = text[:start] + text[text.index("inspect:\n", start) :]
    stuck = '  - {id: stuck, on: chat, title: "{who}", silence: {after: 5, end: late}}\nendings:\n'
    text = text.replace("endings:\n", stuck, 1).replace("20, end: safe", "20, end: late")
    path.write_text(text.replace("goto: push", "goto: stuck", 1), encoding="utf-8")
    qtbot.waitUntil(lambda: "stuck" in present(bench.bench.story.story).scenes)
    click(qtbot, bench, "bench.tab.proof")

    click(qtbot, bench, "bench.proof.run")

    qtbot.waitUntil(lambda: bench.bench.runs.report is not None)
    found = next(
        c for c in present(bench.bench.runs.report).counterexamples if c.claim == "safe-exit"
    )
    assert [step.zh for step in found.steps] == ["hello：说“你先说说是什么事？”"]
    name = "bench.proof.keep.scam.safe-exit"
    qtbot.waitUntil(lambda: child(bench, QAbstractButton, name).isVisible())
    click(qtbot, bench, name)
    kept = (folder / "mini" / "scam.safe-exit.plan.yaml").read_text(encoding="utf-8")
    assert 'reply: "ask"' in kept


@pytest.mark.slow
def test_a_trial_that_is_over_says_which_ending_it_came_to(bench: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, bench, "bench.tab.trial")
    click(qtbot, bench, "bench.trial.start")
    model = present(page_of(bench).trial.stage).model
    model.move_dial(5)
    model.act("call_110")

    wanted = "stage.to_debrief"
    qtbot.waitUntil(lambda: any(b.isVisible() for b in bench.findChildren(QAbstractButton, wanted)))
    click(qtbot, bench, wanted)

    assert "守住了" in said(bench, "bench.trial.empty")
    assert bench.bench.story.desk is None
