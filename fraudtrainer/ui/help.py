"""What F1 shows: the page in front first, then marking, the dial and the score, then the keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fraudtrainer.ui.actions import ActionEntry
from fraudtrainer.ui.pages.table import every_action
from fraudtrainer.ui.theme.style import scaled
from fraudtrainer.ui.theme.tokens import SPACE
from fraudtrainer.ui.widgets.sheet import WIDE, Sheet, text_scale
from fraudtrainer.ui.widgets.text import paragraph

_KEYS = 72


def help_sheet(parent: QWidget, *, page: str, with_search: bool) -> Sheet:
    """Open the help.

    Args:
        parent: What it covers.
        page: Object name of what is in front: "home", "stage", "debrief", "records", "bench",
            "settings". Of another one it says nothing.
        with_search: True where the home page has a search field.
    """
    say = QCoreApplication.translate
    sheet = Sheet(say("Help", "怎么用"), parent, WIDE)
    sheet.setObjectName("help.sheet")
    here = _here(page)
    if here:
        _part(sheet, say("Help", "这一页"), here)
    for heading, text in _practice():
        _part(sheet, heading, text)
    _add_keys(sheet, with_search=with_search)
    sheet.add_text(say("Help", "Tab 换到下一处，方向键在列表里移动，回车选定。"), "muted")
    sheet.body.addStretch(1)
    close = sheet.add_button("help.sheet.close", say("Help", "知道了"), "primary")
    close.clicked.connect(sheet.dismiss)
    sheet.present(close)
    return sheet


def _here(page: str) -> str:
    """What the page in front is for, and what to do on it."""
    say = QCoreApplication.translate
    return {
        "home": say(
            "Help",
            "蓝色那一条是建议你接着做的。也可以点任何一张卡片。同一个情境，这次可能是真的，"
            "下次可能是骗局，开头分不出来。",
        ),
        "stage": say(
            "Help",
            "左边换应用，中间看消息、选回复，右边是随时可用的行动、你标记的话和你的看法。"
            "拿不准就先核实：打电话、看资料、问 96110，都不会算错。",
        ),
        "debrief": say(
            "Help",
            "左边逐句回看：哪句是破绽，你当时怎么判断，每一步做得怎样。右边是结果和分数。"
            "从任何一个决定都可以重来，重来不计分。",
        ),
        "records": say(
            "Help",
            "两种错一样要紧：被骗局骗过，和冤枉了真事。点一行，就能再看那次的复盘。",
        ),
        "bench": say(
            "Help",
            "打开一个情境文件夹，左边改文字，右边看剧情图、试演、走法和证明。"
            "出了错会指到那一行，点“看规则”看怎么改。写好了点“发布”，放到首页或者做成情境包。",
        ),
        "settings": say("Help", "选了就生效，不用保存。滚轮和方向键都能翻页。"),
    }.get(page, "")


def _practice() -> tuple[tuple[str, str], ...]:
    """How marking, the dial and the score work, as (heading, text)."""
    say = QCoreApplication.translate
    return (
        (
            say("Help", "标记"),
            say(
                "Help",
                "长按一句话、点右键，或者选中后按 F：让你起疑的标疑点（按 1），能证实的标佐证（按 2），"
                "再选是哪一种。一句话两边都可以标。骗局里有假佐证，真事里也有让人起疑的话，"
                "两边都要找。标错也扣分，随时可以在证据板上撤回。",
            ),
        ),
        (
            say("Help", "你现在怎么看"),
            say(
                "Help",
                "从“肯定正常”到“肯定诈骗”五档，随时可以改。拨得越准分越高，拨得越绝对、错了扣得越多，"
                "拿不准就停在“说不准”。付款那一刻停在哪里，就按哪里算。",
            ),
        ),
        (
            say("Help", "怎么算分"),
            say(
                "Help",
                "结果先定档：钱和信息守住了、没有冤枉人，总分才过 60。判断、破绽和应对再定档里的高低。"
                "应对按当时看得到的情况评，不按后来的结局评。",
            ),
        ),
    )


def _part(sheet: Sheet, heading: str, text: str) -> None:
    sheet.add_text(heading, "lead16")
    sheet.add_text(text, "body14")


def _add_keys(sheet: Sheet, *, with_search: bool) -> None:
    """Put the keys below each other, written from the table of actions."""
    say = QCoreApplication.translate
    sheet.add_text(say("Help", "按键"), "lead16")
    places = (
        (say("Help", "演练中"), ("stage",)),
        (say("Help", "随时可用"), ("rail", "rail-end", "window")),
        (say("Help", "挑选情境时"), ("home",) if with_search else ()),
        (say("Help", "编写时"), ("bench",)),
    )
    widest = 0
    grids = []
    for heading, wanted in places:
        if wanted:
            sheet.add_text(heading, "strong14")
            entries = [entry for entry in every_action() if entry.place in wanted]
            grid, width = _keys(entries)
            grids.append(grid)
            widest = max(widest, width)
            sheet.body.addLayout(grid)
    for grid in grids:  # one column for all
        grid.setColumnMinimumWidth(0, max(widest, scaled(_KEYS, text_scale())))


def _keys(entries: list[ActionEntry]) -> tuple[QGridLayout, int]:
    """Keys at the left and what they do at the right, and the width of the widest keys."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE[4])
    grid.setVerticalSpacing(SPACE[1])
    grid.setColumnStretch(1, 1)
    widest = 0
    for row, entry in enumerate(entries):
        keys = QLabel(entry.spelled)
        keys.setProperty("role", "keycap")
        keys.ensurePolished()
        widest = max(widest, keys.sizeHint().width())
        grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(paragraph(entry.text, "body14"), row, 1)
    return grid, widest
