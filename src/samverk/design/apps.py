"""How Django knows this room."""

from django.apps import AppConfig


class Design(AppConfig):
    """Looks: templates and static files. Holds no tables."""

    name = "samverk.design"
    label = "design"
    default_auto_field = "django.db.models.BigAutoField"
