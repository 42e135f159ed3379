"""How Django knows this room."""

from django.apps import AppConfig


class Networks(AppConfig):
    """The life of networks: begun, kept, dormant, restarted, merged, closed; their purpose and members."""

    name = "samverk.networks"
    label = "networks"
    default_auto_field = "django.db.models.BigAutoField"
