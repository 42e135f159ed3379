"""Tags of the looks."""
