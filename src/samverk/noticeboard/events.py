"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# announcement_ids: a tuple of primary keys of announcements that were put onto the board.
notice_put_up = Signal()
