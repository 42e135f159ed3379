"""The tables of this room: the draft on its way round, comments, older texts, what was approved, corrections."""

from samverk.drafting.models.approved import ApprovedMinutes, Correction
from samverk.drafting.models.draft import Comment, Draft, OlderText
from samverk.drafting.models.lock import Lock

__all__ = ["ApprovedMinutes", "Comment", "Correction", "Draft", "Lock", "OlderText"]
