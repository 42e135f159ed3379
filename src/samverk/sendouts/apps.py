"""How Django knows this room."""

from django.apps import AppConfig


class Sendouts(AppConfig):
    """Send-outs: one text merged for each municipality, and who opened and answered it."""

    name = "samverk.sendouts"
    label = "sendouts"
    default_auto_field = "django.db.models.BigAutoField"
