"""The words of a language, as data."""
