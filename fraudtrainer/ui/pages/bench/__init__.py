"""编写: the author's bench, a folder of scenarios with problems, graph, trial, plans and proof."""
