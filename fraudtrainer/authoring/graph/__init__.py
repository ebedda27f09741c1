"""The graph of a telling: its parts, where they stand, and how they are drawn."""
