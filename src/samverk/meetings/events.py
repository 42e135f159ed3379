"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# meeting_ids: a tuple of primary keys of meetings whose items, clauses or people were written or taken away.
minutes_registered = Signal()

# meeting_ids: meetings whose minutes an import wrote; it has seen to it that they can be found.
minutes_imported = Signal()

# meeting_ids: a tuple of primary keys of meetings that were published, withdrawn or made confidential in part.
visibility_changed = Signal()

# meeting_ids: a tuple of primary keys of meetings that are no longer there.
meetings_removed = Signal()

# meeting_ids: meetings that were planned, and then moved to another day, hour or place, or cancelled.
meeting_planned = Signal()
meeting_moved = Signal()
meeting_cancelled = Signal()

# meeting_ids: meetings that were called, opened, closed, whose draft went out, whose minutes were approved.
meeting_called = Signal()
meeting_opened = Signal()
meeting_closed = Signal()
minutes_drafted = Signal()
minutes_approved = Signal()

# meeting_ids: meetings of whose sentences somebody has said whether they are tasks.
task_settled = Signal()
