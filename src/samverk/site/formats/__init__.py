"""How days and numbers are written, where we differ from Django."""
