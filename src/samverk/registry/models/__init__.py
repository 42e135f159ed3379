"""Registers of bodies, the cases in them, and what was entered."""

from samverk.registry.models.case import Case
from samverk.registry.models.entry import Entry, EntryFile
from samverk.registry.models.register import Register

__all__ = ["Case", "Entry", "EntryFile", "Register"]
