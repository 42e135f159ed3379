"""One matter and its name; its steps are items of meetings, which lie in the room above."""

from django.db import models

from samverk.records.public_id import PublicIdField


class Matter(models.Model):
    """``registry_number`` is the number under which the matter is registered, if it is."""

    class State(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"

    public_id = PublicIdField()
    title = models.CharField(max_length=300)
    registry_number = models.CharField(max_length=60, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title
