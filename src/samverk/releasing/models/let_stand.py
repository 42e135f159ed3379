"""Words that might have been masked, and that somebody has let stand."""

from django.db import models

from samverk.meetings.models import Meeting


class LetStand(models.Model):
    """``folded`` is the words as they are looked for; the words themselves stand in the minutes."""

    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # what stands in no minutes was let stand in none
        related_name="let_stand",
    )
    folded = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=254)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("meeting", "folded"), name="words_let_stand_once"),)

    def __str__(self) -> str:
        return str(self.meeting)
