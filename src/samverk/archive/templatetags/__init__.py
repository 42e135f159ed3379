"""Tags of the archive."""
