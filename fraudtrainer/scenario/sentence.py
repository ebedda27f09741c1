"""The sentences of play, a closed list: why an input is refused, and how a decision is told."""

from __future__ import annotations

from typing import Final

from fraudtrainer.words import Words

# Why an input is not open now.
ENDED: Final = Words("这次演练已经结束。", "This exercise is already over.")
JUDGE_FIRST: Final = Words(
    "请先在判断刻度上说说你怎么看，故事再往下走。",
    "Please set the dial to how you see it first; then the story goes on.",
)
REPORT_FIRST: Final = Words(
    "110 正在等您报清收款账户、户名、金额和时间。",
    "110 is waiting for the account, the payee's name, the amount and the time.",
)
NO_SUCH_REPLY: Final = Words("这句话现在不能说了。", "You can no longer say that.")
STILL_RINGS: Final = Words(
    "电话还在响：接听、挂断，或先不理。",
    "The phone is still ringing: answer it, decline it, or let it ring.",
)
NOTHING_RINGS: Final = Words("现在没有电话在响。", "The phone is not ringing.")
EMPTY_REPORT: Final = Words(
    "请在报警卡上选出要先说的内容。", "Please choose on the report card what to say first."
)
NOTHING_TO_REPORT: Final = Words(
    "现在没有需要上报的收款账户。", "There is no account to report at the moment."
)
NO_SUCH_PAYMENT: Final = Words(
    "现在没有这样一笔付款。", "There is no such payment to make at the moment."
)
NOT_ENOUGH: Final = Words(
    "账户余额不足，付款没有提交。", "There is not enough money in the account. Nothing was paid."
)
NO_MARK: Final = Words("这里没有可以取消的标记。", "There is no mark here to take back.")
MARKED_ALREADY: Final = Words("这一处已经标记过了。", "This is marked already.")
NOT_SHOWN: Final = Words(
    "只能标记已经出现的内容。", "Only what has already appeared can be marked."
)
NOT_YET_SHOWN: Final = Words(
    "还没有出现的内容，谈不上看没看到。", "What has not appeared cannot be unseen."
)
NOT_JUDGED: Final = Words(
    "这一次不用判断真假，只看怎么处置。",
    "There is nothing to judge this time. What counts is what you do.",
)
FIVE_LEVELS: Final = Words("判断刻度只有五档。", "The dial has five levels.")
TOO_LONG: Final = Words("一次最多等两个小时。", "You can wait two hours at most at a time.")

# How a decision is told afterwards.
SPOKEN: Final = Words("“{0}”", "“{0}”")
AIMED: Final = Words("{0} → {1}", "{0} → {1}")
RANG: Final = Words("{0}（{1}来电）", "{0} (call from {1})")
PAID: Final = Words("付款 {0:,} 元给 {1}（{2}）", "Paid {0:,} yuan to {1} ({2})")
SOMEBODY_PAID: Final = Words("{3}付款 {0:,} 元给 {1}（{2}）", "{3} paid {0:,} yuan to {1} ({2})")
PAY: Final = Words("付款给 {0}", "Pay {0}")
SILENT: Final = Words("一直没有答复", "Did not answer")
REPORTED: Final = Words(
    "向 110 报清情况，离转账 {0} 分钟", "Told 110 everything, {0} minutes after the transfer"
)
ESSENTIALS_FIRST: Final = Words(
    "先报收款账户、户名、金额、时间，经过可以稍后再说。",
    "Give the account, the payee's name, the amount and the time first. The story can wait.",
)
WRONGED: Final = Words("{0}：{1}", "{0}: {1}")
