"""From bytes to text: UTF-8 and nothing else, and a plain word on what the file is instead."""

from __future__ import annotations

import codecs
import re

from fraudtrainer.scenario.reading.problem import Code, Findings, Remark
from fraudtrainer.words import Words

# What libyaml refuses, and three line breaks that no editor counts as lines (NEL, LS, PS).
UNSAFE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\xac\xae-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_NO_ROOM = frozenset(
    map(chr, (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF))
)
_SURROGATE_BYTES = re.compile(b"\xed[\xa0-\xbf][\x80-\xbf]")
_LINE_BREAK = re.compile("\r\n|\r|\n")
# UTF-32 first: its little-endian mark begins with the one of UTF-16.
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)

_OTHER_ENCODING = Remark(
    Words("文件编码是 {name}，不是 UTF-8", "the file is encoded in {name}, not in UTF-8"),
    Words(
        "请用 UTF-8 另存：在编辑器里选“另存为”，编码选 UTF-8",
        "save it as UTF-8: choose “Save as” in the editor, then UTF-8",
    ),
)
_UNKNOWN_ENCODING = Remark(
    Words(
        "认不出文件的编码，它不是 UTF-8 文本", "the encoding is not known; this is no UTF-8 text"
    ),
    Words(
        "确认这是文本文件，并用 UTF-8 另存", "make sure that it is a text file and save it as UTF-8"
    ),
)
_DAMAGED = Remark(
    Words("这里有损坏的 UTF-8 字符", "a damaged UTF-8 character"),
    Words("重新输入这个字，再用 UTF-8 另存", "type the character again and save as UTF-8"),
)
_MARK = Remark(
    Words(
        "文件开头有 UTF-8 的 BOM 标记，已忽略",
        "the file starts with a UTF-8 byte order mark, which is ignored",
    ),
    Words("另存时选“UTF-8”，不要选“带 BOM 的 UTF-8”", "save it as UTF-8 without BOM"),
)
_CONTROL = Remark(
    Words(
        "这里有看不见的控制字符 U+{code:04X}，全文共 {count} 处",
        "an invisible control character U+{code:04X}, {count} in the whole file",
    ),
    Words("删掉它，把前后的字重新输入一遍", "delete it and type the text around it again"),
)
SURROGATE = Remark(
    Words(
        "这里有半个字符（代理码位），无法显示和保存",
        "half a character (a lone surrogate) that can be neither shown nor stored",
    ),
    Words("删掉它，直接输入想要的字", "delete it and type the character itself"),
)


def decoded(data: bytes, findings: Findings) -> str | None:
    """Return the text of ``data`` without a byte order mark, or None where it is no UTF-8.

    Control characters are reported and stand as spaces in the text, so that lines and
    columns stay true and reading can go on.
    """
    body = data.removeprefix(codecs.BOM_UTF8)
    if len(body) != len(data):
        findings.add(Code.BYTE_ORDER_MARK, 1, 1, _MARK, "warning")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        _report_encoding(body, error.start, findings)
        return None
    first = UNSAFE.search(text)
    if first is None:
        return text
    wide = _without_mark(body) if "\0" in text else None
    if wide:
        findings.add(Code.NOT_UTF8, 1, 1, _OTHER_ENCODING.fill(name=wide))
        return None
    # What takes no room leaves none: else one word would become two unknown ones.
    safe, count = UNSAFE.subn(lambda found: "" if found.group() in _NO_ROOM else " ", text)
    words = _CONTROL.fill(code=ord(first.group()), count=count)
    findings.add(Code.CONTROL_CHARACTER, *position_of(text, first.start()), words)
    return safe


def position_of(text: str, index: int) -> tuple[int, int]:
    """Return the 1-based line and column of the character at ``index``."""
    line, start = 1, 0
    for found in _LINE_BREAK.finditer(text, 0, index):
        line, start = line + 1, found.end()
    return line, index - start + 1


def _report_encoding(body: bytes, bad: int, findings: Findings) -> None:
    if _SURROGATE_BYTES.match(body, bad):
        code, words = Code.LONE_SURROGATE, SURROGATE
    elif name := _encoding_name(body):
        findings.add(Code.NOT_UTF8, 1, 1, _OTHER_ENCODING.fill(name=name))
        return
    else:
        code = Code.NOT_UTF8
        words = _DAMAGED if _mostly_utf8(body) else _UNKNOWN_ENCODING
    before = body[:bad].decode("utf-8")
    findings.add(code, *position_of(before, len(before)), words)


def _encoding_name(body: bytes) -> str:
    for mark, name in _WIDE_MARKS:
        if body.startswith(mark):
            return name
    if b"\0" in body and (name := _without_mark(body)):
        return name
    # Random damage also decodes as GB18030, so UTF-8 with a few bad bytes is asked first.
    return "GBK" if not _mostly_utf8(body) and _decodes(body, "gb18030") else ""


def _without_mark(body: bytes) -> str:
    """Name UTF-16 by its line feeds: a zero always stands on the same side of them."""
    little = body[1::2].count(0)
    big = body[0::2].count(0)
    most, least = max(little, big), min(little, big)
    encoding = "utf-16-le" if little > big else "utf-16-be"
    looks_wide = most > 8 * least and most * 50 > len(body) and _decodes(body, encoding)
    return "UTF-16" if looks_wide else ""


def _mostly_utf8(body: bytes) -> bool:
    text = body.decode("utf-8", "replace")
    bad = text.count("\N{REPLACEMENT CHARACTER}")
    good = sum(letter > "\x7f" for letter in text) - bad
    return good > bad


def _decodes(body: bytes, encoding: str) -> bool:
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError:
        return False
    return "\0" not in text
