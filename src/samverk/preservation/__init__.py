"""How long records are kept, how they are disposed of, and how they go to the archive."""
