"""What may not be installed: what the authors' rules forbid, wherever it stands in a pack."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fraudtrainer.authoring.soundness import check
from fraudtrainer.errors import StoppedError, UserError
from fraudtrainer.modes.packs import Packs
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.packs.building import seal_folder, write_archive
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.translation.unit import text_hash
from tests.modes.conftest import Make, edit


def hostile(author: Path, out: Path) -> Path:
    """Seal the folder as somebody does whose tool asks no questions."""
    write_archive(seal_folder(author), out)
    return out


FORBIDDEN = {
    "a telephone number": ("scam.yaml", "小许，在忙吗？", "打我电话 13912345678。", "FT111"),
    "a tool": ("scam.yaml", "小许，在忙吗？", "先装一个 AnyDesk。", "FT113"),
    "a brand": ("genuine.yaml", "小许，在忙吗？", "加我的支付宝。", "FT117"),
}


@pytest.mark.parametrize("case", FORBIDDEN)
def test_what_the_authors_rules_forbid_is_not_installed(
    packs: Packs, author: Path, tmp_path: Path, case: str
) -> None:
    name, old, new, code = FORBIDDEN[case]
    edit(author / "scenarios" / "pack-mini" / name, old, new)
    pack = hostile(author, tmp_path / "a.ftpack")

    every: tuple[Callable[[], object], ...] = (
        lambda: packs.examine(pack),
        lambda: packs.verify(pack),
        lambda: packs.build(author, tmp_path / "b.ftpack", None),
    )
    for refused in every:
        with pytest.raises(UserError, match="不该写的内容") as refusal:
            refused()
        assert code in refusal.value.details.zh


OUTSIDE = {
    "a telephone number": ("seeds/local.yaml", "社区办了", "社区（13912345678）办了", "FT111"),
    "a tool": ("seeds/local.yaml", "the example", "the AnyDesk", "FT113"),
    "a mark": ("pack.yaml", "publisher: 示例社区", "publisher: 公安部出品", "FT117"),
}


@pytest.mark.parametrize("case", OUTSIDE)
def test_what_may_not_stand_in_head_and_facts_is_not_installed(
    packs: Packs, author: Path, tmp_path: Path, case: str
) -> None:
    name, old, new, code = OUTSIDE[case]
    edit(author / name, old, new)
    pack = hostile(author, tmp_path / "a.ftpack")

    with pytest.raises(UserError, match="清单或事实卡") as refusal:
        packs.examine(pack)
    assert code in refusal.value.details.zh
    found = check([author], load_facts(bundled("seeds"))[0]).diagnostics
    assert [(d.code, d.file) for d in found if d.severity == "error"] == [
        (code, str(author / name))
    ]


def test_a_stopped_installation_leaves_nothing(packs: Packs, made: Make, folder: Path) -> None:
    offer = packs.examine(made())

    def stop(written: int) -> None:
        if written == 3:
            raise StoppedError

    with pytest.raises(StoppedError):
        packs.install(offer, offer.questions, stop)
    assert packs.installed() == ()
    assert list((folder / "content").iterdir()) == []


def test_what_a_translation_hides_is_not_installed(
    packs: Packs, author: Path, tmp_path: Path
) -> None:
    """A number in two halves, put together only where the English is shown."""
    folder = author / "scenarios" / "pack-mini"
    (folder / "situation.en.yaml").write_text(
        "format: 1\nlanguage: en\nof: situation\ntexts: {}\n"
        "variants:\n  - {who: '139'}\n  - {who: '139'}\n",
        encoding="utf-8",
    )
    words = "{who}这边的银行客服"
    edit(folder / "scam.yaml", "shown: 银行客服", f'shown: "{words}"')
    (folder / "scam.en.yaml").write_text(
        "format: 1\nlanguage: en\nof: scam\ntexts:\n  people.bank.shown: "
        f"{{was: '{text_hash(words)}', text: 'Call {{who}}12345678'}}\n",
        encoding="utf-8",
    )
    pack = hostile(author, tmp_path / "a.ftpack")

    with pytest.raises(UserError, match="不该写的内容") as refusal:
        packs.examine(pack)
    assert "FT111" in refusal.value.details.zh
    assert "scam.en.yaml" in refusal.value.details.zh
