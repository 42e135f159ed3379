"""What was done with a request: rows that are only ever added, and triggers of the database see to that."""

from django.db import models

from samverk.disclosures.models.request import DocumentRequest


class LogEntry(models.Model):
    """``by`` is the address of the user, empty for the asker and for the house itself.

    ``told`` says what was decided. It never says who asked, nor what they wrote: the log stays when both are forgotten.
    """

    asked = models.ForeignKey(
        DocumentRequest,
        on_delete=models.PROTECT,  # the log stays
        related_name="log",
    )
    act = models.CharField(max_length=40)
    by = models.CharField(max_length=254, blank=True)
    at = models.DateTimeField()
    told = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("asked", "id")
        verbose_name_plural = "log entries"

    def __str__(self) -> str:
        return self.act
