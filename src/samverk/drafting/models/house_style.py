"""How a body writes its minutes, where it has chosen."""

from django.db import models

from samverk.directory.models import Body


class BodyStyle(models.Model):
    """``style`` names one of ``minutebook.write.HOUSE_STYLES``; a body without a row writes in the plain one."""

    body = models.OneToOneField(
        Body,
        on_delete=models.CASCADE,  # no body, no minutes to write
        related_name="minutes_style",
    )
    style = models.CharField(max_length=30)
