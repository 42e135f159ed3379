"""``samverk restore``."""

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from samverk.site.whole.errors import NotRestored
from samverk.site.whole.restoring import restore_whole


class Command(BaseCommand):
    """Take everything in again."""

    help = "Fill an empty installation from a folder that export has written."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the folder."""
        parser.add_argument("folder", type=Path, help="The folder of an export.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the tables, fill them, and make the search index anew."""
        call_command("migrate", interactive=False, verbosity=0)
        try:
            done = restore_whole(options["folder"].resolve())
        except NotRestored as error:
            raise CommandError("Nothing was restored.\n  " + "\n  ".join(error.reasons)) from error
        call_command("reindex", verbosity=0)
        self.stdout.write(f"{done.rows} rows of {done.tables} tables and {done.files} files have been restored.")
