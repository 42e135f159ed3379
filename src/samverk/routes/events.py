"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# clause_ids: clauses by which a body handed its matter over, and whose matter the receiving body has settled.
outcome_recorded = Signal()

# hand_over_ids: a tuple of primary keys of matters that were handed over to another body.
matter_handed_over = Signal()
