"""Reading packages again, to see whether they still hold what they held."""
