"""``samverk reindex``."""

from typing import Any

from django.core.management.base import BaseCommand, no_translations

from samverk.meetings.queries.search_portions import portions_after
from samverk.search.actions.rebuild import rebuild


class Command(BaseCommand):
    """Fill the index of the search anew."""

    help = "Fill the index of the search anew, while the old one is asked. Stopped half-way, it goes on where it was."

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        """Fill it and say how much there was."""
        entries = rebuild(portions_after)
        self.stdout.write(f"{entries} entries were put into the new index, which is asked from now on.")
