"""What is not shown of a meeting: which words, why, and who said so. The words themselves lie sealed here alone."""

from django.db import models
from django.db.models import Q

from samverk.meetings.models.meeting import Meeting
from samverk.records.public_id import PublicIdField


class Masking(models.Model):
    """``words`` are not to stand anywhere in the register's text of ``meeting``, nor what is made of it.

    ``folded`` is ``words`` as they are looked for (``masking.spans.folded``). ``basis`` is the paragraph or rule that
    whoever masked names beside ``why``. A masking that was lifted stays as a record.
    """

    class Why(models.TextChoices):
        PRIVATE_PERSON = "private-person"
        PERSONAL_NUMBER = "personal-number"
        CONTACT = "contact"
        SENSITIVE = "sensitive"
        SECRECY = "secrecy"
        OTHER = "other"

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # what is masked is the meeting's
        related_name="maskings",
    )
    words = models.TextField()
    folded = models.TextField()
    why = models.CharField(max_length=20, choices=Why.choices)
    basis = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=254)
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("meeting", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "folded"), condition=Q(lifted_at__isnull=True), name="words_masked_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.why} {self.public_id}"


class MaskedWords(models.Model):
    """Words as they stood where the mark with this row's number stands now."""

    masking = models.ForeignKey(
        Masking,
        on_delete=models.CASCADE,  # they are what the masking took out
        related_name="taken_out",
    )
    words = models.TextField()
    # An index on the words themselves would have to hold whole passages.
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("masking", "sha256"), name="masked_words_once"),)

    def __str__(self) -> str:
        return str(self.pk)
