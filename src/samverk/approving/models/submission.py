"""A text as it was laid before those who approve it."""

from django.db import models
from django.db.models import Q

from samverk.meetings.models import Item, Meeting
from samverk.records.public_id import PublicIdField
from samverk.signing.models import SignatureRequest


class Submission(models.Model):
    """The whole minutes, or one ``item`` that is approved at once. ``content`` is that of ``drafting.kept_text``, and
    ``sha256`` is over its text: what is approved is what was shown.

    ``request`` is the file that they sign, ``None`` where they approve by their word alone. ``last_day`` is the last on
    which approval is in time, ``None`` where no rule says.
    """

    class State(models.TextChoices):
        OPEN = "open"
        APPROVED = "approved"
        RETURNED = "returned"
        WITHDRAWN = "withdrawn"

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.PROTECT,  # what was approved is kept
        related_name="submissions",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.PROTECT,  # likewise
        related_name="submissions",
        null=True,
        blank=True,
    )
    request = models.OneToOneField(
        SignatureRequest,
        on_delete=models.PROTECT,  # what was signed is kept
        related_name="submission",
        null=True,
        blank=True,
    )
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    last_day = models.DateField(null=True, blank=True)
    submitted_at = models.DateTimeField()
    submitted_by = models.CharField(max_length=254)
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(
                fields=("meeting",), condition=Q(state="open", item=None), name="whole_minutes_submitted_once"
            ),
            models.UniqueConstraint(
                fields=("meeting", "item"), condition=Q(state__in=("open", "approved")), name="item_submitted_once"
            ),
            models.CheckConstraint(
                condition=Q(state="open", ended_at__isnull=True) | (~Q(state="open") & Q(ended_at__isnull=False)),
                name="submission_ended_knows_when",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("open", "approved")) | ~Q(ended_because=""), name="submission_stopped_says_why"
            ),
        )

    def __str__(self) -> str:
        return str(self.item or self.meeting)
