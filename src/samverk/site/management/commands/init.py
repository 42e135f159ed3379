"""``samverk init``."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from samverk.site.presets import UnknownPreset, WrongPreset, known_presets, load_preset


class Command(BaseCommand):
    """Make the house ready."""

    help = "Make or update the database; --preset fills in a collaboration whose facts are known beforehand."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name a preset."""
        known = ", ".join(known_presets())
        parser.add_argument("--preset", help=f"A known collaboration ({known}) or the path of a file of the same form.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, then load; both may be done again at any time."""
        call_command("migrate", interactive=False, verbosity=0)
        self.stdout.write(f"The database is ready; files are kept in {settings.DATA_DIR}.")
        if options["preset"]:
            self._load(options["preset"])

    def _load(self, name: str) -> None:
        try:
            loaded = load_preset(name)
        except UnknownPreset as error:
            raise CommandError(f"There is no preset {name}. Known are: {', '.join(known_presets())}.") from error
        except WrongPreset as error:
            raise CommandError(f"The preset cannot be used, and nothing of it was stored. {error}") from error
        self.stdout.write(
            f"{loaded.title}: {loaded.organisations} organisations, {loaded.bodies} bodies, {loaded.venues} venues "
            f"and {loaded.people} people are in the directory."
        )
