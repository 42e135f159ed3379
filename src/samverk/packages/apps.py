"""How Django knows this room."""

from django.apps import AppConfig


class Packages(AppConfig):
    """Closed matters packed for an archive, as E-ARK submission packages."""

    name = "samverk.packages"
    label = "packages"
    default_auto_field = "django.db.models.BigAutoField"
