"""成绩: what one learner has played, and how it went."""
