"""A week whose letters have gone."""

from django.db import models


class Week(models.Model):
    """Stored when everybody who wants a letter a week has been looked at: what comes later in the week waits."""

    begins_on = models.DateField(unique=True)

    def __str__(self) -> str:
        return self.begins_on.isoformat()
