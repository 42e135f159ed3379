"""How Django knows this room."""

from django.apps import AppConfig


class Feeds(AppConfig):
    """What was decided, as feeds that a reader of news follows."""

    name = "samverk.publishing.feeds"
    label = "feeds"
    default_auto_field = "django.db.models.BigAutoField"
