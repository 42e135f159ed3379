"""``samverk bounces``."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from samverk.post.actions import take_bounces
from samverk.post.bounce import bounce_of, notices_in


class Command(BaseCommand):
    """Note which letters came back."""

    help = (
        "Read notices of letters that came back, from a file, an mbox or a maildir. Again: only what is new is noted."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Name where the notices lie."""
        parser.add_argument("path", type=Path, metavar="PATH")

    def handle(self, *args: Any, **options: Any) -> None:
        """Note what came back, and tell how much that was."""
        place: Path = options["path"]
        if not place.exists():
            raise CommandError(f"There is nothing at {place}.")
        taken = take_bounces(bounce for notice in notices_in(place) if (bounce := bounce_of(notice)) is not None)
        self.stdout.write(
            f"Letters that came back: {taken.noted} new, {taken.known} known before, "
            f"{taken.strange} not sent from here."
        )
