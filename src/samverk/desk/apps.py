"""How Django knows this room."""

from django.apps import AppConfig


class Desk(AppConfig):
    """The desk: what waits for whoever has logged in, on one page."""

    name = "samverk.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
