"""One text that goes to many, merged for each municipality."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body, Organisation
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Meeting
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField
from samverk.rounds.models import Round


class Sendout(models.Model):
    """``subject`` and ``text`` hold merge fields in braces. ``columns`` are the names of the own table's columns, whose
    values stand in ``rows``.

    Whom it goes to is told by choice, and looked up when it is sent: the seats of ``to_body``, the holders of
    ``to_office``, narrowed to ``organisations`` where there are any, and ``extra_addresses``. ``follows`` is the
    send-out whose silent ones this one goes to. Tied to ``meeting``, it goes ``days_before`` it and moves with it.
    ``revision`` grows with every change: who sends has seen the last one. ``held_up_by`` is the code of what kept a
    scheduled one from going. ``is_confidential`` hides it from everybody but who keeps the body.
    """

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("state of a send-out", "Draft")
        SCHEDULED = "scheduled", pgettext_lazy("state of a send-out", "Scheduled")
        HELD_UP = "held-up", pgettext_lazy("state of a send-out", "Could not go")
        SENT = "sent", pgettext_lazy("state of a send-out", "Sent")
        DISCARDED = "discarded", pgettext_lazy("state of a send-out", "Discarded")

    class Asks(models.TextChoices):
        NOTHING = "nothing", pgettext_lazy("what a send-out asks for", "Nothing")
        READ = "read", pgettext_lazy("what a send-out asks for", "To say that it has been read")
        ANSWER = "answer", pgettext_lazy("what a send-out asks for", "An answer in words")
        ROUND = "round", pgettext_lazy("what a send-out asks for", "To answer a question put to the municipalities")

    class Seats(models.TextChoices):
        VOTING = "voting", pgettext_lazy("recipients", "Members, chair and vice chair")
        EVERYBODY = "everybody", pgettext_lazy("recipients", "Everybody with a seat, guests apart")
        LEADING = "leading", pgettext_lazy("recipients", "Chair and vice chair")

    public_id = PublicIdField()
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="sendouts",
    )
    subject = models.CharField(max_length=200)
    text = models.TextField()
    columns = models.JSONField(default=list, blank=True)
    day = models.DateField(null=True, blank=True)
    link = models.URLField(max_length=500, blank=True)
    asks = models.CharField(max_length=8, choices=Asks.choices, default=Asks.NOTHING)
    answers_by = models.DateField(null=True, blank=True)
    round = models.ForeignKey(
        Round,
        on_delete=models.PROTECT,  # its answers are the send-out's
        related_name="sendouts",
        null=True,
        blank=True,
    )
    to_body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="sendouts_received",
        null=True,
        blank=True,
    )
    to_seats = models.CharField(max_length=9, choices=Seats.choices, default=Seats.VOTING)
    to_office = models.CharField(max_length=120, blank=True)
    organisations = models.ManyToManyField(Organisation, related_name="sendouts", blank=True)
    follows = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,  # what was sent is kept
        related_name="followed_by",
        null=True,
        blank=True,
    )
    matter = models.ForeignKey(
        Matter,
        on_delete=models.PROTECT,  # a matter with a history is never deleted
        related_name="sendouts",
        null=True,
        blank=True,
    )
    clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # what was sent is kept
        related_name="sendouts",
        null=True,
        blank=True,
    )
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # what was sent is kept
        related_name="sendouts",
        null=True,
        blank=True,
    )
    days_before = models.PositiveSmallIntegerField(null=True, blank=True)
    send_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    held_up_by = models.CharField(max_length=40, blank=True)
    held_up_because = models.CharField(max_length=300, blank=True)
    is_confidential = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the send-out outlives the account
        related_name="sendouts",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-id",)
        indexes = (
            models.Index(fields=("body", "-id"), name="sendouts_of_body"),
            models.Index(fields=("state", "send_at"), name="sendouts_by_hour"),
        )
        constraints = (
            models.CheckConstraint(
                condition=~Q(state="scheduled") | Q(send_at__isnull=False), name="sendout_scheduled_knows_when"
            ),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False) | ~Q(state="sent") & Q(sent_at__isnull=True),
                name="sendout_sent_knows_when",
            ),
            models.CheckConstraint(
                condition=Q(asks="round", round__isnull=False) | ~Q(asks="round") & Q(round__isnull=True),
                name="sendout_asks_by_round_if_there_is_one",
            ),
            models.CheckConstraint(
                condition=Q(link="") | Q(link__startswith="https://") | Q(link__startswith="http://"),
                name="sendout_link_leads_to_the_web",
            ),
        )

    def __str__(self) -> str:
        return self.subject

    @property
    def is_in_hand(self) -> bool:
        """Tell whether it may still be changed."""
        return self.state in (self.State.DRAFT, self.State.HELD_UP)


class TableRow(models.Model):
    """What the own table says for one municipality: ``values`` by the names of the columns."""

    sendout = models.ForeignKey(
        Sendout,
        on_delete=models.CASCADE,  # it is part of the send-out
        related_name="rows",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="+",
    )
    values = models.JSONField(default=dict)

    class Meta:
        ordering = ("sendout", "organisation__sort_key")
        constraints = (models.UniqueConstraint(fields=("sendout", "organisation"), name="sendout_row_once"),)


class ExtraAddress(models.Model):
    """Somebody written to beside those who sit somewhere."""

    sendout = models.ForeignKey(
        Sendout,
        on_delete=models.CASCADE,  # it is part of the send-out
        related_name="extra_addresses",
    )
    email = models.EmailField(max_length=254)
    name = models.CharField(max_length=200, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("sendout", "id")
        constraints = (models.UniqueConstraint(fields=("sendout", "email"), name="sendout_extra_address_once"),)


class Attachment(models.Model):
    public_id = PublicIdField()
    sendout = models.ForeignKey(
        Sendout,
        on_delete=models.CASCADE,  # it is part of the send-out; the file itself stays stored
        related_name="attachments",
    )
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what was sent is kept
        related_name="sendout_attachments",
    )
    name = models.CharField(max_length=200)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("sendout", "stored_file"), name="sendout_attachment_once"),)
