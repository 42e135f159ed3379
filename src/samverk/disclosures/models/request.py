"""A request for public documents, which is answered at once or promptly."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body
from samverk.records.public_id import PublicIdField
from samverk.registry.models import Case, Entry


class DocumentRequest(models.Model):
    """``what`` is what is asked for, ``entry`` the registered record that was asked for by a link.

    Nobody need say who they are: every ``asker_…`` may be empty, and all of them, with ``what``, are emptied at
    ``forgotten_at``. ``language`` is the one that the asker reads. ``key`` is that of the form that was filled in, by
    which a form sent twice is one request. ``due_because`` says why the day was put off. ``way`` is how documents were
    handed out; files lie behind the asker's link until ``files_until``. ``link_number`` grows when links end.

    Source: SFS 1949:105, 2 kap. 15-18 §§.
    """

    class State(models.TextChoices):
        RECEIVED = "received", pgettext_lazy("state of a request for documents", "Received")
        IN_HAND = "in-hand", pgettext_lazy("state of a request for documents", "In hand")
        ANSWERED = "answered", pgettext_lazy("state of a request for documents", "Answered")
        WITHDRAWN = "withdrawn", pgettext_lazy("state of a request for documents", "Withdrawn")

    OPEN = (State.RECEIVED, State.IN_HAND)

    class Channel(models.TextChoices):
        FORM = "form", pgettext_lazy("how documents were asked for", "By the form")
        EMAIL = "e-mail", pgettext_lazy("how documents were asked for", "By e-mail")
        PHONE = "phone", pgettext_lazy("how documents were asked for", "By telephone")
        VISIT = "visit", pgettext_lazy("how documents were asked for", "At a visit")
        LETTER = "letter", pgettext_lazy("how documents were asked for", "By letter")

    class Way(models.TextChoices):
        LINK = "link", pgettext_lazy("how documents were handed out", "As files behind the asker's link")
        FETCHED = "fetched", pgettext_lazy("how documents were handed out", "As copies, fetched or sent on paper")
        READ = "read", pgettext_lazy("how documents were handed out", "Read on the spot")

    public_id = PublicIdField()
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="document_requests",
    )
    channel = models.CharField(max_length=6, choices=Channel.choices, default=Channel.FORM)
    what = models.TextField(blank=True)
    entry = models.ForeignKey(
        Entry,
        on_delete=models.PROTECT,  # what was entered stays
        related_name="document_requests",
        null=True,
        blank=True,
    )
    asker_name = models.CharField(max_length=200, blank=True)
    asker_email = models.EmailField(max_length=254, blank=True)
    asker_contact = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=10)
    received_at = models.DateTimeField()
    received_on = models.DateField()
    due_on = models.DateField()
    due_because = models.TextField(blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.RECEIVED)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the request outlives the account
        related_name="document_requests_in_hand",
        null=True,
        blank=True,
    )
    taken_at = models.DateTimeField(null=True, blank=True)
    way = models.CharField(max_length=7, choices=Way.choices, blank=True)
    answer = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.CharField(max_length=254, blank=True)
    files_until = models.DateField(null=True, blank=True)
    decision_asked_at = models.DateTimeField(null=True, blank=True)
    case = models.ForeignKey(
        Case,
        on_delete=models.PROTECT,  # a number once given is never given again
        related_name="document_requests",
        null=True,
        blank=True,
    )
    key = models.CharField(max_length=64, null=True, blank=True, unique=True)
    link_number = models.PositiveIntegerField(default=1)
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("body", "state", "due_on"), name="document_requests_due"),)
        constraints = (
            models.CheckConstraint(
                condition=~Q(what="") | Q(forgotten_at__isnull=False) | Q(entry__isnull=False),
                name="document_request_says_what",
            ),
            models.CheckConstraint(condition=Q(due_on__gte=models.F("received_on")), name="document_request_due_later"),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, state__in=("received", "in-hand"))
                | Q(settled_at__isnull=False, state__in=("answered", "withdrawn")),
                name="document_request_knows_its_end",
            ),
            models.CheckConstraint(
                condition=~Q(state="answered") | ~Q(way=""), name="document_request_answered_in_a_way"
            ),
            models.CheckConstraint(
                condition=Q(forgotten_at__isnull=True)
                | Q(what="", asker_name="", asker_email="", asker_contact="", state__in=("answered", "withdrawn")),
                name="document_request_forgotten_wholly",
            ),
        )

    def __str__(self) -> str:
        return self.public_id

    @property
    def is_open(self) -> bool:
        """Tell whether an answer is still owed."""
        return self.state in self.OPEN

    def is_late(self, today: date) -> bool:
        """Return whether the answer is owed since before ``today``."""
        return self.is_open and self.due_on < today

    def files_lie_open(self, today: date) -> bool:
        """Return whether files lie behind the asker's link on ``today``."""
        return self.way == self.Way.LINK and self.files_until is not None and today <= self.files_until
