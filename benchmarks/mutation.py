"""Seeded faults for `benchmarks.fuzz`: planted into a file's bytes, or into the tree it stands for.

A mutated tree is mostly readable again, and that is its use: whatever reading lets through must be
borne by the rules, the plans, the prover and the graph.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, Final

Slot = tuple[Any, Any]
"""A container and the key or index of one of its values."""

TOKENS: Final = (
    b":", b": ", b"- ", b"? ", b"&a ", b"*a", b"!!str ", b"!", b"%YAML 1.2\n", b"---\n", b"...\n",
    b"<<: ", b"|", b">-\n", b"{", b"}", b"[", b"]", b'"', b"'", b"#", b" #", b"\t", b"\r", b"\r\n",
    b"\n\n", b"\0", b"\x7f", b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xff",
    b"\\ud800", b'"\\x00"', b"{amount}", b"{x|wan}", b"{S2-06.transfer_yuan|wan}", b"9" * 30, b"1e9",
    "：".encode(), "　".encode(), "“".encode(), "银行打来核实，就说".encode(), b"~", b"null", b"true",
)  # fmt: skip
SCALARS: Final[tuple[Any, ...]] = (
    None, True, False, 0, 1, -1, 5, 10**17, -(10**17), 0.5, -1.5, 1e300, "", " ", "0", "12:60",
    "24:00", "1:2:3", "me", "system", "{", "{}", "{amount}", "{amount|wan}", "{nothing}", "{a.b}",
    "\u202e倒过来", "a" * 3000, "字" * 3000, "9" * 3000, "1" * 3000 + "年", "a." * 1500 + "@", "《" * 99,
    "\n\n", "\ufffd", "\U0010ffff", "<script>&\"'", [], {}, [[]], [{}], {"": ""}, ["a", 1],
)  # fmt: skip
EXPRESSIONS: Final = (
    "trust > 2", "patience == 0", "not did(call_110)", "lost > 0 and paid == 0", "leaks + 1", "1", "0",
    "asked + 1", "hits >= 3 or dial == 5", "seen(h1)", "said(r1) and looked(profile)", "rung > 9 > 1",
    "9 * " * 40 + "9", "(" * 90 + "1" + ")" * 90, "-" * 190 + "1", "not " * 45 + "1", "1/0", "x", "",
    "lost ** 99", "__import__('os')", "f(1)", "（trust）", "1 if 1 else 2", "trust >", "1_000", "0x1F",
)  # fmt: skip
HOLDERS: Final = frozenset(("text", "goto", "end", "act", "conduct", "lines"))
"""Whatever has one of these may carry a condition."""
LINKS: Final = frozenset(
    (
        "goto",
        "end",
        "first",
        "by",
        "line",
        "target",
        "act",
        "scene",
        "reply",
        "pay",
        "id",
        "telling",
        "exit",
        "asks",
        "owes",
        "after",
        "same_as",
        "pays",
        "leaked",
        "unguarded",
        "excerpt",
        "last",
        "cue",
        "kind",
        "counts",
        "span",
    )
)
"""Keys whose values name something: exchanged among themselves they mostly stay readable."""


def mutate_bytes(data: bytes, random: Random) -> bytes:
    """Plant one to four faults into bytes."""
    found = bytearray(data)
    for _ in range(random.randint(1, 4)):
        _BYTE_FAULTS[random.randrange(len(_BYTE_FAULTS))](found, random)
    return bytes(found)


def _flip(data: bytearray, random: Random) -> None:
    if data:
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _drop(data: bytearray, random: Random) -> None:
    start = random.randrange(len(data) + 1)
    del data[start : start + random.choice((1, 2, 8, 60, 4000))]


def _repeat(data: bytearray, random: Random) -> None:
    start = random.randrange(len(data) + 1)
    part = data[start : start + random.choice((1, 30, 300))]
    data[start:start] = part * random.choice((1, 2, 40))


def _insert(data: bytearray, random: Random) -> None:
    at = random.randrange(len(data) + 1)
    data[at:at] = random.choice(TOKENS) * random.choice((1, 1, 1, 2, 50))


def _swap_lines(data: bytearray, random: Random) -> None:
    lines = data.split(b"\n")
    one, two = (random.randrange(len(lines)) for _ in range(2))
    lines[one], lines[two] = lines[two], lines[one]
    data[:] = b"\n".join(lines)


def _indent(data: bytearray, random: Random) -> None:
    lines = bytes(data).split(b"\n")
    at = random.randrange(len(lines))
    lines[at] = random.choice((b" ", b"  ", b"\t", "　".encode())) + lines[at]
    data[:] = b"\n".join(lines)


_BYTE_FAULTS: Final[tuple[Callable[[bytearray, Random], None], ...]] = (
    _flip, _drop, _repeat, _insert, _insert, _swap_lines, _indent,
)  # fmt: skip


def mutate_tree(tree: Any, random: Random) -> bytes:  # noqa: ANN401 - a plain YAML tree
    """Plant one to five faults into a copy of a tree, and write it down as YAML (JSON, in fact)."""
    copy = json.loads(json.dumps(tree))
    if isinstance(copy, dict) and "truth" in copy and random.random() < 0.4:
        _give_temper(copy, random)
    for _ in range(random.randint(1, 5)):
        slots = list(_slots(copy))
        if not slots:
            break
        _TREE_FAULTS[random.randrange(len(_TREE_FAULTS))](slots, random)
    return json.dumps(copy, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def _give_temper(telling: dict[str, Any], random: Random) -> None:
    """So that what conditions ask for is there, mostly."""
    telling.setdefault("values", {"asked": {"start": 0, "max": 3}})
    people = telling.get("people")
    if isinstance(people, dict) and people:
        who = random.choice(sorted(people))
        rungs = [{"lines": [{"id": f"rung{n}", "by": who, "text": "快点。"}]} for n in range(2)]
        patience, trust = random.choice((0, 3, 9)), random.choice((0, 3, 9))
        temper = {"who": who, "patience": patience, "trust": trust, "ladder": rungs}
        telling.setdefault("temper", temper)


def _slots(value: Any) -> Iterator[Slot]:  # noqa: ANN401 - a plain YAML tree
    """Every value of a tree but its root."""
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _slots(value[key])


def _relink(slots: list[Slot], random: Random) -> None:
    """Let something name what something else of the same key names."""
    links = [s for s in slots if s[1] in LINKS and isinstance(s[0][s[1]], str)]
    if links:
        container, key = random.choice(links)
        same = [c[k] for c, k in links if k == key]
        container[key] = random.choice(same)


def _leave(slots: list[Slot], random: Random) -> None:
    """Turn a way on into an end, or the other way round, or take it away."""
    ways = [s for s in slots if s[1] in ("goto", "end", "exit") and isinstance(s[0], dict)]
    if ways:
        container, key = random.choice(ways)
        other = random.choice([way for way in ("goto", "end", "exit") if way != key])
        value = container.pop(key)
        names = [c[k] for c, k in ways if k == other and k in c]
        if random.random() < 0.7 and isinstance(value, str) and names:
            container[other] = random.choice(names)


def _remove(slots: list[Slot], random: Random) -> None:
    container, key = random.choice(slots)
    del container[key]


def _double(slots: list[Slot], random: Random) -> None:
    lists = [s for s in slots if isinstance(s[0], list)]
    if lists:
        container, index = random.choice(lists)
        copied = json.loads(json.dumps(container[index]))
        times = random.choice((1, 1, 3, 30))
        for number in range(times):
            one = json.loads(json.dumps(copied))
            if isinstance(one, dict) and "id" in one and random.random() < 0.9:
                one["id"] = f"{one['id']}-{number}-{random.randrange(1000)}"
            container.insert(index, one)


def _empty(slots: list[Slot], random: Random) -> None:
    container, key = random.choice(slots)
    value = container[key]
    container[key] = {dict: {}, list: [], str: "", int: 0}.get(type(value))


def _number(slots: list[Slot], random: Random) -> None:
    numbers = [s for s in slots if type(s[0][s[1]]) in (int, float)]
    if numbers:
        container, key = random.choice(numbers)
        container[key] = random.choice(
            (0, 1, 2, 59, 120, 1440, 10**6, 10**17, -1, container[key] * 3)
        )


def _replace(slots: list[Slot], random: Random) -> None:
    container, key = random.choice(slots)
    container[key] = random.choice(SCALARS)


def _retext(slots: list[Slot], random: Random) -> None:
    texts = [s for s in slots if isinstance(s[0][s[1]], str)]
    if texts:
        container, key = random.choice(texts)
        container[key] = random.choice([s for s in SCALARS if isinstance(s, str)])


def _exchange(slots: list[Slot], random: Random) -> None:
    (one, key), (two, other) = random.choice(slots), random.choice(slots)
    value = json.loads(json.dumps(two[other]))
    one[key] = value


def _condition(slots: list[Slot], random: Random) -> None:
    """Hang a condition, a change of values or a temper on a choice, a line or the telling."""
    parts = [c[k] for c, k in slots if isinstance(c[k], dict) and c[k].keys() & HOLDERS]
    if not parts:
        return
    part = random.choice(parts)
    if "people" in part or "truth" in part:
        return
    key = random.choice(("when", "set", "patience", "trust", "push", "ways"))
    one, other = random.choice(EXPRESSIONS), random.choice(EXPRESSIONS)
    part[key] = {
        "when": one,
        "set": {random.choice(("asked", "other", "trust")): one},
        "ways": [{"when": one, "goto": part.get("goto")}, {"when": other, "end": part.get("end")}],
        "push": random.random() < 0.8,
    }.get(key, random.choice((-9, -1, 1, 9, 10**9)))


def _rename(slots: list[Slot], random: Random) -> None:
    keyed = [s for s in slots if isinstance(s[0], dict)]
    if keyed:
        container, key = random.choice(keyed)
        container[random.choice(("", "id", key + "s", key.upper(), "键"))] = container.pop(key)


_TREE_FAULTS: Final[tuple[Callable[[list[Slot], Random], None], ...]] = (
    _relink, _relink, _relink, _leave, _leave, _remove, _double, _empty, _number, _number, _replace,
    _retext, _exchange, _rename, _condition, _condition,
)  # fmt: skip
