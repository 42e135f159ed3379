"""That something was public: since when, when it last changed, and whether it still is."""

from django.db import models


class Trace(models.Model):
    """``kind`` and ``key`` name an object of OParl; ``fingerprint`` is that of its words when it was last looked at.

    It holds nothing of what was shown: that always comes through the gate. Something may stop being public in many
    ways (withdrawn, made confidential, read anew, merged), all of them in rooms below that know nothing of OParl. So
    none of them writes here: what is public is compared with what was, and the row stays when the thing is gone.
    """

    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=40)
    fingerprint = models.CharField(max_length=32)
    created_at = models.DateTimeField()
    modified_at = models.DateTimeField()
    deleted = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("kind", "key"), name="oparl_trace_once"),)
        indexes = (
            models.Index(fields=("kind", "deleted", "id"), name="oparl_trace_in_order"),
            models.Index(fields=("kind", "modified_at"), name="oparl_trace_modified"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
