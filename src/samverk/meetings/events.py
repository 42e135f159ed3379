"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# meeting_ids: a tuple of primary keys of meetings whose items, clauses or people were written or taken away.
minutes_registered = Signal()

# meeting_ids: a tuple of primary keys of meetings that were published, withdrawn or made confidential in part.
visibility_changed = Signal()

# meeting_ids: a tuple of primary keys of meetings that are no longer there.
meetings_removed = Signal()
