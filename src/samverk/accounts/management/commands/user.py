"""``samverk user``."""

import getpass
import sys
from argparse import _SubParsersAction
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations
from django.core.validators import validate_email
from django.utils import timezone

from samverk.accounts import actions
from samverk.accounts.messages import REFUSALS
from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken


class Command(BaseCommand):
    """Say at the terminal who may log in, for instance the first administrator."""

    help = "List users, add one, give one another role or password, shut one out or let one in again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer one word an act."""
        acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
        acts.add_parser("list", help="List everybody who has a log-in.")
        add = _about_one(acts, "add", "Add a user; the password is asked for, or read from the input.")
        add.add_argument("--name", required=True)
        add.add_argument("--role", choices=User.Role.values, default=User.Role.READER)
        role = _about_one(acts, "role", "Give a user another role.")
        role.add_argument("role", choices=User.Role.values)
        _about_one(acts, "password", "Give a user another password.")
        _about_one(acts, "deactivate", "Shut a user out.")
        _about_one(acts, "reactivate", "Let a user in again.")

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        """Do what was asked, and say in one sentence that it is done."""
        try:
            done = getattr(self, f"_{options['act']}")(options)
        except RuleBroken as refused:
            raise CommandError(str(REFUSALS[refused.code])) from refused
        except ValidationError as wrong:
            raise CommandError(" ".join(wrong.messages)) from wrong
        self.stdout.write(done)

    def _list(self, options: dict[str, Any]) -> str:
        rows = [f"{user.email}  {user.role}  {_state(user)}  {user.name}" for user in User.objects.all()]
        return "\n".join(rows) or "Nobody has a log-in."

    def _add(self, options: dict[str, Any]) -> str:
        validate_email(options["email"])
        password = new_password(User(email=options["email"], name=options["name"]))
        user = actions.create_user(
            email=options["email"], name=options["name"], role=options["role"], password=password
        )
        return f"{user.email} may log in as {user.role}."

    def _role(self, options: dict[str, Any]) -> str:
        user = _known(options["email"])
        actions.change_user(user, name=user.name, role=options["role"])
        return f"{user.email} is {user.role} now."

    def _password(self, options: dict[str, Any]) -> str:
        user = _known(options["email"])
        actions.choose_password(user, new_password(user))
        return f"{user.email} has a new password."

    def _deactivate(self, options: dict[str, Any]) -> str:
        user = _known(options["email"])
        actions.deactivate_user(user, at=timezone.now())
        return f"{user.email} is shut out."

    def _reactivate(self, options: dict[str, Any]) -> str:
        user = _known(options["email"])
        actions.reactivate_user(user)
        return f"{user.email} may log in again."


def new_password(user: User) -> str:
    """Ask for a password, twice at a terminal, once from a script; raise ``ValidationError`` if it is too weak."""
    if sys.stdin.isatty():
        password = getpass.getpass("Password: ")
        if getpass.getpass("The same again: ") != password:
            raise CommandError("The two passwords differ; nothing was changed.")
    else:
        password = sys.stdin.readline().rstrip("\n")
    validate_password(password, user)
    return password


def _about_one(acts: "_SubParsersAction[Any]", name: str, sentence: str) -> CommandParser:
    parser: CommandParser = acts.add_parser(name, help=sentence)
    parser.add_argument("email")
    return parser


def _known(email: str) -> User:
    try:
        return User.objects.get(email=actions.normal_email(email))
    except User.DoesNotExist as error:
        raise CommandError(f"There is no user {email}.") from error


def _state(user: User) -> str:
    return "may log in" if user.is_active else "shut out"
