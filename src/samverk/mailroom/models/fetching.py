"""How the last fetching from a source went."""

from django.db import models


class Fetching(models.Model):
    """``turn`` is the last one in which the house fetched by itself. ``trouble`` is the code of what went wrong.

    ``numbering`` is the mailbox's own (UIDVALIDITY), and ``last_number`` that of the last message that was dealt
    with; ``None`` before the first time.
    """

    source = models.CharField(max_length=10, unique=True)
    turn = models.CharField(max_length=20, blank=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    taken = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    trouble = models.CharField(max_length=40, blank=True)
    numbering = models.CharField(max_length=20, blank=True)
    last_number = models.PositiveBigIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return self.source
