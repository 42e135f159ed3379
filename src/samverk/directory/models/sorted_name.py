"""The present name of a thing, with the key by which lists of it are ordered."""

from django.db import models

from samverk.directory.naming import name_key, sort_key


class SortedName(models.Model):
    """``name`` is the name of today; the names of other days are dated rows beside it."""

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, editable=False, db_index=True)
    sort_key = models.CharField(max_length=400, editable=False, db_index=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.key = name_key(self.name)
        self.sort_key = sort_key(self.name)[:400]
        super().save(*args, **kwargs)  # type: ignore[arg-type]
