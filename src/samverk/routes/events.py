"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# clause_ids: clauses by which a body handed its matter over, and whose matter the receiving body has settled.
outcome_recorded = Signal()
