"""The only writers of the index."""
