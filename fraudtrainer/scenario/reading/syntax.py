"""Syntax errors of the YAML parser in words that an author who is no programmer can use."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from fraudtrainer.scenario.reading.encoding import SURROGATE
from fraudtrainer.scenario.reading.indentation import misplaced_line
from fraudtrainer.scenario.reading.problem import Code, Findings, Remark, shown
from fraudtrainer.words import Words

_LINE_BREAK = re.compile("\r\n|\r|\n")
_DASHES = r"[ \t\u3000\xa0]*(?:- +)*"
_FULL_WIDTH_KEY = re.compile(_DASHES + r"(?P<key>[^\s：:，。！？；\"'“”\[\]{}#|>,]{1,20})：")
_TIGHT_KEY = re.compile(_DASHES + r"(?P<key>[^\s：:，。\"'“”\[\]{}#|>,]{1,40}):(?=[^\s:/])")
_TAB_INDENT = re.compile("[ \u3000\xa0]*\t")
_WIDE_INDENT = re.compile("[ \t]*[\u3000\xa0]")
_COLON_TROUBLE = re.compile("expected ':'|expected key|block end|document start|mapping values")

_INDENTED = re.compile(
    "mapping values|sequence entries|expected '-'|expected key|block end|document start|expected ':'"
)

_MISPLACED = Remark(
    Words("这一行的缩进没有对齐", "this line is indented wrongly"),
    Words(
        "同一层的各行要左对齐，每层缩进两个空格",
        "align the lines of one level, two spaces for each level",
    ),
)
_TAB = Remark(
    Words(
        "这一行用 Tab 键缩进，全文共 {count} 行",
        "this line is indented with a tab, {count} such lines in the file",
    ),
    Words(
        "YAML 只认空格：把 Tab 换成空格，每层两个",
        "YAML takes spaces only: replace each tab by two spaces",
    ),
)
WIDE_SPACE = Remark(
    Words(
        "这一行的缩进里有全角空格或不换行空格",
        "this line is indented with a full-width or no-break space",
    ),
    Words("换成英文输入法下的半角空格，每层两个", "use ordinary spaces, two for each level"),
)
_FULL_WIDTH = Remark(
    Words("“{key}”后面用了全角冒号“：”", "a full-width colon follows “{key}”"),
    Words(
        "换成半角冒号，再加一个空格，写成“{key}: ”", "write an ASCII colon and a space: “{key}: ”"
    ),
)
_TIGHT = Remark(
    Words("“{key}:”的冒号后面缺一个空格", "a space is missing after “{key}:”"),
    Words("写成“{key}: ”，冒号后面空一格", "write “{key}: ”"),
)
# The second and third are Python's own words, by way of the pure parser.
_BAD_ESCAPE = re.compile("Unicode character escape|chr\\(\\)|too large to convert")
_TABBED = re.compile(r"tab character|'\\t'")


class _Saying(NamedTuple):
    """One row of the table: what the parser says, what we say, and which mark is nearer."""

    pattern: re.Pattern[str]
    words: Remark
    at_context: bool = False


def _say(pattern: str, message: Words, hint: Words, *, at_context: bool = False) -> _Saying:
    return _Saying(re.compile(pattern), Remark(message, hint), at_context)


_SAYINGS = (
    _say(
        "quoted scalar.*(end of stream|document indicator)",
        Words("引号没有配对：这里开始的引号找不到结尾", "this quotation mark is never closed"),
        Words(
            "在文字末尾补上同样的引号；文字里的引号用中文引号“”",
            "close it with the same mark; inside the text use “ ”",
        ),
        at_context=True,
    ),
    _say(
        "flow (sequence|mapping).*expected ','",
        Words(
            "括号没有配对，或两项之间缺少半角逗号",
            "the bracket is not closed, or a comma is missing",
        ),
        Words(
            "补上 ] 或 }；各项之间用半角逗号“,”隔开，不用“，”；文字以括号开头时，整段加引号",
            "close with ] or }; separate by ASCII commas; quote a text that begins with a bracket",
        ),
        at_context=True,
    ),
    _say(
        "mapping values are not allowed",
        Words(
            "这里不该再出现冒号：一行里有两个“: ”，或缩进没有对齐",
            "no colon can stand here: a second “: ” in the line, or wrong indentation",
        ),
        Words(
            "文字里带半角冒号时，整段加引号，或改用全角冒号；同一层的各行要左对齐",
            "quote a text that holds a colon; align the lines of one level",
        ),
    ),
    _say(
        "expected ':'",
        Words(
            "这一行不完整：缺少半角冒号“: ”，或缩进没有对齐",
            "this line is incomplete: “: ” is missing, or the indentation is wrong",
        ),
        Words(
            "写成“名称: 内容”；如果是上一行文字的续行，要比上一行多缩进两格",
            "write “key: value”; indent a continued text further than the line it belongs to",
        ),
        at_context=True,
    ),
    _say(
        "sequence entries are not allowed|expected '-' indicator",
        Words("列表项“- ”的位置不对，缩进没有对齐", "a list item “- ” stands in the wrong place"),
        Words(
            "同一个列表的“- ”要上下对齐，并从新的一行写起",
            "align the dashes of one list, each on a line of its own",
        ),
    ),
    _say(
        "expected alphabetic or numeric",
        Words("文字不能直接以 * 或 & 开头", "a text cannot begin with * or &"),
        Words("给整段文字加上引号", "put the text in quotes"),
        at_context=True,
    ),
    _say(
        "tag",
        Words("文字不能直接以半角感叹号 ! 开头", "a text cannot begin with !"),
        Words("给整段文字加上引号，或改用全角“！”", "put the text in quotes"),
        at_context=True,
    ),
    _say(
        "directive|version number|incompatible YAML",
        Words("一行不能以 % 开头", "a line cannot begin with %"),
        Words("给整段文字加上引号", "put the text in quotes"),
        at_context=True,
    ),
    _say(
        "escape|hexdec",
        Words(
            "双引号里的反斜杠 \\ 后面接了不认识的写法",
            "an unknown escape after \\ in double quotes",
        ),
        Words("去掉反斜杠，或改用单引号", "drop the backslash or use single quotes"),
    ),
    _say(
        "block scalar",
        Words(
            "| 或 > 后面不能直接写文字，文字要从下一行缩进写起",
            "no text can follow | or > on the same line",
        ),
        Words(
            "换到下一行，多缩进两格；文字本身以 | 或 > 开头时，整段加引号",
            "start the text on the next line, indented; quote a text that begins with | or >",
        ),
    ),
    _say(
        "expected key|block end|document start|mapping keys are not|node content|expected the node",
        Words(
            "缩进没有对齐，或这里多出了内容", "wrong indentation, or something is left over here"
        ),
        Words(
            "同一层的各行要左对齐，每层缩进两个空格",
            "align the lines of one level, two spaces for each level",
        ),
    ),
)
_UNKNOWN = Remark(
    Words("这里的写法 YAML 读不懂", "YAML cannot read this"),
    Words(
        "看看这一行和上一行的冒号、引号、缩进；拿不准时，给文字加上引号",
        "check colons, quotes and indentation here and one line above",
    ),
)
_BAD_START = Remark(
    Words("文字不能直接以“{letter}”开头", "a text cannot begin with “{letter}”"),
    Words("给整段文字加上引号", "put the text in quotes"),
)
_AFTER_QUOTE = Remark(
    Words("引号已经结束，后面又多出了文字", "text follows the closing quotation mark"),
    Words(
        "把整段文字放进引号里；文字里的引号用中文引号“”",
        "put the whole text in quotes; inside it use “ ”",
    ),
)
_AFTER_BRACKET = Remark(
    Words("括号已经结束，后面又多出了文字", "text follows the closing bracket"),
    Words("文字以 { 或 [ 开头时，整段加引号", "put a text that begins with { or [ in quotes"),
)


def report_syntax(error: Exception, text: str, findings: Findings) -> None:
    """Add the finding that says best what ``error`` of the parser means in ``text``."""
    lines = _LINE_BREAK.split(text)
    problem, at, context = _parts(error, lines)
    near = [context[0], at[0], max(at[0] - 1, 0)]
    if _BAD_ESCAPE.search(problem):
        findings.add(Code.LONE_SURROGATE, at[0] + 1, at[1] + 1, SURROGATE)
    elif not (
        _indent_slip(problem, lines, near, at, findings)
        or (_COLON_TROUBLE.search(problem) and _colon_slip(lines, near, findings))
    ):
        line, column, words = _saying(problem, lines, at, context)
        moved = misplaced_line(lines, line, context[0]) if _INDENTED.search(problem) else line
        if moved != line:
            line, words = moved, _MISPLACED
            column = len(lines[line]) - len(lines[line].lstrip(" "))
        findings.add(Code.SYNTAX, line + 1, column + 1, words)


def report_colons(text: str, findings: Findings) -> bool:
    """Add a finding for the lines whose colon is full-width or lacks its space, as many as fit.

    Meant for a file that turned out to be one long text. Returns whether any was found.
    """
    lines = _LINE_BREAK.split(text)
    found = False
    for number, line in enumerate(lines):
        if ":" in line or "：" in line:
            found |= _colon_slip(lines, [number], findings)
        if findings.full:
            break
    return found


def _parts(error: Exception, lines: list[str]) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """Return the parser's words, and the 0-based problem and context marks within the text."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return str(error), (0, 0), (0, 0)
    marks = [error.problem_mark or error.context_mark, error.context_mark or error.problem_mark]
    last = len(lines) - 1
    places = [(min(mark.line, last), mark.column) if mark else (0, 0) for mark in marks]
    return f"{error.context or ''}: {error.problem or ''}", places[0], places[1]


