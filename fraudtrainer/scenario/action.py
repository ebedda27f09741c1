"""The protective actions: a closed list, all of it open in every scene."""

from dataclasses import dataclass

from fraudtrainer.scenario.vocabulary import ActionGroup, Term
from fraudtrainer.words import Words


@dataclass(frozen=True, slots=True)
class ActionTerm(Term):
    """A protective action that is open in every scene; its name is the label on the button.

    Attributes:
        group: Which of `ACTION_GROUPS` it belongs to.
        minutes: Scene minutes it takes when a scene says nothing else.
        answer: What happens when a scene says nothing else. It never tells whether this telling
            is a scam.
        targeted: True where it asks whom, by which number.
        common: True where it stands among the first buttons.
    """

    id: str
    zh: str
    en: str
    group: ActionGroup
    minutes: int
    answer: Words
    targeted: bool = False
    common: bool = False


ACTION_GROUPS: dict[ActionGroup, Term] = {
    "verify": Term("verify", "核实", "Verify"),
    "help": Term("help", "求助", "Get help"),
    "handle": Term("handle", "处置", "Act"),
    "keep": Term("keep", "留证", "Keep evidence"),
}
ACTIONS: dict[str, ActionTerm] = {
    a.id: a
    for a in (
        ActionTerm(
            "callback_known_number", "打电话核实", "Call to verify", "verify", 2,
            Words("电话响了好一会儿，暂时没有人接。", "The phone rings for a while. Nobody answers yet."),
            targeted=True, common=True,
        ),
        ActionTerm(
            "official_channel_check", "自己打开官方渠道查", "Check the official channel", "verify", 3,
            Words("你自己打开常用的官方应用看了一遍，没有查到与这件事直接有关的记录。",
            "You open the official app yourself. Nothing there bears directly on this."),
            common=True,
        ),
        ActionTerm(
            "verify_in_person", "当面核实", "Verify in person", "verify", 6,
            Words("你走过去想当面问清楚，对方这会儿不在。", "You go to ask in person. They are out just now."),
            common=True,
        ),
        ActionTerm(
            "multi_level_approval", "走审批、请人复核", "Ask for approval", "verify", 5,
            Words("你把这件事提给第二个人看。对方说：“按规定的手续来，手续齐了再办。”",
            "You show it to a second person: “Follow the procedure; act when it is complete.”"),
        ),
        ActionTerm(
            "call_96110", "拨 96110", "Call 96110", "help", 4,
            Words("96110：“您先别急着转账。把对方说的单位和账户告诉我们，再用您自己原有的号码核实一遍。”",
            "96110: “Do not transfer yet. Tell us who they claim to be and the account, and verify "
            "with a number you already had.”"),
            common=True,
        ),
        ActionTerm(
            "call_110", "报警 110", "Call 110", "help", 4,
            Words("110：“请您说清楚发生了什么。有没有转过钱？没有的话先停手，我们帮您核实对方身份。”",
            "110: “Please tell us what happened. If no money has left, stop there and we help you "
            "verify who they are.”"),
            common=True,
        ),
        ActionTerm(
            "ask_family_or_teacher", "问家人、同事、师长", "Ask someone close", "help", 3,
            Words("对方听完说：“我也拿不准，找个靠得住的号码问一声再说。”",
            "They say: “I am not sure either. Ask by a number you can rely on.”"),
            targeted=True, common=True,
        ),
        ActionTerm(
            "walk_into_station", "去派出所问", "Go to a police station", "help", 15,
            Words("值班民警请你坐下，从头讲一遍，并提醒你：核实之前不要付钱。",
            "The officer on duty asks you to tell it from the start and not to pay before checking."),
        ),
        ActionTerm(
            "hang_up", "挂断、不再回应", "Hang up", "handle", 0,
            Words("你停下来，没有再回应。", "You stop responding."), common=True,
        ),
        ActionTerm(
            "stop_operation", "停手，不点不转", "Stop here", "handle", 1,
            Words("你把手从键盘上拿开，什么也没有点。", "You take your hands off the keyboard."), common=True,
        ),
        ActionTerm(
            "refuse_friend_request", "退群、不加好友", "Leave the group", "handle", 1,
            Words("你没有通过新的好友申请。", "You do not accept the request."),
        ),
        ActionTerm(
            "stop_screen_share", "关共享、断网络", "Stop sharing, go offline", "handle", 1,
            Words("你检查了一遍：现在没有正在共享的屏幕。", "You check: no screen is being shared now."),
        ),
        ActionTerm(
            "answer_96110", "接听 96110", "Answer 96110", "help", 3,
            Words("现在没有 96110 的来电。", "96110 is not calling now."),
        ),
        ActionTerm(
            "heed_warning_sms", "看预警短信", "Read warning SMS", "handle", 1,
            Words("短信箱里没有新的预警短信。", "There is no new warning SMS."),
        ),
        ActionTerm(
            "cooperate_home_visit", "配合民警上门", "Cooperate with a home visit", "help", 10,
            Words("现在没有民警上门。", "No officer is at the door now."),
        ),
        ActionTerm(
            "report_account_fast", "报清收款账户", "Report the payee account", "help", 2,
            Words("钱还没有转出去，现在没有需要上报的收款账户。",
            "No money has left, so there is no payee account to report."),
        ),
        ActionTerm(
            "preserve_evidence", "截图留证", "Keep evidence", "keep", 1,
            Words("你把聊天、号码和页面都截图存好了。", "You save screenshots of chats, numbers and pages."),
            common=True,
        ),
        ActionTerm(
            "warn_others", "提醒身边人", "Warn others", "keep", 2,
            Words("你把这件事告诉了身边的人，请他们也留个心。", "You tell people around you to be careful."),
        ),
        ActionTerm(
            "install_antifraud_app", "用反诈应用查风险", "Check with the anti-fraud app", "keep", 4,
            Words("你用国家反诈中心 APP 的风险验证查了一下，暂时没有查到记录。没有记录不等于安全。",
            "You use the national anti-fraud app. No record is found, which is no proof of safety."),
        ),
        ActionTerm(
            "check_my_sims", "查名下电话卡", "Check my SIM cards", "keep", 4,
            Words("一证通查的结果：名下电话卡数量和你自己记得的一样。",
            "The official look-up shows exactly the SIM cards you remember."),
        ),
        ActionTerm(
            "check_my_cards", "查名下银行卡", "Check my bank cards", "keep", 4,
            Words("查询结果：名下银行卡和你自己记得的一样。",
            "The official look-up shows exactly the bank cards you remember."),
        ),
        ActionTerm(
            "protect_identity", "不交身份信息", "Keep identity private", "handle", 0,
            Words("你没有再提供任何证件、卡号和验证码。", "You give out no more identity data."),
        ),
        ActionTerm(
            "no_prepay_no_private_repay", "不先付费、不对私转账", "No prepayment", "handle", 0,
            Words("你决定：不先付费，也不往个人账户转钱。", "You decide not to prepay or pay a person."),
        ),
    )
}  # fmt: skip
