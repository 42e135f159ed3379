"""How often somebody wants a letter."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Choice(models.Model):
    """Whoever has chosen nothing has no row, and gets a letter a week."""

    class Frequency(models.TextChoices):
        DAILY = "daily", _("Every day on which there is something new")
        WEEKLY = "weekly", _("Once a week")
        NONE = "none", _("Never")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,  # nobody is left to write to
        related_name="digest_choice",
    )
    frequency = models.CharField(max_length=6, choices=Frequency.choices, default=Frequency.WEEKLY)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(frequency__in=("daily", "weekly", "none")), name="digest_frequency_is_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.user}: {self.frequency}"
