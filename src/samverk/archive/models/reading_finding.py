"""What a reading left for a person to look at."""

from django.db import models

from samverk.archive.models.reading import Reading
from samverk.records.public_id import PublicIdField


class ReadingFinding(models.Model):
    """``code`` is listed in ``docs/findings.md``. ``page``, ``line``, ``start`` and ``end`` are empty for what concerns
    the whole document.
    """

    class State(models.TextChoices):
        OPEN = "open"
        DISMISSED = "dismissed"
        SETTLED = "settled"

    class Level(models.TextChoices):
        NOTE = "note"
        WARNING = "warning"
        ERROR = "error"

    public_id = PublicIdField()
    reading = models.ForeignKey(
        Reading,
        on_delete=models.CASCADE,  # a finding is of its reading
        related_name="findings",
    )
    code = models.CharField(max_length=60)
    level = models.CharField(max_length=10, choices=Level.choices)
    words = models.TextField(blank=True)
    detail = models.TextField(blank=True)
    page = models.PositiveIntegerField(null=True, blank=True)
    line = models.PositiveIntegerField(null=True, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)

    class Meta:
        ordering = ("reading", "start", "id")
        indexes = (models.Index(fields=("state", "code", "id"), name="finding_queue"),)

    def __str__(self) -> str:
        return f"{self.code} {self.words}".strip()
