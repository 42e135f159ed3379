"""Whom one writes to or calls at an outside body."""

from django.db import models

from samverk.directory.models import Organisation
from samverk.records.public_id import PublicIdField


class ContactPerson(models.Model):
    """``ended_on`` is the day from which the person is no contact any more; ``None`` while they are."""

    public_id = PublicIdField()
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="contact_persons",
    )
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("organisation", "name", "id")

    def __str__(self) -> str:
        return self.name
