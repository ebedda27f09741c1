"""Names that a pack may hold, and all the ways out of its folder that are closed."""

import pytest

from fraudtrainer.scenario.packs.names import check_name, check_together
from fraudtrainer.scenario.packs.refusal import PackRefusedError


@pytest.mark.parametrize(
    "name",
    [
        "pack.yaml",
        "pack.sig",
        "README.md",
        "说明.txt",
        "scenarios/领导借钱/situation.yaml",
        "scenarios/a/b/c/scam.safe.plan.yaml",
        "scenarios/a/notes (1).csv",
        "seeds/S9001.yaml",
    ],
)
def test_plain_names_pass(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.yaml",
        "scenarios/../../evil.yaml",
        "scenarios/a/../b.yaml",
        "/etc/passwd.yaml",
        "//server/share.yaml",
        "C:/evil.yaml",
        "C:evil.yaml",
        "scenarios/a:stream.yaml",
        "scenarios\\evil.yaml",
        "..\\evil.yaml",
        "scenarios/a\0.yaml",
        "scenarios//a.yaml",
        "scenarios/./a.yaml",
        "scenarios/",
        "",
    ],
)
def test_a_way_out_is_refused(name: str) -> None:
    with pytest.raises(PackRefusedError) as refusal:
        check_name(name)

    assert "不要用别的办法解开它" in refusal.value.hint.zh


@pytest.mark.parametrize(
    "name",
    [
        "scenarios/con.yaml",
        "scenarios/NUL/a.yaml",
        "scenarios/Com1.notes.yaml",
        "scenarios/lpt¹ .yaml",
        "scenarios/.hidden.yaml",
        "scenarios/a./b.yaml",
        "scenarios/a /b.yaml",
        "scenarios/ a.yaml",
        "scenarios/a\u202egnp.yaml",
        "scenarios/a\n.yaml",
        "scenarios/a?.yaml",
        "scenarios/a*.yaml",
        "scenarios/e\u0301.yaml",
        "scenarios/" + "a" * 81 + ".yaml",
        "scenarios/" + "a/" * 6 + "a.yaml",
        "scenarios/\udc80.yaml",
        "scenarios/run.py",
        "scenarios/run.yaml.exe",
        "scenarios/noending",
        "scenarios/pic.png",
        "other/a.yaml",
        "extra.yaml",
        "run.sh",
        "seeds/deep/a.yaml",
        "scenarios/inner/pack.yaml",
    ],
)
def test_what_is_no_plain_text_file_in_its_place_is_refused(name: str) -> None:
    with pytest.raises(PackRefusedError):
        check_name(name)


@pytest.mark.parametrize(
    "names",
    [
        ("scenarios/a.yaml", "scenarios/a.yaml"),
        ("scenarios/a.yaml", "scenarios/A.yaml"),
        ("scenarios/a/x.yaml", "scenarios/A/y.yaml"),
        ("scenarios/a.md", "scenarios/a.md/b.yaml"),
        ("scenarios/ﬀ.yaml", "scenarios/ff.yaml"),
        ("scenarios/ß.yaml", "scenarios/SS.yaml"),
    ],
)
def test_names_that_meet_on_some_system_are_refused(names: tuple[str, str]) -> None:
    with pytest.raises(PackRefusedError, match="重名"):
        check_together(names)
    with pytest.raises(PackRefusedError, match="重名"):
        check_together(reversed(names))


def test_names_that_differ_are_no_clash() -> None:
    check_together(["scenarios/a/x.yaml", "scenarios/a/y.yaml", "scenarios/b/x.yaml"])
