"""How Django knows this room."""

from django.apps import AppConfig


class Watchlist(AppConfig):
    """Short notices with a day to watch, until they are done with or become matters."""

    name = "samverk.watchlist"
    label = "watchlist"
    default_auto_field = "django.db.models.BigAutoField"
