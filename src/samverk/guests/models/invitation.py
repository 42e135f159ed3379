"""Somebody from outside who is asked to come to one item of a meeting."""

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.agenda.models import Paper
from samverk.meetings.models import Item, Meeting
from samverk.records.public_id import PublicIdField


class Invitation(models.Model):
    """``title`` is the guest's own, as it shall stand in the minutes. ``technical_notes`` are what the guest should
    know about the room; ``answer_note`` is what they wrote back. Slides are awaited until ``slides_due_at``.

    ``told`` is the time and place the guest was told last, as ``queries.slots.When.told`` writes it. ``link_number``
    grows when the link is sent anew to another address: links with an older number open nothing. Taken off the agenda,
    the item is gone and the invitation remains, until somebody revokes it.
    """

    class Role(models.TextChoices):
        PRESENTER = "presenter", pgettext_lazy("role of a guest", "Presents the item")
        GUEST = "guest", pgettext_lazy("role of a guest", "Takes part in the item")

    class State(models.TextChoices):
        INVITED = "invited", pgettext_lazy("state of an invitation", "No answer yet")
        CONFIRMED = "confirmed", pgettext_lazy("state of an invitation", "Comes")
        DECLINED = "declined", pgettext_lazy("state of an invitation", "Cannot come")
        REVOKED = "revoked", pgettext_lazy("state of an invitation", "Revoked")

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it is for the meeting
        related_name="invitations",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.SET_NULL,  # the guest must be told; until then the invitation stays
        related_name="invitations",
        null=True,
        blank=True,
    )
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.PRESENTER)
    name = models.CharField(max_length=200)
    title = models.CharField(max_length=200, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=254)
    state = models.CharField(max_length=10, choices=State.choices, default=State.INVITED)
    technical_notes = models.TextField(blank=True)
    answer_note = models.TextField(blank=True)
    slides_due_at = models.DateTimeField(null=True, blank=True)
    slides = models.ManyToManyField(Paper, related_name="brought_by", blank=True)
    told = models.CharField(max_length=400, blank=True)
    link_number = models.PositiveIntegerField(default=1)
    invited_at = models.DateTimeField()
    invited_by = models.CharField(max_length=254)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("meeting", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("item", "email"),
                condition=~Q(state="revoked"),
                name="guest_invited_once_to_an_item",
            ),
        )

    def __str__(self) -> str:
        return self.name
