"""The graph of a telling: nothing missing, nothing overlapping, nothing unescaped."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.graph.boxes import WIDTH, wrap
from fraudtrainer.authoring.graph.mermaid import escape, mermaid
from fraudtrainer.authoring.graph.parts import ending_key, scene_key
from fraudtrainer.authoring.graph.picture import picture
from fraudtrainer.authoring.graph.svg import svg
from fraudtrainer.authoring.graph.telling import build_graph
from fraudtrainer.authoring.proof.prover import prove
from fraudtrainer.scenario.model import ActionRule, Branch, Ring, Way
from fraudtrainer.scenario.part import branches_in
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import sound

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "tests/fixtures/mini", *sorted((ROOT / "scenarios").iterdir())]


def stories() -> Iterator[tuple[str, Story]]:
    for folder in FOLDERS:
        scenario = sound(folder)
        for name in sorted(scenario.tellings):
            yield f"{scenario.id}-{name}", scenario.story_variant(name, 0)


STORIES = dict(stories())
PICTURED = [
    pytest.param(story, id=name, marks=() if name.startswith("mini-") else pytest.mark.slow)
    for name, story in STORIES.items()
]


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES.keys())
def test_every_scene_and_ending_is_a_node_and_every_way_on_an_edge(story: Story) -> None:
    graph = build_graph(story)
    wanted = {scene_key(s) for s in story.scenes} | {ending_key(e) for e in story.endings}
    assert wanted <= set(graph.by_key)
    edges = {(e.source, e.target) for e in graph.edges}
    for scene in story.telling.scenes:
        for _path, branch in branches_in(scene):
            for goto in branch.scenes:
                assert (scene_key(scene.id), scene_key(goto)) in edges
            for end in branch.endings:
                assert (scene_key(scene.id), ending_key(end)) in edges


@pytest.mark.parametrize("story", PICTURED)
def test_the_picture_is_well_formed_and_no_boxes_overlap(story: Story) -> None:
    graph = build_graph(story, prove(story, max_states=300, random_sittings=5))
    root = ET.fromstring(svg(graph))
    assert root.tag.endswith("svg")
    boxes = [(p.x, p.y, p.x + WIDTH, p.y + p.box.height) for p in picture(graph).places.values()]
    for (a, b, c, d), (e, f, g, h) in combinations(boxes, 2):
        assert c <= e or g <= a or d <= f or h <= b
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    assert all(a >= 0 and b >= 0 and c <= width and d <= height for a, b, c, d in boxes)


def test_a_scene_that_nothing_leads_to_is_marked() -> None:
    scenario = sound(FOLDERS[0])
    story = scenario.story_variant("genuine", 0)
    line = replace(story.telling.scenes[1].lines[0], id="lost1")
    lost = replace(story.telling.scenes[1], id="lost", lines=(line,), pay=(), replies=())
    telling = replace(story.telling, scenes=(*story.telling.scenes, lost))
    planted = Story(story.situation, telling, "genuine", "planted")

    graph = build_graph(planted, prove(planted))
    assert [n.name for n in graph.unreached] == ["lost"]


def test_mermaid_names_every_node_and_escapes_what_would_break_it() -> None:
    scenario = sound(FOLDERS[0])
    text = mermaid(build_graph(scenario.story_variant("scam", 0)))
    assert "flowchart LR" in text
    assert all(name in text for name in ("hello", "push", "after", "safe", "late"))
    assert '"' not in escape('他说"好"')


@pytest.mark.parametrize("width", range(60, 160, 7))
@pytest.mark.parametrize(
    "text",
    [
        "他说（《转账须知》里写着）“别问”，就挂了。",
        "先看「收款人」（不是本人）再说……好吗？”他问。",
        "Ask first (see “the note”), then answer.",
        "“‘（《收》）’”",
    ],
)
def test_no_line_ends_with_an_opening_or_begins_with_a_closing_mark(text: str, width: int) -> None:
    lines = wrap(text, width, 10)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line, following in pairwise(lines):
        if len(line) > 1:  # a mark alone may stand where the width leaves no choice
            assert line[-1] not in "（《「“‘("
        if len(line) > 1 and len(following) > 1:
            assert following[0] not in "）》」”’)，。？…"


def test_money_gone_stays_dashed_along_its_lane() -> None:
    scenario = sound(ROOT / "scenarios" / "boss-group")
    graph = build_graph(scenario.story_variant("scam", 0))
    root = ET.fromstring(svg(graph))
    column = str(picture(graph).places["aftermath"].column)
    lanes = [p for p in root.iter() if p.attrib.get("data-lane") == column]
    others = [p for p in root.iter() if p.attrib.get("data-lane") not in (None, column)]
    implied = {e.target for e in graph.edges if e.implied}
    assert implied == {"aftermath"}
    assert any("stroke-dasharray" in p.attrib for p in lanes)
    assert not any("stroke-dasharray" in p.attrib for p in others)


def test_each_way_of_a_choice_and_each_giving_up_is_a_row_with_its_condition() -> None:
    scenario = sound(ROOT / "tests/fixtures/helper")
    graph = build_graph(scenario.story_variant("scam", 0))
    hello = [(c.label, c.target) for c in graph.by_key["scene:hello"].choices]
    assert ("妈，你怎么又信这个！〔listened == 0〕", "scene:alone") in hello
    assert ("打电话核实：社区民警〔listened >= 1〕", "end:safe") in hello
    anywhere = graph.by_key["anywhere"].choices
    assert [(c.kind, c.target) for c in anywhere if "〔patience == 0〕" in c.label] == [
        ("give_up", "end:safe")
    ]
    losing = {e.source for e in graph.edges if e.implied}
    assert losing == {"scene:hello", "scene:alone"}


def test_a_call_is_three_rows_and_what_is_not_written_leads_where_a_hang_up_or_silence_does() -> (
    None
):
    story = sound(FOLDERS[0]).story_variant("scam", 0)
    first, push, after = story.telling.scenes
    own = ActionRule(act="hang_up", end="late")
    call = replace(first, on="call", ring=Ring(by="fake"), actions=(own,))
    way = Way(when="lost > 0", end="late")
    over = Ring(by="op110", answer=Branch(ways=(way,), end="safe"), decline=Branch())
    scenes = (call, replace(push, ring=over), after)
    planted = Story(story.situation, replace(story.telling, scenes=scenes), "scam", "planted")
    graph = build_graph(planted, prove(planted, max_states=500, random_sittings=5))

    def rows(scene: str) -> list[tuple[str, str | None]]:
        choices = graph.by_key[scene_key(scene)].choices
        return [(c.label, c.target) for c in choices if c.kind == "call"]

    name = planted.person("fake").shown
    assert rows("hello") == [
        (f"接听（{name}来电）", None),
        (f"挂断（{name}来电）", "end:late"),
        (f"先不理（{name}来电）", "scene:push"),
    ]
    assert rows("push") == [
        ("接听（110 接警员来电）〔lost > 0〕", "end:late"),
        ("接听（110 接警员来电）", "end:safe"),
        ("挂断（110 接警员来电）", None),
        ("先不理（110 接警员来电）", "end:safe"),
    ]
    heard = graph.by_key[scene_key("hello")].choices[0].mark
    assert heard is not None
    assert [m.line for m in heard.lines] == ["h1", "h2"]
    assert "接 " in svg(graph)
    assert "接听（110 接警员来电）" in mermaid(graph)
