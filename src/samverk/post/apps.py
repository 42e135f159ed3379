"""How Django knows this room."""

from django.apps import AppConfig


class Post(AppConfig):
    """Letters by e-mail: written down before they go, and what became of them."""

    name = "samverk.post"
    label = "post"
    default_auto_field = "django.db.models.BigAutoField"
