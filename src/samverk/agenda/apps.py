"""How Django knows this room."""

from django.apps import AppConfig


class Agenda(AppConfig):
    """Agendas, the papers with them, and the call."""

    name = "samverk.agenda"
    label = "agenda"
    default_auto_field = "django.db.models.BigAutoField"
