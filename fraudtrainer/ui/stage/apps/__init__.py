"""The simulated apps: they show lines and take choices, and can open nothing outside themselves."""
