"""The ledger of what somebody was told."""

from django.conf import settings
from django.db import models

from samverk.post.models import Letter


class Told(models.Model):
    """One thing told to one person: ``source`` and ``subject`` name it, the subject by its public id.

    ``kind`` is which of its reminders it was, and ``day`` the day it reminded of: a day that was moved is reminded of
    anew. The row is stored together with the letter, or not at all.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,  # nobody is left to tell again
        related_name="told",
    )
    source = models.CharField(max_length=20)
    subject = models.CharField(max_length=64)
    kind = models.CharField(max_length=20)
    day = models.DateField()
    told_on = models.DateField()
    letter = models.ForeignKey(
        Letter,
        on_delete=models.SET_NULL,  # what was told was told, though the letter is kept no longer
        related_name="told",
        null=True,
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("user", "source", "subject", "kind", "day"), name="nothing_is_told_twice"),
        )

    def __str__(self) -> str:
        return f"{self.source} {self.subject} {self.kind} {self.day}"
