"""Closed vocabularies of the scenario format: the ids, and the names of all but cues and actions.

The Chinese and English names are content (they appear on screen and in exports); the ids are the
only words a scenario file may use. Cues and actions, which have more to them, are in `cue` and
`action`.
"""

from typing import Literal

from fraudtrainer.words import Words

Truth = Literal["scam", "genuine"]
Channel = Literal[
    "group", "chat", "call", "sms", "mail", "bank", "page", "paper", "face", "directory", "story"
]
MarkKind = Literal["decisive", "common", "shared", "misleading", "proof", "fake_proof"]
TRUE_WEIGHT: dict[str, float] = {"decisive": 2.0, "common": 1.0, "proof": 2.0}
"""How much marked words count as evidence for what is true; all others show nothing."""
Side = Literal["doubt", "proof"]
Conduct = Literal["best", "fine", "risky", "harmful"]
EndingKind = Literal[
    "safe", "lucky", "exposed", "recovered", "partial", "loss_reported", "helped", "wronged"
]
Verdict = Literal[
    "hit", "found", "missed", "unseen", "false", "fooled", "not_fooled", "shared", "innocent"
]
RingEnd = Literal["answer", "decline", "ignore"]
SituationKind = Literal["story", "drill", "quiz", "short"]
UNJUDGED: frozenset[SituationKind] = frozenset({"drill", "quiz"})
"""Kinds with one telling, whose truth is no secret: no opening, and nothing to be judged."""
Part = Literal["victim", "helper", "supervisor"]
Rating = Literal[0, 2, 4, 6, 8]
Audience = Literal["finance", "student", "general", "elder", "shopper"]
ScamType = Literal[
    "brushing",
    "fake_investment",
    "fake_shopping",
    "fake_customer_service",
    "fake_loan",
    "fake_credit",
    "fake_leader_acquaintance",
    "fake_police_government",
    "romance",
    "game_trade",
    "extra_bec",
    "extra_sextortion",
    "extra_card_mule",
    "extra_elder",
    "extra_ai_relative",
]
CueId = Literal[
    "unsolicited_contact",
    "lookalike_identity",
    "authority_claim",
    "call_transfer_chain",
    "online_legal_document",
    "knows_personal_data",
    "secrecy_isolation",
    "urgency_deadline",
    "threat_consequence",
    "channel_switch",
    "fake_group_herd",
    "small_win_first",
    "guaranteed_return",
    "upfront_fee",
    "unfreeze_more_pay",
    "safe_account",
    "payee_mismatch",
    "account_change",
    "bypass_approval",
    "balance_probe",
    "fake_receipt",
    "screen_share",
    "code_request",
    "untrusted_file_or_app",
    "new_account_or_loan",
    "untraceable_exit",
    "emotion_bond",
    "leverage_shame",
    "verification_steered",
    "anti_dissuasion",
]
ProofId = Literal[
    "original_way",
    "known_number",
    "own_system",
    "payee_matches",
    "callback_welcome",
    "can_wait",
    "asks_nothing",
    "in_person",
    "old_trace",
    "second_source",
    "shared_memory",
    "paper",
]
EvidenceId = Literal[CueId, ProofId]
"""What a line can be marked as; the id says on which side of the board."""
JudgementStage = Literal["first", "lock", "both"]
"""What the dial is asked for: at the end of the opening, before the truth, or both at once."""
ActionId = Literal[
    "callback_known_number",
    "official_channel_check",
    "verify_in_person",
    "multi_level_approval",
    "call_96110",
    "call_110",
    "ask_family_or_teacher",
    "walk_into_station",
    "hang_up",
    "stop_operation",
    "refuse_friend_request",
    "stop_screen_share",
    "answer_96110",
    "heed_warning_sms",
    "cooperate_home_visit",
    "report_account_fast",
    "preserve_evidence",
    "warn_others",
    "install_antifraud_app",
    "check_my_sims",
    "check_my_cards",
    "protect_identity",
    "no_prepay_no_private_repay",
]
SystemId = Literal[
    "app_warning",
    "app_report",
    "app_check",
    "app_learn",
    "line_96110",
    "sms_962110",
    "sms_12381",
    "sim_check",
    "card_check",
    "stop_payment",
    "fund_shield",
    "dissuasion_sms",
    "dissuasion_call",
    "dissuasion_visit",
    "finance_warning",
    "six_ones_visit",
    "six_ones_briefing",
    "card_cutting",
    "every_case",
    "joint_centre",
    "one_warns_many",
    "url_blacklist",
    "money_return",
    "mailbox_safety",
    "approval",
    "three_donts",
    "loan_advice",
    "repayment_advice",
    "campus_loan_advice",
]
"""A protective system that the articles name."""
InspectionId = Literal["profile", "number", "mail_header", "payee", "document", "order"]
ActionGroup = Literal["verify", "help", "handle", "keep"]


