"""The same from a terminal: one file per command, and the player that needs no window."""
