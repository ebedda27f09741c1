"""What do we keep? Learners, attempts as append-only logs, scenario texts and settings, in SQLite."""