class Term:
    """One closed term: its id and its names in both languages. Written out: every start needs it."""

    __slots__ = ("en", "id", "zh")

    def __init__(self, id: str, zh: str, en: str) -> None:  # noqa: A002 - as scenarios call it
        """Name it; nobody changes it later."""
        self.id = id
        self.zh = zh
        self.en = en

    @property
    def words(self) -> Words:
        """The name in both languages."""
        return Words(self.zh, self.en)


TYPES: dict[str, Term] = {
    t.id: t
    for t in (
        Term("brushing", "刷单返利", "Fake task rebates"),
        Term("fake_investment", "虚假网络投资理财", "Fake investment"),
        Term("fake_shopping", "虚假购物、服务", "Fake shopping and services"),
        Term("fake_customer_service", "冒充电商物流客服", "Fake customer service"),
        Term("fake_loan", "虚假贷款", "Fake loan"),
        Term("fake_credit", "虚假征信", "Fake credit record"),
        Term("fake_leader_acquaintance", "冒充领导、熟人", "Fake boss or acquaintance"),
        Term("fake_police_government", "冒充公检法及政府机关", "Fake police or government"),
        Term("romance", "网络婚恋、交友", "Romance scam"),
        Term("game_trade", "网络游戏产品虚假交易", "Fake game trade"),
        Term("extra_bec", "邮件变更收款账户", "Business e-mail compromise"),
        Term("extra_sextortion", "裸聊敲诈", "Sextortion"),
        Term("extra_card_mule", "出借银行卡、电话卡", "Card mule"),
        Term("extra_elder", "养老诈骗", "Fraud against the elderly"),
        Term("extra_ai_relative", "冒充亲人求救", "Fake relative in trouble"),
    )
}

AUDIENCES: dict[str, Term] = {
    t.id: t
    for t in (
        Term("finance", "财务", "finance"),
        Term("student", "学生", "students"),
        Term("general", "大众", "everyone"),
        Term("elder", "老人", "the elderly"),
        Term("shopper", "网购者", "shoppers"),
    )
}

PARTS: dict[str, Term] = {
    t.id: t
    for t in (
        Term("victim", "当事人", "the one addressed"),
        Term("helper", "劝的人", "the one who helps"),
        Term("supervisor", "审批的人", "the one who approves"),
    )
}

INSPECTIONS: dict[str, Term] = {
    t.id: t
    for t in (
        Term("profile", "看对方资料", "View profile"),
        Term("number", "看来电号码", "Look at the number"),
        Term("mail_header", "看邮件信头", "Open mail header"),
        Term("payee", "查收款户名", "Check payee name"),
        Term("document", "细看文件", "Study the document"),
        Term("order", "查单据、订单", "Check records"),
    )
}
INSPECTION_DEFAULT = Words(
    "看过了，没有更多可看的内容。", "You looked. There is nothing more to see here."
)
WAIT_DEFAULT = Words("你先放了一放，没有答复。", "You let it rest for a while.")

