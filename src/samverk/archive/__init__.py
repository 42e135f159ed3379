"""Import of old minutes: sources, readings, review, corrections."""
