"""What stays with a learner over many sittings. Pure: time is handed in, nothing is stored here."""
