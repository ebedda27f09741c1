"""Choosing the cue for a marked line: the frequent ones first, the rest by the moment they occur."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.vocabulary import CueId, Term
from fraudtrainer.ui.stage.button_grid import ButtonGrid
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.sheet import WIDE, Sheet

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
"""The cues on the first page."""
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
_FREQUENT = "frequent"


class CueDialog(Sheet):
    """Asks what is wrong with a line.

    Signals:
        cue_chosen: The cue (cue id).
    """

    cue_chosen = Signal(str)

    def __init__(self, excerpt: str, marked: Iterable[str], parent: QWidget) -> None:
        """Ask over `parent`.

        Args:
            excerpt: The words of the line.
            marked: Cues that this line carries already.
            parent: The stage.
        """
        super().__init__(self.tr("这里哪里不对劲？"), parent, WIDE)
        self._page = _FREQUENT
        self._marked = frozenset(marked)
        self.add_text(f"“{excerpt}”", "body14")
        self._search = self._search_field()
        self.body.addWidget(self._search)
        self.body.addLayout(self._tabs())
        self._grid = ButtonGrid()
        self._cues = {cue: self._button(CUES[cue]) for cue in _ordered()}
        self.body.addWidget(self._grid)
        self._nothing = QLabel(self.tr("没有对得上的破绽。换个说法，或清空搜索。"))
        self._nothing.setProperty("role", "muted")
        self.body.addWidget(self._nothing)
        self.body.addStretch(1)
        self.add_cancel(self.tr("不标了"))
        self._show_page(_FREQUENT)

    def focus_target(self) -> QWidget:
        """Where the keyboard starts."""
        return self._search

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, Down goes to the first cue and Enter takes a single match."""
        if (
            watched is self._search
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            shown = self._shown()
            if event.key() == Qt.Key.Key_Down and shown:
                shown[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._search.text().strip() and shown:
                    shown[0].click()
                return True
        return super().eventFilter(watched, event)

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("stage.cue_search")
        field.setAccessibleName(self.tr("搜索破绽"))
        field.setPlaceholderText(self.tr("搜索，比如：验证码、催、转账"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._narrow)
        field.installEventFilter(self)
        return field

    def _tabs(self) -> QHBoxLayout:
        names = {
            _FREQUENT: self.tr("常见"),
            "approach": self.tr("怎么找上门"),
            "hold": self.tr("怎么稳住你"),
            "demand": self.tr("要你做什么"),
            "money": self.tr("钱往哪里走"),
        }
        row = QHBoxLayout()
        row.setSpacing(SPACE[3])
        self._group = QButtonGroup(self)
        for page, name in names.items():
            tab = QPushButton(name)
            tab.setObjectName(f"stage.cue_page.{page}")
            tab.setProperty("kind", "tab")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _checked=False, page=page: self._show_page(page))
            self._group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        return row

    def _button(self, cue: Term) -> QPushButton:
        button = QPushButton(cue.zh)
        button.setObjectName(f"stage.cue.{cue.id}")
        button.setProperty("kind", "action")
        if cue.id in self._marked:
            button.setEnabled(False)
            button.setText(self.tr("{0}（已标）").format(cue.zh))
        button.clicked.connect(lambda: self._choose(cue.id))
        self._grid.add(button)
        return button

    def _shown(self) -> list[QPushButton]:
        return [b for b in self._cues.values() if not b.isHidden() and b.isEnabled()]

    def _show_page(self, page: str) -> None:
        self._page = page
        for tab in self._group.buttons():
            tab.setChecked(tab.objectName() == f"stage.cue_page.{page}")
        if self._search.text():
            self._search.clear()  # comes back through _narrow
        else:
            self._narrow("")

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        page = FREQUENT if self._page == _FREQUENT else MOMENTS[self._page]
        for cue, button in self._cues.items():
            term = CUES[cue]
            words = f"{term.zh} {term.en} {cue} {_ALSO.get(cue, '')}".casefold()
            button.setHidden(wanted not in words if wanted else cue not in page)
        self._nothing.setHidden(any(not b.isHidden() for b in self._cues.values()))
        self._grid.refresh()
        self.fit()

    def _choose(self, cue: str) -> None:
        self.close_sheet()
        self.cue_chosen.emit(cue)


def cue_id(text: str) -> CueId:
    """The closed id of a cue.

    Raises:
        KeyError: It is none of the closed list.
    """
    return cast("CueId", CUES[text].id)


def _ordered() -> tuple[CueId, ...]:
    """Every cue once, the frequent ones first."""
    rest = [cue for cues in MOMENTS.values() for cue in cues if cue not in FREQUENT]
    return (*FREQUENT, *rest)


# What people type when they look for a cue; content of the search, never shown.
_ALSO: dict[str, str] = {
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
