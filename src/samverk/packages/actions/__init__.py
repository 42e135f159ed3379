"""The only writers of this room."""

from samverk.packages.actions.ask import ask_for_package
from samverk.packages.actions.make import make_package, note_failure
from samverk.packages.actions.receive import note_receipt

__all__ = ["ask_for_package", "make_package", "note_failure", "note_receipt"]
