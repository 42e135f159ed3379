"""What came and could not be taken."""

from django.db import models

from samverk.records.public_id import PublicIdField


class Refused(models.Model):
    """``place`` is where it still lies in its source: a file below the folder, or a number in the mailbox."""

    public_id = PublicIdField()
    source = models.CharField(max_length=10)
    place = models.CharField(max_length=300)
    code = models.CharField(max_length=40)
    size = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("-id",)
        verbose_name_plural = "refused"
        constraints = (models.UniqueConstraint(fields=("source", "place"), name="refused_once_at_its_place"),)

    def __str__(self) -> str:
        return f"{self.place}: {self.code}"
