"""``samverk authority``."""

from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from samverk.records.refusal import RuleBroken
from samverk.signing.authority import kept_root


class Command(BaseCommand):
    """Show the root that vouches for approvals here."""

    help = "Show the house's own root certificate, made now if there is none, and write it to a file."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the name of a file."""
        parser.add_argument("--certificate", type=Path, metavar="FILE", help="write the root certificate to this file")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print who the root is, until when, and its fingerprint."""
        try:
            root = kept_root(timezone.now()).certificate
        except RuleBroken as refused:
            raise CommandError("The secret of the installation does not open the key of the authority.") from refused
        self.stdout.write(f"subject      {root.subject.rfc4514_string()}")
        self.stdout.write(f"valid until  {root.not_valid_after_utc:%Y-%m-%d}")
        self.stdout.write(f"SHA-256      {root.fingerprint(hashes.SHA256()).hex()}")
        if options["certificate"]:
            options["certificate"].write_bytes(root.public_bytes(serialization.Encoding.PEM))
