"""A matter packed for an archive."""

from django.db import models
from django.db.models import Q

from samverk.matters.models import Matter
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class Package(models.Model):
    """One file for the archive: a ``version`` of what ``identifier`` names, as ZIP or TAR.

    ``fingerprint`` tells what is in it: the same content is the same version, other content the next one.
    ``described_at`` is the moment that the package names as that of its making, the same in every file of a version.
    ``despite_open`` says that whoever asked let it be packed while something was owed. ``findings`` are pairs of a
    file's or matter's name and the code of what should be looked at. ``done`` and ``total`` count files while it is
    made; ``failed_because`` is the code of what stopped it. The receipt is what the archive answered.
    """

    class Form(models.TextChoices):
        ZIP = "zip"
        TAR = "tar"

    class State(models.TextChoices):
        QUEUED = "queued"
        READY = "ready"
        FAILED = "failed"

    public_id = PublicIdField()
    matter = models.ForeignKey(
        Matter,
        on_delete=models.SET_NULL,  # a thread may be taken apart; what was handed over stays
        related_name="packages",
        null=True,
        blank=True,
    )
    title = models.CharField(max_length=300)
    identifier = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    form = models.CharField(max_length=3, choices=Form.choices)
    fingerprint = models.CharField(max_length=64)
    described_at = models.DateTimeField()
    despite_open = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    failed_because = models.CharField(max_length=60, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    findings = models.JSONField(default=list, blank=True)
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what was handed over is kept
        related_name="packages",
        null=True,
        blank=True,
    )
    asked_at = models.DateTimeField()
    asked_by = models.CharField(max_length=254)
    made_at = models.DateTimeField(null=True, blank=True)
    received_on = models.DateField(null=True, blank=True)
    receipt_reference = models.CharField(max_length=200, blank=True)
    receipt_noted_at = models.DateTimeField(null=True, blank=True)
    receipt_noted_by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("-asked_at", "-id")
        indexes = (models.Index(fields=("-asked_at", "-id"), name="packages_latest_first"),)
        constraints = (
            models.UniqueConstraint(fields=("identifier", "version", "form"), name="package_version_once_a_form"),
            models.UniqueConstraint(fields=("identifier", "fingerprint", "form"), name="package_content_once_a_form"),
            models.CheckConstraint(
                condition=Q(state="ready", stored_file__isnull=False, made_at__isnull=False)
                | (~Q(state="ready") & Q(stored_file__isnull=True, made_at__isnull=True)),
                name="package_made_has_its_file",
            ),
            models.CheckConstraint(
                condition=Q(received_on__isnull=True, receipt_reference="", receipt_noted_at__isnull=True)
                | (
                    Q(state="ready", received_on__isnull=False, receipt_noted_at__isnull=False)
                    & ~Q(receipt_reference="")
                ),
                name="package_receipt_is_whole",
            ),
        )

    @property
    def name(self) -> str:
        """Return the name that the file is saved under."""
        return f"{self.identifier}-v{self.version}.{self.form}"

    def __str__(self) -> str:
        return self.name
