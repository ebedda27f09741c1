"""What the rules look at: a scenario in all its variants, its ways, its numbers and its names."""
