"""The debrief: what was true, every line and decision again, the result, the real case behind it."""
