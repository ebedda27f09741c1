"""`fraudtrainer prove`: what it prints, and how it ends."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from fraudtrainer.cli.main import main

MINI = Path(__file__).parents[1] / "fixtures" / "mini"


def test_a_sound_situation_is_proven(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", str(MINI)]) == 0
    out = capsys.readouterr().out
    assert "mini/scam  成立  穷尽" in out
    assert "mini/genuine  成立  穷尽" in out


def test_json_has_a_row_per_telling(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--json", str(MINI)]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(r["situation"], r["telling"], r["proven"], r["search"]) for r in rows] == [
        ("mini", "genuine", True, "exhaustive"),
        ("mini", "scam", True, "exhaustive"),
    ]
    assert all(r["states"] > 1 and r["refutations"] == [] for r in rows)


def test_a_refutation_comes_with_a_plan_and_fails(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = Path(copytree(MINI, tmp_path / "mini"))
    for plan in folder.glob("*.plan.yaml"):
        plan.unlink()
    scam = folder / "scam.yaml"
    text = scam.read_text(encoding="utf-8")
    extra = "  - {id: nowhere, kind: safe, title: 无路可到, text: 谁也到不了。}\nsilence:"
    scam.write_text(text.replace("silence: {after: 20", extra + " {after: 20"), encoding="utf-8")

    assert main(["prove", str(folder)]) == 1
    out = capsys.readouterr().out
    assert "reachable:nowhere" in out
    assert f"{scam}:1" in out


def test_whoever_goes_round_for_ever_is_shown_in_the_telling_where_it_happens(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = Path(copytree(MINI, tmp_path / "mini"))
    genuine = folder / "genuine.yaml"
    text = genuine.read_text(encoding="utf-8")
    skip = "why: 可以先核实再决定。, wrong: {who: 赵姐, what: 押金没凑齐, weight: 60}, end: wronged"
    assert skip in text
    genuine.write_text(text.replace(skip, "why: 再想想。, goto: hello"), encoding="utf-8")

    assert main(["prove", str(folder)]) == 1
    out = capsys.readouterr().out
    (told,) = [row for row in out.splitlines() if "在 genuine 里一直演不到结局" in row]
    assert "总选第一个" in told  # all to whom it happens there in one finding
    ring = out[out.index("总选第一个") :]
    assert "telling: genuine" in ring
    assert ring.count('- reply: "skip"') > 3


def test_coverage_lists_every_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--coverage", str(MINI)]) == 0
    assert "hello  h1  小许，在忙吗？" in capsys.readouterr().out


@pytest.mark.parametrize("where", ["nowhere", "broken"])
def test_nothing_to_prove_is_said_in_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, where: str
) -> None:
    if where == "broken":
        (tmp_path / "situation.yaml").write_text("id: x\n", encoding="utf-8")
    assert main(["prove", str(tmp_path)]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_english_is_spoken_where_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--lang", "en", str(MINI)]) == 0
    assert "proven  exhaustive" in capsys.readouterr().out
