"""The people who train on this machine."""

from pathlib import Path
from typing import Final, NamedTuple, NewType

from fraudtrainer.errors import Bug, UserError
from fraudtrainer.records.database import Database
from fraudtrainer.words import Words

LearnerId = NewType("LearnerId", str)
"""A UUID as text; it stays when the learner is renamed."""

LONGEST_NAME: Final = 40
"""Characters in a learner's name."""

_CURRENT: Final = "current_learner"


class Learner(NamedTuple):
    """One learner.

    Attributes:
        id: The learner's id.
        name: The name on screen; unique on this machine.
        created_at: ISO 8601, UTC.
    """

    id: LearnerId
    name: str
    created_at: str


class Erasure(NamedTuple):
    """What erasing a learner did, and what it cannot reach.

    Attributes:
        attempts: How many attempts went.
        older_copies: Backups and damaged files beside the database that may still hold the data;
            they may hold other learners' data, too, so deleting them is the user's choice.
    """

    attempts: int
    older_copies: tuple[Path, ...]


class LearnerStore:
    """Reads and writes learners."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, name: str) -> Learner:
        """Add a learner; the first one becomes the current one.

        Raises:
            UserError: The name is empty, too long, or taken.
        """
        from uuid import uuid4  # late: few starts make a learner, and it loads slowly

        learner = Learner(LearnerId(str(uuid4())), self._free_name(name), self._database.now())
        with self._database.transaction():
            self._database.write(
                "INSERT INTO learners (id, name, created_at) VALUES (?, ?, ?)",
                (learner.id, learner.name, learner.created_at),
            )
            self._database.write(
                "INSERT INTO settings (key, value) VALUES (?, json_quote(?)) "
                "ON CONFLICT (key) DO NOTHING",
                (_CURRENT, learner.id),
            )
        return learner

    def list(self) -> tuple[Learner, ...]:
        """Return every learner, oldest first."""
        found = self._database.rows("SELECT id, name, created_at FROM learners ORDER BY rowid")
        return tuple(Learner(*row) for row in found)

    def rename(self, learner: LearnerId, name: str) -> None:
        """Give a learner another name.

        Raises:
            UserError: The name is empty, too long, or another learner's.
            Bug: There is no such learner.
        """
        free = self._free_name(name, besides=learner)
        if not self._database.write("UPDATE learners SET name = ? WHERE id = ?", (free, learner)):
            raise Bug(f"no learner {learner}")

    def current(self) -> Learner | None:
        """Return the learner who was chosen last, or None where there is none yet."""
        row = self._database.row(
            "SELECT id, name, created_at FROM learners "
            "WHERE id = (SELECT json_extract(value, '$') FROM settings "
            "WHERE key = ? AND json_valid(value))",
            (_CURRENT,),
        )
        return Learner(*row) if row else None

    def choose(self, learner: LearnerId) -> None:
        """Make a learner the current one.

        Raises:
            Bug: There is no such learner.
        """
        chosen = self._database.write(
            "INSERT INTO settings (key, value) SELECT ?, json_quote(id) FROM learners WHERE id = ? "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_CURRENT, learner),
        )
        if not chosen:
            raise Bug(f"no learner {learner}")

    def erase(self, learner: LearnerId) -> Erasure:
        """Delete a learner with all attempts, for good: the bytes are overwritten, too.

        Scenario texts that nobody else has played go with them, since they would tell what was
        played. Where the learner was the current one, nobody is afterwards.

        Returns:
            How much went, and which files beside the database may still hold it.

        Raises:
            UserError: The disk is full or the file cannot be written.
        """
        write = self._database.write
        with self._database.transaction():
            write("INSERT INTO erasures (learner) VALUES (?)", (learner,))
            write(
                "DELETE FROM decisions WHERE attempt IN "
                "(SELECT no FROM attempts WHERE learner = ?)",
                (learner,),
            )
            attempts = write("DELETE FROM attempts WHERE learner = ?", (learner,))
            write("DELETE FROM texts WHERE hash NOT IN (SELECT content_hash FROM attempts)")
            write("DELETE FROM learners WHERE id = ?", (learner,))
            write(
                "DELETE FROM settings WHERE key = ? AND value = json_quote(?)",
                (_CURRENT, learner),
            )
            write("DELETE FROM erasures")
        self._database.scrub()
        return Erasure(attempts, self._database.older_copies())

    def _free_name(self, name: str, *, besides: str = "") -> str:
        name = " ".join(name.split())
        if not name:
            raise UserError(
                Words("名字还是空的。", "The name is still empty."),
                hint=Words(
                    "请写一个名字，怎么称呼你都行。", "Please type a name; any name will do."
                ),
            )
        if len(name) > LONGEST_NAME or not name.isprintable():
            raise UserError(
                Words(
                    "这个名字用不了：最多 {0} 个字，不能有看不见的字符。",
                    "This name cannot be used: at most {0} characters, and none that are invisible.",
                ).fill(LONGEST_NAME),
                hint=Words("请换一个短一点的名字。", "Please choose a shorter name."),
            )
        taken = "SELECT 1 FROM learners WHERE name = ? AND id <> ?"
        if self._database.row(taken, (name, besides)):
            raise UserError(
                Words("已经有一位叫“{0}”了。", "There is already somebody called “{0}”.").fill(
                    name
                ),
                hint=Words(
                    "请加上部门或学号，免得两个人的成绩混在一起。",
                    "Please add a department or a number, so that the results of two people are "
                    "not mixed up.",
                ),
            )
        return name
