"""The two shelves of the index: one is asked while the other is filled anew."""

from django.db import models


class Shelf(models.Model):
    """``name`` is part of the names of its tables, which the migrations make for each engine.

    ``cursor`` tells how far a filling has come. ``words_version`` is the version of the cutting into words with
    which the shelf was filled.
    """

    class State(models.TextChoices):
        ASKED = "asked"
        FILLING = "filling"
        EMPTY = "empty"

    name = models.CharField(max_length=1, primary_key=True)
    state = models.CharField(max_length=10, choices=State.choices)
    words_version = models.PositiveIntegerField()
    cursor = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("state",), condition=models.Q(state="asked"), name="one_shelf_is_asked"),
        )

    def __str__(self) -> str:
        return f"{self.name} ({self.state})"
