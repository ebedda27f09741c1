"""The protective systems that the articles name: a closed list, each with the fact cards it comes from.

A branch says in `uses` which of them the learner uses there; some actions are such a system's own
and say so by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from fraudtrainer.scenario.model import ActionRule, Branch
from fraudtrainer.scenario.vocabulary import ActionId, SystemId, Term


@dataclass(frozen=True, slots=True)
class System(Term):
    """A protective system; `facts` are the ids of the fact cards that tell of it."""

    id: str
    zh: str
    en: str
    facts: tuple[str, ...]


SYSTEMS: dict[SystemId, System] = {
    "app_warning": System("app_warning", "国家反诈中心 APP：预警提示", "Anti-fraud app: warnings", ("S4-07",)),
    "app_report": System("app_report", "国家反诈中心 APP：一键举报", "Anti-fraud app: reporting", ("S4-07",)),
    "app_check": System("app_check", "国家反诈中心 APP：风险验证", "Anti-fraud app: risk check", ("S4-07",)),
    "app_learn": System("app_learn", "国家反诈中心 APP：普及知识", "Anti-fraud app: knowledge", ("S4-07", "S0-19")),
    "line_96110": System("line_96110", "96110 预警劝阻专线", "96110, the warning line", ("S4-10", "S0-20")),
    "sms_962110": System("sms_962110", "962110 提醒短信（仅上海）", "962110 text messages (Shanghai only)", ("S0-20",)),
    "sms_12381": System("sms_12381", "12381 涉诈预警劝阻短信", "12381 warning text messages", ("S4-11",)),
    "sim_check": System("sim_check", "一证通查", "Look-up of one's SIM cards", ("S4-12", "S4-13")),
    "card_check": System("card_check", "云闪付“一键查卡”", "Look-up of one's bank cards", ("S4-14",)),
    "stop_payment": System("stop_payment", "接报即止付", "Payment stopped on report", ("S0-06", "S3-03")),
    "fund_shield": System("fund_shield", "安全盾", "Fund shield of company accounts", ("S0-07",)),
    "dissuasion_sms": System("dissuasion_sms", "联动劝阻第一步：短信", "Linked dissuasion, step 1: a text", ("S0-09", "S0-10")),
    "dissuasion_call": System("dissuasion_call", "联动劝阻第二步：电话", "Linked dissuasion, step 2: a call", ("S0-09", "S0-10", "S4-08")),
    "dissuasion_visit": System("dissuasion_visit", "联动劝阻第三步：上门", "Linked dissuasion, step 3: a visit", ("S0-09", "S0-10", "S1-09")),
    "finance_warning": System("finance_warning", "财会人员预警模型", "Warning model for finance staff", ("S0-12", "S1-10")),
    "six_ones_visit": System("six_ones_visit", "“六个一”：见面宣传一次", "“Six ones”: a visit to explain", ("S2-13",)),
    "six_ones_briefing": System("six_ones_briefing", "“六个一”：案情通报会一次", "“Six ones”: a briefing on cases", ("S2-13",)),
    "card_cutting": System("card_cutting", "断卡", "The drive against lent cards", ("S0-16",)),
    "every_case": System("every_case", "每起必查", "Every case investigated", ("S1-11",)),
    "joint_centre": System("joint_centre", "反诈联勤作战中心", "Joint operations centre", ("S3-04",)),
    "one_warns_many": System("one_warns_many", "一案多防", "One case, many warned", ("S3-06",)),
    "url_blacklist": System("url_blacklist", "涉诈网址“黑名单”", "Blacklist of fraud sites", ("S0-05",)),
    "money_return": System("money_return", "资金返还", "Return of frozen money", ("S1-08", "S3-05")),
    "mailbox_safety": System("mailbox_safety", "企业邮箱安全", "Safe company mailboxes", ("S1-13", "S1-14")),
    "approval": System("approval", "多人多级审批", "Approval by several people", ("S1-12",)),
    "three_donts": System("three_donts", "不添加、不轻信、慎转账", "Do not add, do not trust, transfer with care", ("S1-17",)),
    "loan_advice": System("loan_advice", "贷款提醒", "Advice on loans", ("S1-18",)),
    "repayment_advice": System("repayment_advice", "还款提醒", "Advice on repayment", ("S1-19",)),
    "campus_loan_advice": System("campus_loan_advice", "校园贷提醒", "Advice on campus loans", ("S1-20",)),
}  # fmt: skip

_OF_ACTION: dict[ActionId, SystemId] = {
    "call_96110": "line_96110",
    "answer_96110": "line_96110",
    "check_my_sims": "sim_check",
    "check_my_cards": "card_check",
    "multi_level_approval": "approval",
    "refuse_friend_request": "three_donts",
}


def systems_of(branch: Branch) -> tuple[SystemId, ...]:
    """The systems that a learner uses with a branch: those it names, and its action's own."""
    own = _OF_ACTION.get(branch.act) if isinstance(branch, ActionRule) else None
    return branch.uses if own is None or own in branch.uses else (*branch.uses, own)
