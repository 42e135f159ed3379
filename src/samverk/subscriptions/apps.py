"""How Django knows this room."""

from django.apps import AppConfig


class Subscriptions(AppConfig):
    """Who wants to be told by letter what is published."""

    name = "samverk.subscriptions"
    label = "subscriptions"
    default_auto_field = "django.db.models.BigAutoField"
