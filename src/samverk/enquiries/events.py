"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# enquiry_ids: a tuple of primary keys of requests that were received, or answered.
enquiry_received = Signal()
enquiry_answered = Signal()
