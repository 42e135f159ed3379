"""The audit trail: who did what to which thing, and when. Rows are only ever added."""

from django.db import models


class TrailEntry(models.Model):
    """``subject_kind`` and ``subject_id`` name a thing in any room by its public id; no foreign key points upward.

    ``by`` is the e-mail address of the user, or empty for the house itself; ``on_behalf_of`` the address of the
    user for whom a delegate acted.
    """

    act = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=64)
    by = models.CharField(max_length=254, blank=True)
    on_behalf_of = models.CharField(max_length=254, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    detail = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("subject_kind", "subject_id", "-id"), name="trail_subject"),)

    def __str__(self) -> str:
        return f"{self.act} {self.subject_kind} {self.subject_id}"
