"""The tables of the lowest room: stored files and the audit trail."""

from samverk.records.models.stored_file import StoredFile
from samverk.records.models.trail import TrailEntry

__all__ = ["StoredFile", "TrailEntry"]
