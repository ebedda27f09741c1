"""The rules: one fault of each planted into a sound scenario, and exactly that fault found."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fraudtrainer.authoring.rules import registry
from fraudtrainer.authoring.rules.registry import RULES, check_rules
from fraudtrainer.authoring.rules.rule import Finding, Rule
from fraudtrainer.authoring.soundness import check_folder
from fraudtrainer.authoring.subject.scenario import Subject
from fraudtrainer.paths import bundled
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.words import Words

ROOT = Path(__file__).resolve().parents[2]
MINI = ROOT / "tests" / "fixtures" / "mini"


SCAM, GENUINE, CARD = "scam.yaml", "genuine.yaml", "situation.yaml"
Edit = tuple[str, str, str]
"""File, words that stand in it, and what to put in their place."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Edits, the one code they must bring, and words of the line it must be found at."""

    code: str
    name: str
    edits: tuple[Edit, ...]
    file: str
    at: str

    def plant(self, folder: Path) -> None:
        """Make the edits in a copy of mini; an edit that fits nowhere is an error of the test."""
        for name, old, new in self.edits:
            path = folder / name
            text = path.read_text(encoding="utf-8")
            assert old in text, old
            path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _say(text: str) -> Edit:
    """Swindler's words in the second scene, in place of some that no plan needs."""
    return SCAM, "我在开会", text


def _more_lines(*texts: str) -> Edit:
    mark = "        card: {kind: account, title: 收款账户, rows: [户名 某某, 尾号 3306]}\n"
    lines = "".join(f"      - {{id: z{n}, by: fake, text: {t}}}\n" for n, t in enumerate(texts))
    return SCAM, mark, mark + lines


_IDENTIFIERS = {
    "mobile": "打 13800000000 找我",
    "mobile-spaced": "打 138 0000 0000 找我",
    "landline": "打 021-60000000 找我",
    "id": "证件 11010100000000000X",
    "card": "卡号 6222 0000 0000 0000",
    "account": "账号 300000000000000",
    "url": "打开 www 点 example，即 www.example",
    "domain": "打开 example.com 看看",
    "mail": "写信到 lao@example.test",
    "chat": "加 vx：lao-0000",
    "service": "打 400-000-0000 问问",
    "reporting": "打 12321 举报",
}
_RING = (
    "  - {id: ring1, on: chat, replies: [{id: a, text: 嗯。, goto: ring2}]}\n"
    "  - {id: ring2, on: chat, replies: [{id: a, text: 哦。, goto: ring1}]}\n"
)


_ANSWERED: tuple[Edit, ...] = tuple(
    (name, "steps:\n", "steps:\n  - call: answer\n")
    for name in ("scam.safe.plan.yaml", "scam.late.plan.yaml")
)


def _called(ring: str) -> tuple[Edit, ...]:
    """A scene that is a call, led to by what no plan does."""
    scene = f"  - {{id: rung, on: call, ring: {{{ring}}}, replies: [{{id: a, text: 喂。, end: safe}}]}}\n"
    return (
        (SCAM, "    silence: {after: 10, goto: push}", "    silence: {after: 10, goto: rung}"),
        (SCAM, "endings:\n", scene + "endings:\n"),
    )


_BEST = (
    (SCAM, "text: 你先说说是什么事？, conduct: fine", "text: 你先说说是什么事？, conduct: best"),
    (GENUINE, "text: 你先说说是什么事？, conduct: fine", "text: 你先说说是什么事？, conduct: best"),
)

_LINE = "别打电话，我在开会。转到这个户名就行。"

