"""The id of a sitting in the records, for pages that hand one on."""

from fraudtrainer.records.entries import AttemptId

__all__ = ["AttemptId"]
