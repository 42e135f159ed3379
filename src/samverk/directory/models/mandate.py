"""Who held which office, where, for whom, from when to when."""

from django.db import models
from django.db.models import F, Q

from samverk.directory.models.body import Body
from samverk.directory.models.organisation import Organisation
from samverk.directory.models.person import Person
from samverk.records.public_id import PublicIdField


class Mandate(models.Model):
    """``role`` is the office as the collaboration calls it ("kommundirektör"); ``party`` its letters, if any.

    ``seat`` is what the mandate lets the person do in the body; a mandate without a body has none. The seats of
    secretary, preparation and guest give no vote.

    ``holds_from`` and ``holds_to`` are the first and last day known; ``None`` where nobody has said.
    """

    class Seat(models.TextChoices):
        CHAIR = "chair"
        VICE_CHAIR = "vice-chair"
        SECRETARY = "secretary"
        MEMBER = "member"
        DEPUTY = "deputy"
        PREPARATION = "preparation"
        GUEST = "guest"

    public_id = PublicIdField()
    person = models.ForeignKey(
        Person,
        on_delete=models.CASCADE,  # a mandate is the person's
        related_name="mandates",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="mandates",
        null=True,
        blank=True,
    )
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="mandates",
        null=True,
        blank=True,
    )
    role = models.CharField(max_length=120, blank=True)
    seat = models.CharField(max_length=12, choices=Seat.choices, blank=True)
    party = models.CharField(max_length=20, blank=True)
    holds_from = models.DateField(null=True, blank=True)
    holds_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("holds_from", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(holds_to__isnull=True) | Q(holds_from__isnull=True) | Q(holds_to__gte=F("holds_from")),
                name="mandate_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.role}"
