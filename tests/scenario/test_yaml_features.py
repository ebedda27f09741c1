"""Every feature of YAML 1.2, and of files in general: what reading makes of each.

A row is a name, the file, its findings as `CODE@line:column`, and the value read (None where none is).
All rows also go through the whole of `check`, in the place of each kind of file there is.
"""

import shutil
from pathlib import Path

import pytest

from fraudtrainer.authoring.soundness import check
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.reading.source import parse_source

pytestmark = pytest.mark.slow

MINI = Path(__file__).resolve().parents[1] / "fixtures" / "mini"

# fmt: off
CASES: tuple[tuple[str, bytes | str, str, object], ...] = (
    ('nothing', b'', 'FT003@1:1', None),
    ('only spaces', '   \n  \n', 'FT003@1:1', None),
    ('only a comment', '# nothing else\n', 'FT003@1:1', None),
    ('only a document start', '---\n', 'FT003@1:1', None),
    ('only a document end', '...\n', 'FT011@1:1', None),
    ('explicit start', '---\na: 1\n', '', {'a': 1}),
    ('explicit end', 'a: 1\n...\n', '', {'a': 1}),
    ('end and a comment', 'a: 1\n... # done\n', '', {'a': 1}),
    ('two documents', 'a: 1\n---\nb: 2\n', 'FT019@2:1', {'a': 1}),
    ('two documents by end and start', 'a: 1\n...\n---\nb: 2\n', 'FT019@3:1', {'a': 1}),
    ('bare second document', 'a: 1\n...\nb: 2\n', 'FT011@3:1', None),
    ('empty then full document', '---\n---\na: 1\n', 'FT019@2:1', None),
    ('text on the start line', '--- a\n', '', 'a'),
    ('a mapping on the start line', '--- {a: 1}\n', '', {'a': 1}),
    ('a version directive', '%YAML 1.2\n---\na: 1\n', '', {'a': 1}),
    ('an old version directive', '%YAML 1.1\n---\na: 1\n', '', {'a': 1}),
    ('a future version', '%YAML 2.0\n---\na: 1\n', 'FT011@1:1', None),
    ('a version twice', '%YAML 1.2\n%YAML 1.2\n---\na: 1\n', 'FT011@2:1', None),
    ('a tag directive', '%TAG ! tag:example,2000:\n---\na: 1\n', '', {'a': 1}),
    ('an unknown directive', '%FOO bar\n---\na: 1\n', 'FT011@1:1', None),
    ('a directive without a document', '%YAML 1.2\n', 'FT011@2:1', None),
    ('a percent sign that is text', 'a: 100%\n', '', {'a': '100%'}),
    ('dashes inside text', 'a: x --- y\n', '', {'a': 'x --- y'}),
    ('dots inside a text', 'a: ...\n', '', {'a': '...'}),
    ('an anchor', 'a: &x 1\n', 'FT014@1:4', {'a': 1}),
    ('an anchor and an alias', 'a: &x 1\nb: *x\n', 'FT014@1:4 FT014@2:4', {'a': 1, 'b': None}),
    ('an anchored mapping', 'a: &x {b: 1}\n', 'FT014@1:4', {'a': {'b': 1}}),
    ('an alias of nothing', 'a: *x\n', 'FT014@1:4', {'a': None}),
    ('an alias as a key', 'a: &x b\n*x : 1\n', 'FT014@1:4 FT014@2:1', {'a': 'b'}),
    ('an anchor on a key', '&x a: 1\n', 'FT014@1:1', {'a': 1}),
    ('an anchor that holds itself', '&x a: [*x]\n', 'FT014@1:1 FT014@1:8', {'a': [None]}),
    ('an anchor defined twice', 'a: &x 1\nb: &x 2\n', 'FT014@1:4 FT014@2:4', {'a': 1, 'b': 2}),
    ('a Chinese anchor', 'a: &甲 1\n', 'FT011@1:4', None),
    ('a text that begins with &', 'a: & b\n', 'FT011@1:4', None),
    ('a text that begins with *', 'a: * b\n', 'FT011@1:4', None),
    ('a standard tag', 'a: !!str 1\n', 'FT015@1:4', {'a': 1}),
    ('a local tag', 'a: !thing 1\n', 'FT015@1:4', {'a': 1}),
    ('a verbatim tag', 'a: !<tag:yaml.org,2002:str> 1\n', 'FT015@1:4', {'a': 1}),
    ('the non-specific tag', 'a: ! 1\n', 'FT015@1:4', {'a': 1}),
    ('a tag on a mapping', '!!map {a: 1}\n', 'FT015@1:1', {'a': 1}),
    ('a tag on a key', '!!str a: 1\n', 'FT015@1:1', {'a': 1}),
    ('a Python tag', 'a: !!python/object/apply:os.system [true]\n', 'FT015@1:4', {'a': [True]}),
    ('a binary tag', 'a: !!binary aGk=\n', 'FT015@1:4', {'a': 'aGk='}),
    ('a set', 'a: !!set {b, c}\n', 'FT015@1:4', {'a': {'b': None, 'c': None}}),
    ('a tag with an unknown handle', 'a: !h!x 1\n', 'FT011@1:4', None),
    ('a tag and an anchor', 'a: !!str &x 1\n', 'FT014@1:4 FT015@1:4', {'a': 1}),
    ('a merge key', 'a: &x {b: 1}\nc:\n  <<: *x\n', 'FT014@1:4 FT016@3:3 FT014@3:7', {'a': {'b': 1}, 'c': {}}),
    ('a merge key with a mapping', '<<: {b: 1}\nc: 2\n', 'FT016@1:1', {'c': 2}),
    ('a quoted merge key', '"<<": 1\n', '', {'<<': 1}),
    ('a merge key in a list', '- <<\n', '', ['<<']),
    ('literal', 'a: |\n  x\n  y\n', '', {'a': 'x\ny\n'}),
    ('folded', 'a: >\n  x\n  y\n\n  z\n', '', {'a': 'x y\nz\n'}),
    ('literal, stripped', 'a: |-\n  x\n\n\n', '', {'a': 'x'}),
    ('literal, kept', 'a: |+\n  x\n\n', '', {'a': 'x\n\n'}),
    ('indentation indicator', 'a: |2\n    x\n   y\n', '', {'a': '  x\n y\n'}),
    ('both indicators', 'a: >1-\n  x\n', '', {'a': ' x'}),
    ('indicators the other way', 'a: >-1\n  x\n', '', {'a': ' x'}),
    ('indicator zero', 'a: |0\n  x\n', 'FT011@1:5', None),
    ('indicator ten', 'a: |10\n  x\n', 'FT011@1:6', None),
    ('text after the indicator', 'a: | x\n', 'FT011@1:6', None),
    ('a comment after the indicator', 'a: | # note\n  x\n', '', {'a': 'x\n'}),
    ('an empty literal', 'a: |\nb: 1\n', '', {'a': '', 'b': 1}),
    ('a literal with a number', 'a: |-\n  12\n', '', {'a': '12'}),
    ('a hash in a literal', 'a: |-\n  # text\n', '', {'a': '# text'}),
    ('more indented lines when folded', 'a: >-\n  x\n    y\n  z\n', '', {'a': 'x\n  y\nz'}),
    ('a literal at the root', '|\n x\n', '', 'x\n'),
    ('a literal with a tab', 'a: |-\n  \tx\n', 'FT008@2:3', None),
    ('less indented than its first line', 'a: |\n    x\n  y\n', 'FT011@2:5', None),
    ('leading blank lines with more spaces', 'a: |\n      \n  x\n', 'FT011@3:3', None),
    ('an empty mapping', 'a: {}\n', '', {'a': {}}),
    ('an empty list', 'a: []\n', '', {'a': []}),
    ('a trailing comma', 'a: [1, 2, ]\n', '', {'a': [1, 2]}),
    ('two commas', 'a: [1,, 2]\n', 'FT011@1:7', None),
    ('a leading comma', 'a: [, 1]\n', 'FT011@1:5', None),
    ('a single pair in a list', 'a: [b: 1]\n', '', {'a': [{'b': 1}]}),
    ('an explicit pair in a list', 'a: [? b : 1]\n', '', {'a': [{'b': 1}]}),
    ('keys without values', 'a: {b, c: }\n', '', {'a': {'b': None, 'c': None}}),
    ('a key without a space, quoted', 'a: {"b":1}\n', '', {'a': {'b': 1}}),
    ('a key without a space', 'a: {b:1}\n', '', {'a': {'b:1': None}}),
    ('over several lines', 'a: [1,\n  2,\n  3]\n', '', {'a': [1, 2, 3]}),
    ('a comment inside', 'a: [1, # one\n  2]\n', '', {'a': [1, 2]}),
    ('not closed', 'a: [1, 2\n', 'FT011@1:4', None),
    ('closed twice', 'a: [1]]\n', 'FT011@1:7', None),
    ('closed by the other bracket', 'a: [1}\n', 'FT011@1:4', None),
    ('Chinese commas', 'a: [甲，乙]\n', '', {'a': ['甲，乙']}),
    ('text in several lines', 'a: [x\n  y]\n', '', {'a': ['x y']}),
    ('a block inside a flow', 'a: [\n- 1\n]\n', 'FT011@2:1', None),
    ('after a bracket', 'a: [1] x\n', 'FT011@1:8', None),
    ('an indicator in a plain text', 'a: [x]y\n', 'FT011@1:7', None),
    ('an explicit key', '? a\n: 1\n', '', {'a': 1}),
    ('an explicit key without a value', '? a\n', '', {'a': None}),
    ('a list as a key', '? [a, b]\n: 1\n', 'FT013@1:3', {}),
    ('a mapping as a key', '{a: 1}: 2\n', 'FT013@1:1', {}),
    ('a block list as a key', '? - a\n  - b\n: 1\n', 'FT013@1:3', {}),
    ('a literal as a key', '? |\n  a\n: 1\n', '', {'a\n': 1}),
    ('an empty key', ': 1\n', 'FT011@1:1', None),
    ('an empty explicit key', '?\n: 1\n', 'FT013@1:2', {'': 1}),
    ('a key of many lines', 'a\nb: 1\n', 'FT011@2:2', None),
    ('a quoted key', '"a b": 1\n', '', {'a b': 1}),
    ('a key in Chinese', '标题: 1\n', '', {'标题': 1}),
    ('a key with spaces', 'a b  c: 1\n', '', {'a b  c': 1}),
    ('a key with a hash', 'a#b: 1\n', '', {'a#b': 1}),
    ('a key with a question mark', '?a: 1\n', '', {'?a': 1}),
    ('a key with a dash', '-a: 1\n', '', {'-a': 1}),
    ('a number as a key', '1: a\n', 'FT013@1:1', {'1': 'a'}),
    ('a fraction as a key', '1.5: a\n', 'FT013@1:1', {'1.5': 'a'}),
    ('a truth value as a key', 'true: a\n', 'FT013@1:1', {'true': 'a'}),
    ('on as a key', 'on: a\n', '', {'on': 'a'}),
    ('yes and no as keys', 'yes: 1\nno: 2\n', '', {'yes': 1, 'no': 2}),
    ('null as a key', 'null: a\n', 'FT013@1:1', {'null': 'a'}),
    ('a tilde as a key', '~: a\n', 'FT013@1:1', {'~': 'a'}),
    ('a quoted number as a key', '"1": a\n', '', {'1': 'a'}),
    ('a date as a key', '2020-01-01: a\n', '', {'2020-01-01': 'a'}),
    ('a key twice', 'a: 1\na: 2\n', 'FT012@2:1', {'a': 1}),
    ('a key twice in a flow', '{a: 1, a: 2}\n', 'FT012@1:8', {'a': 1}),
    ('a key twice with quotes', "a: 1\n'a': 2\n", 'FT012@2:1', {'a': 1}),
    ('a key twice deeper', 'b:\n  a: 1\n  a: 2\n', 'FT012@3:3', {'b': {'a': 1}}),
    ('one key in two mappings', '- a: 1\n- a: 2\n', '', [{'a': 1}, {'a': 2}]),
    ('nulls', '[null, ~, Null, NULL, ]\n', '', [None, None, 'Null', 'NULL']),
    ('an empty value', 'a:\nb: 1\n', '', {'a': None, 'b': 1}),
    ('truth values', '[true, false, True, TRUE, yes, no, on, off, y, n]\n', '', [True, False, 'True', 'TRUE', 'yes', 'no', 'on', 'off', 'y', 'n']),
    ('whole numbers', '[0, 1, -1, +1, 007, 1_000, 0o17, 0x1F, 0b11]\n', '', [0, 1, -1, 1, '007', '1_000', '0o17', '0x1F', '0b11']),
    ('sexagesimal', '[12:30, 1:2:3, 190:20:30]\n', '', ['12:30', '1:2:3', '190:20:30']),
    ('fractions', '[1.5, -0.0, 1., .5, 1e3, 1.5e+3]\n', '', [1.5, -0.0, '1.', '.5', '1e3', '1.5e+3']),
    ('infinite and none', '[.inf, -.inf, .nan, .NaN]\n', '', ['.inf', '-.inf', '.nan', '.NaN']),
    ('a number too long to count', '[123456789012345678, 1234567890123456789]\n', '', [123456789012345678, '1234567890123456789']),
    ('dates', '[2001-12-14, 2001-12-14T21:59:43Z]\n', '', ['2001-12-14', '2001-12-14T21:59:43Z']),
    ('versions and phones', '[1.2.3, 0571-0000, +86]\n', '', ['1.2.3', '0571-0000', 86]),
    ('quoted types', '[\'1\', "true", \'null\', ""]\n', '', ['1', 'true', 'null', '']),
    ('the value sign', 'a: =\n', '', {'a': '='}),
    ('a lone dash', 'a: -\n', 'FT011@1:4', None),
    ('a plus sign', 'a: +\n', '', {'a': '+'}),
    ('after a value', 'a: 1 # note\n', '', {'a': 1}),
    ('no space before', 'a: x#y\n', '', {'a': 'x#y'}),
    ('after a key', 'a: # note\n  b: 1\n', '', {'a': {'b': 1}}),
    ('between', 'a:\n# note\n  b: 1\n', '', {'a': {'b': 1}}),
    ('before the first key', '# one\n\n# two\na: 1\n', '', {'a': 1}),
    ('in a list', '- 1\n  # note\n- 2\n', '', [1, 2]),
    ('between lines of a text', 'a: x\n  # note\n  y\n', 'FT011@3:3', None),
    ('after quotes', 'a: "x" # note\n', '', {'a': 'x'}),
    ('right after quotes', 'a: "x"# note\n', '', {'a': 'x'}),
    ('without a line end', 'a: 1\n# end', '', {'a': 1}),
    ('a text over lines', 'a: x\n  y\n\n  z\n', '', {'a': 'x y\nz'}),
    ('a text over lines, not indented', 'a: x\ny\n', 'FT011@2:1', None),
    ('single quotes', "a: 'it''s'\n", '', {'a': "it's"}),
    ('double quotes over lines', 'a: "x\n  y\\\n  z"\n', '', {'a': 'x yz'}),
    ('a quote in a text', 'a: x"y"\n', '', {'a': 'x"y"'}),
    ('a text after quotes', 'a: "x" y\n', 'FT011@1:8', None),
    ('an open quote', 'a: "x\n', 'FT011@1:4', None),
    ('an open single quote', "a: 'x\n", 'FT011@1:4', None),
    ('a document marker in quotes', 'a: "x\n---\ny"\n', 'FT011@1:4', None),
    ('a colon in a text', 'a: b: c\n', 'FT011@1:5', None),
    ('a colon at the end', 'a: b:\n', 'FT011@1:5', None),
    ('a colon without a space', 'a: b:c\n', '', {'a': 'b:c'}),
    ('an address', 'a: x://y\n', '', {'a': 'x://y'}),
    ('a full-width colon', '标题：甲\n', 'FT009@1:3', None),
    ('reserved signs', 'a: @x\n', 'FT011@1:4', None),
    ('a back quote', 'a: `x`\n', 'FT011@1:4', None),
    ('a percent at the start', 'a: %x\n', 'FT011@1:4', None),
    ('an exclamation mark', 'a: !\n', 'FT015@1:4', {'a': None}),
    ('the usual escapes', '"\\t\\n\\\\\\"\\/"\n', '', '\t\n\\"/'),
    ('numeric escapes', '"\\x41\\u4e2d\\U0001F600"\n', '', 'A中😀'),
    ('a surrogate pair in escapes', '"\\ud83d\\ude00"\n', 'FT007@1:4', None),
    ('half a surrogate', '"\\ud800"\n', 'FT007@1:4', None),
    ('beyond Unicode', '"\\U00110000"\n', 'FT007@1:4', None),
    ('a zero escape', '"\\0"\n', 'FT006@1:1', '�'),
    ('a bell escape', '"\\a"\n', 'FT006@1:1', '�'),
    ('next line, line and paragraph separators', '"\\N\\L\\P"\n', 'FT006@1:1', '���'),
    ('a no-break space', '"\\_"\n', '', '\xa0'),
    ('an unknown escape', '"\\q"\n', 'FT011@1:2', None),
    ('a short escape', '"\\x4"\n', 'FT011@1:4', None),
    ('an escape in single quotes', "'\\n'\n", '', '\\n'),
    ('a backslash in a plain text', 'a: C:\\x\n', '', {'a': 'C:\\x'}),
    ('carriage return and line feed', 'a: 1\r\nb: 2\r\n', '', {'a': 1, 'b': 2}),
    ('carriage returns alone', 'a: 1\rb: 2\r', '', {'a': 1, 'b': 2}),
    ('mixed line ends', 'a: 1\nb: 2\r\nc: 3\r', '', {'a': 1, 'b': 2, 'c': 3}),
    ('next line', 'a: x\x85y\n', 'FT006@1:5', {'a': 'x y'}),
    ('line separator', 'a: x\u2028y\n', 'FT006@1:5', {'a': 'x y'}),
    ('paragraph separator', 'a: x\u2029y\n', 'FT006@1:5', {'a': 'x y'}),
    ('form feed', 'a: x\x0cy\n', 'FT006@1:5', {'a': 'x y'}),
    ('no line end', 'a: 1', '', {'a': 1}),
    ('trailing spaces', 'a: 1   \nb: 2\t\n', '', {'a': 1, 'b': 2}),
    ('a tab as indentation', 'a:\n\tb: 1\n', 'FT008@2:1', None),
    ('a tab between', 'a:\t1\n', '', {'a': 1}),
    ('a tab after a dash', '-\t1\n', 'FT011@1:2', None),
    ('a tab before a comment', 'a: 1\t# x\n', '', {'a': 1}),
    ('a tab in an empty line', 'a: 1\n\t\nb: 2\n', 'FT008@2:1', None),
    ('a full-width space as indentation', 'a:\n\u3000b: 1\n', 'FT008@2:1', {'a': None, 'b': 1}),
    ('a no-break space as indentation', 'a:\n\xa0b: 1\n', 'FT008@2:1', {'a': None, 'b': 1}),
    ('wrong indentation', 'a:\n    b: 1\n  c: 2\n', 'FT011@2:5', None),
    ('a list not indented', 'a:\n- 1\n- 2\n', '', {'a': [1, 2]}),
    ('a list in a list', '- - 1\n  - 2\n- - 3\n', '', [[1, 2], [3]]),
    ('a dash without a space', '-1\n-2\n', '', '-1 -2'),
    ('a mapping after a list', '- 1\na: 2\n', 'FT011@2:1', None),
    ('a list after a mapping', 'a: 1\n- 2\n', 'FT011@2:1', None),
    ("a list on the key's line", 'a: - 1\n', 'FT011@1:4', None),
    ("a mapping on the key's line", 'a: b: 1\n', 'FT011@1:5', None),
    ('a byte order mark', b'\xef\xbb\xbfa: 1\n', 'FT005@1:1', {'a': 1}),
    ('two byte order marks', b'\xef\xbb\xbf\xef\xbb\xbfa: 1\n', 'FT005@1:1 FT006@1:1', {'a': 1}),
    ('a mark inside', 'a: x\ufeffy\n', 'FT006@1:5', {'a': 'xy'}),
    ('UTF-16', b'\xff\xfea\x00:\x00 \x001\x00\n\x00b\x00:\x00 \x002\x00\n\x00', 'FT004@1:1', None),
    ('UTF-16 without a mark', b'\x00a\x00:\x00 \x001\x00\n\x00b\x00:\x00 \x002\x00\n', 'FT004@1:1', None),
    ('UTF-32', b'\xff\xfe\x00\x00a\x00\x00\x00:\x00\x00\x00 \x00\x00\x001\x00\x00\x00\n\x00\x00\x00', 'FT004@1:1', None),
    ('GBK', b'a: \xd6\xd0\xce\xc4\xd7\xd6\n', 'FT004@1:1', None),
    ('Latin', b'a: caf\xe9\n', 'FT004@1:7', None),
    ('overlong', b'a: \xc0\xaf\n', 'FT004@1:1', None),
    ('a surrogate in bytes', b'a: \xed\xa0\x80\n', 'FT007@1:4', None),
    ('beyond Unicode in bytes', b'a: \xf5\x80\x80\x80\n', 'FT004@1:4', None),
    ('a cut character', b'a: \xe4\xb8', 'FT004@1:1', None),
    ('a zero', b'a: x\x00y\n', 'FT006@1:5', {'a': 'x y'}),
    ('an escape character', b'a: x\x1by\n', 'FT006@1:5', {'a': 'x y'}),
    ('delete', b'a: x\x7fy\n', 'FT006@1:5', {'a': 'x y'}),
    ('a non-character', 'a: x\ufffey\n', 'FT006@1:5', {'a': 'x y'}),
    ('the last character', 'a: \U0010ffff\n', '', {'a': '\U0010ffff'}),
    ('beyond the first plane', 'a: 😀𠀀\n', '', {'a': '😀𠀀'}),
    ('private use', 'a: \ue000\n', '', {'a': '\ue000'}),
    ('joined and reversed', 'a: e\u0301 \u202ex\u200by\n', 'FT006@1:7', {'a': 'e\u0301 xy'}),
    ("a key of 1,025 characters", "k" * 1025 + ": 1\n", "FT011@1:1026", None),
    ("a long explicit key", "? " + "k" * 1100 + "\n: 1\n", "", {"k" * 1100: 1}),
)
# fmt: on


