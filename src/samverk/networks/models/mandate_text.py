"""What a network is charged with, in versions; and one change that many networks are given at once."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.networks.models.cited import Cited
from samverk.networks.models.network import Network
from samverk.records.public_id import PublicIdField


class MandateChange(Cited):
    """A passage that a clause puts into the mandates of several networks; each coordinator confirms it."""

    public_id = PublicIdField()
    text = models.TextField()
    holds_from = models.DateField()
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the change outlives the account
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-sent_at", "-id")
        constraints = Cited.Meta.constraints

    def __str__(self) -> str:
        return self.text


class MandateText(Cited):
    """A version of the mandate: rows are only added, the highest ``version`` counts."""

    public_id = PublicIdField()
    network = models.ForeignKey(
        Network,
        on_delete=models.CASCADE,  # it is the network's own
        related_name="mandate_texts",
    )
    version = models.PositiveSmallIntegerField()
    text = models.TextField()
    holds_from = models.DateField()

    class Meta:
        ordering = ("network", "-version")
        constraints = (
            models.UniqueConstraint(fields=("network", "version"), name="mandate_text_version_once"),
            *Cited.Meta.constraints,
        )

    def __str__(self) -> str:
        return f"{self.network} {self.version}"


class ChangeAsked(models.Model):
    """A network that was given a change, and what its coordinator said."""

    class Answer(models.TextChoices):
        NONE = "", pgettext_lazy("mandate change", "Not confirmed")
        TAKEN_UP = "taken-up", pgettext_lazy("mandate change", "Taken up")
        WITH_REMARKS = "with-remarks", pgettext_lazy("mandate change", "Taken up with remarks")

    public_id = PublicIdField()
    change = models.ForeignKey(
        MandateChange,
        on_delete=models.CASCADE,  # it is part of the change
        related_name="asked",
    )
    network = models.ForeignKey(
        Network,
        on_delete=models.PROTECT,  # a network with a history is never deleted
        related_name="changes_asked",
    )
    answer = models.CharField(max_length=12, choices=Answer.choices, blank=True, default=Answer.NONE)
    remarks = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the answer outlives the account
        related_name="+",
        null=True,
        blank=True,
    )
    version = models.OneToOneField(
        MandateText,
        on_delete=models.PROTECT,  # what came of it is kept
        related_name="change_asked",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("change", "network__body__sort_key")
        constraints = (
            models.UniqueConstraint(fields=("change", "network"), name="change_asked_once"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True, version__isnull=True)
                | (~Q(answer="") & Q(answered_at__isnull=False, version__isnull=False)),
                name="change_confirmed_makes_a_version",
            ),
            models.CheckConstraint(
                condition=~Q(answer="with-remarks") | ~Q(remarks=""), name="change_with_remarks_has_them"
            ),
        )

    def __str__(self) -> str:
        return f"{self.network}: {self.answer}"
