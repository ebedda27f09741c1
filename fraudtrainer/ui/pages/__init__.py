"""The pages of the program, each with a view (widgets) and a model (QtCore only)."""
