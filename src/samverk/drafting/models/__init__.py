"""The tables of this room: drafts and what is said of them, older texts, what was approved, how bodies write."""

from samverk.drafting.models.approved import ApprovedMinutes, Correction
from samverk.drafting.models.draft import Comment, Draft, OlderText
from samverk.drafting.models.edited_file import EditedFile
from samverk.drafting.models.house_style import BodyStyle
from samverk.drafting.models.lock import Lock

__all__ = ["ApprovedMinutes", "BodyStyle", "Comment", "Correction", "Draft", "EditedFile", "Lock", "OlderText"]
