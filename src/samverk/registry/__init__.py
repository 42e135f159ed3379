"""The registry of public records: numbers, and entries that never change."""
