"""What a scenario must keep beyond being readable: one file a rule, all of them in `registry`."""
