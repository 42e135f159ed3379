"""``samverk import``."""

import sys
import time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from samverk.archive.actions.folder_runs import import_paths
from samverk.archive.messages import report_sentences
from samverk.archive.queries.run_report import run_report


class Command(BaseCommand):
    """Bring in minutes."""

    help = "Bring files and whole folders of minutes into the register. Again: only what changed is done."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name what to bring, and how far it may go."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        way = parser.add_mutually_exclusive_group()
        way.add_argument("--accept", action="store_true", help="Put what was read into the register (as without).")
        way.add_argument("--propose", action="store_true", help="Only read; a person accepts each document later.")
        parser.add_argument("--create-bodies", action="store_true", help="Make bodies that nobody has heard of.")
        parser.add_argument("--again", action="store_true", help="Read anew what was read before.")
        parser.add_argument("--jobs", type=int, help="Processes that read; as many as there are processors.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring everything in, and tell in whole sentences what became of it."""
        missing = [str(path) for path in options["paths"] if not path.exists()]
        if missing:
            raise CommandError("There is nothing at " + ", ".join(missing) + ".")
        bar = ProgressBar(quiet=options["verbosity"] < 1)
        run = import_paths(
            options["paths"],
            now=timezone.now(),
            accepts=not options["propose"],
            creates_bodies=options["create_bodies"],
            again=options["again"],
            jobs=options["jobs"],
            progress=bar.add,
        )
        bar.end()
        for sentence in report_sentences(run_report(run)):
            self.stdout.write(sentence)


class ProgressBar:
    """How many files are done, on a line of its own that is written over; nothing where nobody looks."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._done = 0
        self._begun = time.monotonic()
        self._told = 0.0

    def add(self, done: int) -> None:
        """Count ``done`` files more."""
        self._done += done
        now = time.monotonic()
        if self._shown and now - self._told > 0.2:
            self._told = now
            rate = self._done / max(now - self._begun, 0.001)
            sys.stderr.write(f"\r{self._done} ({rate:.0f}/s) ")
            sys.stderr.flush()

    def end(self) -> None:
        """Leave the line."""
        if self._shown:
            sys.stderr.write("\r" + " " * 30 + "\r")
