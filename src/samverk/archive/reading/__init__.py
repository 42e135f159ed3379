"""From the bytes of a source to what was read; pure, so that any process may do it."""

from samverk.archive.reading.source_reading import READ_WITH, SourceReading, source_of, unreadable

__all__ = ["READ_WITH", "SourceReading", "source_of", "unreadable"]
