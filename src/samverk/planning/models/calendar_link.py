"""The private address under which a person's calendar program fetches their meetings."""

from django.conf import settings
from django.db import models

from samverk.records.public_id import PublicIdField


class CalendarLink(models.Model):
    """``token_sha256`` is the hash of the secret in the address, which is shown once and stored nowhere."""

    public_id = PublicIdField()
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,  # nobody is left to whom the address belongs
        related_name="calendar_link",
    )
    token_sha256 = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
