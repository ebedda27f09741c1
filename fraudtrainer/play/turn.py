"""One input being played: its events are collected while the state follows them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from fraudtrainer.play import event as ev
from fraudtrainer.play.observation import Observation
from fraudtrainer.play.state import State, follow, see
from fraudtrainer.scenario.expression import evaluate
from fraudtrainer.scenario.model import TEMPER_LIMIT, Branch, GiveUp, Line, Payment, Scene
from fraudtrainer.scenario.stock import stock_ids
from fraudtrainer.scenario.story import DAY, Story, minutes_of
from fraudtrainer.scenario.vocabulary import Conduct


class Turn:
    """Collects the events of one input while the state follows them.

    Attributes:
        story: What is played.
        state: Where the events have led so far: the turn's own copy, which changes until it is over.
        look: What conditions see of it.
        events: What has happened, in order.
    """

    __slots__ = ("events", "look", "state", "story")

    def __init__(self, story: Story, state: State) -> None:
        """Take a copy of `state`, so that it need not be copied for each event."""
        self.story = story
        self.state = replace(state)
        self.look = Observation(story, self.state)
        self.events: list[ev.Event] = []

    def emit(self, event: ev.Event) -> None:
        """Add an event and let the state follow it."""
        self.events.append(event)
        follow(self.state, event)

    @property
    def at(self) -> int:
        """Scene time, minutes since midnight."""
        return self.state.at

    def say_default(self, name: str) -> None:
        """Put the library's own words on the desk, where the telling has none."""
        self.say(self.story.lines[line_id] for line_id in stock_ids(name))

    def enter(self, scene_id: str, later: int = 0) -> None:
        """Begin a scene, `later` minutes from now: say its lines, and let the phone ring.

        What is said in a call is heard only once it is answered.
        """
        scene = self.story.scenes[scene_id]
        at = self.at + later
        at = max(at, begins(scene))
        self.emit(ev.SceneEntered(at=at, scene=scene_id))
        if not scene.rings_first:
            self.say(scene.lines)
        if scene.ring is not None:
            self.emit(ev.Rang(at=self.at, scene=scene_id, by=scene.ring.by))

    def say(self, lines: Iterable[Line]) -> None:
        """Put the lines on the desk whose condition holds as their turn comes, each its minutes later."""
        state, run = self.state, list[ev.LineShown]()
        at, scene = state.at, state.scene
        for line in lines:
            if line.when:
                self._see(run)  # it may ask for them
                run = []
                if not self.look.holds(line.when):
                    continue
            at += line.minutes
            run.append(ev.LineShown(at=at, line=line.id, scene=scene))
        self._see(run)

    def _see(self, run: list[ev.LineShown]) -> None:
        if run:
            self.events += run
            see(self.state, run)

    def follow(self, branch: Branch) -> bool:
        """Play out what a choice brings: said, harmed, remembered, pushed, paid, moved.

        Returns:
            True where it led out of the scene.
        """
        self.tell(branch)
        payment = self._payment_of(branch)
        if payment is not None and self.pay(payment):
            return True
        return self._give_up(branch) or self._move(branch)

    def tell(self, branch: Branch) -> None:
        """What a choice says and does, without where it leads."""
        self.say(branch.lines)
        self._harm(branch)
        if branch.income is not None:
            income = branch.income
            self.emit(ev.MoneyCame(at=self.at, amount=income.amount, label=income.label))
        self._remember(branch)
        if branch.push:
            self._push()

    def pay(self, payment: Payment) -> bool:
        """Let the money go, and play out what that brings."""
        at = self.at + (payment.minutes or 2)
        self.emit(_paid(payment, at, self.state.scene, payment.by, payment.conduct))
        return self.follow(payment)

    def lose(self, payment: Payment, scene: str) -> None:
        """Let money be gone before the story begins; nobody decides that any more."""
        self.emit(_paid(payment, self.at, scene, "system", None))

    def _harm(self, branch: Branch) -> None:
        for what in branch.leak:
            self.emit(ev.Leaked(at=self.at, what=what))
        if branch.wrong is not None:
            wrong = branch.wrong
            self.emit(
                ev.WrongedSomeone(at=self.at, who=wrong.who, what=wrong.what, weight=wrong.weight)
            )

    def _remember(self, branch: Branch) -> None:
        """Set the branch's values, each kept between its bounds, then change the temper."""
        for name, text in branch.set.items():
            bounds = self.story.telling.values[name]
            value = min(bounds.max, max(bounds.min, evaluate(str(text), self.look)))
            self.emit(ev.ValueSet(at=self.at, name=name, value=value))
        if branch.patience:
            self._temper("patience", branch.patience)
        if branch.trust:
            self._temper("trust", branch.trust)

    def _temper(self, name: str, change: int) -> None:
        value = min(TEMPER_LIMIT, max(0, self.state.values.get(name, 0) + change))
        self.emit(ev.ValueSet(at=self.at, name=name, value=value))

    def _push(self) -> None:
        """Say the next rung of the ladder, while there is one."""
        temper = self.story.telling.temper
        rung = self.state.values.get("rung", 0)
        if temper is not None and rung < len(temper.ladder):
            self.emit(ev.Pushed(at=self.at, rung=rung + 1))
            self.say(temper.ladder[rung].lines)

    def _payment_of(self, branch: Branch) -> Payment | None:
        """The payment that a branch makes somebody else pay, where it was not made before."""
        if branch.pays is None:
            return None
        payments = (p for p in unpaid(self.story, self.state) if p.id == branch.pays)
        payment = next(payments, None)
        return payment if payment is not None and payment.amount <= self.state.balance else None

    def _give_up(self, branch: Branch) -> bool:
        """Let the other side give up, once, where one of its rules holds before any loss."""
        temper, state = self.story.telling.temper, self.state
        if temper is None or isinstance(branch, GiveUp):
            return False
        if state.lost or state.values.get("gave_up") or self._in_opening:
            return False
        if self._way(branch)[1] is not None:
            return False
        for rule in temper.gives_up:
            if self.look.holds(rule.when):
                self.emit(ev.GaveUp(at=self.at + rule.minutes, rule=rule.id))
                return self.follow(rule)
        return False

    @property
    def _in_opening(self) -> bool:
        return self.state.scene in self.story.telling.opening

    def _way(self, branch: Branch) -> tuple[str | None, str | None]:
        """The scene, or else the ending, that a branch leads to now."""
        for way in branch.ways:
            if not way.when or self.look.holds(way.when):
                return way.goto, way.end
        return branch.goto, branch.end

    def _move(self, branch: Branch) -> bool:
        scene, ending = self._way(branch)
        if scene is not None:
            self.enter(scene)
        elif ending is not None:
            self.close(ending)
        return scene is not None or ending is not None

    def close(self, ending: str) -> None:
        """End the story, or with what takes the ending's place.

        In a story of format 1 the judgement is asked first where the dial was never moved.
        """
        ending = self._ending(ending)
        if self.story.judged and not self.story.locks and self.state.dial is None:
            self.emit(ev.JudgementAsked(at=self.at, ending=ending))
        else:
            self.emit(ev.Ended(at=self.at, ending=ending))

    def _ending(self, name: str) -> str:
        """The ending that takes a place where data was given away, or where luck alone helped."""
        ending, state = self.story.endings[name], self.state
        if ending.leaked and state.leaked:
            return ending.leaked
        return ending.unguarded if ending.unguarded and state.bad else name


def begins(scene: Scene) -> int:
    """The earliest that a scene begins, minutes since the first day's midnight."""
    day = 0 if scene.day is None else DAY * (scene.day - 1)
    return day + (0 if scene.clock is None else minutes_of(scene.clock))


def unpaid(story: Story, state: State) -> tuple[Payment, ...]:
    """The payments of the scene that can be made now, whoever pays.

    A drill's own payment was made before the story began.
    """
    before, here = story.telling.before, state.scene
    payments = story.scenes[here].pay
    if not payments:
        return ()
    gone = before.pay if before is not None and here == story.telling.first else None
    fresh = (p for p in payments if p.id != gone and f"pay:{p.id}" not in state.used)
    return Observation(story, state).open(fresh)


def _paid(
    payment: Payment, at: int, scene: str, by: str, conduct: Conduct | None
) -> ev.PaymentMade:
    return ev.PaymentMade(
        at=at,
        scene=scene,
        payment=payment.id,
        account=payment.account,
        payee=payment.payee,
        amount=payment.amount,
        to_scammer=payment.to == "scammer",
        conduct=conduct,
        by=by,
    )
