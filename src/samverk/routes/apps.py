"""How Django knows this room."""

from django.apps import AppConfig


class Routes(AppConfig):
    """The way of a matter from body to body and home to every municipality, and what came back."""

    name = "samverk.routes"
    label = "routes"
    default_auto_field = "django.db.models.BigAutoField"
