"""What a step rests on: the clause it cites, or the reason why there is none."""

from django.db import models
from django.db.models import Q

from samverk.meetings.models import Clause


class Cited(models.Model):
    """``cited`` keeps the words of the clause, which may be read anew; ``because`` stands where there is no clause."""

    clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # the words remain
        related_name="+",
        null=True,
        blank=True,
    )
    cited = models.TextField(blank=True)
    because = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(condition=~Q(cited="") | ~Q(because=""), name="%(class)s_cites_or_says_why"),
        )
