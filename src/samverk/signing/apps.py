"""How Django knows this room."""

from django.apps import AppConfig


class Signing(AppConfig):
    """Who signs which file, the platform's own authority, and what a signature is worth."""

    name = "samverk.signing"
    label = "signing"
    default_auto_field = "django.db.models.BigAutoField"
