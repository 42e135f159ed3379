"""A draft while the members look at it."""

from django.db import models
from django.db.models import Q

from samverk.meetings.models import Clause, Item, Meeting
from samverk.records.public_id import PublicIdField


class Draft(models.Model):
    """That the draft went out, and the last day on which members comment on it."""

    meeting = models.OneToOneField(
        Meeting,
        on_delete=models.CASCADE,  # it is the meeting's
        related_name="draft",
    )
    comments_until = models.DateField()
    sent_at = models.DateTimeField()
    sent_by = models.CharField(max_length=254)


class Comment(models.Model):
    """What a member says about an item, or about the whole draft; ``by`` and ``on_behalf_of`` are addresses.

    ``is_settled`` once the secretary has answered it; ``answer`` may be empty.
    """

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it is about the meeting's minutes
        related_name="draft_comments",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # no item, nothing to say of it
        related_name="draft_comments",
        null=True,
        blank=True,
    )
    text = models.TextField()
    made_at = models.DateTimeField()
    by = models.CharField(max_length=254)
    by_name = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=254, blank=True)
    is_settled = models.BooleanField(default=False)
    answer = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(is_settled=False) | Q(settled_at__isnull=False), name="settled_comment_says_when"
            ),
        )


class OlderText(models.Model):
    """A text of an item, or words of one of its clauses, that others took the place of; rows are only ever added."""

    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it was the item's text
        related_name="older_texts",
    )
    clause = models.ForeignKey(
        Clause,
        on_delete=models.CASCADE,  # it was the clause's wording
        related_name="older_texts",
        null=True,
        blank=True,
    )
    text = models.TextField(blank=True)
    replaced_at = models.DateTimeField()
    replaced_by = models.CharField(max_length=254)

    class Meta:
        ordering = ("-id",)
