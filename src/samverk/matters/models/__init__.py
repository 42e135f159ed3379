"""Matters: what is followed from meeting to meeting."""

from samverk.matters.models.matter import Matter

__all__ = ["Matter"]
