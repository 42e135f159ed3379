"""From the bytes of a source to what was read; pure, so that any process may do it."""

from samverk.archive.reading.source_reading import READ_WITH, SourceReading, read_source, unreadable_source

__all__ = ["READ_WITH", "SourceReading", "read_source", "unreadable_source"]
