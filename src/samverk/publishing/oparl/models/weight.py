"""How large a file is, and what its checksum comes to."""

from django.db import models

from samverk.meetings.models import Meeting


class Weight(models.Model):
    """Of the minutes of ``meeting`` as a file in the form that ``ending`` names.

    It holds of the file made of what ``seal`` tells, and of no other: it is told only while the seal is still that.
    """

    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # there is no file of what is no more
        related_name="weights",
    )
    ending = models.CharField(max_length=10)
    seal = models.CharField(max_length=32)
    size = models.PositiveIntegerField()
    sha512 = models.CharField(max_length=128)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("meeting", "ending"), name="oparl_weight_once"),)

    def __str__(self) -> str:
        return f"{self.meeting} {self.ending}"
