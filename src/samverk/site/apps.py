"""How Django knows this room."""

from django.apps import AppConfig


class Site(AppConfig):
    """The running house: settings, addresses and what flows uphill."""

    name = "samverk.site"
    label = "site"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the rooms hear of one another."""
        from samverk.site.flow import connect  # noqa: PLC0415 - models can be imported only now

        connect()
