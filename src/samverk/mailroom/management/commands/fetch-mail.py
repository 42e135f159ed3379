"""``samverk fetch-mail``."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from samverk.mailroom.arriving.fetch import fetch
from samverk.mailroom.messages import TROUBLES
from samverk.mailroom.sources import sources


class Command(BaseCommand):
    """Fetch mail now."""

    help = "Fetch mail from the folder and the mailbox of the settings. Again: only what is new is taken."

    def handle(self, *args: Any, **options: Any) -> None:
        """Fetch from every source and tell how much that was; exit with 1 if one could not be used."""
        named = sources()
        if not named:
            raise CommandError("No source is set: SAMVERK_INBOX_FOLDER names a folder, SAMVERK_INBOX_URL a mailbox.")
        troubled = False
        for source in named:
            done = fetch(source, at=timezone.now())
            self.stdout.write(f"{source.name}: {done.taken} new, {done.known} known before, {done.refused} refused.")
            if done.trouble:
                troubled = True
                self.stderr.write(f"{source.name}: {TROUBLES[done.trouble]}")
        if troubled:
            sys.exit(1)
