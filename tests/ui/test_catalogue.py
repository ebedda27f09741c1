"""The English of the interface is complete, and says what the sources say."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from tests.ui.conftest import COMPILED, I18N, ROOT

pytestmark = pytest.mark.slow

PLACE = re.compile(r"\{[^}]*\}")


def messages(part: str) -> Iterator[tuple[str, str, str, str]]:
    """Context, Chinese, English, and the state that Qt Linguist gives it, of each message."""
    for context in ET.parse(I18N / f"en.{part}.ts").iter("context"):
        for message in context.iter("message"):
            english = message.find("translation")
            assert english is not None
            state = english.get("type", "")
            source = message.findtext("source", "")
            yield context.findtext("name", ""), source, english.text or "", state


def parts() -> list[str]:
    return [file.name.split(".")[1] for file in sorted(I18N.glob("*.ts"))]


def test_collecting_leaves_the_catalogues_as_they_are(tmp_path: Path) -> None:
    before = {file.name: file.read_bytes() for file in I18N.glob("*.ts")}
    for name, content in before.items():
        (tmp_path / name).write_bytes(content)

    code = f"import words; words.collect(words.Path({str(tmp_path)!r}))"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT / "packaging", check=True)

    assert {file.name: file.read_bytes() for file in tmp_path.glob("*.ts")} == before


@pytest.mark.parametrize("part", parts())
def test_nothing_is_left_to_translate(part: str) -> None:
    missing = [(context, chinese) for context, chinese, _en, state in messages(part) if state]

    assert missing == []


@pytest.mark.parametrize("part", parts())
def test_what_is_filled_in_is_the_same_in_both_languages(part: str) -> None:
    differing = [
        (chinese, english)
        for _context, chinese, english, state in messages(part)
        if not state and sorted(PLACE.findall(chinese)) != sorted(PLACE.findall(english))
    ]

    assert differing == []


def test_the_compiled_catalogue_holds_every_finished_message() -> None:
    compiled = QTranslator()
    assert compiled.load(str(COMPILED))

    other = [
        (context, chinese)
        for part in parts()
        for context, chinese, english, state in messages(part)
        if not state and compiled.translate(context, chinese) != english
    ]

    assert other == []
