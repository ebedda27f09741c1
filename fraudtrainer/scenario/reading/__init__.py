"""From bytes to checked values: strict, bounded, located, and every mistake in one run."""
