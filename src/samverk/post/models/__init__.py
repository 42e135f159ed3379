"""Letters and what was enclosed."""

from samverk.post.models.letter import Enclosure, Letter

__all__ = ["Enclosure", "Letter"]
