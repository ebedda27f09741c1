"""The bad scenarios of `bad/`: each says in its first line what must be found in it, and where.

A folder holds the files that differ from `tests/fixtures/mini`; its first line with
`# gives: CODE FILE LINE:COLUMN, ...` is the whole of what `check` must say.
"""

import re
import shutil
from pathlib import Path

import pytest

from fraudtrainer.authoring.rules.registry import RULES
from fraudtrainer.authoring.soundness import check_folder
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.fact import FactLibrary, load_facts

HERE = Path(__file__).parent
MINI = HERE.parent / "fixtures" / "mini"
FOLDERS = sorted(p for p in (HERE / "bad").iterdir() if p.is_dir())
GIVES = re.compile(rb"^(?:\xef\xbb\xbf)?# gives: ([^\r\n]+)")
Place = tuple[str, str, int, int]


@pytest.fixture(scope="module")
def facts() -> FactLibrary:
    return load_facts(bundled("seeds"))[0]


def promised(folder: Path) -> list[Place]:
    """Code, file, line and column of every diagnostic that the folder's header announces."""
    heads = [GIVES.match(path.read_bytes()) for path in sorted(folder.iterdir())]
    (head,) = [h for h in heads if h is not None]
    places = []
    for entry in head[1].decode("ascii").split(", "):
        code, file, at = entry.split(" ")
        line, column = at.split(":")
        places.append((code, file, int(line), int(column)))
    return places


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_a_bad_scenario_gives_just_the_diagnostics_it_announces(
    folder: Path, facts: FactLibrary, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(MINI, tmp_path / "mini"))
    shutil.copytree(folder, copy, dirs_exist_ok=True)
    found = check_folder(copy, facts)
    places = [(d.code, Path(d.file).name, d.line, d.column) for d in found]
    assert places == promised(folder), [d.format() for d in found]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_a_bad_scenario_is_named_after_its_first_code(folder: Path) -> None:
    assert promised(folder)[0][0] == folder.name.partition("-")[0]


def test_every_rule_has_a_bad_scenario() -> None:
    assert {rule.code for rule in RULES} <= {promised(folder)[0][0] for folder in FOLDERS}
