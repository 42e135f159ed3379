"""How Django knows this room."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Registry(AppConfig):
    """The registry of public records: numbers, and entries that never change."""

    name = "samverk.registry"
    label = "registry"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from samverk.registry.guards import after_migration  # noqa: PLC0415  connections are not ready before

        post_migrate.connect(after_migration, sender=self, dispatch_uid="samverk.registry.guards")
