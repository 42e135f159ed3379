"""The pages, one concept a file."""
