"""The pages: links to confirm, a link said by hand, and what something new touches."""

from samverk.lineage.views.saying import confirm, dismiss, new, queue, take_back
from samverk.lineage.views.touching import answer

__all__ = ["answer", "confirm", "dismiss", "new", "queue", "take_back"]
