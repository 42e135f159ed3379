"""How Django knows this room."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Preservation(AppConfig):
    """How long records are kept, how they are disposed of, and how they go to the archive."""

    name = "samverk.preservation"
    label = "preservation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from samverk.preservation.guards import after_migration  # noqa: PLC0415  connections are not ready before

        post_migrate.connect(after_migration, sender=self, dispatch_uid="samverk.preservation.guards")
