"""The small language of conditions: `trust > 2 and not did(call_96110)`.

Python's own parser reads it, so precedence is what everybody knows and columns are exact; only a
closed list of node kinds is let through and nothing is ever executed. A value is a whole number;
a condition holds where it is not 0.
"""

from __future__ import annotations

import ast
import operator
import re
import unicodedata
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from fraudtrainer.scenario.diagnostic import nearest, suggestion
from fraudtrainer.words import NOTHING, Words

MAX_LENGTH = 200
"""Characters in one expression; also what bounds its depth."""
MAX_NUMBER = 1_000_000_000
NUMBERS = frozenset(
    {"lost", "paid", "leaks", "wronged", "dial", "hits", "false_flags", "good", "bad"}
)
"""Names every telling may ask for; docs/scenario-format.md says what they count, and up to where."""
TEMPER = frozenset({"patience", "trust", "rung", "gave_up"})
"""Names that a telling with a `temper` may ask for besides."""
FUNCTIONS = frozenset({"seen", "said", "did", "looked"})
"""Questions with one id in brackets."""
_ID = re.compile(r"[A-Za-z0-9_][\w.-]*", re.ASCII)
_CONSTANTS = {"true": 1, "false": 0}
_ARITHMETIC: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
}
_COMPARISON: dict[type[ast.cmpop], Callable[[int, int], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


class Look(Protocol):
    """Where an expression's names get their values from."""

    def number(self, name: str) -> int:
        """The value of a name."""

    def asked(self, function: str, name: str) -> bool:
        """The answer of a function for one id."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an expression. `kind` is `form` or `name`; `column` counts from 0."""

    kind: str
    column: int
    message: Words
    hint: Words = NOTHING


Reading = Callable[[Look], int]
"""What gives a value for a moment of a sitting."""


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression that was read: what gives its value, every name and (function, id) it mentions."""

    text: str
    value: Reading
    names: frozenset[str]
    questions: frozenset[tuple[str, str]]


class ExpressionError(ValueError):
    """A text is no expression; `fault` says where and why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message.en)
        self.fault = fault


@lru_cache(maxsize=4096)
def parse(text: str) -> Expression:
    """Read an expression.

    Raises:
        ExpressionError: It is none.
    """
    if len(text) > MAX_LENGTH:
        raise ExpressionError(Fault(
            "form", MAX_LENGTH, Words(f"条件超过 {MAX_LENGTH} 个字", f"longer than {MAX_LENGTH}"),
            Words("拆成几个变量", "split it by a value"),
        ))  # fmt: skip
    wide = next((i for i, c in enumerate(text) if unicodedata.normalize("NFKC", c) != c), None)
    if wide is not None:
        raise ExpressionError(Fault(
            "form", wide, Words(f"条件里不能用全角的“{text[wide]}”", f"full-width {text[wide]!r}"),
            Words("改用半角符号", "use the half-width form"),
        ))  # fmt: skip
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text.strip(), mode="eval").body
        found = _Reader(text.strip())
        found.read(tree)
    except SyntaxError as error:
        raise ExpressionError(_unreadable(max(0, (error.offset or 1) - 1))) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise ExpressionError(_unreadable(0)) from error
    if found.fault is not None:
        raise ExpressionError(found.fault)
    return Expression(text, _compiled(tree), frozenset(found.names), frozenset(found.questions))


def _unreadable(column: int) -> Fault:
    return Fault("form", column, Words("条件看不懂", "this is no condition"), _EXAMPLE)


_EXAMPLE = Words(
    "例如：trust > 2 and not did(call_96110)",
    "for example: trust > 2 and not did(call_96110)",
)


