"""How Django knows this room."""

from django.apps import AppConfig


class Portal(AppConfig):
    """The pages anybody may read without logging in."""

    name = "samverk.publishing.portal"
    label = "portal"
    default_auto_field = "django.db.models.BigAutoField"
