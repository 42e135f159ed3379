"""A log-in that failed, kept for a quarter of an hour to slow guessing down."""

from django.db import models


class LogInFailure(models.Model):
    """One failure against one limit: the address that called, or the e-mail it tried."""

    subject = models.CharField(max_length=80)
    failed_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["subject", "failed_at"], name="failures_of_subject")]

    def __str__(self) -> str:
        return f"{self.subject} {self.failed_at:%Y-%m-%d %H:%M}"
