"""What is masked in a document."""

from django.db import models
from django.db.models import Q

from samverk.disclosures.models.document import Document
from samverk.records.public_id import PublicIdField


class Passage(models.Model):
    """``words`` wherever they stand from ``first_line`` to ``last_line``; without words these lines as a whole.

    Lines are those of the text as read, counted from 1; without lines the words are masked throughout.
    """

    public_id = PublicIdField()
    document = models.ForeignKey(
        Document,
        on_delete=models.CASCADE,  # it is part of what was found about the document
        related_name="passages",
    )
    words = models.TextField(blank=True)
    first_line = models.PositiveIntegerField(null=True, blank=True)
    last_line = models.PositiveIntegerField(null=True, blank=True)
    section = models.CharField(max_length=120)

    class Meta:
        ordering = ("document", "id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(words="") | Q(first_line__isnull=False), name="passage_names_words_or_lines"
            ),
            models.CheckConstraint(
                condition=Q(first_line__isnull=True, last_line__isnull=True)
                | Q(first_line__gte=1, last_line__gte=models.F("first_line")),
                name="passage_lines_in_order",
            ),
        )

    def __str__(self) -> str:
        return self.public_id
