"""Attempts: how each began, every decision in order, and how it ended."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import uuid4
from zlib import crc32

from fraudtrainer.errors import Bug
from fraudtrainer.records.database import Database, Row, Value
from fraudtrainer.records.entries import (
    AttemptId,
    AttemptRow,
    Decision,
    NewAttempt,
    Result,
    StoredAttempt,
)
from fraudtrainer.records.learners import LearnerId

_DECODER: Final = json.JSONDecoder()

_INSERT: Final = (
    "INSERT INTO decisions (attempt, turn, first_seq, wall_ms, input, events, checksum) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_ROW: Final = (
    "SELECT id, learner, situation, telling, truth, content_hash, seed, app_version, "
    "started_at, purpose, (SELECT count(*) FROM decisions WHERE attempt = no), "
    "ended_at, ending, ending_kind, passed, total, judgement, cues, conduct, outcome, score "
    "FROM attempts "
)


@dataclass(slots=True)
class _Tail:
    """Where the next decision of an open attempt goes."""

    number: int
    turn: int
    seq: int


class AttemptStore:
    """Writes attempts decision by decision, and reads them back."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # Spares every decision two queries; filled by begin() or by the first append().
        self._tails: dict[str, _Tail] = {}

    def begin(self, attempt: NewAttempt) -> AttemptId:
        """Store the start of a sitting; its text must have been kept before.

        Returns:
            The id of the new attempt.

        Raises:
            UserError: The disk is full or the file cannot be written.
            Bug: There is no such learner or text.
        """
        attempt_id = AttemptId(str(uuid4()))
        self._database.write(
            "INSERT INTO attempts (id, learner, situation, telling, truth, content_hash, seed, "
            "app_version, started_at, purpose) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                attempt_id,
                attempt.learner,
                attempt.situation,
                attempt.telling,
                attempt.truth,
                attempt.content_hash,
                attempt.seed,
                attempt.app_version,
                attempt.started_at,
                attempt.purpose,
            ),
        )
        return attempt_id

    def append(
        self, attempt_id: AttemptId, first_seq: int, events: Sequence[str], input_json: str
    ) -> None:
        """Commit one decision; when this returns, it survives a kill and a power cut.

        Args:
            attempt_id: An open attempt.
            first_seq: Number of the first event in the sitting's log: as many as are stored.
            events: What the input led to, one JSON text each; there may be none.
            input_json: The input, a JSON text.

        Raises:
            UserError: The disk is full, gone or read-only. Nothing of this decision is stored,
                and the same call may be made again.
            Bug: The attempt is not open, or ``first_seq`` leaves a gap or writes twice.
        """
        tail = self._tails.get(attempt_id) or self._find_tail(attempt_id)
        if first_seq != tail.seq:
            raise Bug(f"attempt {attempt_id}: event {first_seq} where {tail.seq} comes next")
        database = self._database
        # One statement outside a transaction is a transaction: nothing else to commit.
        row = (
            tail.number,
            tail.turn,
            first_seq,
            int(database.clock() * 1000),
            input_json,
            f"[{','.join(events)}]",
        )
        database.write(_INSERT, (*row, _checksum(row)))
        tail.turn += 1
        tail.seq += len(events)

    def finish(self, attempt_id: AttemptId, result: Result) -> None:
        """Store how an open attempt ended.

        Raises:
            UserError: The disk is full or the file cannot be written.
            Bug: There is no such attempt, or it has ended before.
        """
        self._end(
            "UPDATE attempts SET ending = ?, ending_kind = ?, passed = ?, total = ?, "
            "judgement = ?, cues = ?, conduct = ?, outcome = ?, score = ?, ended_at = ? "
            "WHERE id = ?",
            (
                result.ending,
                result.ending_kind,
                int(result.passed),
                result.total,
                result.judgement,
                result.cues,
                result.conduct,
                result.outcome,
                result.score,
                result.ended_at,
                attempt_id,
            ),
        )

    def abandon(self, attempt_id: AttemptId, ended_at: str) -> None:
        """End an open attempt without a result; its decisions stay. Raises as ``finish`` does."""
        self._end("UPDATE attempts SET ended_at = ? WHERE id = ?", (ended_at, attempt_id))

    def open_attempts(self, learner: LearnerId) -> tuple[AttemptRow, ...]:
        """Return the learner's attempts that have not ended, newest first."""
        return self._select("WHERE learner = ? AND ended_at IS NULL ORDER BY no DESC", learner)

    def history(self, learner: LearnerId) -> tuple[AttemptRow, ...]:
        """Return the learner's finished attempts, newest first; open and abandoned ones not."""
        return self._select("WHERE learner = ? AND ending IS NOT NULL ORDER BY no DESC", learner)

    def best(self, learner: LearnerId, situation: str) -> AttemptRow | None:
        """Return the finished attempt with the highest total, the newest of equals, or None."""
        found = self._select(
            "WHERE learner = ? AND situation = ? AND ending IS NOT NULL "
            "ORDER BY total DESC, no DESC LIMIT 1",
            learner,
            situation,
        )
        return found[0] if found else None

    def load(self, attempt_id: AttemptId) -> StoredAttempt:
        """Return an attempt with every decision.

        Raises:
            Bug: There is no such attempt, or what was appended was no JSON.
        """
        rows = self._select("WHERE id = ?", attempt_id)
        if not rows:
            raise Bug(f"no attempt {attempt_id}")
        found = self._database.rows(
            "SELECT first_seq, input, events, wall_ms FROM decisions "
            "WHERE attempt = (SELECT no FROM attempts WHERE id = ?) ORDER BY turn",
            (attempt_id,),
        )
        return StoredAttempt(
            rows[0],
            tuple(Decision(seq, given, _split(events), ms) for seq, given, events, ms in found),
        )

    def _end(self, sql: str, values: tuple[str | float | None, ...]) -> None:
        if not self._database.write(sql, values):
            raise Bug(f"no attempt {values[-1]}")
        self._tails.pop(str(values[-1]), None)

    def _select(self, condition: str, *values: str) -> tuple[AttemptRow, ...]:
        return tuple(_attempt_row(row) for row in self._database.rows(_ROW + condition, values))

    def _find_tail(self, attempt_id: AttemptId) -> _Tail:
        row = self._database.row(
            "SELECT no, turn, first_seq, events FROM attempts "
            "LEFT JOIN decisions ON attempt = no WHERE attempts.id = ? "
            "ORDER BY turn DESC LIMIT 1",
            (attempt_id,),
        )
        if row is None:
            raise Bug(f"no attempt {attempt_id}")
        number, turn, seq, events = row
        tail = _Tail(number, 0, 0) if turn is None else _Tail(number, turn + 1, seq)
        tail.seq += len(_split(events)) if events else 0
        self._tails[attempt_id] = tail
        return tail


def _checksum(row: Sequence[Value]) -> int:
    """CRC-32 over a decision's columns, in the order of the table from `attempt` to `events`."""
    # A lone surrogate is told by the database, which refuses to store it.
    return crc32("\n".join(map(str, row)).encode("utf-8", "surrogatepass"))


def _attempt_row(row: Row) -> AttemptRow:
    attempt_id, *start, decisions, ended_at = row[:12]
    ending, kind, passed, total, judgement, cues, conduct, outcome, score = row[12:]
    result = None
    if ending is not None:
        parts = (judgement, cues, conduct, outcome)
        result = Result(ending, kind, bool(passed), total, *parts, score, ended_at)
    return AttemptRow(attempt_id, NewAttempt(*start), decisions, ended_at, result)


def _split(array: str) -> tuple[str, ...]:
    """Cut the stored JSON array back into the texts it was joined from, byte for byte."""
    texts = []
    start = 1
    try:
        while array[start] != "]":
            end = _DECODER.raw_decode(array, start)[1]
            texts.append(array[start:end])
            start = end + (array[end] == ",")
    except (ValueError, IndexError) as fault:
        raise Bug(f"events that are no JSON: {array[:80]!r}") from fault
    return tuple(texts)
