"""Is a scenario sound? Plans today; rules, the prover and the graph stand here too."""
