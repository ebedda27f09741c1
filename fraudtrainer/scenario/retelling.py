"""The sentences of the debrief, a closed list: lessons, how points came about, what came of it."""

from __future__ import annotations

import re
from typing import Final

from fraudtrainer.words import Words

COMMA: Final = Words("，", ", ")
GAP: Final = Words("", " ")
SENTENCE: Final = Words("{0}。", "{0}.")
QUOTES: Final = "“”"
QUOTED: Final = Words("“{0}”", "“{0}”")

# The three lessons.
WOULD_TELL: Final = Words("什么本可以告诉你", "What would have told you")
STEP_ASIDE: Final = Words("哪一步可以抽身", "Where you could step aside")
COULD_TELL: Final = Words("哪一步看得准", "Where you could be sure")
WENT_ASTRAY: Final = Words("哪一步走偏了", "Where it went astray")
NEXT_TIME: Final = Words("下次说这句话", "Next time, say this")
NOT_MET: Final = Words("这一次你没有走到这里。{0}", "You did not get here this time. {0}")
KNOWN_FROM: Final = Words("{0} 起就看得出来", "From {0} it could be told")
REAL_FROM: Final = Words("{0} 起就看得准", "From {0} you could be sure")
KNOWN_LATE: Final = Words("{0} 揭晓之前看不准", "Not to be told before {0}")
NEVER_KNOWN: Final = Words("不去查，就看不准", "Not to be told without checking")
THE_STEP: Final = Words("那时该走的一步：{0}。", "The step to take then: {0}.")
TOOK_AT_ONCE: Final = Words("你 {0} 就走了。", "You took it at {0}.")
TOOK_LATE: Final = Words("你 {0} 才走。", "You took it only at {0}.")
TOOK_OTHER: Final = Words("你 {0} 走了另一步：{1}。", "At {0} you took another: {1}.")
TOOK_NONE: Final = Words("这一次你没有走这一步。", "You did not take it this time.")
TURNED: Final = Words("你的判断 {0} 转到了这一边。", "Your judgement came over at {0}.")
NOT_TURNED: Final = Words("你的判断没有转过来。", "Your judgement did not come over.")
BEFORE_THAT: Final = Words("在这之前，别付钱，先核实。", "Until then: pay nothing, check first.")
BETTER: Final = Words("更好的一步：{0}。", "Better: {0}.")
NONE_ASTRAY: Final = Words("没有走偏", "It did not")
ALL_SOUND: Final = Words("每一步都稳妥。", "Every step was sound.")

# The judgement that counted.
WHY_LOCKED: Final = {
    "reveal": Words("揭晓之前", "before the truth was out"),
    "payment": Words("付款之前", "before the payment"),
    "end": Words("结束之前", "before the end"),
}
COUNTS: Final = Words("算 {0} {2}锁定的“{1}”", "“{1}”, locked at {0} {2}, counts")
WOULD_BE_FULL: Final = Words("；停在“{0}”是 100", "; “{0}” would be 100")
HINDSIGHT: Final = Words("后来改成“{0}”，不计分。", "The later “{0}” does not count.")
STOOD: Final = Words("刻度停在“{0}”", "The dial stood at “{0}”")
TRUSTED: Final = Words(
    "付款之前没有动过判断刻度，按“多半正常”算",
    "You paid without setting the dial; that counts as “probably genuine”",
)
OLD_RULE: Final = Words(
    "这是旧版的情境，不计入辨真假的成绩。",
    "This situation is of the old kind; it does not count towards telling apart.",
)

# The parts.
PARTS: Final = {
    "judgement": Words("判断", "Judgement"),
    "cues": Words("证据", "Evidence"),
    "conduct": Words("应对", "Conduct"),
    "outcome": Words("结果", "Outcome"),
}
FOUND: Final = {
    "doubt": Words("疑点找到 {0} / {1}", "doubts found: {0} of {1}"),
    "proof": Words("佐证找到 {0} / {1}", "proofs found: {0} of {1}"),
}
NO_EVIDENCE: Final = Words("这条路上没有可找的证据", "nothing on this way could be found")
UNSEEN: Final = Words("{0} 处没来得及看，不算漏看", "not on screen long enough, so no misses: {0}")
FALSE: Final = Words("误报 {0} 处", "false alarms: {0}")
FOOLED: Final = Words("信了 {0} 处假佐证", "fake proofs believed: {0}")
SHARED: Final = Words(
    "真假都有的 {0} 处不算", "marks on words that stand in both kinds, not counted: {0}"
)
STEPS: Final = Words("{0} {1} 步", "{0}: {1}")
NO_STEPS: Final = Words("没有要计分的决定", "no decision to count")
NO_RISK: Final = Words("没有冒险的一步", "none of them risky")
LOST: Final = Words("损失 {0:,} 元", "{0:,} yuan lost")
STOPPED: Final = Words("转走 {0:,} 元，拦下 {1:,} 元", "{0:,} yuan sent, {1:,} stopped")
GAINED: Final = Words("对方给过 {0:,} 元", "{0:,} yuan came in")
GAINED_HONESTLY: Final = Words("收到 {0:,} 元", "{0:,} yuan came in")
LEAKED: Final = Words("交出了{0}", "given away: {0}")
WRONGED: Final = Words("委屈了{0}", "wronged: {0}")
UNHARMED: Final = Words("没有损失，也没有冤枉谁", "nothing lost, nobody wronged")
UNGUARDED: Final = {
    "lucky": Words(
        "碰巧没出事，不算守住，结果最多 {0} 分。",
        "Nothing came of it by luck, not by being on guard: the outcome is {0} at most.",
    ),
    "exposed": Words(
        "给出去的收不回来，结果最多 {0} 分。",
        "What was given away cannot be taken back: the outcome is {0} at most.",
    ),
}
TEACHING: Final = Words(
    "拦下多少是教学设定，不代表真实止付率。",
    "How much is stopped is a teaching model, no real rate.",
)
PASSED: Final = Words(
    "结果 {0} 分，总分在 {1} 到 {2} 之间；其余几项定落在哪里。",
    "An outcome of {0} puts the total between {1} and {2}; the other parts place it there.",
)
TOO_LOW: Final = Words(
    "结果 {0} 分，总分只能在 {1} 到 {2} 之间；60 分才达标。",
    "An outcome of {0} keeps the total between {1} and {2}; a pass takes 60.",
)
WRONG_SIDE: Final = Words(
    "分够了，可计分的判断是“{0}”，没有落到“{1}”一边，所以不达标。",
    "Enough points, but the judgement that counts is “{0}”, not on the side of “{1}”: no pass.",
)
SIDES: Final = {"scam": Words("诈骗", "fraud"), "genuine": Words("正常", "genuine")}
AMOUNT: Final = Words("{0} ¥{1:,}", "{0}: ¥{1:,}")


def unended(words: Words) -> Words:
    """A text without its full stop, to stand within a sentence; within quotation marks as well."""
    return Words(_ENDS.sub("", words.zh), _ENDS.sub("", words.en))


_ENDS: Final = re.compile(r"[。.](?=”?$)")
