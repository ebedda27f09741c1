"""A scenario in other languages: overlays by id that change words and nothing else."""
