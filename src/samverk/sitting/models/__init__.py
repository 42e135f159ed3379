"""The meeting while it is held."""

from samverk.sitting.models.floor import Adjournment, Chairing, Floor, Turn
from samverk.sitting.models.text import ItemText, Written

__all__ = ["Adjournment", "Chairing", "Floor", "ItemText", "Turn", "Written"]
