"""What this room keeps."""

from samverk.routes.models.anchoring import Anchoring, Handled, Handling
from samverk.routes.models.handover import HandOver, Stage

__all__ = ["Anchoring", "HandOver", "Handled", "Handling", "Stage"]
