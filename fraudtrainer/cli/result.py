"""A sitting as one JSON value, for tests and for other programs."""

from __future__ import annotations

from typing import Any

import msgspec

from fraudtrainer.cli.voice import Voice
from fraudtrainer.modes.sitting import Desk
from fraudtrainer.play.debrief import Debrief, debrief
from fraudtrainer.play.move import StopPoint
from fraudtrainer.play.row import DebriefLine


def result(desk: Desk, voice: Voice) -> dict[str, Any]:
    """All that `play --json` prints.

    Truth, ending, score and debrief are None while the sitting is unfinished: whoever goes on with
    it must not know them.
    """
    value = debrief(desk.sitting) if desk.ended else None
    return {
        "situation": desk.story.situation.id,
        "telling": desk.story.name,
        "truth": None if value is None else value.truth,
        "seed": desk.sitting.seed,
        "variant": desk.story.variant,
        "ending": None if value is None else _ending(value),
        "score": None if value is None else msgspec.to_builtins(value.score),
        "debrief": None if value is None else _debrief(value, voice),
        "events": msgspec.to_builtins(desk.events),
    }


def _ending(value: Debrief) -> dict[str, str]:
    return {"id": value.ending.id, "kind": value.ending.kind, "title": value.ending.title}


def _stop(stop: StopPoint | None, voice: Voice) -> dict[str, Any] | None:
    return (
        None if stop is None else {**msgspec.to_builtins(stop), "action": voice.said(stop.action)}
    )


def _debrief(value: Debrief, voice: Voice) -> dict[str, Any]:
    return {
        "cues": [
            {
                "line": row.line,
                "cue": note.cue,
                "span": row.text[note.start : note.end],
                "verdict": note.verdict,
                "note": note.note,
            }
            for row in value.rows
            if isinstance(row, DebriefLine)
            for note in row.notes
        ],
        "stop": _stop(value.stop, voice),
        "recognised_at": value.recognised_at,
        "kept": value.kept,
        "lost": value.lost,
        "stopped": value.stopped,
        "leaked": list(value.leaked),
        "wronged": [voice.said(words) for words in value.wronged],
        "facts": list(value.facts),
    }
