"""The bad scenarios of `bad/`: each says in its first line what must be found in it, and where.

A folder holds the files that differ from `tests/fixtures/mini`; its first line with
`# gives: CODE FILE LINE:COLUMN, ...` is the whole of what `check` must say. Below it may stand:

- `# repeated: NUMBER`: the lines that follow are meant so many times; with a TEXT, that text is.
- `# twins`: the files differ from `tests/fixtures/twins` instead.
- `# alone`: nothing of `mini` is there. `# twice`: the same folder stands there a second time.

A folder `seeds` holds files of facts, and then it is those that are checked; so is a `pack.yaml`.
"""

import re
import shutil
from pathlib import Path

import pytest

from fraudtrainer.authoring.rules.registry import RULES
from fraudtrainer.authoring.soundness import check
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.diagnostic import Diagnostic
from fraudtrainer.scenario.packs.manifest import check_manifest
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.scenario.reading.pack_facts import MANIFEST

HERE = Path(__file__).parent
MINI = HERE.parent / "fixtures" / "mini"
TWINS = HERE.parent / "fixtures" / "twins"
FOLDERS = sorted(p for p in (HERE / "bad").iterdir() if p.is_dir())
GIVES = re.compile(rb"^(?:\xef\xbb\xbf)?# gives: ([^\r\n]+)")
REPEATED = re.compile(rb"^# repeated: (\d+)(?: (\S+))?\n", re.MULTILINE)
CHINESE = re.compile(r"[一-鿿，。：；？！（）]")
EXAMPLE = re.compile(r"'[^']*'|“[^”]*”|did you mean [^)]*|one of: .*|示例\.invalid")
"""Words of the author's, and what a file is to hold: those stay as they are."""
Place = tuple[str, str, int, int]


@pytest.fixture(scope="module")
def facts() -> FactLibrary:
    return load_facts(bundled("seeds"))[0]


def files_in(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file())


def has(folder: Path, mark: bytes) -> bool:
    return any(mark in path.read_bytes().splitlines()[:2] for path in files_in(folder))


def laid_out(folder: Path, place: Path) -> Path:
    """The folder that a bad scenario stands for, complete."""
    copy = place / "all" / "mini"
    if not has(folder, b"# alone"):
        shutil.copytree(TWINS if has(folder, b"# twins") else MINI, copy)
    shutil.copytree(folder, copy, dirs_exist_ok=True)
    for path in files_in(copy):
        data = path.read_bytes()
        if repeated := REPEATED.search(data):
            begun = data[: repeated.end()]
            path.write_bytes(begun + (repeated[2] or data[repeated.end() :]) * int(repeated[1]))
    if has(folder, b"# twice"):
        shutil.copytree(copy, copy.with_name("twin"))
    return copy


def found_in(copy: Path, facts: FactLibrary) -> list[Diagnostic]:
    if (copy / "seeds").is_dir():
        return load_facts(copy / "seeds")[1]
    if (copy / MANIFEST).is_file():
        return check_manifest((copy / MANIFEST).read_bytes())[1]
    return list(check(sorted(copy.parent.iterdir()), facts).diagnostics)


def promised(folder: Path) -> list[Place]:
    """Code, file, line and column of every diagnostic that the folder's header announces."""
    (head,) = [h for path in files_in(folder) if (h := GIVES.match(path.read_bytes()))]
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
    copy = laid_out(folder, tmp_path)
    found = found_in(copy, facts)
    places = [(d.code, Path(d.file).name, d.line, d.column) for d in found]
    assert places == promised(folder), [d.format() for d in found]
    for diagnostic in found:
        english = f"{diagnostic.message.en} {diagnostic.hint.en}"
        assert not CHINESE.search(EXAMPLE.sub("", english)), english
        assert CHINESE.search(diagnostic.message.zh), diagnostic.message.zh


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_a_bad_scenario_is_named_after_its_first_code(folder: Path) -> None:
    assert promised(folder)[0][0] == folder.name.partition("-")[0]


def test_every_rule_has_a_bad_scenario() -> None:
    assert {rule.code for rule in RULES} <= {promised(folder)[0][0] for folder in FOLDERS}


def test_every_code_has_a_bad_scenario() -> None:
    pages = {page.stem for page in (HERE.parents[1] / "docs" / "rules").glob("FT*.md")}
    assert pages == {promised(folder)[0][0] for folder in FOLDERS}
