"""What is the learner here for? Use cases without Qt; self-study today."""
