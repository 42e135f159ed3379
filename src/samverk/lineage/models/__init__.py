"""What this room keeps."""

from samverk.lineage.models.link import Bearing, Link
from samverk.lineage.models.touch import Touch

__all__ = ["Bearing", "Link", "Touch"]
