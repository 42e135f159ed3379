"""How Django knows this room."""

from django.apps import AppConfig


class Digests(AppConfig):
    """What is wanted of a person, told in one letter as often as they chose."""

    name = "samverk.digests"
    label = "digests"
    default_auto_field = "django.db.models.BigAutoField"
