"""``samverk export``."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from samverk.site.whole.errors import NotExported
from samverk.site.whole.exporting import export_whole


class Command(BaseCommand):
    """Write everything out."""

    help = "Write the whole installation into a folder, as open files that restore reads."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the folder."""
        parser.add_argument("folder", type=Path, help="An empty folder, or one that is not there yet.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Export, and say how much it was."""
        try:
            done = export_whole(options["folder"].resolve())
        except NotExported as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{done.rows} rows of {done.tables} tables and {done.files} files are in {options['folder']}."
        )
