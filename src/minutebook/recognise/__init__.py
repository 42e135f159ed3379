"""From blocks to minutes."""

from minutebook.recognise.engine import recognise

__all__ = ["recognise"]
