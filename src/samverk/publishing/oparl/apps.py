"""How Django knows this room."""

from django.apps import AppConfig


class OParl(AppConfig):
    """The public register in OParl 1.1, and what it has shown before."""

    name = "samverk.publishing.oparl"
    label = "oparl"
    default_auto_field = "django.db.models.BigAutoField"
