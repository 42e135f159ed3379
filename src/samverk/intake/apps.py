"""How Django knows this room."""

from django.apps import AppConfig


class Intake(AppConfig):
    """What is to be taken up: proposals of matters, and their way to an agenda."""

    name = "samverk.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"