FAULTS = (
    Fault("FT100", "unreachable", (
        (SCAM, "endings:\n", "  - {id: lost, on: chat, silence: {end: safe}}\nendings:\n"),
    ), SCAM, "id: lost"),
    Fault("FT101", "dead-end", (
        (SCAM, "    silence: {after: 60, end: late}\n", ""),
    ), SCAM, "id: after"),
    Fault("FT102", "no-exit", (
        (GENUINE, "why: 户名对得上。, end: helped", "why: 户名对得上。, end: wronged"),
    ), GENUINE, "id: hello"),
    Fault("FT103", "ring", (
        (SCAM, "    silence: {after: 10, goto: push}", "    silence: {after: 10, goto: ring1}"),
        (SCAM, "endings:\n", _RING + "endings:\n"),
    ), SCAM, "id: ring1"),
    Fault("FT103", "ring-with-a-loop", (
        (SCAM, "    silence: {after: 10, goto: push}", "    silence: {after: 10, goto: ring1}"),
        (SCAM, "endings:\n", _RING.replace("[{id: a", "[{id: b, text: 啊。, conduct: fine, goto: ring2}, {id: a, conduct: best", 2)
         + "endings:\n"),
    ), SCAM, "id: ring1"),
    Fault("FT104", "no-genuine", (
        (GENUINE, "truth: genuine", "truth: scam"),
        (GENUINE, "strength: misleading", "strength: common"),
    ), CARD, "id: mini"),
    Fault("FT105", "opening-line", ((GENUINE, "在忙吗", "忙不忙"),), GENUINE, "id: h1"),
    Fault("FT105", "channel", ((GENUINE, "on: chat", "on: sms"),), GENUINE, "on: sms"),
    Fault("FT105", "length", (
        (GENUINE, "我手机坏了，急用", "我手机坏了，孩子又在医院里等着交押金，实在没有办法，急用"),
    ), GENUINE, "id: h1"),
    Fault("FT105", "start", ((GENUINE, '"12:10"', '"12:11"'),), GENUINE, "12:11"),
    Fault("FT106", "card", ((CARD, "突然发来消息", "发来可疑消息"),), CARD, "teaser"),
    Fault("FT107", "longest", (
        *_BEST,
        (SCAM, "text: 不急，明天再说。, minutes: 600, conduct: harmful",
         "text: 不急，明天再说吧。, minutes: 600, conduct: best"),
    ), GENUINE, "id: ask"),
    Fault("FT108", "place", (
        *_BEST,
        (SCAM, "text: 那你晚上还我啊。, minutes: 30, conduct: risky",
         "text: 那你晚上还我。, minutes: 30, conduct: best"),
    ), GENUINE, "id: ask"),
    Fault("FT109", "note", ((SCAM, "note: 不给核实的时间。", 'note: ""'),), SCAM, "span: 急用"),
    Fault("FT110", "exact", (
        (SCAM, "{S2-06.transfer_yuan|wan} 元", "376,900 元"),
    ), SCAM, "real:"),
    Fault("FT110", "in-chinese", (
        (SCAM, "{S2-06.transfer_yuan|wan} 元", "三十七万六千九百元"),
    ), SCAM, "real:"),
    Fault("FT110", "rounded-in-chinese", (
        (SCAM, "{S2-06.transfer_yuan|wan} 元", "将近三十八万元"),
    ), SCAM, "real:"),
    Fault("FT110", "rounded", (
        (SCAM, "{S2-06.transfer_yuan|wan} 元", "约 38 万元"),
    ), SCAM, "real:"),
    *(Fault("FT111", name, (_say(text),), SCAM, text) for name, text in _IDENTIFIERS.items()),
    Fault("FT112", "script", (
        _more_lines("听好。", "快点。", "别等。", "就现在。", "转吧。", "行不行？"),
    ), SCAM, "id: z5"),
    Fault("FT113", "tool", (_say("我开着 ToDesk"),), SCAM, "ToDesk"),
    Fault("FT114", "evasion", (
        _more_lines("银行问起来，就说是货款。", "柜员要是打来核实，就说认识我。"),
    ), SCAM, "id: z1"),
    Fault("FT115", "sixty-one", (_say("我在开会" + "散" * (61 - len(_LINE))),), SCAM, "散散"),
    Fault("FT115", "long", (_say("我在开会" + "，还没散" * 12),), SCAM, "还没散"),
    Fault("FT116", "minutes", ((CARD, "minutes: 2", "minutes: 30"),), CARD, "minutes: 30"),
    Fault("FT117", "brand", (_say("我在微信里开会"),), SCAM, "微信"),
    Fault("FT117", "mark", (
        (GENUINE, "real: 核实的方法", "real: 警徽不能证明什么，核实的方法"),
    ), GENUINE, "警徽"),
    Fault("FT118", "heavy", (
        (SCAM, "cue: urgency_deadline", "cue: threat_consequence"),
    ), CARD, "id: mini"),
    Fault("FT105", "ring", (
        (SCAM, "    silence: {after: 10, goto: push}\n",
         "    silence: {after: 10, goto: push}\n    ring: {by: lao, answer: {}}\n"),
        (GENUINE, "    silence: {", "    ring: {by: lao, area: 本地, answer: {}}\n    silence: {"),
        *_ANSWERED,
    ), GENUINE, "ring: {by: lao, area"),
    Fault("FT119", "premise", ((CARD, "premise: {", "# premise: {"),), CARD, "id: mini"),
    Fault("FT120", "declined", _called("by: fake"), SCAM, "id: rung"),
    Fault("FT120", "declined-with-a-condition", _called(
        "by: fake, decline: {ways: [{when: dial > 3, end: safe}]}"
    ), SCAM, "id: rung"),
    Fault("FT120", "hung-up-with-a-condition", (
        *_called("by: fake"),
        (SCAM, "actions:\n  - act", "actions:\n  - {act: hang_up, when: dial > 3, end: safe}\n  - act"),
    ), SCAM, "id: rung"),
    Fault("FT120", "ignored", _called("by: fake, decline: {end: safe}, ignore: {minutes: 2}"), SCAM, "id: rung"),
    Fault("FT121", "text", (
        (SCAM, "text: 行，账号发我。", "text: 你先说说，是什么事"),
    ), SCAM, "id: yes"),
    Fault("FT121", "effect", (
        (SCAM, "text: 行，账号发我。, conduct: risky", "text: 行，账号发我。, conduct: fine"),
    ), SCAM, "id: yes"),
    Fault("FT122", "sentence", ((SCAM, "收到，谢谢", "已为您登记！请马上拨打 110"),), SCAM, "id: b1"),
    Fault("FT123", "reply", (
        (SCAM, "conduct: fine, why: 多问一句没有坏处，但问的还是对方。, ", ""),
    ), SCAM, "id: ask"),
    Fault("FT123", "payment", (
        (SCAM, "conduct: harmful, why: 转给了陌生账户。, goto", "goto"),
    ), SCAM, "id: p,"),
    Fault("FT124", "little", ((CARD, 'at_stake: "{amount}"', "at_stake: 99"),), CARD, "money:"),
    Fault("FT124", "much", ((CARD, 'at_stake: "{amount}"', "at_stake: 9000"),), CARD, "money:"),
    Fault("FT125", "balance", (
        (CARD, "balance: 20000", 'balance: "{has}"'),
        (CARD, "{who: 赵姐, amount: 5000}", "{who: 赵姐, amount: 5000, has: 5000}"),
        (CARD, "{who: 钱姐, amount: 8000}", "{who: 钱姐, amount: 8000, has: 8000}\n  - {who: 孙姐, amount: 8000, has: 7999}"),
    ), CARD, "孙姐"),
    Fault("FT142", "place", (_say("«我在开会»"),), SCAM, "«我在开会»"),
    Fault("FT141", "emoji", (_say("我在😀开会"),), SCAM, "我在😀开会"),
)  # fmt: skip


