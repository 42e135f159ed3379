"""How Django knows this room."""

from django.apps import AppConfig


class Enquiries(AppConfig):
    """Requests for cooperation, by a member or an outsider, which are owed an answer."""

    name = "samverk.enquiries"
    label = "enquiries"
    default_auto_field = "django.db.models.BigAutoField"
