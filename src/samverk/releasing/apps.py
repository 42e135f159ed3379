"""How Django knows this room."""

from django.apps import AppConfig


class Releasing(AppConfig):
    """The public version of a document: what is masked, from when and until when it may be read."""

    name = "samverk.releasing"
    label = "releasing"
    default_auto_field = "django.db.models.BigAutoField"
