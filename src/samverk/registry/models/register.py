"""The register of a body."""

from django.db import models
from django.db.models import Q

from samverk.directory.models import Body
from samverk.records.public_id import PublicIdField


class Register(models.Model):
    """``mark`` begins every number. ``is_public`` opens the register to everybody. ``last_sequence`` and ``last_hash``
    are those of the entry made last: the head of a chain in which every entry holds the hash of the one before.
    """

    public_id = PublicIdField()
    body = models.OneToOneField(
        Body,
        on_delete=models.PROTECT,  # what was registered outlives every rearrangement
        related_name="register",
    )
    mark = models.CharField(max_length=10, unique=True)
    is_public = models.BooleanField(default=False)
    last_sequence = models.PositiveIntegerField(default=0)
    last_hash = models.CharField(max_length=64, blank=True)
    begun_at = models.DateTimeField()

    class Meta:
        ordering = ("mark",)
        constraints = (models.CheckConstraint(condition=~Q(mark=""), name="register_has_a_mark"),)

    def __str__(self) -> str:
        return self.mark
