"""What a pack says outside its situations: its head and its fact cards, which learners read too.

They retell sources, so brands may be named there; marks of the state, tools and what could be
somebody's number may not, as in every telling.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from fraudtrainer.authoring.rules import forbidden_name, named_tool, real_identifier
from fraudtrainer.authoring.subject.forbidden import MARKS, TOOLS, Names
from fraudtrainer.authoring.subject.scenario import texts_in
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.reading.pack_facts import MANIFEST, SEEDS
from fraudtrainer.scenario.reading.source import DataPath, Source, parse_source
from fraudtrainer.words import Words

_HEAD_TEXTS = (("title",), ("publisher",), ("description",))
_NAMES = ((forbidden_name.RULE.code, Names(MARKS)), (named_tool.RULE.code, Names(TOOLS)))


def check_pack_words(files: Mapping[str, bytes]) -> list[Diagnostic]:
    """What may not stand in a pack's head and fact cards; files that cannot be read are passed over.

    Args:
        files: Contents by path inside the pack; all but the head and the facts are left alone.
    """
    found: list[Diagnostic] = []
    for name, data in sorted(files.items()):
        if name == MANIFEST or (name.startswith(f"{SEEDS}/") and name.endswith(".yaml")):
            source = parse_source(data, name)[0]
            if source is not None:
                found.extend(_check(source, _texts(source, head=name == MANIFEST)))
    return found


def _texts(source: Source, *, head: bool) -> Iterable[tuple[DataPath, str]]:
    texts = texts_in(source.data)
    return [found for found in texts if found[0] in _HEAD_TEXTS] if head else texts


def _check(source: Source, texts: Iterable[tuple[DataPath, str]]) -> Iterator[Diagnostic]:
    for path, text in texts:
        for code, names in _NAMES:
            name = names.first_in(text)
            if name is not None:
                yield source.finding(
                    code, path, Words(f"不能出现“{name}”", f"{name!r} must not appear"),
                    Words("换成虚构的或笼统的叫法", "use an invented or a general name"),
                )  # fmt: skip
        real = real_identifier.identifier_in(text)
        if real is not None:
            words, zh, en = real
            yield source.finding(
                real_identifier.RULE.code, path,
                Words(f"“{words}”像真的{zh}", f"{words!r} looks like a real {en}"),
                Words("号码打上 ● 或写“尾号 ××××”", "mask it"),
            )  # fmt: skip
