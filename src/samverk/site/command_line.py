"""The command line ``samverk``: our own commands by name, Django's within reach."""

import os
import sys
from collections.abc import Sequence

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line, get_commands, load_command_class
from django.db import OperationalError

from samverk.site.env import WrongSettings

FOOT = """
"samverk COMMAND --help" tells more about one of them.
Django's own commands stay within reach: "samverk django" lists them, "samverk django COMMAND" runs one.
Settings come from the environment; docs/operation.md lists them all.
"""
WRONG_SETTINGS = 2
NO_DATABASE = 3


def main() -> None:
    """Run the command named on the command line."""
    sys.exit(run(sys.argv))


def run(words: Sequence[str]) -> int:
    """Run the command that ``words`` names after the program's own name; return the code to exit with."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samverk.site.settings")
    program, *rest = words
    if rest[:1] == ["serve"]:
        # Read by the settings: this process collects the static files, and its children serve them.
        os.environ.setdefault("SAMVERK_STATIC_COLLECTED", "on")
    try:
        if not rest or rest[0] in {"-h", "--help", "help"}:
            print(overview())  # noqa: T201 - this is what was asked for
        else:
            execute_from_command_line([program, *(rest[1:] if rest[0] == "django" else rest)])
    except WrongSettings as wrong:
        return _tell("Samverk does not start, because of its settings:", *wrong.mistakes, code=WRONG_SETTINGS)
    except ImproperlyConfigured as wrong:
        return _tell("Samverk does not start, because of its settings:", str(wrong), code=WRONG_SETTINGS)
    except OperationalError as error:
        return _tell("The database cannot be used:", str(error).strip(), code=NO_DATABASE)
    return 0


def overview() -> str:
    """Return all our commands, one sentence each."""
    django.setup()
    commands = {name: room for name, room in get_commands().items() if str(room).startswith("samverk.")}
    width = max(len(name) for name in commands)
    lines = [f"  {name:<{width}}  {load_command_class(commands[name], name).help}" for name in sorted(commands)]
    return "\n".join(["Usage: samverk COMMAND [OPTIONS]", "", "Commands:", *lines, FOOT.rstrip()])


def _tell(heading: str, *sentences: str, code: int) -> int:
    print(heading, *sentences, sep="\n  ", file=sys.stderr)  # noqa: T201 - there is no log before the settings
    return code
