"""How often somebody wants a letter, what they were told, and which weeks are done."""

from samverk.digests.models.choice import Choice
from samverk.digests.models.told import Told
from samverk.digests.models.week import Week

__all__ = ["Choice", "Told", "Week"]
