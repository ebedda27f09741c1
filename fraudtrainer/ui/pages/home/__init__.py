"""演练: what to do next, and every situation as a card."""
