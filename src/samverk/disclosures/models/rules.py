"""How a body handles requests for documents."""

from django.db import models
from django.db.models import Q

from samverk.directory.models import Body


class Rules(models.Model):
    """``is_open`` puts the body into the form that everybody may fill in. ``answer_days`` are working days.

    ``files_days`` is how long files lie behind the asker's link; after ``forget_days`` from the end of a request who
    asked is forgotten. With ``four_eyes`` no assessment counts before somebody else has confirmed it. ``authority``
    is who decides and takes in appeals, with its address; ``court`` is the administrative court of appeal.
    """

    body = models.OneToOneField(
        Body,
        on_delete=models.CASCADE,  # they are the body's own
        related_name="disclosure_rules",
    )
    is_open = models.BooleanField(default=True)
    answer_days = models.PositiveSmallIntegerField(default=1)
    files_days = models.PositiveSmallIntegerField(default=30)
    forget_days = models.PositiveSmallIntegerField(default=90)
    four_eyes = models.BooleanField(default=False)
    authority = models.CharField(max_length=300, blank=True)
    court = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name_plural = "rules"
        constraints = (
            models.CheckConstraint(condition=Q(answer_days__lte=30), name="disclosure_answered_soon"),
            models.CheckConstraint(condition=Q(files_days__gte=1, files_days__lte=365), name="disclosure_files_a_year"),
            models.CheckConstraint(
                condition=Q(forget_days__gte=21, forget_days__lte=3650), name="disclosure_forgets_after_appeal"
            ),
        )

    def __str__(self) -> str:
        return f"{self.body}: {self.answer_days}"


def rules_of(body: Body) -> Rules:
    """Return how a body handles requests: as its keepers have said, or as is usual."""
    return Rules.objects.filter(body=body).first() or Rules(body=body)
