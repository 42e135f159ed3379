"""What may be asked of this room."""

from samverk.records.queries.content import content_of, is_unaltered, portions_of

__all__ = ["content_of", "is_unaltered", "portions_of"]
