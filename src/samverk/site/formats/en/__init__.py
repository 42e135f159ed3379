"""English ways of writing, as in Europe."""
