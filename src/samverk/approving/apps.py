"""How Django knows this room."""

from django.apps import AppConfig


class Approving(AppConfig):
    """Approval of minutes: who is named to approve them, the text they are shown, and what they say or sign."""

    name = "samverk.approving"
    label = "approving"
    default_auto_field = "django.db.models.BigAutoField"
