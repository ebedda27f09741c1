"""What is on screen: pages, the stage and its simulated apps, and the theme they share."""
