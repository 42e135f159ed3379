"""How Django knows this room."""

from django.apps import AppConfig


class Guests(AppConfig):
    """Presenters and guests: invited, given a slot, shown their own item only."""

    name = "samverk.guests"
    label = "guests"
    default_auto_field = "django.db.models.BigAutoField"
