"""How much a single file may ask for."""

MAX_FILE = 50_000_000
"""Bytes of a file as stored."""

MAX_TEXT = 5_000_000
"""Bytes of a file that is text throughout; a hundred pages are a third of a million."""

MAX_LINES = 200_000
"""Lines of any file; a hundred pages have some five thousand."""

MAX_CELLS = 1_000_000
"""Cells of all tables of a file, empty ones included."""

MAX_MEMBERS = 5_000
"""Files in a zip archive."""

MAX_INFLATED = 300_000_000
"""Bytes of all files in a zip archive, as its directory states them; only a few are ever inflated."""

MAX_PART = 16_000_000
"""Bytes of one inflated XML part; the tree of it takes some twenty times as much."""

MAX_PARTS = 32_000_000
"""Bytes of all parts that are inflated for one document."""

MAX_RATIO = 200
"""Inflated bytes a stored byte, for parts above a million bytes; a repetitive Word file reaches some sixty."""
