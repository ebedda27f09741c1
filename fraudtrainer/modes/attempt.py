"""A sitting in the records, for pages that hand one on: its id, and that it is there no more."""

from fraudtrainer.records.entries import AttemptId, GoneError

__all__ = ["AttemptId", "GoneError"]
