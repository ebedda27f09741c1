"""How something was found out, in words, for the eye and for a screen reader."""

from PySide6.QtCore import QCoreApplication

from fraudtrainer.ui.stage.item import StageItem


def found_lead(item: StageItem) -> str:
    """Say how it was found out, "" where the line above says it."""
    say = QCoreApplication.translate
    if item.found == "call":
        return say("Found", "你打给{0}").format(item.by_way) if item.by_way else ""
    return {
        "profile": say("Found", "你看了资料"),
        "number": say("Found", "你看了号码"),
        "mail_header": say("Found", "你看了信头"),
        "payee": say("Found", "你查了户名"),
        "document": say("Found", "你细看了文件"),
        "order": say("Found", "你查了单据"),
    }.get(item.by_way, "")
