"""How a body takes requests for cooperation."""

from django.db import models
from django.db.models import Q

from samverk.directory.models import Body

USUAL_DAYS = 30


class Rules(models.Model):
    """``answer_days`` is the agreed time to answer in, counted from the day a request is received. ``is_public`` lets
    outsiders file one. A body without a row takes requests from its members, with the usual time.
    """

    body = models.OneToOneField(
        Body,
        on_delete=models.CASCADE,  # they are the body's own
        related_name="enquiry_rules",
    )
    answer_days = models.PositiveSmallIntegerField(default=USUAL_DAYS)
    is_public = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(answer_days__gte=1, answer_days__lte=365), name="enquiry_days_in_a_year"
            ),
        )

    def __str__(self) -> str:
        return f"{self.body}: {self.answer_days}"
