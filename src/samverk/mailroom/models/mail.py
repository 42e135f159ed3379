"""A message that came, with its files, and the way that it took."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body
from samverk.post.models import Letter
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField
from samverk.registry.models import Case, Entry

# How long what a person filed may be taken back before it is registered, for what is registered stays.
SECOND_THOUGHTS = timedelta(minutes=10)


class Mail(models.Model):
    """``key`` is what the message is not taken twice by. ``original`` is the whole message, byte for byte.

    ``text`` is what was read out of it, cut where ``text_is_cut``. ``answers`` is the letter of ours that it answers;
    ``body`` the one that it concerns, as far as that is known. ``case`` is where it belongs, or while it waits, where
    it may belong; ``found_by`` says what told so. ``holds_back`` is the code of what kept the house from registering
    it by itself. ``what`` to ``hides_what`` are what the register is to say.
    """

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("state of mail", "Waits")
        FILED = "filed", pgettext_lazy("state of mail", "Filed, not registered yet")
        REGISTERED = "registered", pgettext_lazy("state of mail", "Registered")
        SET_ASIDE = "set-aside", pgettext_lazy("state of mail", "Set aside")
        NOTED = "noted", pgettext_lazy("state of mail", "Noted by itself")

    class Kind(models.TextChoices):
        LETTER = "letter", pgettext_lazy("kind of mail", "Message")
        CALENDAR = "calendar", pgettext_lazy("kind of mail", "Answer to an invitation")
        AUTOMATIC = "automatic", pgettext_lazy("kind of mail", "Automatic answer")
        BOUNCE = "bounce", pgettext_lazy("kind of mail", "Notice of a letter that came back")
        OWN = "own", pgettext_lazy("kind of mail", "Letter of our own")

    class FoundBy(models.TextChoices):
        TAG = "tag", pgettext_lazy("what told where mail belongs", "The address that it was sent to")
        ANSWER = "answer", pgettext_lazy("what told where mail belongs", "It answers a letter of ours")
        NUMBER = "number", pgettext_lazy("what told where mail belongs", "The registry number in its subject")
        PERSON = "person", pgettext_lazy("what told where mail belongs", "Somebody chose it")

    class Reason(models.TextChoices):
        SPAM = "spam", pgettext_lazy("why mail is set aside", "Unwanted advertising or fraud")
        WRONG_HOUSE = "wrong-house", pgettext_lazy("why mail is set aside", "Meant for somebody else, and sent on")
        KNOWN = "known", pgettext_lazy("why mail is set aside", "Here already")
        NOTHING = "nothing", pgettext_lazy("why mail is set aside", "Of little importance, nothing to handle")

    public_id = PublicIdField()
    key = models.CharField(max_length=64, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    kind = models.CharField(max_length=9, choices=Kind.choices, default=Kind.LETTER)
    source = models.CharField(max_length=10)
    message_id = models.CharField(max_length=200, blank=True, db_index=True)
    sender_name = models.CharField(max_length=200, blank=True)
    sender_address = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField()
    taken_at = models.DateTimeField()
    text = models.TextField(blank=True)
    text_is_cut = models.BooleanField(default=False)
    says_confidential = models.BooleanField(default=False)
    said_to_invitation = models.CharField(max_length=12, blank=True)
    original = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what came in is kept as it came
        related_name="mail",
    )
    answers = models.ForeignKey(
        Letter,
        on_delete=models.SET_NULL,  # letters may be forgotten before what answered them
        related_name="answered_by",
        null=True,
        blank=True,
    )
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="mail",
        null=True,
        blank=True,
    )
    case = models.ForeignKey(
        Case,
        on_delete=models.PROTECT,  # a number once given is never given again
        related_name="mail",
        null=True,
        blank=True,
    )
    found_by = models.CharField(max_length=6, choices=FoundBy.choices, blank=True)
    holds_back = models.CharField(max_length=40, blank=True)
    what = models.CharField(max_length=500, blank=True)
    day = models.DateField(null=True, blank=True)
    sender_as_entered = models.CharField(max_length=300, blank=True)
    sender_is_organisation = models.BooleanField(default=False)
    secrecy_section = models.CharField(max_length=120, blank=True)
    secrecy_assessed_by = models.CharField(max_length=254, blank=True)
    hides_parties = models.BooleanField(default=False)
    hides_what = models.BooleanField(default=False)
    filed_at = models.DateTimeField(null=True, blank=True)
    filed_by = models.CharField(max_length=254, blank=True)
    entry = models.OneToOneField(
        Entry,
        on_delete=models.PROTECT,  # what was entered stays
        related_name="mail",
        null=True,
        blank=True,
    )
    set_aside_as = models.CharField(max_length=12, choices=Reason.choices, blank=True)
    set_aside_note = models.CharField(max_length=300, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("-received_at", "-id")
        indexes = (models.Index(fields=("state", "-received_at", "-id"), name="mail_in_its_queue"),)
        constraints = (
            models.CheckConstraint(
                condition=~Q(state__in=("filed", "registered"))
                | Q(case__isnull=False, filed_at__isnull=False, day__isnull=False) & ~Q(what=""),
                name="filed_mail_says_where",
            ),
            models.CheckConstraint(
                condition=Q(state="registered", entry__isnull=False) | (~Q(state="registered") & Q(entry__isnull=True)),
                name="registered_mail_has_its_entry",
            ),
            models.CheckConstraint(
                condition=(Q(state="set-aside") & ~Q(set_aside_as="")) | (~Q(state="set-aside") & Q(set_aside_as="")),
                name="mail_set_aside_has_its_reason",
            ),
        )

    @property
    def sender(self) -> str:
        """Return who sent it, by name where there is one."""
        return self.sender_name or self.sender_address

    @property
    def registers_at(self) -> datetime | None:
        """Return when what a person filed is registered."""
        return self.filed_at + SECOND_THOUGHTS if self.filed_at is not None else None

    def __str__(self) -> str:
        return self.subject or self.public_id


class MailFile(models.Model):
    """A file in a message. ``refused_code`` says why it is not kept by itself; it still lies in the original."""

    public_id = PublicIdField()
    mail = models.ForeignKey(
        Mail,
        on_delete=models.CASCADE,  # it is part of the message
        related_name="files",
    )
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    is_inline = models.BooleanField(default=False)
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what came in is kept as it came
        related_name="mail_files",
        null=True,
        blank=True,
    )
    refused_code = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("mail", "position")
        constraints = (
            models.UniqueConstraint(fields=("mail", "position"), name="mail_file_position_once"),
            models.CheckConstraint(
                condition=Q(stored_file__isnull=False, refused_code="")
                | (Q(stored_file__isnull=True) & ~Q(refused_code="")),
                name="mail_file_is_kept_or_says_why_not",
            ),
        )

    def __str__(self) -> str:
        return self.name
