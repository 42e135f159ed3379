"""The protocol of a disposal: written when it is done, and never changed."""

from django.db import models

from samverk.preservation.models.disposal import Disposal
from samverk.records.public_id import PublicIdField


class Protocol(models.Model):
    """All that must be known of a disposal later, in words of its own: the rule as it stood, who drew it up and who
    approved it. Each thing stands in the list of the disposal, with what became of it.

    ``files_waiting`` counts files that were not old enough to be removed at once: they go within days, if nothing
    refers to them by then.
    """

    public_id = PublicIdField()
    number = models.PositiveIntegerField(unique=True)
    disposal = models.OneToOneField(
        Disposal,
        on_delete=models.PROTECT,  # a protocol tells of a disposal
        related_name="protocol",
    )
    type_name = models.CharField(max_length=200)
    what_goes = models.CharField(max_length=500)
    rule = models.CharField(max_length=500)
    legal_basis = models.CharField(max_length=300)
    plan_number = models.PositiveIntegerField()
    plan_body = models.CharField(max_length=200)
    plan_decided_on = models.DateField()
    plan_decision = models.CharField(max_length=300)
    as_of = models.DateField()
    drawn_up_by = models.CharField(max_length=200)
    drawn_up_at = models.DateTimeField()
    approved_by = models.CharField(max_length=200)
    approved_at = models.DateTimeField()
    done_at = models.DateTimeField()
    listed = models.PositiveIntegerField()
    removed = models.PositiveIntegerField()
    stayed = models.PositiveIntegerField()
    files_removed = models.PositiveIntegerField()
    files_kept = models.PositiveIntegerField()
    files_waiting = models.PositiveIntegerField()

    class Meta:
        ordering = ("-number",)

    def __str__(self) -> str:
        return str(self.number)
