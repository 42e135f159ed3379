"""The index of terms that every room may ask."""
