"""The proofs that show something is real: a closed list, each with what imitates it.

They follow what the genuine sender does and an impostor cannot: the way back that the money came, a
number that one had before, one's own system, a payee that the contract names, time.
"""

from dataclasses import dataclass
from typing import cast

from fraudtrainer.scenario.cue import CUES
from fraudtrainer.scenario.vocabulary import EvidenceId, ProofId, Side, Term
from fraudtrainer.words import Words


@dataclass(frozen=True, slots=True)
class Proof(Term):
    """One proof, with its fake: what looks like it and shows nothing."""

    id: str
    zh: str
    en: str
    fake: Words


PROOFS: dict[ProofId, Proof] = {
    "original_way": Proof(
        "original_way", "钱按原路退回", "Paid back by the original way",
        Words("对方发来的退款截图、到账短信", "a screenshot or a text that says it was paid back"),
    ),
    "known_number": Proof(
        "known_number", "自己查的号码打得通", "The number one looked up answers",
        Words("对方给的号码打得通", "a number that they gave answers"),
    ),
    "own_system": Proof(
        "own_system", "自己的系统里查得到", "It stands in one's own system",
        Words("对方发来的系统截图、单号", "a screenshot or a slip number that they sent"),
    ),
    "payee_matches": Proof(
        "payee_matches", "收款方和合同一致", "The payee is in the contract",
        Words("户名只差几个字、说是关联公司", "a payee with nearly that name, or an affiliate"),
    ),
    "callback_welcome": Proof(
        "callback_welcome", "不怕你回拨", "Does not mind the call-back",
        Words("叫你打回来，打的是他给的号码", "asks to be called back, at a number of their own"),
    ),
    "can_wait": Proof(
        "can_wait", "等得起", "Can wait",
        Words("嘴上说不急，过一会儿又来催", "says there is no hurry, and presses again"),
    ),
    "asks_nothing": Proof(
        "asks_nothing", "不要验证码，不要钱", "Asks for no code and no money",
        Words("先不要钱，要别的东西", "asks for no money yet, but for something else"),
    ),
    "in_person": Proof(
        "in_person", "人在眼前", "The person is there",
        Words("视频里像他的人", "somebody on video who looks like them"),
    ),
    "old_trace": Proof(
        "old_trace", "早就有来往", "There are old traces",
        Words("抄来的头像、旧照片", "a copied portrait, an old picture"),
    ),
    "second_source": Proof(
        "second_source", "换一个人问，说法一致", "A second person says the same",
        Words("同一个群里的人都帮着说", "others in the same group who back it up"),
    ),
    "shared_memory": Proof(
        "shared_memory", "答得出只有他知道的事", "Knows what only they would know",
        Words("说得出订单、证件上的信息", "knows what stands on an order or a card"),
    ),
    "paper": Proof(
        "paper", "凭据当面看、能核对", "The paper can be checked",
        Words("盖了章的照片、扫描件", "a picture of a stamped paper"),
    ),
}  # fmt: skip


def side_of(evidence: str) -> Side:
    """The side of the board that a mark of this kind stands on."""
    return "proof" if evidence in PROOFS else "doubt"


def evidence_words(evidence: str) -> Words:
    """The name of a cue or a proof."""
    if evidence in CUES:
        return CUES[evidence].words
    return next(p for p in PROOFS.values() if p.id == evidence).words


def evidence_id(text: str) -> EvidenceId:
    """The closed id of a cue or a proof.

    Raises:
        KeyError: It is neither.
    """
    if text not in CUES and text not in PROOFS:
        raise KeyError(text)
    return cast("EvidenceId", text)
