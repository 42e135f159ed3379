"""``samverk worker``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from samverk.site.background import HouseWorker


class Command(BaseCommand):
    """Run one worker until it is told to stop."""

    # They look through every address of the house, at which no worker answers, and take a third of its start.
    requires_system_checks = ()
    help = "Do background work: readings, text recognition, indexing. On PostgreSQL run as many as you like."

    def add_arguments(self, parser: CommandParser) -> None:
        """Let a script do what is waiting and go on."""
        parser.add_argument("--batch", action="store_true", help="Stop when nothing is left to do.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work."""
        worker = HouseWorker(batch=options["batch"])
        worker.configure_signals()
        worker.run()
