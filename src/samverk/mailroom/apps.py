"""How Django knows this room."""

from django.apps import AppConfig


class Mailroom(AppConfig):
    """Letters that come in by e-mail and belong to a matter: from a folder of files or from a mailbox."""

    name = "samverk.mailroom"
    label = "mailroom"
    default_auto_field = "django.db.models.BigAutoField"