@pytest.fixture(scope="module")
def facts() -> FactLibrary:
    return load_facts(bundled("seeds"))[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "mini"))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f"{f.code}-{f.name}")
def test_a_planted_fault_is_found_and_nothing_else(
    fault: Fault, folder: Path, facts: FactLibrary
) -> None:
    fault.plant(folder)
    found = check_folder(folder, facts)
    assert {d.code for d in found} == {fault.code}, [d.format() for d in found]
    lines = (folder / fault.file).read_text(encoding="utf-8").splitlines()
    wanted = next(number for number, line in enumerate(lines, 1) if fault.at in line)
    places = [(d.file, d.line) for d in found]
    assert (str(folder / fault.file), wanted) in places, [d.format() for d in found]


ALMOST = (
    (
        "FT112",
        "six-lines-in-a-row",
        (_more_lines("听好。", "快点。", "别等。", "就现在。", "转吧。"),),
    ),
    ("FT114", "one-line-of-evasion", (_more_lines("银行问起来，就说是货款。"),)),
    ("FT115", "sixty-characters", (_say("我在开会" + "散" * (60 - len(_LINE))),)),
    ("FT141", "rare-names", (_say("我和𠮷䶮㛃、𫖯在开会，帳號"),)),
    (
        "FT121",
        "an-answer",
        (
            (
                SCAM,
                "conduct: risky, why: 还没核实就答应了。",
                "conduct: fine, why: 嗯。, minutes: 1",
            ),
        ),
    ),
    ("FT122", "short", ((SCAM, "收到，谢谢", "小许，在忙吗"),)),
    ("FT124", "just", ((CARD, 'at_stake: "{amount}"', 'at_stake: "{amount}"'),)),
    ("FT125", "just", ((CARD, "balance: 20000", "balance: 8000"),)),
    ("FT107", "three-best-replies", _BEST),
    ("FT108", "three-best-replies-at-one-place", _BEST),
)


