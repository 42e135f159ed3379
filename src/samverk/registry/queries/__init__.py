"""What can be asked of the registry."""

from samverk.registry.queries.cases import case_of, entries_of

__all__ = ["case_of", "entries_of"]
