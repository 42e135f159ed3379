"""``samverk check-registry``."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from samverk.registry.models import Entry, Register
from samverk.registry.queries.check import Check, checked


class Command(BaseCommand):
    """Check that registers still say what was entered."""

    help = "Check that registers still say what was entered. Exits with 1 and names the first record that does not."

    def add_arguments(self, parser: CommandParser) -> None:
        """Let a register be named."""
        parser.add_argument("mark", nargs="*", metavar="MARK", help="The mark of a register; without one, all of them.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line a register; exit with 1 if one is broken, or nothing guards it."""
        wanted: list[str] = options["mark"]
        registers = Register.objects.select_related("body").order_by("mark")
        if wanted:
            registers = registers.filter(mark__in=wanted)
        if unknown := set(wanted) - {register.mark for register in registers}:
            raise CommandError(f"There is no register with the mark {', '.join(sorted(unknown))}.")
        found = [checked(register) for register in registers]
        for check in found:
            self.stdout.write(f"{check.register.mark}: {_said(check)}")
        if not all(check.is_whole for check in found):
            sys.exit(1)


def _said(check: Check) -> str:
    if check.broken_at is not None:
        return f"changed at {_place(check)}."
    if check.triggers_missing:
        return f'all {check.count} entries are whole, but the database does not guard them; run "samverk init".'
    return f"whole, {check.count} entries, head {check.register.last_hash or '-'}."


def _place(check: Check) -> str:
    """Return where the chain breaks: the place in it, and the number of the record if one stands there."""
    entries = Entry.objects.filter(register=check.register, sequence=check.broken_at or 0)
    entry = entries.select_related("case").first()
    if entry is None:
        return f"entry {check.broken_at}, which is gone"
    number = f"{entry.case.designation}-{entry.number}" if entry.number else entry.case.designation
    return f"entry {check.broken_at}, {number}"