def _indent_slip(
    problem: str, lines: list[str], near: list[int], at: tuple[int, int], findings: Findings
) -> bool:
    for number in near:
        if _TAB_INDENT.match(lines[number]) or (number == at[0] and _TABBED.search(problem)):
            count = sum(bool(_TAB_INDENT.match(line)) for line in lines) or 1
            column = lines[number].find("\t") + 1 or 1
            words = _TAB.fill(count=count)
            findings.add(Code.INDENTED_WITHOUT_SPACES, number + 1, column, words)
            return True
        if found := _WIDE_INDENT.match(lines[number]):
            findings.add(Code.INDENTED_WITHOUT_SPACES, number + 1, found.end(), WIDE_SPACE)
            return True
    return False


def _colon_slip(lines: list[str], near: list[int], findings: Findings) -> bool:
    kinds = (
        (_FULL_WIDTH_KEY, Code.FULL_WIDTH_COLON, _FULL_WIDTH),
        (_TIGHT_KEY, Code.NO_SPACE_AFTER_COLON, _TIGHT),
    )
    for number in near:
        for pattern, code, words in kinds:
            if found := pattern.match(lines[number]):
                filled = words.fill(key=shown(found["key"]))
                findings.add(code, number + 1, found.end("key") + 1, filled)
                return True
    return False


def _saying(
    problem: str, lines: list[str], at: tuple[int, int], context: tuple[int, int]
) -> tuple[int, int, Remark]:
    line = lines[at[0]]
    if "cannot start any token" in problem:
        return *at, _BAD_START.fill(letter=shown(line[at[1] : at[1] + 1]))
    before = line[: at[1]].rstrip()
    if "expected key" in problem or "block end" in problem:
        if before.endswith(('"', "'")):
            return *at, _AFTER_QUOTE
        if before.endswith(("}", "]")):
            return *at, _AFTER_BRACKET
    for saying in _SAYINGS:
        if saying.pattern.search(problem):
            return *(context if saying.at_context else at), saying.words
    return *at, _UNKNOWN
