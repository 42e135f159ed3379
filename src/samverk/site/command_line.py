"""The command line ``samverk``: our own commands by name, Django's within reach."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run the command named on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samverk.site.settings")
    execute_from_command_line(sys.argv)
