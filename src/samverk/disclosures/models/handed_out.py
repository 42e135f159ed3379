"""What was handed out, byte for byte."""

from django.db import models

from samverk.disclosures.models.document import Document
from samverk.disclosures.models.request import DocumentRequest
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class HandedOut(models.Model):
    """``stored_file`` is ``None`` for paper, and once the copy is disposed of: its hash and name stay."""

    public_id = PublicIdField()
    asked = models.ForeignKey(
        DocumentRequest,
        on_delete=models.PROTECT,  # what was handed out is part of the record
        related_name="handed_out",
    )
    document = models.OneToOneField(
        Document,
        on_delete=models.PROTECT,  # as above
        related_name="handed_out",
    )
    name = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    is_masked = models.BooleanField(default=False)
    at = models.DateTimeField()
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # a copy is disposed of by an act, never by the way
        related_name="handed_out",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("asked", "id")
        verbose_name_plural = "handed out"

    def __str__(self) -> str:
        return self.name