REPORT_ITEMS: dict[str, Term] = {
    t.id: t
    for t in (
        Term("account", "收款账号", "Payee account"),
        Term("payee", "收款户名", "Payee name"),
        Term("amount", "转账金额", "Amount"),
        Term("time", "转账时间", "Time of transfer"),
        Term("story", "事情的来龙去脉", "The whole story"),
        Term("blame", "是谁的责任", "Whose fault it is"),
    )
}
REPORT_ESSENTIAL = ("account", "payee", "amount", "time")
DIAL_LEVELS: tuple[Term, ...] = (
    Term("1", "肯定正常", "Surely genuine"),
    Term("2", "多半正常", "Probably genuine"),
    Term("3", "说不准", "Not sure"),
    Term("4", "多半诈骗", "Probably fraud"),
    Term("5", "肯定诈骗", "Surely fraud"),
)
DIFFICULTY_LEVELS: tuple[Term, ...] = (
    Term("1", "易", "easy"),
    Term("2", "中", "medium"),
    Term("3", "难", "hard"),
    Term("4", "很难", "very hard"),
)
"""Least, moderately to least, moderately and very difficult on the NIST Phish Scale."""
CHANNELS: dict[str, Term] = {
    t.id: t
    for t in (
        Term("group", "群聊", "Group chat"),
        Term("chat", "聊天", "Chat"),
        Term("call", "电话", "Phone"),
        Term("sms", "短信", "SMS"),
        Term("mail", "邮件", "Mail"),
        Term("bank", "网银", "Bank"),
        Term("page", "网页", "Page"),
        Term("paper", "文书", "Paper"),
        Term("face", "当面", "In person"),
        Term("directory", "通讯录", "Directory"),
        Term("story", "旁白", "Narration"),
    )
}
TRUTHS: dict[Truth, Term] = {
    "scam": Term("scam", "骗局", "Scam"),
    "genuine": Term("genuine", "真事", "Genuine"),
}
CONDUCT: dict[Conduct, Term] = {
    "best": Term("best", "最好", "Best"),
    "fine": Term("fine", "稳妥", "Fine"),
    "risky": Term("risky", "冒险", "Risky"),
    "harmful": Term("harmful", "有害", "Harmful"),
}
ENDING_KINDS: dict[EndingKind, Term] = {
    "safe": Term("safe", "守住了", "Safe"),
    "lucky": Term("lucky", "没出事，是运气", "Unharmed by luck"),
    "exposed": Term("exposed", "钱没丢，信息丢了", "Data given away"),
    "recovered": Term("recovered", "追回来了", "Recovered"),
    "partial": Term("partial", "追回一部分", "Partly recovered"),
    "loss_reported": Term("loss_reported", "受损，已报警", "Lost, reported"),
    "helped": Term("helped", "办成了", "Helped"),
    "wronged": Term("wronged", "冤枉了人", "Wronged someone"),
}
SIDES: dict[Side, Term] = {
    "doubt": Term("doubt", "疑点", "Doubt"),
    "proof": Term("proof", "佐证", "Proof"),
}
"""The sides of the evidence board, in the order in which they stand."""
VERDICTS: dict[Verdict, Term] = {
    "hit": Term("hit", "识破", "Spotted"),
    "found": Term("found", "找到", "Found"),
    "missed": Term("missed", "漏看", "Missed"),
    "unseen": Term("unseen", "没来得及看", "Not on screen long enough"),
    "false": Term("false", "误报", "False alarm"),
    "fooled": Term("fooled", "假佐证，上当", "Fake proof, believed"),
    "not_fooled": Term("not_fooled", "假佐证，没上当", "Fake proof, not believed"),
    "shared": Term("shared", "真假都有，不算", "In both, does not count"),
    "innocent": Term("innocent", "不算破绽", "No cue"),
}
"""What became of a cue, or of a mark where there was none."""
RING_ENDS: dict[RingEnd, Term] = {
    "answer": Term("answer", "接听", "Answer"),
    "decline": Term("decline", "挂断", "Decline"),
    "ignore": Term("ignore", "先不理", "Let it ring"),
}
"""What can be done while the phone rings."""
