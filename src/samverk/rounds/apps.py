"""How Django knows this room."""

from django.apps import AppConfig


class Rounds(AppConfig):
    """Questions put to every member, and their answers with all that came before."""

    name = "samverk.rounds"
    label = "rounds"
    default_auto_field = "django.db.models.BigAutoField"
