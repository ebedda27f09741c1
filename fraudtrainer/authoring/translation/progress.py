"""The work of translating: how far each file is, and a skeleton with every text to translate."""

from __future__ import annotations

from pathlib import Path

from fraudtrainer.scenario.folder import Scenario
from fraudtrainer.scenario.translation.check import FileReport, report_file
from fraudtrainer.scenario.translation.overlay import CARD_NAME, overlay_path
from fraudtrainer.scenario.translation.unit import TextUnit
from fraudtrainer.scenario.translation.writing import overlay_text
from fraudtrainer.scenario.vocabulary import CHANNELS

_KINDS = {
    "line": "台词", "thread": "会话名", "card": "卡片", "span": "破绽的原词", "note": "破绽旁批",
    "reply": "学员的答话", "why": "复盘说明", "leak": "泄露的信息", "wrong": "冤枉了人",
    "pay": "付款表单", "title": "窗口标题", "person": "人物", "number": "联系方式",
    "ending": "结局", "lesson": "复盘结语", "situation": "情境卡片", "word": "变体的词",
}  # fmt: skip
_SPEAKERS = {"me": "学员", "system": "旁白"}


def file_names(scenario: Scenario) -> tuple[str, ...]:
    """What has an overlay: the card, then the tellings by name."""
    return (CARD_NAME, *sorted(scenario.tellings))


def report(scenario: Scenario, language: str) -> tuple[FileReport, ...]:
    """How each file of a situation stands in a language."""
    return tuple(
        report_file(scenario.folder, name, language, scenario.card, scenario.tellings)
        for name in file_names(scenario)
    )


def speaker(unit: TextUnit) -> str:
    """Who says a text, as translators know them; empty where nobody does."""
    return _SPEAKERS.get(unit.speaker, unit.speaker)


def context(scenario: Scenario, unit: TextUnit, name: str) -> str:
    """Where a text stands: its kind, and the scene with its channel."""
    if not unit.scene:
        return _KINDS[unit.kind]
    scenes = scenario.tellings[name]["scenes"]
    scene = next(s for s in scenes if s["id"] == unit.scene)
    return f"{_KINDS[unit.kind]}·{CHANNELS[scene['on']].zh} {unit.scene}"


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
        who = f"{speaker(unit)}：" if speaker(unit) else ""
        return f"[{context(scenario, unit, found.name)}] {who}{unit.text}"

    return overlay_text(found.name, language, found.states, found.orphans, remark)
