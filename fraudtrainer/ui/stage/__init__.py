"""The simulated desk: one view per simulated app, and the panels around them."""
