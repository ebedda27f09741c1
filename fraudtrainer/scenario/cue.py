"""The cues that give a fraud away: a closed list, each with the principles of influence it draws on.

The principles are those of Cialdini ("Influence", 2021) and of Stajano and Wilson ("Understanding
scam victims: seven principles for systems security", Commun. ACM 54(3), 2011).
"""

from dataclasses import dataclass
from typing import Literal

from fraudtrainer.scenario.vocabulary import CueId, Term

PrincipleId = Literal[
    "authority",
    "scarcity",
    "social_proof",
    "reciprocity",
    "commitment",
    "liking",
    "unity",
    "distraction",
    "social_compliance",
    "herd",
    "dishonesty",
    "deception",
    "need_greed",
    "time",
]


@dataclass(frozen=True, slots=True)
class Principle(Term):
    """Why people give in. `source` names who described it: Cialdini, or Stajano and Wilson."""

    id: str
    zh: str
    en: str
    source: Literal["Cialdini", "Stajano & Wilson"]


@dataclass(frozen=True, slots=True)
class Cue(Term):
    """One cue, with the principles of influence that it draws on, the strongest first."""

    id: str
    zh: str
    en: str
    principles: tuple[PrincipleId, ...]


_C: Literal["Cialdini"] = "Cialdini"
_SW: Literal["Stajano & Wilson"] = "Stajano & Wilson"
PRINCIPLES: dict[PrincipleId, Principle] = {
    "authority": Principle("authority", "权威", "Authority", _C),
    "scarcity": Principle("scarcity", "稀缺", "Scarcity", _C),
    "social_proof": Principle("social_proof", "从众", "Social proof", _C),
    "reciprocity": Principle("reciprocity", "互惠", "Reciprocity", _C),
    "commitment": Principle("commitment", "承诺一致", "Commitment", _C),
    "liking": Principle("liking", "喜好", "Liking", _C),
    "unity": Principle("unity", "自己人", "Unity", _C),
    "distraction": Principle("distraction", "分散注意", "Distraction", _SW),
    "social_compliance": Principle("social_compliance", "习惯服从", "Social compliance", _SW),
    "herd": Principle("herd", "随大流", "Herd", _SW),
    "dishonesty": Principle("dishonesty", "有苦难言", "Dishonesty", _SW),
    "deception": Principle("deception", "以假乱真", "Deception", _SW),
    "need_greed": Principle("need_greed", "急需与贪念", "Need and greed", _SW),
    "time": Principle("time", "时间紧迫", "Time", _SW),
}