class _Reader:
    """One walk over a tree: what it mentions, and the first thing that is not of the language."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.names: set[str] = set()
        self.questions: set[tuple[str, str]] = set()
        self.fault: Fault | None = None

    def read(self, node: ast.expr) -> None:
        match node:
            case ast.BoolOp():
                self._all(node.values)
            case ast.UnaryOp(op=ast.Not() | ast.USub()):
                self.read(node.operand)
            case ast.BinOp() if type(node.op) in _ARITHMETIC:
                self._all([node.left, node.right])
            case ast.Compare() if all(type(op) in _COMPARISON for op in node.ops):
                self._all([node.left, *node.comparators])
            case ast.Constant(value=int() as number) if number <= MAX_NUMBER:
                pass
            case ast.Name():
                self.names.update({node.id} - _CONSTANTS.keys())
            case ast.Call(func=ast.Name(), args=[argument], keywords=[]):
                self._question(node, argument)
            case _:
                self._refuse(node)

    def _all(self, nodes: list[ast.expr]) -> None:
        for node in nodes:
            self.read(node)

    def _question(self, node: ast.Call, argument: ast.expr) -> None:
        written = ast.get_source_segment(self._text, argument) or ""
        name = argument.value if isinstance(argument, ast.Constant) else written
        if not isinstance(name, str):
            name = written
        if not isinstance(node.func, ast.Name) or _ID.fullmatch(name) is None:
            self._refuse(argument)
            return
        self.questions.add((node.func.id, name))
        node.args = [ast.Constant(name)]  # an id such as `i-num` was read as a subtraction

    def _refuse(self, node: ast.expr) -> None:
        if self.fault is None:
            written = ast.get_source_segment(self._text, node) or ""
            self.fault = Fault(
                "form", _column(self._text, node), Words(f"条件里不能写“{written}”",
                f"{written!r} is not of this language"), _EXAMPLE,
            )  # fmt: skip


def _column(text: str, node: ast.expr) -> int:
    """Characters before a node; Python counts them in bytes of UTF-8."""
    return len(text.encode()[: node.col_offset].decode(errors="ignore"))


def faults(text: str, names: set[str], known: Mapping[str, set[str]]) -> Iterator[Fault]:
    """Everything wrong with an expression.

    Args:
        text: The expression.
        names: The names that have a value here.
        known: For each function the ids it may ask for.
    """
    try:
        read = parse(text)
    except ExpressionError as error:
        yield error.fault
        return
    for name in sorted(read.names - names):
        yield _unknown(text, name, sorted(names), "名字", "name")
    for function, asked in sorted(read.questions):
        if function not in known:
            yield _unknown(text, function, sorted(known), "问法", "function")
        elif asked not in known[function]:
            yield _unknown(text, asked, sorted(known[function]), "id", "id")


def _unknown(text: str, name: str, known: list[str], what: str, what_en: str) -> Fault:
    hint = suggestion(nearest(name, known), known if len(known) <= 16 else ())
    zh, en = f"条件里不认识的{what}“{name}”", f"unknown {what_en} {name!r}"
    return Fault("name", max(0, text.find(name)), Words(zh, en), hint)


def evaluate(text: str, look: Look) -> int:
    """The value of an expression, 1 and 0 for true and false.

    Raises:
        ExpressionError: The text is none (reading a scenario has already refused it).
    """
    return parse(text).value(look)


def _compiled(node: ast.expr) -> Reading:
    """What gives the value of a part: a tree is looked through once, not at every choice."""
    return _COMPILERS[type(node)](node)


def _comparison(node: ast.Compare) -> Reading:
    first, *others = map(_compiled, (node.left, *node.comparators))
    tests = [_COMPARISON[type(op)] for op in node.ops]
    if len(others) == 1:
        return _single(first, tests[0], node.comparators[0])

    def several(look: Look) -> int:
        values = [first(look), *(read(look) for read in others)]
        steps = zip(tests, values, values[1:], strict=False)
        return int(all(test(left, right) for test, left, right in steps))

    return several


def _single(first: Reading, test: Callable[[int, int], bool], other: ast.expr) -> Reading:
    if isinstance(other, ast.Constant):
        bound = int(other.value)  # type: ignore[arg-type]  # a whole number, as let through
        return lambda look: int(test(first(look), bound))
    second = _compiled(other)
    return lambda look: int(test(first(look), second(look)))


def _combination(node: ast.BoolOp) -> Reading:
    parts = [_compiled(part) for part in node.values]
    decided = not isinstance(node.op, ast.And)

    def combined(look: Look) -> int:
        for part in parts:
            if bool(part(look)) is decided:
                return int(decided)
        return int(not decided)

    return combined


def _turned(node: ast.UnaryOp) -> Reading:
    inner = _compiled(node.operand)
    if isinstance(node.op, ast.Not):
        return lambda look: int(not inner(look))
    return lambda look: -inner(look)


def _calculation(node: ast.BinOp) -> Reading:
    left, right, calculate = _compiled(node.left), _compiled(node.right), _ARITHMETIC[type(node.op)]
    return lambda look: calculate(left(look), right(look))


def _name(node: ast.Name) -> Reading:
    name = node.id
    return _fixed(_CONSTANTS[name]) if name in _CONSTANTS else lambda look: look.number(name)


def _question(node: Any) -> Reading:  # noqa: ANN401 - a call of the one form let through
    function, name = node.func.id, node.args[0].value
    return lambda look: int(look.asked(function, name))


def _constant(node: Any) -> Reading:  # noqa: ANN401 - a whole number, as let through
    return _fixed(int(node.value))


def _fixed(value: int) -> Reading:
    return lambda _look: value


_COMPILERS: dict[type[ast.expr], Callable[[Any], Reading]] = {
    ast.BoolOp: _combination,
    ast.UnaryOp: _turned,
    ast.BinOp: _calculation,
    ast.Compare: _comparison,
    ast.Name: _name,
    ast.Call: _question,
    ast.Constant: _constant,
}
