"""How Django knows this room."""

from django.apps import AppConfig


class Accounts(AppConfig):
    """Users, log-in and roles."""

    name = "samverk.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
