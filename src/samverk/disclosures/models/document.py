"""A document that a request asks for, and what was found about it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.disclosures.models.request import DocumentRequest
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField
from samverk.registry.models import Entry


class Document(models.Model):
    """``title`` is what the asker is told that it is called: it names nothing that they may not read.

    ``entry`` is where it is registered, ``stored_file`` the document itself; what lies on paper alone has none.
    ``section`` is that of the law by which it, or words in it, are kept secret; ``rule`` the one by which it is or is
    not a public record. ``copy`` is what is handed out instead of a masked document, ``copy_is_ours`` tells whether it
    was written here. ``revision`` grows with every change, so that of two who change it at once one is told.

    Source: SFS 1949:105, 2 kap.; SFS 2009:400, 6 kap. 3 §.
    """

    class Outcome(models.TextChoices):
        WHOLE = "whole", pgettext_lazy("what becomes of a document", "Handed out as a whole")
        MASKED = "masked", pgettext_lazy("what becomes of a document", "Handed out in part, with words masked")
        REFUSED = "refused", pgettext_lazy("what becomes of a document", "Not handed out, for secrecy")
        NOT_PUBLIC = "not-public", pgettext_lazy("what becomes of a document", "No public document")
        NOT_FOUND = "not-found", pgettext_lazy("what becomes of a document", "Not found here")

    HANDED_OUT = (Outcome.WHOLE, Outcome.MASKED)

    public_id = PublicIdField()
    asked = models.ForeignKey(
        DocumentRequest,
        on_delete=models.PROTECT,  # what was asked for is part of the record
        related_name="documents",
    )
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    entry = models.ForeignKey(
        Entry,
        on_delete=models.PROTECT,  # what was entered stays
        related_name="asked_for",
        null=True,
        blank=True,
    )
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what is assessed is not taken away meanwhile
        related_name="asked_for",
        null=True,
        blank=True,
    )
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    section = models.CharField(max_length=120, blank=True)
    rule = models.CharField(max_length=120, blank=True)
    reason = models.TextField(blank=True)
    assessed_by = models.CharField(max_length=254, blank=True)
    assessed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.CharField(max_length=254, blank=True)
    copy = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what was handed out is kept
        related_name="masked_copies",
        null=True,
        blank=True,
    )
    copy_is_ours = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("asked", "position")
        constraints = (
            models.UniqueConstraint(fields=("asked", "position"), name="document_position_once"),
            models.CheckConstraint(
                condition=~Q(outcome__in=("refused", "masked")) | ~Q(section=""), name="secret_document_names_section"
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=("not-public", "not-found")) | ~Q(rule=""), name="no_document_names_rule"
            ),
            models.CheckConstraint(
                condition=Q(outcome="", assessed_by="", confirmed_by="") | ~Q(assessed_by=""),
                name="assessed_by_somebody",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def handed(self) -> StoredFile | None:
        """Return the file that is handed out, if one is."""
        if self.outcome == self.Outcome.MASKED:
            return self.copy
        return self.stored_file if self.outcome == self.Outcome.WHOLE else None
