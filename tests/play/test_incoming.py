"""What the screen of a ringing phone shows."""

from dataclasses import replace as rebuilt

from msgspec.structs import replace

from fraudtrainer.play import input as inp
from fraudtrainer.play.incoming import incoming
from fraudtrainer.play.sitting import Sitting
from fraudtrainer.scenario.model import Person, Ring
from fraudtrainer.scenario.story import Story


def ringing(story: Story, by: str, person: Person | None = None) -> Story:
    first, *others = story.telling.scenes
    ring = Ring(by=by, area="本地", before="昨天 18:02")
    people = {**story.telling.people, **({by: person} if person is not None else {})}
    scenes = (replace(first, on="call", ring=ring), *others)
    return rebuilt(story, telling=replace(story.telling, scenes=scenes, people=people))


def test_nothing_is_shown_while_nothing_rings(scam: Story) -> None:
    assert incoming(scam, Sitting.begin(scam, 1).state) is None
    story = ringing(scam, "fake")
    answered = Sitting.begin(story, 1).after(inp.Call("answer"))
    assert incoming(story, answered.state) is None


def test_a_number_is_known_where_it_is_one_of_the_learners_own(scam: Story) -> None:
    contact = scam.situation.contacts[0]
    for number, known in ((contact.number, contact.name), ("1●●●●", "")):
        story = ringing(scam, "fake", Person(shown="某某", really="某某", number=number))
        shown = incoming(story, Sitting.begin(story, 1).state)
        assert shown is not None
        assert shown == ("fake", number, "本地", known, "昨天 18:02")


def test_where_there_is_no_number_the_name_is_shown(scam: Story) -> None:
    story = ringing(scam, "fake")
    shown = incoming(story, Sitting.begin(story, 1).state)
    assert shown is not None
    assert (shown.number, shown.known) == (story.person("fake").shown, "")
