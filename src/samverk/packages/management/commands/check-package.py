"""``samverk check-package FILE``."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from samverk.packages.messages import worded
from samverk.packages.reading.check import read_package
from samverk.records.refusal import RuleBroken


class Command(BaseCommand):
    """Check packages that lie anywhere on this machine."""

    help = "Compute the hash of every file in a package for the archive anew, and name those that are damaged."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the names of files."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a package, as ZIP or TAR")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what each package is worth; end with an error if one of them is not whole."""
        wrong = 0
        with translation.override("en"):
            for path in options["files"]:
                wrong += not self._is_whole(path)
        if wrong:
            raise CommandError(f"{wrong} of {len(options['files'])} packages are not whole.")

    def _is_whole(self, path: Path) -> bool:
        try:
            checked = read_package(path)
        except RuleBroken as refused:
            self.stdout.write(f"{path}: {worded(refused.code)}")
            return False
        self.stdout.write(f"{path}: {checked.identifier}, {checked.files} files")
        for name, code in checked.troubles:
            self.stdout.write(f"  {name}: {worded(code)}")
        return checked.is_whole
