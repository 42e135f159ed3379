"""How Django knows this room."""

from django.apps import AppConfig


class Drafting(AppConfig):
    """The minutes after the meeting: draft, comments, approval, visible corrections."""

    name = "samverk.drafting"
    label = "drafting"
    default_auto_field = "django.db.models.BigAutoField"
