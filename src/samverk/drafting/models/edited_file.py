"""A draft that was taken along, changed by hand in a word processor, and brought back."""

from django.db import models

from samverk.meetings.models import Meeting
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class EditedFile(models.Model):
    """The file as it came. What of it is taken over is told by the trail and by the older texts."""

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it is a draft of the meeting's minutes
        related_name="edited_files",
    )
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # the row names what was brought
        related_name="edited_files",
    )
    name = models.CharField(max_length=200)
    brought_at = models.DateTimeField()
    by = models.CharField(max_length=254)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("-id",)
        constraints = (models.UniqueConstraint(fields=("meeting", "stored_file"), name="edited_file_brought_once"),)