CUES: dict[str, Cue] = {
    cue.id: cue
    for cue in (
        Cue("unsolicited_contact", "陌生主动联系", "Unsolicited contact", ("distraction",)),
        Cue(
            "lookalike_identity",
            "仿冒身份",
            "Look-alike identity",
            (
                "deception",
                "liking",
            ),
        ),
        Cue(
            "authority_claim",
            "权威压人",
            "Pressure by authority",
            (
                "authority",
                "social_compliance",
            ),
        ),
        Cue("call_transfer_chain", "转接链", "Chain of transferred calls", ("social_compliance",)),
        Cue("online_legal_document", "线上法律文书", "Legal papers sent online", ("authority",)),
        Cue("knows_personal_data", "报信息取信", "Knows your data to win trust", ("deception",)),
        Cue("secrecy_isolation", "保密隔离", "Secrecy and isolation", ("distraction",)),
        Cue(
            "urgency_deadline",
            "限时催促",
            "Deadline pressure",
            (
                "time",
                "scarcity",
            ),
        ),
        Cue(
            "threat_consequence",
            "后果恐吓",
            "Threat of consequences",
            (
                "time",
                "authority",
            ),
        ),
        Cue("channel_switch", "换平台", "Change of channel", ("distraction",)),
        Cue(
            "fake_group_herd",
            "假群与托",
            "Staged group",
            (
                "social_proof",
                "herd",
            ),
        ),
        Cue(
            "small_win_first",
            "先给甜头",
            "Small win first",
            (
                "reciprocity",
                "commitment",
            ),
        ),
        Cue(
            "guaranteed_return",
            "稳赚内幕",
            "Guaranteed return",
            (
                "need_greed",
                "scarcity",
            ),
        ),
        Cue("upfront_fee", "先交钱", "Pay first", ("need_greed",)),
        Cue("unfreeze_more_pay", "解冻循环", "Pay more to unfreeze", ("commitment",)),
        Cue("safe_account", "安全账户", "“Safe account”", ("authority",)),
        Cue("payee_mismatch", "收款人不符", "Payee does not match", ("deception",)),
        Cue("account_change", "变更账户", "Changed account", ("deception",)),
        Cue(
            "bypass_approval",
            "绕过审批",
            "Bypassing approval",
            (
                "authority",
                "time",
            ),
        ),
        Cue("balance_probe", "打探余额", "Probing the balance", ("social_compliance",)),
        Cue("fake_receipt", "假凭证", "Fake receipt", ("deception",)),
        Cue("screen_share", "屏幕共享、远控", "Screen sharing", ("distraction",)),
        Cue("code_request", "索要验证码", "Asking for codes", ("social_compliance",)),
        Cue(
            "untrusted_file_or_app", "不明文件、链接、应用", "Untrusted file or app", ("deception",)
        ),
        Cue("new_account_or_loan", "要你开卡、借钱", "New account or loan", ("commitment",)),
        Cue("untraceable_exit", "难追踪出口", "Untraceable exit", ("distraction",)),
        Cue(
            "emotion_bond",
            "情感绑定",
            "Emotional bond",
            (
                "liking",
                "unity",
            ),
        ),
        Cue("leverage_shame", "抓把柄", "Leverage by shame", ("dishonesty",)),
        Cue("verification_steered", "核实被引导", "Steered verification", ("deception",)),
        Cue("anti_dissuasion", "教你应付劝阻", "Coaching against warnings", ("social_compliance",)),
    )
}
FREQUENT: tuple[CueId, ...] = (
    "urgency_deadline",
    "secrecy_isolation",
    "lookalike_identity",
    "authority_claim",
    "payee_mismatch",
    "upfront_fee",
    "bypass_approval",
    "threat_consequence",
    "untrusted_file_or_app",
    "code_request",
)
"""The cues that are met most often, shown first where one is chosen."""
MOMENTS: dict[str, tuple[CueId, ...]] = {
    "approach": (
        "unsolicited_contact",
        "lookalike_identity",
        "authority_claim",
        "call_transfer_chain",
        "online_legal_document",
        "knows_personal_data",
        "fake_group_herd",
    ),
    "hold": (
        "secrecy_isolation",
        "urgency_deadline",
        "threat_consequence",
        "small_win_first",
        "guaranteed_return",
        "emotion_bond",
        "leverage_shame",
        "verification_steered",
        "anti_dissuasion",
    ),
    "demand": (
        "channel_switch",
        "balance_probe",
        "bypass_approval",
        "screen_share",
        "code_request",
        "untrusted_file_or_app",
        "new_account_or_loan",
    ),
    "money": (
        "upfront_fee",
        "unfreeze_more_pay",
        "safe_account",
        "payee_mismatch",
        "account_change",
        "fake_receipt",
        "untraceable_exit",
    ),
}
"""Every cue once, by the moment of the story in which it occurs."""
SEARCHED_BY: dict[CueId, str] = {
    "unsolicited_contact": "陌生人 加好友 来电",
    "lookalike_identity": "假冒 冒充 头像 昵称",
    "authority_claim": "领导 警察 公安 法院",
    "call_transfer_chain": "转接 电话",
    "online_legal_document": "通缉令 文书 逮捕证",
    "knows_personal_data": "身份证 个人信息 订单",
    "secrecy_isolation": "不要告诉 机密 单独",
    "urgency_deadline": "催 马上 下班前 赶紧",
    "threat_consequence": "威胁 抓 冻结 征信",
    "channel_switch": "换软件 私聊 下载 会议",
    "fake_group_herd": "群 托 晒单",
    "small_win_first": "返利 小额 提现",
    "guaranteed_return": "稳赚 内幕 高收益",
    "upfront_fee": "保证金 手续费 垫付 定金",
    "unfreeze_more_pay": "解冻 再交 流水",
    "safe_account": "安全账户 核查 资金",
    "payee_mismatch": "户名 个人账户 公转私 转账",
    "account_change": "换账户 新账号 转账",
    "bypass_approval": "补手续 先转 审批",
    "balance_probe": "余额 存款 截图",
    "fake_receipt": "回单 截图 到账",
    "screen_share": "共享屏幕 远程 控制",
    "code_request": "验证码 密码",
    "untrusted_file_or_app": "链接 下载 应用 文件",
    "new_account_or_loan": "开卡 贷款 借钱",
    "untraceable_exit": "现金 黄金 虚拟币 礼品卡",
    "emotion_bond": "感情 恋爱 亲人",
    "leverage_shame": "裸聊 把柄 照片",
    "verification_steered": "回拨 让你核实",
    "anti_dissuasion": "银行问起 别说 劝阻",
}
"""What people type when they look for a cue, never shown: Chinese, as its English name is sought too."""
