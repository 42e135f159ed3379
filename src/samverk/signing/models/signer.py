"""Who is expected to sign a file, and what they did."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samverk.directory.models import Person
from samverk.records.public_id import PublicIdField
from samverk.signing.models.request import SignatureRequest


class Signer(models.Model):
    """``field_name`` is the empty signature field that was made for this signer before anybody signed.

    ``position`` is the place in the order, from 1; where they sign in parallel it says nothing. A signer is known by
    ``user``, or else by ``person`` or ``email`` as soon as somebody with a log-in is that person or has that address.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SIGNED = "signed"
        REFUSED = "refused"

    public_id = PublicIdField()
    request = models.ForeignKey(
        SignatureRequest,
        on_delete=models.CASCADE,  # it is part of the request
        related_name="signers",
    )
    position = models.PositiveSmallIntegerField()
    field_name = models.CharField(max_length=80)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # name and address are kept
        related_name="expected_signatures",
        null=True,
        blank=True,
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,  # name and address are kept
        related_name="expected_signatures",
        null=True,
        blank=True,
    )
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("request", "position")
        constraints = (
            models.UniqueConstraint(fields=("request", "position"), name="signer_position_once"),
            models.UniqueConstraint(fields=("request", "field_name"), name="signer_field_once"),
            models.CheckConstraint(
                condition=Q(state="waiting", decided_at__isnull=True)
                | (~Q(state="waiting") & Q(decided_at__isnull=False)),
                name="signer_decided_knows_when",
            ),
            models.CheckConstraint(
                condition=(Q(state="refused") & ~Q(reason="")) | (~Q(state="refused") & Q(reason="")),
                name="signer_refused_says_why",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} ({self.role})" if self.role else self.name
