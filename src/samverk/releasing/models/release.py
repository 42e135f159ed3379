"""Until when a set of minutes is shown, and when somebody looks at it again."""

from django.db import models

from samverk.meetings.models import Meeting


class Release(models.Model):
    """One for each set of minutes that was published by a body with rules, or whose days somebody has set.

    On ``take_down_on`` the minutes are hidden; ``review_on`` is the day from which somebody is asked to look again.
    """

    meeting = models.OneToOneField(
        Meeting,
        on_delete=models.CASCADE,  # nothing is shown of a meeting that is no more
        related_name="release",
    )
    take_down_on = models.DateField(null=True, blank=True, db_index=True)
    review_on = models.DateField(null=True, blank=True, db_index=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.CharField(max_length=254, blank=True)

    def __str__(self) -> str:
        return str(self.meeting)
