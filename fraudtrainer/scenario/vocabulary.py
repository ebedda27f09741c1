"""Closed vocabularies of the scenario format: scam types, cues, actions, inspections, channels.

The Chinese and English names here are content (they appear on screen and in exports); the ids are
the only words a scenario file may use. Cues carry the influence principle they draw on (Cialdini,
"Influence", 2021; Stajano and Wilson, "Understanding scam victims", Commun. ACM 54(3), 2011).
"""

from typing import Literal, NamedTuple, get_args

Truth = Literal["scam", "genuine"]
Channel = Literal[
    "group", "chat", "call", "sms", "mail", "bank", "page", "paper", "face", "directory"
]
Strength = Literal["decisive", "common", "misleading"]
CUE_WEIGHT: dict[str, float] = {"decisive": 2.0, "common": 1.0, "misleading": 0.0}
"""How much a cue counts by its strength; a misleading one gives nothing away."""
Conduct = Literal["best", "fine", "risky", "harmful"]
EndingKind = Literal["safe", "recovered", "partial", "loss_reported", "helped", "wronged"]
SituationKind = Literal["story", "drill", "quiz"]
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
InspectionId = Literal["profile", "number", "mail_header", "payee", "document", "order"]
ActionGroup = Literal["verify", "help", "handle", "keep"]


class Term(NamedTuple):
    """One closed term: its id and its names in both languages."""

    id: str
    zh: str
    en: str


class ActionTerm(NamedTuple):
    """A protective action that is open in every scene.

    Attributes:
        id: The closed id.
        zh: Chinese label on the button.
        en: English label.
        group: 核实 verify, 求助 help, 处置 handle, 留证 keep.
        minutes: Scene minutes it takes when a scene says nothing else.
        answer: What happens, in Chinese words, when a scene says nothing else. It never tells
            whether this telling is a scam.
        answer_en: The same in English.
        targeted: True where it asks whom, by which number.
        common: True where it stands among the first buttons.
    """

    id: str
    zh: str
    en: str
    group: ActionGroup
    minutes: int
    answer: str
    answer_en: str
    targeted: bool = False
    common: bool = False


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

CUES: dict[str, Term] = {
    t.id: t
    for t in (
        Term("unsolicited_contact", "陌生主动联系", "Unsolicited contact"),
        Term("lookalike_identity", "仿冒身份", "Look-alike identity"),
        Term("authority_claim", "权威压人", "Pressure by authority"),
        Term("call_transfer_chain", "转接链", "Chain of transferred calls"),
        Term("online_legal_document", "线上法律文书", "Legal papers sent online"),
        Term("knows_personal_data", "报信息取信", "Knows your data to win trust"),
        Term("secrecy_isolation", "保密隔离", "Secrecy and isolation"),
        Term("urgency_deadline", "限时催促", "Deadline pressure"),
        Term("threat_consequence", "后果恐吓", "Threat of consequences"),
        Term("channel_switch", "换平台", "Change of channel"),
        Term("fake_group_herd", "假群与托", "Staged group"),
        Term("small_win_first", "先给甜头", "Small win first"),
        Term("guaranteed_return", "稳赚内幕", "Guaranteed return"),
        Term("upfront_fee", "先交钱", "Pay first"),
        Term("unfreeze_more_pay", "解冻循环", "Pay more to unfreeze"),
        Term("safe_account", "安全账户", "“Safe account”"),
        Term("payee_mismatch", "收款人不符", "Payee does not match"),
        Term("account_change", "变更账户", "Changed account"),
        Term("bypass_approval", "绕过审批", "Bypassing approval"),
        Term("balance_probe", "打探余额", "Probing the balance"),
        Term("fake_receipt", "假凭证", "Fake receipt"),
        Term("screen_share", "屏幕共享、远控", "Screen sharing"),
        Term("code_request", "索要验证码", "Asking for codes"),
        Term("untrusted_file_or_app", "不明文件、链接、应用", "Untrusted file or app"),
        Term("new_account_or_loan", "要你开卡、借钱", "New account or loan"),
        Term("untraceable_exit", "难追踪出口", "Untraceable exit"),
        Term("emotion_bond", "情感绑定", "Emotional bond"),
        Term("leverage_shame", "抓把柄", "Leverage by shame"),
        Term("verification_steered", "核实被引导", "Steered verification"),
        Term("anti_dissuasion", "教你应付劝阻", "Coaching against warnings"),
    )
}

