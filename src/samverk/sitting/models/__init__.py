"""The meeting while it is held."""

from samverk.sitting.models.floor import Adjournment, Floor, Turn
from samverk.sitting.models.text import ItemText, Written

__all__ = ["Adjournment", "Floor", "ItemText", "Turn", "Written"]
