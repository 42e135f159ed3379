"""``samverk check-house``."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from samverk.site.condition import State, condition


class Command(BaseCommand):
    """Tell the condition of the house."""

    help = "Tell what the house has and what is missing: database, space, users, workers, programs for scans."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line a remark; exit with 1 if something is broken."""
        remarks = list(condition(at=timezone.now()))
        for remark in remarks:
            self.stdout.write(f"{remark.state:<8} {remark.sentence}")
        if any(remark.state == State.BROKEN for remark in remarks):
            sys.exit(1)
