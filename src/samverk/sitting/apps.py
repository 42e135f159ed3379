"""How Django knows this room."""

from django.apps import AppConfig


class Sitting(AppConfig):
    """The meeting while it is held: presence, votes, text and clauses, live."""

    name = "samverk.sitting"
    label = "sitting"
    default_auto_field = "django.db.models.BigAutoField"
