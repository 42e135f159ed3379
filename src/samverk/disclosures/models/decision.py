"""The written decision of an authority not to hand out a document, which can be appealed."""

from django.db import models
from django.db.models import Q

from samverk.disclosures.models.request import DocumentRequest
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class Decision(models.Model):
    """``decided_by`` is who decided for the ``authority``, with their office; the file says the same, and how it
    is appealed.

    Source: SFS 2009:400, 6 kap. 3 and 7-8 §§.
    """

    public_id = PublicIdField()
    asked = models.OneToOneField(
        DocumentRequest,
        on_delete=models.PROTECT,  # a decision is part of the record
        related_name="decision",
    )
    text = models.TextField()
    decided_by = models.CharField(max_length=200)
    authority = models.CharField(max_length=300)
    court = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=254)
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # a decision is kept
        related_name="disclosure_decisions",
    )

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(decided_by="") & ~Q(authority="") & ~Q(court=""), name="decision_is_whole"
            ),
        )

    def __str__(self) -> str:
        return self.public_id
