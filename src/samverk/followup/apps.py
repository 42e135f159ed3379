"""How Django knows this room."""

from django.apps import AppConfig


class Followup(AppConfig):
    """What decisions oblige to: who owes what by when, until nothing is open."""

    name = "samverk.followup"
    label = "followup"
    default_auto_field = "django.db.models.BigAutoField"
