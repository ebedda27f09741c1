"""What is written in a telling and never comes to be: what stands in the shade of something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.model import ActionRule, Branch, Ending, InspectionRule, Scene, Telling
from fraudtrainer.scenario.part import branches_everywhere, branches_in
from fraudtrainer.scenario.reading.slip import Slip, choices
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.scenario.vocabulary import EndingKind
from fraudtrainer.words import Words

BAD_INSTEAD, UNPAYABLE, TWICE = "FT076", "FT078", "FT079"
_KINDS: dict[str, EndingKind] = {"leaked": "exposed", "unguarded": "lucky"}
"""What kind an ending is that takes another's place."""


def unused_slips(telling: Telling) -> Iterator[Slip]:
    """Endings, payments, rules and ways that are named wrongly or never taken."""
    yield from _endings(telling.endings)
    for number, scene in enumerate(telling.scenes):
        yield from _payments(telling, scene, ("scenes", number))
        for key in ("actions", "inspect"):
            yield from _rules(getattr(scene, key), ("scenes", number, key))
    for key in ("opening_actions", "opening_inspect", "actions", "inspect"):
        yield from _rules(getattr(telling, key), (key,))
    if telling.aftermath is not None:
        yield from _rules(telling.aftermath.actions, ("aftermath", "actions"))
    for path, branch in branches_everywhere(telling):
        yield from _ways(branch, path)


def _endings(endings: tuple[Ending, ...]) -> Iterator[Slip]:
    kinds = {ending.id: ending.kind for ending in endings}
    for number, ending in enumerate(endings):
        for key, kind in _KINDS.items():
            other = getattr(ending, key)
            if not other or kinds.get(other) == kind:
                continue
            path = ("endings", number, key)
            if other not in kinds:
                yield Slip(
                    BAD_INSTEAD, path, Words(f"没有叫“{other}”的结局", f"there is no ending {other!r}"),
                    choices(other, kinds),
                )  # fmt: skip
            else:
                yield Slip(
                    BAD_INSTEAD, path, Words(f"{key} 要指一个 kind: {kind} 的结局",
                    f"{key} is an ending of the kind {kind}"),
                    Words(f"“{other}”是 {kinds[other]}", f"{other!r} is {kinds[other]}"),
                )  # fmt: skip


def _payments(telling: Telling, scene: Scene, path: DataPath) -> Iterator[Slip]:
    """Payments that no form shows and no choice makes; a drill's own was made before it began."""
    paid = {branch.pays for _path, branch in branches_in(scene)}
    if telling.before is not None:
        paid.add(telling.before.pay)
    if paid - {None} - {payment.id for payment in scene.pay}:
        return  # what pays one that is not there may be meant for this one
    for number, payment in enumerate(scene.pay):
        if payment.id not in paid and (payment.by != "me" or not payment.on_form):
            yield Slip(
                UNPAYABLE, (*path, "pay", number), Words(f"付款“{payment.id}”谁也付不了",
                f"nobody can make the payment {payment.id!r}"),
                Words(f"给本幕的一个选择写上 pays: {payment.id}",
                f"write pays: {payment.id} with a choice of this scene"),
            )  # fmt: skip


def _rules(rules: Iterable[Branch], path: DataPath) -> Iterator[Slip]:
    """Rules that come after one for the same, which always holds or holds under the same condition."""
    before: dict[tuple[str, str | None], set[str]] = {}
    for number, rule in enumerate(rules):
        if isinstance(rule, ActionRule):
            yield from _target(rule, (*path, number, "target"))
            same: tuple[str, str | None] = (rule.act, rule.target)
        elif isinstance(rule, InspectionRule):
            same = (rule.target, None)
        else:
            continue
        held = before.setdefault(same, set())
        if "" in held or rule.when in held:
            name = f"{same[0]} {same[1]}" if same[1] else same[0]
            yield Slip(
                TWICE, (*path, number), Words(f"“{name}”前面已经写过，这一条永远用不上",
                f"{name!r} stands above already: this one is never used"),
                Words("删掉一条，或者用 when 分开", "delete one, or tell them apart by when"),
            )  # fmt: skip
        held.add(rule.when)


def _target(rule: ActionRule, path: DataPath) -> Iterator[Slip]:
    if rule.target is not None and not ACTIONS[rule.act].targeted:
        yield Slip(
            TWICE, path, Words(f"{rule.act} 不问找谁，写了 target 就永远用不上",
            f"{rule.act} asks for nobody: with a target it is never used"),
            Words("删掉 target", "delete target"),
        )  # fmt: skip


def _ways(branch: Branch, path: DataPath) -> Iterator[Slip]:
    always = next((n for n, way in enumerate(branch.exits) if not way.when), None)
    if always is not None and always + 1 < len(branch.exits):
        last = always + 1 >= len(branch.ways)
        yield Slip(
            TWICE, path if last else (*path, "ways", always + 1),
            Words("前面一条 ways 没有 when，后面的永远走不到", "a way without when stands before: this one is never taken"),
            Words("给前面那条写上 when，或者排到最后", "give that one a when, or put it last"),
        )  # fmt: skip
