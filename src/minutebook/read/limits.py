"""How much a single file may ask for."""

MAX_FILE = 50_000_000
"""Bytes of a file as stored."""
