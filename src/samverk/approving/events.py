"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# item_ids: items that were approved at once, before the rest of their minutes.
item_approved = Signal()
