"""What the room keeps beside the index itself, whose tables differ from engine to engine."""

from samverk.search.models.known_label import KnownLabel
from samverk.search.models.shelf import Shelf

__all__ = ["KnownLabel", "Shelf"]
