"""What each key and each closed word of a scenario file means, shown by editors while one types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from fraudtrainer.scenario.action import ACTIONS
from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.proof import PROOFS
from fraudtrainer.scenario.system import SYSTEMS
from fraudtrainer.scenario.vocabulary import (
    CHANNELS,
    CONDUCT,
    DIAL_LEVELS,
    ENDING_KINDS,
    INSPECTIONS,
    PARTS,
    RING_ENDS,
    TYPES,
    Term,
)
from fraudtrainer.words import Words, joined


def _named(terms: Iterable[Term]) -> Words:
    """Closed words, each with its name behind it."""
    each = (Words("{0} {1}", "{0} {1}").fill(term.id, term.words) for term in terms)
    return joined(each, Words("；", "; "))


KEY_HELP: Mapping[str, Words] = MappingProxyType(
    {
        "format": Words(
            "格式版本，现在是 2（译文是 1）",
            "version of the format, 2 at present (1 of a translation)",
        ),
        "id": Words(
            "编号：小写英文和数字，定了就不要再改",
            "id: small letters and digits, never changed once given",
        ),
        "title": Words("标题", "title"),
        # situation.yaml
        "WrittenCard.kind": Words(
            "story 一般情境，判断两次；short 短情境，判断一次；drill 从钱转走之后练起；quiz 问答。后两种只有一份剧本，不判断真假",
            "story: the usual, two judgements; short: one judgement; drill: begins when the money has gone; quiz: questions. The latter two have one telling and ask for no judgement",
        ),
        "teaser": Words(
            "卡片上的一句引子。不能看出真假",
            "a sentence on the card that draws one in. It may not tell true from false",
        ),
        "brief": Words(
            "开演前学员知道的事。不能看出真假",
            "what the learner knows before the start. It may not tell true from false",
        ),
        "type": Words("案件类型", "type of scam"),
        "audience": Words("适合谁", "whom it is for"),
        "channels": Words("用到的渠道", "the channels that occur"),
        "WrittenCard.minutes": Words("演一遍大约几分钟", "about how many minutes it takes to play"),
        "role": Words("学员扮演谁", "who the learner is"),
        "money": Words("涉及的钱，单位元", "the money at stake, in yuan"),
        "contacts": Words("学员手头原有的号码", "numbers that the learner has from the start"),
        "content_note": Words(
            "开演前的提醒，例如内容会让人紧张",
            "a word of warning before the start, for instance that it may frighten",
        ),
        "variants": Words(
            "变体：每行同样的键，按种子抽一行，填进 {键}",
            "variants: the same keys in each row; the seed draws one, which fills {key}",
        ),
        "premise": Words(
            "情节有多合这个角色的日常，程序据此算难度。五项都写 0、2、4、6、8 之一",
            "how well the plot fits this role's days, from which the difficulty follows. Five ratings, each 0, 2, 4, 6 or 8",
        ),
        "process": Words(
            "像不像这个角色平时办事的做法：0 不像，8 一模一样",
            "does it look like the way this role works: 0 not at all, 8 exactly",
        ),
        "relevance": Words(
            "和这个角色有没有关系：0 无关，8 正是分内的事",
            "does it concern this role: 0 not at all, 8 it is its very task",
        ),
        "events": Words(
            "和眼下的事对不对得上，例如正等快递：0 对不上，8 正好赶上",
            "does it fit what is going on, such as waiting for a parcel: 0 not at all, 8 exactly",
        ),
        "consequence": Words(
            "不照办会不会担心出事：0 不会，8 很怕",
            "does one fear trouble for not complying: 0 no, 8 very much",
        ),
        "warned": Words(
            "这类事以前提醒过没有：0 没提醒过，8 专门讲过。写得越高越容易",
            "has one been warned of such things: 0 never, 8 taught about just this. Higher is easier",
        ),
        "Role.name": Words("姓名", "name"),
        "Role.job": Words("职务", "position"),
        "Role.place": Words("单位或地方", "organisation or place"),
        "label": Words(
            "账户叫什么，例如 储蓄卡余额", "what the account is called, such as savings card"
        ),
        "balance": Words("账户里有多少元", "how many yuan are in the account"),
        "at_stake": Words("这件事涉及多少元", "how many yuan it is about"),
        "source": Words(
            "号码从哪里来，例如 手机通讯录", "where the number comes from, such as the address book"
        ),
        # scam.yaml, genuine.yaml
        "truth": Words("scam 是骗局，genuine 是真的", "scam or genuine"),
        "start": Words(
            "开场时间，写成 09:40，要加引号", "when it begins, such as 09:40, in quotes"
        ),
        "first": Words("第一幕的编号", "id of the first scene"),
        "people": Words("人物：编号对应一个人", "the people: an id for each"),
        "shown": Words("屏幕上显示的名字", "the name on the screen"),
        "really": Words("真实身份，复盘时才看得到", "who it really is, seen only in the debrief"),
        "badge": Words("头像上的一个字", "one character on the portrait"),
        "number": Words("号码，不要写真实号码", "a number, never a real one"),
        "claim": Words("来电时显示的名称", "the name that an incoming call shows"),
        "disguised": Words(
            "是不是冒名：真实身份不是显示的那个人，写 true；不写就从 really 的字面看",
            "whether this person is not who the screen says; left out: by the words of really",
        ),
        "scenes": Words("各幕", "the scenes"),
        "on": Words("出现在哪个应用里", "in which app it appears"),
        "clock": Words(
            "这一幕不早于几点，写成 09:40，要加引号",
            "this scene is not before, such as 09:40, in quotes",
        ),
        "lines": Words("依次出现的话", "what is said, in order"),
        "by": Words(
            "谁说的：people 里的编号；me 是学员；narrator 是旁白，眼睛看到的、时间带来的；system 是应用自己，例如银行的提示",
            "who says it: an id of people; me, the learner; narrator, what eyes see or time brings; system, the app itself, such as a bank's notice",
        ),
        "text": Words("说的话，或显示的文字", "what is said or shown"),
        "thread": Words(
            "归到哪个会话；不写就是本幕的",
            "which conversation it belongs to; left out: that of its scene",
        ),
        "Line.minutes": Words(
            "说这句话之前，情境里过了几分钟", "minutes of the story that pass before this line"
        ),
        "delay": Words("打字停顿，毫秒", "pause for typing, in milliseconds"),
        "card": Words(
            "附带的卡片：文件、链接、凭证等", "a card with it: a file, a link, a receipt and so on"
        ),
        "marks": Words("这句话里的证据：疑点或佐证", "what this line shows: doubts or proofs"),
        "cue": Words(
            "疑点的种类；每个编号的中文名，补全时看得到",
            "kind of doubt; each id has its name in completion",
        ),
        "span": Words(
            "破绽所在的字，从 text 里原样复制",
            "the words of the cue, copied from text as they stand",
        ),
        "note": Words("复盘时写在旁边的说明", "what is said of it in the debrief"),
        "counts": Words(
            "算什么：decisive 决定性疑点、common 常见疑点（只在骗局）；shared 真假都有（只在开场）；misleading 像骗局的真事；proof 佐证（只在真实版）；fake_proof 假佐证（只在骗局）",
            "what it counts as: decisive, common doubts (scams only); shared, in both (the opening only); misleading, a genuine thing that looks like fraud; proof (genuine only); fake_proof (scams only)",
        ),
        "Mark.kind": Words("佐证的种类", "kind of proof"),
        "wordings": Words(
            "同一句话的几种说法，每次演练抽一种",
            "several ways to say this line; each sitting draws one",
        ),
        "reveals": Words("true：说到这句，真相就出来了", "true: with this line the truth is out"),
        "masks": Words("开场里的人，只写看得见的", "people in the opening, as they are shown"),
        "opening": Words(
            "开场：每份剧本都从这里开始", "the opening, in which every telling begins"
        ),
        "exits": Words(
            "开场的出口；每份剧本写明每个出口通向哪一幕或哪个结局",
            "ways out of the opening; each telling says to which scene or ending each leads",
        ),
        "exit": Words("从开场的哪个出口出去", "which way out of the opening it takes"),
        "asks": Words(
            "问了什么：答话由每份剧本写在 answers 里",
            "what is asked: each telling answers it in answers",
        ),
        "answers": Words("开场里问的每件事怎么答", "what each question of the opening is answered"),
        "uses": Words(
            "这样做，用到了文章里的哪些防骗制度",
            "which protective systems of the articles are used with it",
        ),
        "owes": Words("欠下一个回话，之后再来", "leaves an answer owing that comes later"),
        "owed": Words("欠下的回话什么时候来", "when what is owed comes"),
        "Owed.after": Words("在哪一幕作了决定之后", "after the decision in which scene"),
        "Owed.goto": Words("先去哪一幕", "which scene comes first"),
        "Wearer.who": Words("戴这个面具的到底是谁", "who truly wears this mask"),
        "same_as": Words("和 people 里的哪一位是同一个人", "which of the people it is"),
        "excerpts": Words("可以单独拿出来用的片段", "pieces that can stand alone"),
        "excerpt": Words("剪的是哪一个片段", "which excerpt it cuts out"),
        "lead_in": Words("片段之前发生过什么，一句话", "what went before, in a sentence"),
        "booster": Words("true：只用来复习，不进测试", "true: for boosters only, in no test"),
        "cut": Words("片段从哪句到哪句", "from which line to which the excerpt goes"),
        "Cut.first": Words("第一句的 id", "id of its first line"),
        "Cut.last": Words("最后一句的 id", "id of its last line"),
        "income": Words("进账", "money that comes in"),
        "on_form": Words(
            "false：网银表单上没有，只由答话里的 pays 付出去",
            "false: not on the bank form; only a reply with pays makes it",
        ),
        "day": Words("故事的第几天，从 1 起", "day of the story, from 1"),
        "leaked": Words(
            "给出过信息时，改到哪个结局", "which ending instead where data was given away"
        ),
        "unguarded": Words(
            "只是走运时，改到哪个结局", "which ending instead where luck alone helped"
        ),
        "replies": Words("列出来可以选的话", "what can be chosen to say"),
        "actions": Words(
            "学员采取某个行动时发生什么；没写的用程序自带的话",
            "what happens when the learner takes an action; what is not written has the program's own words",
        ),
        "inspect": Words("学员查看时看到什么", "what the learner sees on looking"),
        "pay": Words("网银里能填出来的付款", "the payment that can be filled in at the bank"),
        "ring": Words(
            "电话响了：这一幕在电话里的，先响铃，接通了才听到 lines；不在电话里的，说完 lines 再响",
            "the phone rings: in a scene on call before anything is heard, elsewhere after its lines",
        ),
        "Ring.by": Words("谁打来的：people 里的编号", "who calls: an id of people"),
        "area": Words(
            "来电显示的归属地；不写就是未显示", "where the number is from; left out: unknown"
        ),
        "Ring.before": Words(
            "这个号码以前打来过没有，照手机上写的写；不写就是没有",
            "whether this number called before, as the phone says it; left out: never",
        ),
        "answer": Words(
            "接听之后。电话里的那一幕不写，接通就是 lines",
            "once it is answered; not in a scene on call, whose lines are what is heard",
        ),
        "decline": Words(
            "挂断之后；不写就照 hang_up 在这里的结果",
            "once it is declined; left out: what hang_up brings here",
        ),
        "ignore": Words(
            "先不理，让它响完之后；不写就照沉默在这里的结果",
            "once it rang until it stopped; left out: what silence brings here",
        ),
        "aloud": Words(
            "说出口的写 true；做的、想的写 false，当旁白显示",
            "true for what is said; false for what is done or thought, shown as narration",
        ),
        "Reply.to": Words(
            "这句话对谁说；不写就是这一幕的 to",
            "to whom this is said; left out: the scene's to",
        ),
        "Scene.to": Words(
            "这一幕里跟谁说话；不写就是群里的人，或者刚说过话的那个人",
            "whom one answers here; left out: the group, else who spoke last",
        ),
        "call": Words(
            "电话在响：answer 接听，decline 挂断，ignore 先不理",
            "the phone rings: answer, decline or ignore",
        ),
        "silence": Words("学员一直不答复时发生什么", "what happens when the learner never answers"),
        "after": Words("等了几分钟算沉默", "minutes that count as silence"),
        "goto": Words("去哪一幕", "which scene it leads to"),
        "end": Words("到哪个结局", "which ending it leads to"),
        "conduct": Words("这样做怎么样：{0}", "how good it is: {0}").fill(_named(CONDUCT.values())),
        "why": Words("复盘时说明为什么", "the reason, told in the debrief"),
        "leak": Words("泄露了哪些信息", "what is given away"),
        "wrong": Words("冤枉了谁", "who is wronged"),
        "Wrong.who": Words("谁", "who"),
        "Wrong.what": Words("什么后果", "with what consequence"),
        "weight": Words("有多严重，1 到 100", "how grave, 1 to 100"),
        "minutes": Words("用掉情境里的几分钟", "minutes of the story that it takes"),
        "when": Words(
            "条件：成立才有，例如 trust > 2 and not did(call_96110)",
            "a condition: it is there only where this holds, such as trust > 2 and not did(call_96110)",
        ),
        "set": Words(
            "随后的话说完，把变量改成多少，例如 {asked: asked + 1}",
            "sets values after the lines were said, such as {asked: asked + 1}",
        ),
        "patience": Words(
            "对方的耐心加减多少", "added to the other side's patience, or taken from it"
        ),
        "trust": Words("对方的信任加减多少", "added to the other side's trust, or taken from it"),
        "push": Words(
            "写 true，对方就说梯子上的下一级",
            "true: the other side says the next rung of its ladder",
        ),
        "pays": Words(
            "让别人付本幕里的哪一笔，写付款的 id",
            "makes somebody pay one of this scene's payments: its id",
        ),
        "ways": Words(
            "按条件去不同的地方，取第一条成立的",
            "different ways by conditions; the first that holds is taken",
        ),
        "act": Words("哪一种行动", "which action"),
        "target": Words(
            "对谁：contacts 或 given 里的编号；不写就是对谁都一样",
            "whom: an id of contacts or given; left out: the same for all",
        ),
        "InspectionRule.target": Words("看什么", "what is looked at"),
        "payee": Words("收款户名", "name of the payee"),
        "account": Words("收款账号，不要写真实账号", "the payee's account, never a real one"),
        "bank": Words("收款银行", "the payee's bank"),
        "amount": Words("金额，元", "amount in yuan"),
        "purpose": Words("用途", "purpose"),
        "to": Words("钱到底进了谁的口袋", "in whose pocket the money really ends"),
        "risk": Words("银行弹出的风险提示", "the warning that the bank shows"),
        "listed": Words("收款人在常用名单里", "the payee is on the list of usual ones"),
        "Payment.by": Words(
            "谁付的：不写就是学员在网银里付，写人物编号就是由 pays 促成",
            "who pays: left out, the learner at the bank; an id of people, made to by pays",
        ),
        "endings": Words("各种结局", "the endings"),
        "Ending.kind": _named(ENDING_KINDS.values()),
        "Card.kind": Words("卡片的样子", "what the card looks like"),
        "rows": Words("卡片上的各行", "the rows on the card"),
        "say": Words("下次可以说的话", "what one can say next time"),
        "real": Words(
            "真实的事，复盘时显示；数字用 {事实编号.键} 引用",
            "the real case, shown in the debrief; cite figures as {fact.key}",
        ),
        "facts": Words("引用的事实卡编号", "ids of the fact cards that are cited"),
        "lesson": Words("记住的一句话", "the sentence to remember"),
        "given": Words("对方在故事里给出的号码", "numbers that the other side gives in the story"),
        "name": Words("名称", "name"),
        "Given.line": Words("哪一句话给出的", "the line that gives it"),
        "values": Words("变量：剧本记住的整数", "values: whole numbers that the story remembers"),
        "Value.start": Words("开始时是多少", "what it is at the start"),
        "min": Words("最小是多少", "the least it can be"),
        "max": Words("最大是多少", "the most it can be"),
        "before": Words("drill 从哪一笔付款之后开始", "the payment after which a drill begins"),
        "Before.pay": Words(
            "第一幕里的哪一笔，写付款的 id", "which of the first scene's payments: its id"
        ),
        "Before.minutes": Words("转走几分钟了", "minutes since it left"),
        "temper": Words(
            "对方的脾气：耐心、信任、施压的梯子、什么时候放弃",
            "the other side's temper: patience, trust, a ladder of pressure, when it gives up",
        ),
        "Temper.who": Words("谁的脾气，写人物编号", "whose temper: an id of people"),
        "Temper.patience": Words("开始时的耐心，0 到 9", "patience at the start, 0 to 9"),
        "Temper.trust": Words("开始时的信任，0 到 9", "trust at the start, 0 to 9"),
        "ladder": Words(
            "施压的梯子，从轻到重，每次 push 说一级",
            "the ladder of pressure from light to heavy; each push says one rung",
        ),
        "gives_up": Words(
            "什么时候放弃：when 写条件，why 写依据",
            "when it gives up: when is the condition, why the grounds",
        ),
        "part": _named(PARTS.values()),
        "aftermath": Words("黄金时间：钱转走以后", "the golden minutes after the money has gone"),
        "bands": Words(
            "报警用时的各档，从快到慢，最后一档不写 within",
            "by how soon the call is made, from quick to slow; the last has no within",
        ),
        "within": Words("转账后几分钟以内", "within so many minutes of the payment"),
        "stopped": Words("拦下的比例，0 到 1", "the share that is stopped, 0 to 1"),
        # *.en.yaml
        "language": Words("译成哪种语言", "the language of the translation"),
        "of": Words(
            "译的是哪一份：剧本的名字，例如 scam；卡片写 situation",
            "which file is translated: a telling's name, such as scam; situation for the card",
        ),
        "texts": Words(
            "各条译文，键由 texts skeleton 生成", "the translations; texts skeleton makes the keys"
        ),
        "was": Words(
            "当时那句中文的指纹；中文改了，就知道译文旧了",
            "fingerprint of the Chinese at the time; once that changes, the translation is known to be stale",
        ),
        "Entry.text": Words("译文", "the translation"),
        "OverlayFile.variants": Words(
            "变体里要译的词，一行对一行",
            "the words of the variants that need translating, row by row",
        ),
        # *.plan.yaml
        "telling": Words("走哪一份剧本，例如 scam", "which telling is walked, such as scam"),
        "steps": Words("一步一件事", "one thing to a step"),
        "ends": Words("应当走到哪个结局", "the ending it should reach"),
        "seed": Words(
            "抽签用的数，决定用哪一行变体", "the number that decides the draw of a variant"
        ),
        "reply": Words("选哪一句话", "which reply is chosen"),
        "scene": Words("幕的编号", "id of a scene"),
        "line": Words("哪一句话，写它的 id", "which line: its id"),
        "Step.target": Words("行动对谁", "whom the action is for"),
        "Step.inspect": Words("看什么", "what is looked at"),
        "Step.pay": Words("做哪一笔付款，写付款的 id", "which payment is made: its id"),
        "flag": Words("标记一处破绽", "marks a cue"),
        "unflag": Words("取消标记", "takes a mark back"),
        "dial": Words("判断刻度：{0}", "where the dial stands: {0}").fill(_named(DIAL_LEVELS)),
        "wait": Words("等几分钟", "minutes to wait"),
        "report": Words("向 110 依次报哪几样", "what is told to 110, in order"),
        "leave": Words("先离开", "leaves for now"),
        "expect": Words(
            "这时应当在哪一幕，或哪句话已经出现",
            "which scene it should be in, or which line should have appeared",
        ),
    }
)
"""By `Struct.key`, else by `key`."""

ENUM_HELP: Mapping[str, Words] = MappingProxyType(
    {
        name: term.words
        for terms in (
            TYPES,
            CUES,
            PROOFS,
            SYSTEMS,
            ACTIONS,
            INSPECTIONS,
            CHANNELS,
            PARTS,
            RING_ENDS,
        )
        for name, term in terms.items()
    }
)
"""Names of the closed words that have one."""
