"""Ways through a telling: rings are found as anybody would find them who tries every way."""

from hypothesis import given
from hypothesis import strategies as st

from fraudtrainer.authoring.subject.route import reached, rings, steps_back

NAMES = "abcdef"
LINKS = st.dictionaries(st.sampled_from(NAMES), st.sets(st.sampled_from(NAMES))).map(
    lambda some: {name: some.get(name, set()) for name in NAMES}
)


def on_the_way(links: dict[str, set[str]], start: str) -> set[str]:
    """Every scene that a step or more lead to."""
    return {scene for first in links[start] for scene in reached(links, first)}


@given(LINKS)
def test_a_ring_is_every_scene_that_leads_back_to_itself_with_those_on_the_way(
    links: dict[str, set[str]],
) -> None:
    beyond = {name: on_the_way(links, name) for name in NAMES}
    wanted = {
        frozenset(other for other in NAMES if other in beyond[name] and name in beyond[other])
        for name in NAMES
        if name in beyond[name]
    }
    found = rings(links)
    assert set(found) == wanted
    assert len(found) == len(wanted)


@given(LINKS, st.sets(st.sampled_from(NAMES), min_size=1))
def test_the_fewest_steps_to_a_goal_are_one_more_than_those_of_the_next_scene(
    links: dict[str, set[str]], goals: set[str]
) -> None:
    steps = steps_back(links, goals)
    assert {name for name, count in steps.items() if count == 0} == goals
    for name in NAMES:
        ahead = [steps[following] for following in links[name] if following in steps]
        if name not in goals:
            assert steps.get(name) == (min(ahead) + 1 if ahead else None)
