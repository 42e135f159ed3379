"""Formalised collaborations, who takes part in them, and what every municipality said of them."""

from samverk.collaborations.models.collaboration import Collaboration, CollaborationName, Party
from samverk.collaborations.models.review import Review, Reviewed, Reviewer

__all__ = ["Collaboration", "CollaborationName", "Party", "Review", "Reviewed", "Reviewer"]
