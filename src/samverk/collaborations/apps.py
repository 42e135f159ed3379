"""How Django knows this room."""

from django.apps import AppConfig


class Collaborations(AppConfig):
    """The register of formalised collaborations: which municipality takes part in which, in what form."""

    name = "samverk.collaborations"
    label = "collaborations"
    default_auto_field = "django.db.models.BigAutoField"
