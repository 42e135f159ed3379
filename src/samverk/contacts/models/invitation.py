"""An outside body invites, and the municipalities say who goes."""

from django.conf import settings
from django.db import models

from samverk.contacts.web import leads_to_the_web
from samverk.directory.models import Body, Organisation
from samverk.records.public_id import PublicIdField


class OutsideInvitation(models.Model):
    """``body`` is the one whose members are asked; ``all_urged`` says that it has urged all of them to take part."""

    public_id = PublicIdField()
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="invitations_sent",
    )
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="outside_invitations",
    )
    title = models.CharField(max_length=200)
    on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    about = models.TextField(blank=True)
    link = models.URLField(max_length=500, blank=True)
    all_urged = models.BooleanField(default=True)
    answer_by = models.DateField(null=True, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the invitation outlives the account
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-on", "-id")
        constraints = (leads_to_the_web("link", "invitation_link_leads_to_the_web"),)

    def __str__(self) -> str:
        return self.title


class Going(models.Model):
    """Whether a municipality takes part, and who goes. No row: it has not said. The trail keeps what it said before."""

    invitation = models.ForeignKey(
        OutsideInvitation,
        on_delete=models.CASCADE,  # it answers the invitation
        related_name="going",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="+",
    )
    goes = models.BooleanField()
    who = models.CharField(max_length=300, blank=True)
    said_at = models.DateTimeField()
    said_by = models.CharField(max_length=254)
    on_behalf_of = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("invitation", "organisation__sort_key")
        constraints = (models.UniqueConstraint(fields=("invitation", "organisation"), name="going_said_once"),)
