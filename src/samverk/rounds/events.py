"""What this room announces, after commit and with ids only. Who listens stands in ``samverk/site/flow.py``."""

from django.dispatch import Signal

# asked_ids: a tuple of primary keys of those asked who gave an answer, or changed one.
answer_given = Signal()

# round_ids: a tuple of primary keys of rounds whose question went to those asked by letter.
round_sent = Signal()

# round_ids: a tuple of primary keys of rounds that take no more answers, or take them again.
round_closed = Signal()
round_reopened = Signal()
