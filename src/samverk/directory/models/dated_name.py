"""Names change, and old minutes show the names of their own day: a name is a dated row."""

from django.db import models

from samverk.directory.naming import name_key


class NameKind(models.TextChoices):
    OFFICIAL = "official"
    ALIAS = "alias"


class DatedName(models.Model):
    """A name of something from ``valid_from`` up to and including ``valid_to``; ``None`` where that is not known."""

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, editable=False, db_index=True)
    kind = models.CharField(max_length=10, choices=NameKind.choices, default=NameKind.OFFICIAL)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.key = name_key(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]