ACTIONS: dict[str, ActionTerm] = {
    a.id: a
    for a in (
        ActionTerm(
            "callback_known_number", "打电话核实", "Call to verify", "verify", 2,
            "电话响了好一会儿，暂时没有人接。", "The phone rings for a while. Nobody answers yet.",
            targeted=True, common=True,
        ),
        ActionTerm(
            "official_channel_check", "自己打开官方渠道查", "Check the official channel", "verify", 3,
            "你自己打开常用的官方应用看了一遍，没有查到与这件事直接有关的记录。",
            "You open the official app yourself. Nothing there bears directly on this.",
            common=True,
        ),
        ActionTerm(
            "verify_in_person", "当面核实", "Verify in person", "verify", 6,
            "你走过去想当面问清楚，对方这会儿不在。", "You go to ask in person. They are out just now.",
            common=True,
        ),
        ActionTerm(
            "multi_level_approval", "走审批、请人复核", "Ask for approval", "verify", 5,
            "你把这件事提给第二个人看。对方说：“按规定的手续来，手续齐了再办。”",
            "You show it to a second person: “Follow the procedure; act when it is complete.”",
        ),
        ActionTerm(
            "call_96110", "拨 96110", "Call 96110", "help", 4,
            "96110：“您先别急着转账。把对方说的单位和账户告诉我们，再用您自己原有的号码核实一遍。”",
            "96110: “Do not transfer yet. Tell us who they claim to be and the account, and verify "
            "with a number you already had.”",
            common=True,
        ),
        ActionTerm(
            "call_110", "报警 110", "Call 110", "help", 4,
            "110：“请您说清楚发生了什么。有没有转过钱？没有的话先停手，我们帮您核实对方身份。”",
            "110: “Please tell us what happened. If no money has left, stop there and we help you "
            "verify who they are.”",
            common=True,
        ),
        ActionTerm(
            "ask_family_or_teacher", "问家人、同事、师长", "Ask someone close", "help", 3,
            "对方听完说：“我也拿不准，找个靠得住的号码问一声再说。”",
            "They say: “I am not sure either. Ask by a number you can rely on.”",
            targeted=True, common=True,
        ),
        ActionTerm(
            "walk_into_station", "去派出所问", "Go to a police station", "help", 15,
            "值班民警请你坐下，从头讲一遍，并提醒你：核实之前不要付钱。",
            "The officer on duty asks you to tell it from the start and not to pay before checking.",
        ),
        ActionTerm(
            "hang_up", "挂断、不再回应", "Hang up", "handle", 0,
            "你停下来，没有再回应。", "You stop responding.", common=True,
        ),
        ActionTerm(
            "stop_operation", "停手，不点不转", "Stop here", "handle", 1,
            "你把手从键盘上拿开，什么也没有点。", "You take your hands off the keyboard.", common=True,
        ),
        ActionTerm(
            "refuse_friend_request", "退群、不加好友", "Leave the group", "handle", 1,
            "你没有通过新的好友申请。", "You do not accept the request.",
        ),
        ActionTerm(
            "stop_screen_share", "关共享、断网络", "Stop sharing, go offline", "handle", 1,
            "你检查了一遍：现在没有正在共享的屏幕。", "You check: no screen is being shared now.",
        ),
        ActionTerm(
            "answer_96110", "接听 96110", "Answer 96110", "help", 3,
            "现在没有 96110 的来电。", "96110 is not calling now.",
        ),
        ActionTerm(
            "heed_warning_sms", "看预警短信", "Read warning SMS", "handle", 1,
            "短信箱里没有新的预警短信。", "There is no new warning SMS.",
        ),
        ActionTerm(
            "cooperate_home_visit", "配合民警上门", "Cooperate with a home visit", "help", 10,
            "现在没有民警上门。", "No officer is at the door now.",
        ),
        ActionTerm(
            "report_account_fast", "报清收款账户", "Report the payee account", "help", 2,
            "钱还没有转出去，现在没有需要上报的收款账户。",
            "No money has left, so there is no payee account to report.",
        ),
        ActionTerm(
            "preserve_evidence", "截图留证", "Keep evidence", "keep", 1,
            "你把聊天、号码和页面都截图存好了。", "You save screenshots of chats, numbers and pages.",
            common=True,
        ),
        ActionTerm(
            "warn_others", "提醒身边人", "Warn others", "keep", 2,
            "你把这件事告诉了身边的人，请他们也留个心。", "You tell people around you to be careful.",
        ),
        ActionTerm(
            "install_antifraud_app", "用反诈应用查风险", "Check with the anti-fraud app", "keep", 4,
            "你用国家反诈中心 APP 的风险验证查了一下，暂时没有查到记录。没有记录不等于安全。",
            "You use the national anti-fraud app. No record is found, which is no proof of safety.",
        ),
        ActionTerm(
            "check_my_sims", "查名下电话卡", "Check my SIM cards", "keep", 4,
            "一证通查的结果：名下电话卡数量和你自己记得的一样。",
            "The official look-up shows exactly the SIM cards you remember.",
        ),
        ActionTerm(
            "check_my_cards", "查名下银行卡", "Check my bank cards", "keep", 4,
            "查询结果：名下银行卡和你自己记得的一样。",
            "The official look-up shows exactly the bank cards you remember.",
        ),
        ActionTerm(
            "protect_identity", "不交身份信息", "Keep identity private", "handle", 0,
            "你没有再提供任何证件、卡号和验证码。", "You give out no more identity data.",
        ),
        ActionTerm(
            "no_prepay_no_private_repay", "不先付费、不对私转账", "No prepayment", "handle", 0,
            "你决定：不先付费，也不往个人账户转钱。", "You decide not to prepay or pay a person.",
        ),
    )
}  # fmt: skip

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
INSPECTION_DEFAULT = "看过了，没有更多可看的内容。"
INSPECTION_DEFAULT_EN = "You looked. There is nothing more to see here."
WAIT_DEFAULT = "你先放了一放，没有答复。"
WAIT_DEFAULT_EN = "You let it rest for a while."

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
    )
}
CHANNEL_IDS: tuple[str, ...] = get_args(Channel)
