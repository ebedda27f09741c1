"""A path that the prover found, in words of both languages."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from fraudtrainer.authoring.proof.path_text import path_words
from fraudtrainer.paths import bundled
from fraudtrainer.play import input as inp
from fraudtrainer.scenario.story import Story
from tests.sound_scenarios import sound

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def scam() -> Story:
    scenario = sound(bundled("scenarios") / "boss-group")
    return scenario.story_variant("scam", 0, scenario.spoken("en"))


def test_every_kind_of_input_is_a_sentence_in_each_language(scam: Story) -> None:
    scene, reply = scam.telling.first, scam.scenes[scam.telling.first].replies[0]
    line = scam.scenes[scene].lines[0].id
    payment = next(p for s in scam.telling.scenes for p in s.pay)
    contact = scam.situation.contacts[0]
    inputs: list[inp.Input] = [
        inp.Dial(4), inp.Flag(line, "urgency_deadline"), inp.Unflag(line, "urgency_deadline"),
        inp.Inspect("profile"), inp.Act("callback_known_number", contact.id), inp.Act("hang_up"),
        inp.Act("report_account_fast", "account,amount"),
        inp.Pay(payment.account, payment.payee, payment.amount), inp.Wait(5), inp.Reply(reply.id),
        inp.Call("ignore"), inp.Unseen((line,)), inp.Leave(),
    ]  # fmt: skip
    for value in inputs:
        (words,) = path_words(scam, [value])
        assert words.en.startswith(f"{scene}: "), value
        assert not re.search(r"[一-鿿，。：；（）]", words.en), value
        assert re.search(r"[一-鿿]", words.zh), value
        assert words.en != path_words(scam, [inp.Wait(99)])[0].en


def test_what_is_not_said_aloud_stands_without_quotation_marks(scam: Story) -> None:
    first, *others = scam.telling.scenes
    said = first.replies[0]
    quiet = replace(said, aloud=False)
    telling = replace(scam.telling, scenes=(replace(first, replies=(quiet,)), *others))
    story = Story(scam.situation, telling, "scam", "planted", language="en")

    assert path_words(scam, [inp.Reply(said.id)])[0].zh.endswith(f"说“{said.text}”")
    assert path_words(story, [inp.Reply(said.id)])[0].zh == f"{first.id}：{said.text}"
