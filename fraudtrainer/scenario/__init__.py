"""What a scenario is: the frozen model, its vocabularies and the reading of its files."""
