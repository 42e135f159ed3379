"""How much is due for disposal, as it was counted last."""

from django.db import models


class DueCount(models.Model):
    """``due`` counts what may be proposed, ``held`` and ``bound`` what would be, were nothing held or referred to.

    Counted again every day; no row for a type that is kept or of which no plan speaks.
    """

    type_key = models.CharField(max_length=40, unique=True)
    as_of = models.DateField()
    due = models.PositiveIntegerField()
    held = models.PositiveIntegerField()
    bound = models.PositiveIntegerField()

    class Meta:
        ordering = ("type_key",)

    def __str__(self) -> str:
        return f"{self.type_key} {self.due}"
