"""How Django knows this room."""

from django.apps import AppConfig


class Arrangements(AppConfig):
    """Finding a day, a place and who prepares: polls, bookings and the rota."""

    name = "samverk.arrangements"
    label = "arrangements"
    default_auto_field = "django.db.models.BigAutoField"
