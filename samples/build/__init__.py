"""What makes the archive out of the texts. Needed only when a text changes."""
