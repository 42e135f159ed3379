"""How Django knows this room."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Disclosures(AppConfig):
    """Requests for public documents: a queue with a clock, a masked copy, and a log of what was handed out."""

    name = "samverk.disclosures"
    label = "disclosures"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from samverk.disclosures.guards import after_migration  # noqa: PLC0415  connections are not ready before

        post_migrate.connect(after_migration, sender=self, dispatch_uid="samverk.disclosures.guards")