@pytest.mark.parametrize(("code", "name", "edits"), ALMOST, ids=lambda value: str(value)[:24])
def test_what_just_keeps_within_a_rule_is_no_fault(
    code: str, name: str, edits: tuple[Edit, ...], folder: Path, facts: FactLibrary
) -> None:
    Fault(code, name, edits, SCAM, "").plant(folder)
    assert code not in {d.code for d in check_folder(folder, facts)}


def test_every_rule_has_a_planted_fault() -> None:
    assert {rule.code for rule in RULES} == {fault.code for fault in FAULTS}


def test_every_file_of_rules_holds_one_that_is_run() -> None:
    folder = Path(registry.__file__).parent
    files = {p.stem for p in folder.glob("*.py")} - {"__init__", "registry", "rule"}
    assert {rule.check.__module__.rpartition(".")[2] for rule in RULES} == files


def test_codes_are_given_once_and_rise() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f"{f.code}-{f.name}")
def test_a_finding_says_what_to_do_in_both_languages(
    fault: Fault, folder: Path, facts: FactLibrary
) -> None:
    fault.plant(folder)
    for finding in check_folder(folder, facts):
        assert all(w.zh and w.en for w in (finding.message, finding.hint))
        assert re.search(r"[一-鿿]", finding.message.zh)
        assert not re.search(r"[一-鿿]", re.sub(r"'[^']*'", "", finding.message.en))


def test_the_hotlines_may_be_named(folder: Path, facts: FactLibrary) -> None:
    path = folder / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    said = "110、96110、12381、962110 和 示例.invalid"
    path.write_text(text.replace("我在开会", said, 1), encoding="utf-8")
    assert check_folder(folder, facts) == []


def test_a_brand_may_be_named_where_a_source_is_retold(folder: Path, facts: FactLibrary) -> None:
    path = folder / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("一名财务被要求", "一名财务在QQ上被要求", 1), encoding="utf-8")
    assert check_folder(folder, facts) == []


def test_a_year_is_no_figure(folder: Path, facts: FactLibrary) -> None:
    path = folder / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("real: 上海", "real: 2019 年，上海", 1), encoding="utf-8")
    assert check_folder(folder, facts) == []


def test_a_fault_of_every_variant_is_told_once(folder: Path, facts: FactLibrary) -> None:
    path = folder / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("我在开会", "我是{who}，在微信上开会", 1), encoding="utf-8")
    assert [d.code for d in check_folder(folder, facts)] == ["FT117"]


def test_a_fault_of_a_later_variant_is_found(folder: Path, facts: FactLibrary) -> None:
    path = folder / "situation.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("who: 钱姐", "who: 微信钱姐"), encoding="utf-8")
    assert "FT117" in {d.code for d in check_folder(folder, facts)}


def test_names_inside_common_words_are_no_brands(folder: Path, facts: FactLibrary) -> None:
    path = folder / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("我在开会", "途中通知很瞩目", 1), encoding="utf-8")
    assert check_folder(folder, facts) == []


def test_the_police_against_fraud_are_no_swindlers(folder: Path, facts: FactLibrary) -> None:
    path = folder / "scam.yaml"
    text = path.read_text(encoding="utf-8")
    lines = "".join(f"      - {{id: z{n}, by: bank, text: 请停一停。}}\n" for n in range(8))
    text = text.replace("really: 银行客服", "really: 反诈骗中心民警", 1)
    text = text.replace("    lines:\n      - {id: a1", f"    lines:\n{lines}      - {{id: a1", 1)
    path.write_text(text, encoding="utf-8")
    assert check_folder(folder, facts) == []


