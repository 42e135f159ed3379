"""A file, kept byte for byte under its hash."""

from django.db import models

from samverk.records.public_id import PublicIdField


class StoredFile(models.Model):
    """``sha256`` names the content and the place on disk; two uploads of the same bytes are one row."""

    public_id = PublicIdField()
    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=120)
    stored_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.sha256[:12]} ({self.media_type})"
