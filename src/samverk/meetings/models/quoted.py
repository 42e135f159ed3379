"""Every fact quotes its source."""

from django.db import models


class Quoted(models.Model):
    """``quotes`` is a list of ``{"words", "page", "line", "start", "end"}``: the exact words, and where they stand
    in the text of the meeting's reading. Empty for what was not read from a document.
    """

    quotes = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True


class Precision(models.TextChoices):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