def test_a_rule_that_fails_is_one_finding_about_it_and_the_others_go_on(
    folder: Path, facts: FactLibrary
) -> None:
    def breaks(_subject: Subject) -> Iterator[Finding]:
        yield Finding(SCAM, ("truth",), Words("先找到一处", "one thing is found first"))
        raise ZeroDivisionError("planted")

    next(f for f in FAULTS if f.code == "FT113").plant(folder)
    scenario, _found = read_scenario(folder, facts)
    assert scenario is not None
    broken = Rule("FT103", "warning", Words("打转", "Round and round"), breaks)
    rules = [broken if r.code == "FT103" else r for r in RULES]
    first, broke, other = check_rules(scenario, rules)
    assert (first.code, broke.code, other.code) == ("FT103", "FT103", "FT113")
    assert (broke.severity, broke.line) == ("error", 1)
    assert "ZeroDivisionError: planted" in broke.message.zh
    assert "ZeroDivisionError: planted" in broke.message.en


@pytest.mark.parametrize(
    "edits",
    [
        _called("by: fake, decline: {end: safe}"),
        _called("by: fake, decline: {ways: [{when: dial > 3, end: late}], goto: push}"),
        (
            *_called("by: fake"),
            (SCAM, "actions:\n  - act", "actions:\n  - {act: hang_up, end: safe}\n  - act"),
        ),
    ],
)
def test_a_call_that_leads_on_unanswered_is_sound(
    edits: tuple[Edit, ...], folder: Path, facts: FactLibrary
) -> None:
    Fault("FT120", "", edits, SCAM, "").plant(folder)
    assert check_folder(folder, facts) == []


@pytest.mark.parametrize(
    "edit",
    [
        ("text: 这个号上个月才进群。", "text: 你没有收到新的通知。"),
        ("{within: 15, stopped: 1.0,", "{within: 15, stopped: 1.0, lines: [{id: b0, by: friend, text: 先别急，慢慢说清楚。}],"),
    ],
    ids=["an-app", "an-answer-to-a-report"],
)  # fmt: skip
def test_what_is_heard_but_once_or_said_by_an_app_may_stand_twice(
    edit: tuple[str, str], tmp_path: Path, facts: FactLibrary
) -> None:
    twins = Path(shutil.copytree(MINI.with_name("twins"), tmp_path / "twins"))
    second = (
        SCAM,
        "- {stopped: 0.0,",
        "- {stopped: 0.0, lines: [{id: b1, by: friend, text: 先别急！慢慢说清楚。}],",
    )
    said = (
        SCAM,
        "lines: [{id: s4,",
        "lines: [{id: s6, by: system, text: 你没有收到新的通知。}, {id: s4,",
    )
    seen = (
        SCAM,
        ", marks: [{counts: decisive, cue: lookalike_identity, span: 上个月才进群, note: 班主任一直在群里。}]",
        "",
    )
    edits = ((SCAM, *edit), second, said, seen)
    Fault("", "", edits, SCAM, "").plant(twins)
    assert [d.format() for d in check_folder(twins, facts)] == []


def test_a_card_whose_truth_is_no_secret_may_name_it(tmp_path: Path, facts: FactLibrary) -> None:
    drill = Path(shutil.copytree(MINI.with_name("drill"), tmp_path / "drill"))
    card = (drill / CARD).read_text(encoding="utf-8")
    (drill / CARD).write_text(
        re.sub("(?m)^teaser: .*", "teaser: 钱被骗走了。", card), encoding="utf-8"
    )
    assert "FT106" not in {d.code for d in check_folder(drill, facts)}


def test_scenes_without_a_way_out_are_told_in_one_finding(folder: Path, facts: FactLibrary) -> None:
    edit = (GENUINE, "why: 户名对得上。, end: helped", "why: 户名对得上。, end: wronged")
    Fault("FT102", "", (edit,), GENUINE, "").plant(folder)
    (finding,) = check_folder(folder, facts)
    assert all(word in finding.message.zh for word in ("2 幕", "hello、explain"))
