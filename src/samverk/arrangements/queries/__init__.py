"""What may be asked of this room."""

from samverk.arrangements.queries.preparers import is_preparing, prepares

__all__ = ["is_preparing", "prepares"]
