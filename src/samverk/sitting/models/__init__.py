"""The meeting while it is held."""

from samverk.sitting.models.floor import Chairing, Floor, Turn
from samverk.sitting.models.text import ItemText, Written

__all__ = ["Chairing", "Floor", "ItemText", "Turn", "Written"]
