"""What was entered: it never changes, and triggers of the database see to that."""

from django.db import models
from django.db.models import Q

from procedure.public_record import RecordKind
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField
from samverk.registry.models.case import Case
from samverk.registry.models.register import Register

NATURES = [(kind.value, kind.value) for kind in RecordKind]


class Entry(models.Model):
    """One act in a register: a case opened, a record entered, an entry corrected, a case closed or opened anew.

    ``sequence`` runs without gaps in the register. ``number`` runs in the case and is had by records alone. ``day`` is
    the one on which the record was received, sent or made; ``completed_on`` that on which minutes were approved or a
    record was finished; ``sealed_until`` that on which tenders are opened; ``archived_on`` that on which a note or
    draft was kept for the archive. ``only_prepares`` says that minutes concern what another authority decides.

    A secrecy mark is ``secrecy_section`` with who assessed it, and when; ``hides_parties`` and ``hides_what`` leave the
    names and the contents out of what others see. ``origin`` names what the house itself entered, so that it is entered
    once. ``content_hash`` is the hash of the content and of ``previous_hash``.

    Source: SFS 2009:400, 5 kap. 2 and 5 §§.
    """

    class Act(models.TextChoices):
        OPENED = "opened"
        RECORD = "record"
        CORRECTION = "correction"
        CLOSED = "closed"
        REOPENED = "reopened"

    class Direction(models.TextChoices):
        IN = "in"
        OUT = "out"
        INTERNAL = "internal"

    public_id = PublicIdField()
    register = models.ForeignKey(
        Register,
        on_delete=models.PROTECT,  # what was entered stays
        related_name="entries",
    )
    case = models.ForeignKey(
        Case,
        on_delete=models.PROTECT,  # what was entered stays
        related_name="entries",
    )
    sequence = models.PositiveIntegerField()
    act = models.CharField(max_length=12, choices=Act.choices, default=Act.RECORD)
    number = models.PositiveIntegerField(null=True, blank=True)
    corrects = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,  # both stand: the mistake and what is right
        related_name="corrected_by",
        null=True,
        blank=True,
    )
    direction = models.CharField(max_length=10, choices=Direction.choices, default=Direction.INTERNAL)
    nature = models.CharField(max_length=20, choices=NATURES, default=RecordKind.OTHER.value)
    day = models.DateField()
    sender = models.CharField(max_length=300, blank=True)
    sender_is_organisation = models.BooleanField(default=False)
    receiver = models.CharField(max_length=300, blank=True)
    receiver_is_organisation = models.BooleanField(default=False)
    what = models.CharField(max_length=500)
    completed_on = models.DateField(null=True, blank=True)
    sealed_until = models.DateField(null=True, blank=True)
    archived_on = models.DateField(null=True, blank=True)
    only_prepares = models.BooleanField(default=False)
    secrecy_section = models.CharField(max_length=120, blank=True)
    secrecy_assessed_by = models.CharField(max_length=254, blank=True)
    secrecy_assessed_on = models.DateField(null=True, blank=True)
    hides_parties = models.BooleanField(default=False)
    hides_what = models.BooleanField(default=False)
    registered_at = models.DateTimeField()
    registered_by = models.CharField(max_length=254, blank=True)
    origin = models.CharField(max_length=120, blank=True)
    previous_hash = models.CharField(max_length=64, blank=True)
    content_hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("register", "sequence")
        verbose_name_plural = "entries"
        indexes = (models.Index(fields=("register", "-day", "-sequence"), name="entries_by_day"),)
        constraints = (
            models.UniqueConstraint(fields=("register", "sequence"), name="entry_sequence_once"),
            models.UniqueConstraint(fields=("case", "number"), name="record_number_once_in_a_case"),
            models.UniqueConstraint(
                fields=("register", "origin"), condition=~Q(origin=""), name="registered_once_from_origin"
            ),
            models.CheckConstraint(condition=~Q(what=""), name="entry_says_what"),
            models.CheckConstraint(
                condition=Q(act="record", number__isnull=False) | (~Q(act="record") & Q(number__isnull=True)),
                name="records_alone_have_numbers",
            ),
            models.CheckConstraint(
                condition=Q(act="correction", corrects__isnull=False)
                | (~Q(act="correction") & Q(corrects__isnull=True)),
                name="correction_points_at_what_it_corrects",
            ),
            models.CheckConstraint(
                condition=Q(secrecy_section="", hides_parties=False, hides_what=False, secrecy_assessed_on__isnull=True)
                | (~Q(secrecy_section="") & ~Q(secrecy_assessed_by="") & Q(secrecy_assessed_on__isnull=False)),
                name="secrecy_mark_is_whole",
            ),
        )

    @property
    def is_secret(self) -> bool:
        return bool(self.secrecy_section)

    def __str__(self) -> str:
        return self.what


class EntryFile(models.Model):
    """A file of an entry. ``stored_file`` becomes ``None`` when the file is disposed of; its hash and name stay."""

    public_id = PublicIdField()
    entry = models.ForeignKey(
        Entry,
        on_delete=models.PROTECT,  # what was entered stays
        related_name="files",
    )
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # a registered file is disposed of by an act, never by the way
        related_name="entry_files",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("entry", "position")
        constraints = (models.UniqueConstraint(fields=("entry", "position"), name="entry_file_position_once"),)

    def __str__(self) -> str:
        return self.name
