"""What situations are about, in kinds that give nothing away: a genuine matter has one, too."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

OTHER = "other"
"""The kind of what a newer program may know a type for."""

_OF_TYPE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "fake_leader_acquaintance": "work",
        "extra_bec": "work",
        "fake_police_government": "call",
        "fake_credit": "call",
        "fake_shopping": "shopping",
        "fake_customer_service": "shopping",
        "game_trade": "shopping",
        "fake_investment": "money",
        "fake_loan": "money",
        "brushing": "job",
        "extra_card_mule": "job",
        "romance": "friends",
        "extra_sextortion": "friends",
        "extra_elder": "family",
        "extra_ai_relative": "family",
    }
)


def kind_of(type_id: str) -> str:
    """The kind under which a situation of that type is found."""
    return _OF_TYPE.get(type_id, OTHER)


def kind_names() -> dict[str, str]:
    """Every kind in the order of the page, named in the present language."""
    say = QCoreApplication.translate
    return {
        "work": say("Kinds", "工作往来"),
        "call": say("Kinds", "陌生来电"),
        "shopping": say("Kinds", "网购与快递"),
        "money": say("Kinds", "理财与贷款"),
        "job": say("Kinds", "求职兼职"),
        "friends": say("Kinds", "社交交友"),
        "family": say("Kinds", "家里人"),
        OTHER: say("Kinds", "其他"),
    }


def counted(types: Iterable[str]) -> tuple[tuple[str, str, int], ...]:
    """The kinds among some types, as (id, name, how many), in the order of the page."""
    found = [kind_of(one) for one in types]
    return tuple(
        (kind, name, found.count(kind)) for kind, name in kind_names().items() if kind in found
    )
