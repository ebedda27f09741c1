"""What must hold in every reachable state of a telling, and the paths that show where it does not."""