def as_bytes(written: str | bytes) -> bytes:
    return written if isinstance(written, bytes) else written.encode()


@pytest.mark.parametrize(
    ("written", "findings", "value"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_feature_is_read_or_refused_at_its_place(
    written: bytes | str, findings: str, value: object
) -> None:
    source, diagnostics = parse_source(as_bytes(written), "x")
    assert " ".join(f"{d.code}@{d.line}:{d.column}" for d in diagnostics) == findings
    # By their spelling, for 1 equals both 1.0 and True.
    assert repr(None if source is None else source.data) == repr(value)
    assert source is not None or diagnostics


@pytest.mark.parametrize("file", ["scam.yaml", "situation.yaml", "scam.safe.plan.yaml"])
def test_whatever_stands_in_a_file_check_says_what_is_wrong(file: str, tmp_path: Path) -> None:
    facts = load_facts(bundled("seeds"))[0]
    folder = Path(shutil.copytree(MINI, tmp_path / "mini"))
    for name, written, _findings, _value in CASES:
        (folder / file).write_bytes(as_bytes(written))
        found = check([folder], facts).diagnostics
        assert any(d.severity == "error" and d.file == str(folder / file) for d in found), name
        assert all(
            d.line >= 1 and d.column >= 1 and d.message.zh and d.message.en for d in found
        ), name


def test_whatever_stands_in_a_file_of_facts_is_a_finding(tmp_path: Path) -> None:
    for name, written, _findings, _value in CASES:
        (tmp_path / "s9.yaml").write_bytes(as_bytes(written))
        library, found = load_facts(tmp_path)
        assert any(d.severity == "error" for d in found), name
        assert library.ids == (), name
