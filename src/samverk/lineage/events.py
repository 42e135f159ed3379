"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# clause_ids: clauses that a later decision is confirmed to replace or revoke, or no longer is: what they oblige to is
# to be looked at again.
decision_replaced = Signal()
