"""`fraudtrainer play`: a sitting in the terminal, by hand or by a plan."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable

import msgspec

from fraudtrainer.authoring.proof.walkthrough import walk
from fraudtrainer.cli.debrief_text import write_debrief
from fraudtrainer.cli.library import bundled_facts, find_situation, read_card
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.player import Player
from fraudtrainer.cli.printing import print_json, tell
from fraudtrainer.cli.result import result
from fraudtrainer.cli.table import laid_desk
from fraudtrainer.cli.terminal import Terminal
from fraudtrainer.cli.transcript import Transcript
from fraudtrainer.cli.voice import Voice
from fraudtrainer.errors import UserError
from fraudtrainer.modes.purpose import WHAT_IF
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.debrief import debrief
from fraudtrainer.scenario.diagnostic import listed, nearest
from fraudtrainer.scenario.library import CardEntry
from fraudtrainer.scenario.plan import read_plan
from fraudtrainer.scenario.reading.fact import FactLibrary
from fraudtrainer.scenario.reading.pack_facts import facts_around
from fraudtrainer.scenario.story import Story
from fraudtrainer.words import NOTHING, Words, joined

_GREATEST_SEED = 2**63 - 1
_GO_ON_LATER = Words(
    "先到这里。下次运行 fraudtrainer play {0} 可以接着演。",
    "That is all for now. Run fraudtrainer play {0} to go on.",
)
_EXCERPT_OVER = Words(
    "片段到这里为止，后面的故事还长。", "The excerpt stops here; the story goes on."
)
_NOT_KEPT = Words(
    "先到这里。这一场没有存进记录。", "That is all for now. This sitting was not recorded."
)


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.situation()
    parser.option(
        "--telling",
        zh="指定剧本；不写就抽签",
        en="the telling; drawn when left out",
        metavar="NAME",
    )
    parser.option(
        "--seed",
        zh="抽签用的数",
        en="number that decides the draw",
        metavar="N",
        type=_seed(parser.voice),
    )
    parser.place("--plan", "FILE", "照着走法文件演完", "play by a plan file")
    parser.story_language()
    parser.flag("--json", "结果用 JSON 输出", "print the result as JSON")
    parser.flag("--no-record", "这一场不存进记录", "keep no record of this sitting")
    parser.flag("--fast", "不停顿", "no pauses between lines")


def _seed(voice: Voice) -> Callable[[str], int]:
    def number(text: str) -> int:
        # isdecimal also holds for ² and the like that int() refuses, hence the ASCII test.
        if not (text.isascii() and text.isdecimal() and int(text) <= _GREATEST_SEED):
            raise argparse.ArgumentTypeError(
                voice(f"“{text}”不是 0 以上的整数", f"{text!r} is no whole number from 0")
            )
        return int(text)

    return number


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Play a situation and print its debrief, or its result as JSON.

    Returns:
        0, also where the learner left before the end.

    Raises:
        UserError: There is no such situation, telling or plan; the plan leads elsewhere; a decision
            could not be kept.
    """
    card = find_situation(options.situation, options.data)
    facts = facts_around(card.folder, bundled_facts())
    if options.telling is not None and options.telling not in card.truths:
        raise _unknown_telling(options.telling, card)
    if options.plan is not None:
        desk = _walked(options, card, facts, voice)
        if not options.json:
            terminal = Terminal(sys.stdin, sys.stdout, voice)
            Transcript(desk.story, terminal).write(desk.events, pauses=False)
            if desk.ended:
                write_debrief(terminal, debrief(desk.sitting), facts)
            else:
                terminal.say(_EXCERPT_OVER)
    else:
        desk = _played(options, card, facts, voice)
    if options.json:
        print_json(result(desk, voice))
    return 0


def _unknown_telling(name: str, card: CardEntry) -> UserError:
    near, names = nearest(name, card.truths), ", ".join(card.truths)
    asked = Words(f"是不是 {near}？", f"Did you mean {near}? ") if near else NOTHING
    return UserError(
        Words(
            f"情境“{card.id}”没有叫“{name}”的剧本。", f"{card.id} has no telling called {name!r}."
        ),
        hint=joined((asked, Words(f"有这些：{names}", f"There are: {names}")), NOTHING),
    )


def _walked(options: argparse.Namespace, card: CardEntry, facts: FactLibrary, voice: Voice) -> Desk:
    """The desk as a plan leaves it."""
    plan, diagnostics = read_plan(options.plan)
    if plan is None:
        raise UserError(
            Words("走法文件有错误。", "The plan file has errors."), details=listed(diagnostics)
        )
    if plan.telling not in card.truths:
        raise _unknown_telling(plan.telling, card)
    if options.telling not in (None, plan.telling):
        raise UserError(
            Words(
                f"这份走法是给剧本“{plan.telling}”的，不是“{options.telling}”。",
                f"This plan is for {plan.telling!r}, not for {options.telling!r}.",
            )
        )
    if options.seed is not None:
        plan = msgspec.structs.replace(plan, seed=options.seed)
    scenario = read_card(card, facts)
    story = scenario.story(plan.telling, plan.seed, scenario.spoken(options.language))
    _tell_language(options, story, voice)
    return Desk(walk(story, plan), WHAT_IF)


def _tell_language(options: argparse.Namespace, story: Story, voice: Voice) -> None:
    """Say so where the story is not in the language that was asked for."""
    if options.language != story.language:
        words = voice(
            "这一场不是用指定的语言：没有译全，或者是接着上次演。",
            "This sitting is in another language: not all is translated, or it goes on from before.",
        )
        tell(words)


def _played(options: argparse.Namespace, card: CardEntry, facts: FactLibrary, voice: Voice) -> Desk:
    """The desk as the person at the terminal leaves it."""
    # With --json the story goes to standard error, so that standard output holds JSON alone.
    sink = sys.stderr if options.json else sys.stdout
    person = sink.isatty() and not options.fast
    terminal = Terminal(sys.stdin, sink, voice, time.sleep if person else None)
    with laid_desk(options, card, facts, terminal) as desk:
        _tell_language(options, desk.story, voice)
        if Player(desk, terminal).play():
            if not options.json:
                write_debrief(terminal, debrief(desk.sitting), facts)
        elif desk.attempt is not None:
            terminal.say(_GO_ON_LATER.fill(options.situation))
        else:
            terminal.say(_NOT_KEPT)
        return desk
