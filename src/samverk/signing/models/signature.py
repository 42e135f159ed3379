"""A signature that was given."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField
from samverk.signing.models.signer import Signer


class Strength(models.TextChoices):
    """What a signature is worth, from the weakest to the strongest.

    ``TRUSTED`` says that a root this house trusts vouches for the certificate, and nothing about its policy.
    """

    UNKNOWN = "unknown", _("Unknown: no root that this house trusts vouches for it")
    PLATFORM = "platform", _("Approval with the platform's certificate")
    TRUSTED = "trusted", _("Electronic signature with a trusted certificate")
    ADVANCED = "advanced", _("Advanced electronic signature")
    QUALIFIED = "qualified", _("Qualified electronic signature")


class Signature(models.Model):
    """``signed`` is the file as this signature left it, the ``revision``-th; ``before_sha256`` what was signed.

    ``value_sha256`` is the hash of the signature's own value: a file that holds it is one of ours, or made of one.

    ``second_factor`` names how the signer confirmed who they are just then, where this house asked for it.
    """

    class Level(models.TextChoices):
        BASELINE_B = "B-B"
        BASELINE_T = "B-T"
        BASELINE_LT = "B-LT"

    public_id = PublicIdField()
    signer = models.OneToOneField(
        Signer,
        on_delete=models.PROTECT,  # what was signed is kept
        related_name="signature",
    )
    revision = models.PositiveSmallIntegerField()
    signed = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # it holds the signature
        related_name="signatures",
    )
    before_sha256 = models.CharField(max_length=64)
    value_sha256 = models.CharField(max_length=64, unique=True)
    signed_at = models.DateTimeField()
    service = models.CharField(max_length=20)
    strength = models.CharField(max_length=9, choices=Strength.choices)
    level = models.CharField(max_length=4, choices=Level.choices)
    second_factor = models.CharField(max_length=20, blank=True)
    certificate_subject = models.CharField(max_length=500)
    certificate_serial = models.CharField(max_length=64)
    certificate_sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ("signer__request", "revision")
        constraints = (models.CheckConstraint(condition=Q(revision__gte=1), name="signature_counts_from_one"),)

    def __str__(self) -> str:
        return f"{self.signer} {self.revision}"
