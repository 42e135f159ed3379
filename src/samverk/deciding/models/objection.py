"""Who leaves an item, and who will not answer for a decision."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Attendance, Item, Procedure
from samverk.records.public_id import PublicIdField


class Recusal(models.Model):
    """Somebody has an interest in the item and left for it: counts neither for its quorum nor in its votes."""

    class Reason(models.TextChoices):
        """The grounds of SFS 2017:725, 6 kap. 28 §."""

        OWN_CONCERN = "own-concern", _("The matter concerns the person or somebody close to them")
        REPRESENTATIVE = "representative", _("Represents somebody whom the matter concerns")
        AGENT = "agent", _("Has acted for somebody in the matter")
        SUPERVISION = "supervision", _("The matter is about supervising what the person takes part in")
        IMPARTIALITY = "impartiality", _("Something else shakes the trust in the person's impartiality")

    public_id = PublicIdField()
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it is about the item
        related_name="recusals",
    )
    attendance = models.ForeignKey(
        Attendance,
        on_delete=models.CASCADE,  # the list of those present goes only with its meeting
        related_name="recusals",
    )
    reason = models.CharField(max_length=20, choices=Reason.choices)
    recused_at = models.DateTimeField()
    procedure = models.OneToOneField(
        Procedure,
        on_delete=models.SET_NULL,  # who left is still known here
        related_name="recusal",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("item", "id")
        constraints = (models.UniqueConstraint(fields=("item", "attendance"), name="recusal_once"),)


class Dissent(models.Model):
    """Somebody who took part will not answer for what was decided, and said so before the meeting closed."""

    public_id = PublicIdField()
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it is about the item
        related_name="dissents",
    )
    attendance = models.ForeignKey(
        Attendance,
        on_delete=models.CASCADE,  # the list of those present goes only with its meeting
        related_name="dissents",
    )
    reason = models.TextField(blank=True)
    entered_at = models.DateTimeField()
    procedure = models.OneToOneField(
        Procedure,
        on_delete=models.SET_NULL,  # who dissented is still known here
        related_name="dissent",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("item", "id")
        constraints = (models.UniqueConstraint(fields=("item", "attendance"), name="dissent_once"),)
