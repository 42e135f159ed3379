"""What an examination of a file's signatures found. Such findings perish, so each is kept beside the file."""

from django.conf import settings
from django.db import models

from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField
from samverk.signing.models.request import SignatureRequest


class Validation(models.Model):
    """``report`` is the whole finding; rows are only ever added. ``request`` is the one the file belongs to, if any."""

    class Indication(models.TextChoices):
        """The words of ETSI EN 319 102-1, and one for a file that holds no signature."""

        TOTAL_PASSED = "TOTAL-PASSED"
        INDETERMINATE = "INDETERMINATE"
        TOTAL_FAILED = "TOTAL-FAILED"
        NO_SIGNATURE = "NO-SIGNATURE"

    public_id = PublicIdField()
    file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # the finding is about this file
        related_name="validations",
    )
    request = models.ForeignKey(
        SignatureRequest,
        on_delete=models.PROTECT,  # the finding is part of what was signed
        related_name="validations",
        null=True,
        blank=True,
    )
    indication = models.CharField(max_length=14, choices=Indication.choices)
    report = models.JSONField()
    validated_at = models.DateTimeField()
    validated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the finding outlives the account
        related_name="validations",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.indication} {self.file}"
