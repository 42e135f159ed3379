"""What may be asked of this room."""

from samverk.records.queries.content import content_of, portions_of

__all__ = ["content_of", "portions_of"]
