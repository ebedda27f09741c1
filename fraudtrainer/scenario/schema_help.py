"""What each key and each closed word of a scenario file means, shown by editors while one types."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fraudtrainer.scenario.vocabulary import ACTIONS, CHANNELS, CUES, INSPECTIONS, TYPES

KEY_HELP: Mapping[str, str] = MappingProxyType(
    {
        "format": "格式版本，现在是 1",
        "id": "编号：小写英文和数字，定了就不要再改",
        "title": "标题",
        # situation.yaml
        "teaser": "卡片上的一句引子。不能看出真假",
        "brief": "开演前学员知道的事。不能看出真假",
        "type": "案件类型",
        "audience": "适合谁",
        "channels": "用到的渠道",
        "Situation.minutes": "演一遍大约几分钟",
        "role": "学员扮演谁",
        "money": "涉及的钱，单位元",
        "contacts": "学员手头原有的号码",
        "content_note": "开演前的提醒，例如内容会让人紧张",
        "variants": "变体：每行同样的键，按种子抽一行，填进 {键}",
        "premise": "情节有多合这个角色的日常，程序据此算难度。五项都写 0、2、4、6、8 之一",
        "process": "像不像这个角色平时办事的做法：0 不像，8 一模一样",
        "relevance": "和这个角色有没有关系：0 无关，8 正是分内的事",
        "events": "和眼下的事对不对得上，例如正等快递：0 对不上，8 正好赶上",
        "consequence": "不照办会不会担心出事：0 不会，8 很怕",
        "warned": "这类事以前提醒过没有：0 没提醒过，8 专门讲过。写得越高越容易",
        "Role.name": "姓名",
        "Role.job": "职务",
        "Role.place": "单位或地方",
        "label": "账户叫什么，例如 储蓄卡余额",
        "balance": "账户里有多少元",
        "at_stake": "这件事涉及多少元",
        "source": "号码从哪里来，例如 手机通讯录",
        # scam.yaml, genuine.yaml
        "truth": "scam 是骗局，genuine 是真的",
        "start": "开场时间，写成 09:40，要加引号",
        "first": "第一幕的编号",
        "people": "人物：编号对应一个人",
        "shown": "屏幕上显示的名字",
        "really": "真实身份，复盘时才看得到",
        "badge": "头像上的一个字",
        "number": "号码，不要写真实号码",
        "claim": "来电时显示的名称",
        "scenes": "各幕",
        "on": "出现在哪个应用里",
        "clock": "这一幕不早于几点，写成 09:40，要加引号",
        "lines": "依次出现的话",
        "by": "谁说的：people 里的编号，me 是学员，system 是旁白",
        "text": "说的话，或显示的文字",
        "thread": "归到哪个会话；不写就是本幕的",
        "Line.minutes": "说这句话之前，情境里过了几分钟",
        "delay": "打字停顿，毫秒",
        "card": "附带的卡片：文件、链接、凭证等",
        "cues": "这句话里的破绽",
        "cue": "破绽的种类",
        "span": "破绽所在的字，从 text 里原样复制",
        "note": "复盘时写在旁边的说明",
        "strength": "decisive 一看就能定性，common 常见，misleading 看着可疑其实不是",
        "stamped": "卡片上盖“演练·伪造样例”",
        "replies": "列出来可以选的话",
        "actions": "学员采取某个行动时发生什么；没写的用程序自带的话",
        "inspect": "学员查看时看到什么",
        "pay": "网银里能填出来的付款",
        "silence": "学员一直不答复时发生什么",
        "after": "等了几分钟算沉默",
        "goto": "去哪一幕",
        "end": "到哪个结局",
        "conduct": "这样做怎么样：best 最好，fine 可以，risky 有风险，harmful 有害",
        "why": "复盘时说明为什么",
        "leak": "泄露了哪些信息",
        "wrong": "冤枉了谁",
        "Wrong.who": "谁",
        "Wrong.what": "什么后果",
        "weight": "有多严重，1 到 100",
        "minutes": "用掉情境里的几分钟",
        "act": "哪一种行动",
        "target": "对谁：contacts 或 given 里的编号；不写就是对谁都一样",
        "InspectionRule.target": "看什么",
        "payee": "收款户名",
        "account": "收款账号，不要写真实账号",
        "bank": "收款银行",
        "amount": "金额，元",
        "purpose": "用途",
        "to": "钱到底进了谁的口袋",
        "risk": "银行弹出的风险提示",
        "listed": "收款人在常用名单里",
        "endings": "各种结局",
        "Ending.kind": "safe 守住，recovered 追回，partial 追回一部分，loss_reported 已损失，"
        "helped 帮上忙，wronged 冤枉了人",
        "Card.kind": "卡片的样子",
        "rows": "卡片上的各行",
        "say": "下次可以说的话",
        "real": "真实的事，复盘时显示；数字用 {事实编号.键} 引用",
        "facts": "引用的事实卡编号",
        "lesson": "记住的一句话",
        "given": "对方在故事里给出的号码",
        "name": "名称",
        "Given.line": "哪一句话给出的",
        "aftermath": "黄金时间：钱转走以后",
        "bands": "报警用时的各档，从快到慢，最后一档不写 within",
        "within": "转账后几分钟以内",
        "stopped": "拦下的比例，0 到 1",
        # *.plan.yaml
        "telling": "走哪一份剧本，例如 scam",
        "steps": "一步一件事",
        "ends": "应当走到哪个结局",
        "seed": "抽签用的数，决定用哪一行变体",
        "reply": "选哪一句话",
        "scene": "幕的编号",
        "line": "哪一句话，写它的 id",
        "Step.target": "行动对谁",
        "Step.inspect": "看什么",
        "Step.pay": "做哪一笔付款，写付款的 id",
        "flag": "标记一处破绽",
        "unflag": "取消标记",
        "dial": "判断刻度：1 肯定正常 … 5 肯定诈骗",
        "wait": "等几分钟",
        "report": "向 110 依次报哪几样",
        "leave": "先离开",
        "expect": "这时应当在哪一幕，或哪句话已经出现",
    }
)
"""By `Struct.key`, else by `key`."""

ENUM_HELP: Mapping[str, str] = MappingProxyType(
    {
        name: term.zh
        for terms in (TYPES, CUES, ACTIONS, INSPECTIONS, CHANNELS)
        for name, term in terms.items()
    }
)
"""Chinese names of the closed words that have one."""
