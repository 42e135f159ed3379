"""A link, sent to a user's own address, under which they log in once."""

from django.db import models

from samverk.accounts.models.user import User


class LogInLink(models.Model):
    """``digest`` is the hash of what stands in the link; the link itself is kept nowhere but in the letter.

    ``leads_to`` is the page its holder wanted to see.
    """

    user = models.ForeignKey(
        User,
        on_delete=models.CASCADE,  # it lets nobody else in
        related_name="log_in_links",
    )
    digest = models.CharField(max_length=64, unique=True)
    leads_to = models.CharField(max_length=500, blank=True)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"link for {self.user}"
