"""Attempts: how each began, every decision in order, and how it ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import uuid4
from zlib import crc32

from fraudtrainer.learning.standing import AttemptId
from fraudtrainer.play.event import decode_events, encode_events
from fraudtrainer.play.input import decode_input, encode_input
from fraudtrainer.play.sitting import Decision
from fraudtrainer.records.database import Database, Row
from fraudtrainer.records.entries import (
    AttemptRow,
    NewAttempt,
    Result,
    StoredAttempt,
    damaged,
    gone,
)
from fraudtrainer.records.learners import LearnerId

_INSERT: Final = (
    "INSERT INTO decisions (attempt, turn, first_seq, wall_ms, input, events, checksum) "
    # Nothing is inserted where the attempt has gone with its learner: no other one gets its number.
    "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM attempts WHERE no = ?1)"
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
        self, attempt_id: AttemptId, decision: Decision, result: Result | None = None
    ) -> None:
        """Commit one decision; when this returns, it survives a kill and a power cut.

        Args:
            attempt_id: An open attempt.
            decision: What was done and what came of it.
            result: How the attempt ends with it: both are stored, or neither.

        Raises:
            UserError: The disk is full, gone or read-only. Nothing of this decision is stored,
                and the same call may be made again.
            GoneError: There is no such attempt any more.
            Bug: The attempt is not open.
        """
        if result is None:
            # One statement outside a transaction is a transaction: nothing else to commit.
            self._insert(attempt_id, decision)
            return
        try:
            with self._database.transaction():
                self._insert(attempt_id, decision)
                self.finish(attempt_id, result)
        except BaseException:
            self._tails.pop(attempt_id, None)  # it counted what was taken back
            raise

    def finish(self, attempt_id: AttemptId, result: Result) -> None:
        """Store how an open attempt ended.

        Raises:
            UserError: The disk is full or the file cannot be written.
            GoneError: There is no such attempt.
            Bug: It has ended before.
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

    def load(self, attempt_id: AttemptId) -> StoredAttempt:
        """Return an attempt with every decision.

        Raises:
            GoneError: There is no such attempt.
            DamagedSittingError: What is kept of it is not what was written.
        """
        rows = self._select("WHERE id = ?", attempt_id)
        if not rows:
            raise gone()
        found = self._database.rows(
            # As bytes: text that is no UTF-8 any more concerns this one sitting only.
            "SELECT attempt, turn, first_seq, wall_ms, CAST(input AS BLOB), "
            "CAST(events AS BLOB), checksum FROM decisions "
            "WHERE attempt = (SELECT no FROM attempts WHERE id = ?) ORDER BY turn",
            (attempt_id,),
        )
        decisions: list[Decision] = []
        seq = 0
        for number, row in enumerate(found):
            try:
                decisions.append(_decision(row, number, seq))
            except ValueError as fault:
                raise damaged(rows[0], f"decision {number}: {fault}") from fault
            seq += len(decisions[-1].events)
        return StoredAttempt(rows[0], tuple(decisions))

    def _insert(self, attempt_id: AttemptId, decision: Decision) -> None:
        tail = self._tails.get(attempt_id) or self._find_tail(attempt_id)
        row = (
            tail.number,
            tail.turn,
            tail.seq,
            decision.at,
            encode_input(decision.input),
            encode_events(decision.events),
        )
        if not self._database.add_decision(_INSERT, (*row, _checksum(row))):
            raise gone()
        tail.turn += 1
        tail.seq += len(decision.events)

    def _end(self, sql: str, values: tuple[str | float | None, ...]) -> None:
        if not self._database.write(sql, values):
            raise gone()
        self._tails.pop(str(values[-1]), None)

    def _select(self, condition: str, *values: str) -> tuple[AttemptRow, ...]:
        return tuple(_attempt_row(row) for row in self._database.rows(_ROW + condition, values))

    def _find_tail(self, attempt_id: AttemptId) -> _Tail:
        row = self._database.row(
            "SELECT no, (SELECT count(*) FROM decisions WHERE attempt = no), "
            "(SELECT coalesce(sum(json_array_length(events)), 0) FROM decisions "
            "WHERE attempt = no) FROM attempts WHERE id = ?",
            (attempt_id,),
        )
        if row is None:
            raise gone()
        tail = self._tails[attempt_id] = _Tail(*row)
        return tail


def _decision(row: Row, turn: int, seq: int) -> Decision:
    """A row as the decision that it must be.

    Raises:
        ValueError: It is not the one with this number, or not as it was written.
    """
    attempt, its_turn, its_seq, wall_ms, given, events, checksum = row
    given, events = str(given, "utf-8"), str(events, "utf-8")
    written = (attempt, its_turn, its_seq, wall_ms, given, events)
    if (its_turn, its_seq) != (turn, seq):
        raise ValueError(f"turn {its_turn}, event {its_seq} where {turn}, {seq} come next")
    if checksum not in (None, _checksum(written)):
        raise ValueError("the checksum differs")
    return Decision(decode_input(given), decode_events(events), wall_ms)


def _checksum(row: Sequence[object]) -> int:
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
