"""The work of translating: how far each file is, and a skeleton with every text to translate."""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.translation.check import FileReport, report_file
from fraudtrainer.scenario.translation.overlay import CARD_NAME, overlay_path
from fraudtrainer.scenario.translation.unit import TextUnit
from fraudtrainer.scenario.translation.writing import overlay_text
from fraudtrainer.scenario.vocabulary import CHANNELS
from fraudtrainer.words import Words, plain

_KINDS = {
    "line": Words("台词", "line"), "thread": Words("会话名", "thread"), "card": Words("卡片", "card"),
    "span": Words("破绽的原词", "words of a cue"), "note": Words("破绽旁批", "note on a cue"),
    "reply": Words("学员的答话", "learner's reply"), "why": Words("复盘说明", "why"),
    "leak": Words("泄露的信息", "leaked"), "wrong": Words("冤枉了人", "wronged"),
    "pay": Words("付款表单", "payment form"), "title": Words("窗口标题", "window title"),
    "person": Words("人物", "person"), "number": Words("联系方式", "number"),
    "ending": Words("结局", "ending"), "lesson": Words("复盘结语", "lesson"),
    "situation": Words("情境卡片", "situation's card"), "word": Words("变体的词", "word of a variant"),
}  # fmt: skip
_SPEAKERS = {
    "me": Words("学员", "learner"),
    "narrator": Words("旁白", "narrator"),
    "system": Words("应用", "the app"),
}


def file_names(scenario: Scenario) -> tuple[str, ...]:
    """What has an overlay: the card, then the tellings by name."""
    return (CARD_NAME, *sorted(scenario.tellings))


def report(scenario: Scenario, language: str) -> tuple[FileReport, ...]:
    """How each file of a situation stands in a language."""
    return tuple(
        report_file(scenario.folder, name, language, scenario.card, scenario.tellings)
        for name in file_names(scenario)
    )


def speaker(unit: TextUnit) -> Words:
    """Who says a text, as translators know them; empty where nobody does."""
    return _SPEAKERS.get(unit.speaker, plain(unit.speaker))


def context(scenario: Scenario, unit: TextUnit, name: str) -> Words:
    """Where a text stands: its kind, and the scene with its channel."""
    if not unit.scene:
        return _KINDS[unit.kind]
    part = scenario.card["opening"] if name == CARD_NAME else scenario.tellings[name]
    scenes = part["scenes"]
    scene = next(s for s in scenes if s["id"] == unit.scene)
    where = Words("{0}·{1} {2}", "{0} · {1} {2}")
    return where.fill(_KINDS[unit.kind], CHANNELS[scene["on"]].words, unit.scene)


def skeleton(scenario: Scenario, language: str) -> dict[Path, str]:
    """Overlays with every key, its hash, what is translated so far, and the Chinese as a comment.

    Returns:
        The text of each overlay file by its path.
    """
    return {
        overlay_path(scenario.folder, found.name, language): written(scenario, language, found)
        for found in report(scenario, language)
    }


def written(scenario: Scenario, language: str, found: FileReport) -> str:
    """The overlay file of a report, the Chinese above each text as a comment."""

    def remark(unit: TextUnit) -> str:
        # In Chinese whoever runs the command: the text is, and a file must not differ by its writer.
        who = f"{speaker(unit).zh}：" if speaker(unit) else ""
        return f"[{context(scenario, unit, found.name).zh}] {who}{unit.text}"

    return overlay_text(found.name, language, found.states, found.orphans, remark)
