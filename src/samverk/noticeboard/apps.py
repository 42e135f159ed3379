"""How Django knows this room."""

from django.apps import AppConfig


class Noticeboard(AppConfig):
    """The notice board: what is announced, how long, and until when it may be appealed."""

    name = "samverk.noticeboard"
    label = "noticeboard"
    default_auto_field = "django.db.models.BigAutoField"
