"""Swedish ways of writing."""
