"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# sendout_ids: a tuple of primary keys of send-outs that have gone out.
letters_sent = Signal()
