"""A request for cooperation, which is owed an answer."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body
from samverk.intake.models import Proposal
from samverk.records.public_id import PublicIdField
from samverk.rounds.models import Round


class Enquiry(models.Model):
    """A member's counts at once; an outsider's is *unconfirmed* until they have shown that the address is theirs.

    From ``received_on`` an answer is owed by ``due_on``. On its way to the answer it may be put to all members as a
    ``round``, and proposed to an agenda as a ``proposal``. ``answer`` is what was answered, ``motive`` is why; nothing
    is answered without one. ``link_number`` grows when the asker's link is sent anew: older links open nothing.
    """

    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed", pgettext_lazy("state of a request", "Not confirmed")
        RECEIVED = "received", pgettext_lazy("state of a request", "Received")
        UNDER_WAY = "under-way", pgettext_lazy("state of a request", "Under way")
        ANSWERED = "answered", pgettext_lazy("state of a request", "Answered")
        WITHDRAWN = "withdrawn", pgettext_lazy("state of a request", "Withdrawn")

    OWED = (State.RECEIVED, State.UNDER_WAY)

    class Outcome(models.TextChoices):
        YES = "yes", pgettext_lazy("outcome of a request", "Yes")
        PARTLY = "partly", pgettext_lazy("outcome of a request", "In part")
        NO = "no", pgettext_lazy("outcome of a request", "No")

    public_id = PublicIdField()
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="enquiries",
    )
    title = models.CharField(max_length=200)
    text = models.TextField()
    asker_name = models.CharField(max_length=200)
    asker_organisation = models.CharField(max_length=200, blank=True)
    asker_email = models.EmailField(max_length=254)
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the request outlives the account
        related_name="enquiries_filed",
        null=True,
        blank=True,
    )
    on_behalf_of = models.EmailField(max_length=254, blank=True)
    filed_at = models.DateTimeField()
    received_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=11, choices=State.choices, default=State.UNCONFIRMED)
    round = models.OneToOneField(
        Round,
        on_delete=models.SET_NULL,  # the request is still owed an answer
        related_name="enquiry",
        null=True,
        blank=True,
    )
    proposal = models.OneToOneField(
        Proposal,
        on_delete=models.SET_NULL,  # the request is still owed an answer
        related_name="enquiry",
        null=True,
        blank=True,
    )
    outcome = models.CharField(max_length=6, choices=Outcome.choices, blank=True)
    answer = models.TextField(blank=True)
    motive = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.CharField(max_length=254, blank=True)
    link_number = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-id",)
        verbose_name_plural = "enquiries"
        indexes = (models.Index(fields=("body", "state", "due_on"), name="enquiries_owed"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=("unconfirmed", "withdrawn"))
                | Q(received_on__isnull=False, due_on__isnull=False),
                name="enquiry_received_has_days",
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True) | Q(due_on__gte=models.F("received_on")),
                name="enquiry_due_after_received",
            ),
            models.CheckConstraint(
                condition=~Q(state="answered") | (~Q(outcome="") & ~Q(answer="") & ~Q(motive="")),
                name="enquiry_answered_with_motive",
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, state__in=("unconfirmed", "received", "under-way"))
                | Q(settled_at__isnull=False, state__in=("answered", "withdrawn")),
                name="enquiry_settled_knows_when",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def asker(self) -> str:
        """Return who asks, with their organisation; empty of an outsider who has been forgotten since."""
        return ", ".join(filter(None, (self.asker_name, self.asker_organisation)))

    @property
    def is_owed(self) -> bool:
        """Tell whether an answer is still owed."""
        return self.state in self.OWED

    def is_overdue(self, today: date) -> bool:
        """Return whether the answer is owed since before ``today``."""
        return self.is_owed and self.due_on is not None and self.due_on < today
