"""The pictures of the author's bench: a sound folder, one with problems, a trial, plans, a proof."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from fraudtrainer.ui.window import MainWindow
    from packaging.gallery import Studio

ROOT = Path(__file__).resolve().parents[1]
_PATIENCE = 3000


def author(studio: Studio) -> None:
    """The bench page in its states, over a copy of the bundled situations."""
    if studio.wanted and not any(name.startswith("bench") for name in studio.wanted):
        return
    # Each state grows out of the one before: one of them is drawn with all of them.
    studio.wanted = ("bench",) if studio.wanted else ()
    folder = studio.story.folder / (
        "我的情境" if studio.story.language == "zh" else "my situations"
    )
    shutil.copytree(ROOT / "scenarios", folder)
    shutil.copytree(ROOT / "tests" / "fixtures" / "mini", folder / "old-friend")
    studio.window.go("bench")
    studio.take("bench-empty")
    _open(studio, folder)
    studio.take("bench-sound", _graph)
    studio.take("bench-trial", _trial)
    studio.take("bench-plans", _plans)
    studio.take("bench-proof-waiting", _proof_tab)
    studio.take("bench-publish", _publish)
    studio.take("bench-pack", press_pack)
    studio.take("bench-published", _make_pack)
    _type_a_slip(studio)
    _spoil(folder / "old-friend" / "scam.yaml")
    studio.take("bench-proof", _proof)
    _break(folder / "boss-group" / "scam.yaml")
    studio.take("bench-problems", _problems)
    studio.take("bench-rule", lambda s: s.press("bench.rule"))
    studio.take("bench-conflict", lambda s: s.press("bench.rule.close"), _conflict(folder))
    studio.press("bench.conflict.theirs")


def written(window: MainWindow) -> str:
    """What the author of the telling in front wrote, with its variables filled in."""
    story = window.bench.story.story
    if story is None:
        return ""
    scenes = story.telling.scenes
    made = window.bench.publish.made
    fingerprint = "" if made is None else made.offer.pack.fingerprint
    replies = (reply.text for scene in scenes for reply in scene.replies)
    lines = (line.text for line in story.lines.values())
    return "".join((*lines, *replies, fingerprint, *(scene.title for scene in scenes)))


def _open(studio: Studio, folder: Path) -> None:
    studio.window.bench.bench.open_folder(folder)
    bench = studio.window.bench.bench
    _until(lambda: bench.examination is not None and bench.checks.progress is None)


def _graph(studio: Studio) -> None:
    studio.press("bench.tab.graph")
    story = studio.window.bench.story
    story.choose_node("scene:group")
    _until(lambda: story.drawing is not None and story.drawing.graph.exhaustive is not None)


def _trial(studio: Studio) -> None:
    studio.press("bench.tab.trial")
    studio.window.bench.story.start_trial()


def _plans(studio: Studio) -> None:
    if studio.window.bench.story.desk is not None:
        studio.window.bench.story.end_trial()
    studio.press("bench.tab.plans")
    studio.press("bench.plans.run")
    _until(lambda: studio.window.bench.runs.runs is not None)


def _proof_tab(studio: Studio) -> None:
    studio.press("bench.tab.proof")


def _publish(studio: Studio) -> None:
    """A situation of somebody's own, ready to go out."""
    bench = studio.window.bench.bench
    bench.select(_telling(studio, "old-friend"))
    (bench.path or Path()).with_name("scam.yaml.bak").write_text("#", encoding="utf-8")
    _until(lambda: bench.scenario is not None and not bench.is_behind)
    studio.press("bench.tab.publish")


def press_pack(studio: Studio) -> None:
    """Ask for the form of a pack, and fill it in."""
    studio.press("bench.publish.pack")
    for field in studio.window.findChildren(QLineEdit, "bench.pack.author"):
        field.setText("林晓")


def _make_pack(studio: Studio) -> None:
    """Make the pack, and put the situation on the home page."""
    publish = studio.window.bench.publish
    studio.press("bench.pack.make")
    _until(lambda: publish.made is not None)
    studio.press("bench.publish.home")
    _until(lambda: any(card.mark for card in studio.window.home.cards.cards))
    studio.window.go("practice")
    studio.take("bench-on-home")
    studio.window.go("bench")


def _type_a_slip(studio: Studio) -> None:
    """Something typed and not saved is marked at its line; then it is taken back."""
    bench = studio.window.bench.bench

    def slip(_studio: Studio) -> None:
        bench.edit(bench.text.replace("goto: push", "goto: pusch", 1))
        bench.text_replaced.emit()
        _until(lambda: bool(bench.problems()) and not bench.is_behind)
        studio.window.bench.story.place_found.emit(bench.path, 24, 1)

    studio.take("bench-typing", slip)
    bench.forget_drafts()
    bench.text_replaced.emit()


def _spoil(path: Path) -> None:
    """A scene without a safe way out: fine to read, refuted by the prover with the way there."""
    text = path.read_text(encoding="utf-8")
    start, end = (
        text.index("actions:\n  - act: callback_known_number\n    target: lao"),
        "inspect:\n",
    )
    text = text[:start] + text[text.index(end, start) :]
    stuck = (
        '  - id: stuck\n    on: chat\n    title: "{who}"\n    lines:\n'
        "      - {id: s1, by: fake, text: 那你别走，就在这里等我。}\n"
        "    silence: {after: 5, end: late}\nendings:\n"
    )
    text = text.replace("endings:\n", stuck, 1).replace(
        "after: 20, end: safe", "after: 20, end: late"
    )
    path.write_text(text.replace("goto: push", "goto: stuck", 1), encoding="utf-8")


def _proof(studio: Studio) -> None:
    models = studio.window.bench
    models.bench.select(_telling(studio, "old-friend"))
    models.bench.look()
    _until(lambda: models.story.story is not None and "stuck" in models.story.story.scenes)
    studio.press("bench.tab.proof")
    studio.press("bench.proof.run")
    _until(lambda: models.runs.report is not None)


def _break(path: Path) -> None:
    """Two slips of the pen."""
    text = path.read_text(encoding="utf-8")
    text = text.replace("conduct: best", "conduct: bset", 1).replace(
        "goto: order", "goto: odrer", 1
    )
    path.write_text(text, encoding="utf-8")


def _problems(studio: Studio) -> None:
    bench = studio.window.bench.bench
    bench.look()
    bench.select(_telling(studio, "boss-group"))
    _until(lambda: bool(bench.problems()) and bench.checks.progress is None)
    studio.press("bench.tab.graph")
    QTest.keyClick(studio.window, Qt.Key.Key_F8)


def _conflict(folder: Path) -> Callable[[Studio], None]:
    def do(studio: Studio) -> None:
        bench = studio.window.bench.bench
        bench.edit(bench.text + "# 1\n")
        path = folder / "boss-group" / "scam.yaml"
        path.write_text(path.read_text(encoding="utf-8") + "# 2\n", encoding="utf-8")
        bench.look()
        QTest.qWait(200)

    return do


def _telling(studio: Studio, situation: str) -> Path:
    root = studio.window.bench.bench.root
    return (root or Path()) / situation / "scam.yaml"


def _until(true: Callable[[], bool]) -> None:
    for _ in range(_PATIENCE):
        if true():
            return
        QTest.qWait(10)
    raise LookupError("the bench did not come so far")
