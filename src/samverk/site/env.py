"""Settings from the environment: typed, and refused by name when they are wrong.

Every reader notes what it asked for and what was wrong with the answer; ``refuse_wrong`` tells it all at once.
A variable that begins with ``SAMVERK_`` and that nobody asked for is a misspelling, and refused as well.
"""

import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

PREFIX = "SAMVERK_"
FLAGS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
DATABASE_FORMS = "sqlite:///PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME"
MAIL_FORMS = (
    "console:, smtp://USER:PASSWORD@HOST:PORT, smtps://USER:PASSWORD@HOST:PORT, or smtp://HOST:PORT?tls=no for a "
    "server on this machine or the network of the house"
)
PLAIN = "tls=no"

Fallback = TypeVar("Fallback")


class WrongSettings(Exception):
    """The environment holds values the house cannot start with; one sentence a mistake."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        """Keep ``mistakes``, ordered as they were found."""
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(self.mistakes))


class Environment:
    """One set of variables, read with types; nothing is raised before ``refuse_wrong``."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        """Read from ``variables``, as a rule ``os.environ``."""
        self._variables = variables
        self._mistakes: list[str] = []
        self.asked: set[str] = set()

    def text(self, name: str, *, default: str, allowed: Sequence[str] = ()) -> str:
        """Return the words of ``name``; one of ``allowed`` if any are given."""
        value = self._value(name)
        if value is None:
            return default
        if allowed and value not in allowed:
            return self._wrong(name, value, f"one of {', '.join(allowed)}", default)
        return value

    def words(self, name: str, *, default: Sequence[str] = ()) -> list[str]:
        """Return the words of ``name``, separated by commas."""
        value = self._value(name)
        if value is None:
            return list(default)
        return [word.strip() for word in value.split(",") if word.strip()]

    def flag(self, name: str, *, default: bool) -> bool:
        """Return whether ``name`` is on."""
        value = self._value(name)
        if value is None:
            return default
        if value.lower() not in FLAGS:
            return self._wrong(name, value, "on or off (also yes/no, true/false, 1/0)", default)
        return FLAGS[value.lower()]

    def number(self, name: str, *, default: int, at_least: int, at_most: int) -> int:
        """Return the whole number of ``name``, between both ends."""
        value = self._value(name)
        if value is None:
            return default
        if not value.isascii() or not value.isdigit() or not at_least <= int(value) <= at_most:
            return self._wrong(name, value, f"a whole number from {at_least} to {at_most}", default)
        return int(value)

    def needed(self, name: str) -> str:
        """Return the words of ``name``, which has no default and may be a secret."""
        value = self._value(name)
        if value is None:
            self.refuse(f"{name} is needed, and is not set.")
        return value or ""

    def https_address(self, name: str) -> str:
        """Return the address ``name`` holds, without a slash at its end; plain http only on this machine."""
        value = (self._value(name) or "").rstrip("/")
        parts = _split(value)
        is_ours = parts is not None and parts.hostname in {"127.0.0.1", "localhost"}
        if parts is None or not parts.hostname or parts.scheme not in ({"https", "http"} if is_ours else {"https"}):
            return self._wrong(name, None, "an address that begins with https://", "")
        return value

    def folder(self, name: str, *, default: Path) -> Path:
        """Return the folder of ``name`` as an absolute path; it need not exist yet."""
        value = self._value(name)
        if value is None:
            return default
        path = Path(value).expanduser().absolute()
        if path.exists() and not path.is_dir():
            return self._wrong(name, value, "a folder, existing or to be made", default)
        return path

    def database_url(self, name: str, *, default: Path) -> dict[str, object]:
        """Return Django's description of the database ``name`` points at; an SQLite file by default."""
        value = self._value(name)
        if value is None:
            return sqlite_database(default)
        parts = _split(value)
        if parts is not None and parts.scheme == "sqlite" and not parts.netloc and len(parts.path) > 1:
            return sqlite_database(Path(unquote(parts.path[1:])).expanduser().absolute())
        if parts is not None and parts.scheme in {"postgresql", "postgres"} and len(parts.path) > 1:
            return postgresql_database(parts)
        # An address of a database may hold a password, so its value is never repeated.
        return self._wrong(name, None, DATABASE_FORMS, sqlite_database(default))

    def mail_url(self, name: str) -> dict[str, object]:
        """Return Django's ``EMAIL_*`` settings from ``name``; without it, letters go to the log."""
        value = self._value(name)
        console: dict[str, object] = {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
        if value is None or value == "console:":
            return console
        parts = _split(value)
        if parts is None or parts.scheme not in {"smtp", "smtps"} or not parts.hostname or not _knows_tls(parts):
            return self._wrong(name, None, MAIL_FORMS, console)
        return smtp_server(parts)

    def refuse(self, mistake: str) -> None:
        """Note a mistake that no single variable shows."""
        self._mistakes.append(mistake)

    def refuse_wrong(self) -> None:
        """Raise ``WrongSettings`` if anything asked for was wrong, or anything said was never asked for."""
        unknown = sorted(name for name in self._variables if name.startswith(PREFIX) and name not in self.asked)
        mistakes = self._mistakes + [self._unknown(name) for name in unknown]
        if mistakes:
            raise WrongSettings(mistakes)

    def _value(self, name: str) -> str | None:
        self.asked.add(name)
        return self._variables.get(name, "").strip() or None

    def _wrong(self, name: str, value: str | None, allowed: str, default: Fallback) -> Fallback:
        said = "holds a value that cannot be used" if value is None else f"is {value!r}"
        self._mistakes.append(f"{name} {said}; allowed is {allowed}.")
        return default

    def _unknown(self, name: str) -> str:
        known = [asked.removeprefix(PREFIX) for asked in sorted(self.asked)]
        near = difflib.get_close_matches(name.removeprefix(PREFIX), known, n=1)
        hint = f" Did you mean {PREFIX}{near[0]}?" if near else ""
        return f"{name} is not a setting of Samverk.{hint}"


def sqlite_database(path: Path) -> dict[str, object]:
    """Return Django's description of an SQLite file that several processes share."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        # To open the file anew costs more than to answer a page that has not changed.
        "CONN_MAX_AGE": 600,
        "OPTIONS": {
            # A deferred transaction that turns from reader to writer is refused at once, however long the timeout.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;",
        },
    }


def postgresql_database(parts: SplitResult) -> dict[str, object]:
    """Return Django's description of a PostgreSQL database; ``?host=/socket/folder`` names a socket."""
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", "") or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def smtp_server(parts: SplitResult) -> dict[str, object]:
    """Return Django's settings of a mail server; ``smtps`` speaks TLS from the first byte, ``smtp`` by STARTTLS.

    With ``?tls=no`` nothing is sealed, as a relay on the same machine expects it.
    """
    sealed = parts.scheme == "smtps"
    plain = parts.query == PLAIN
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if sealed else 25 if plain else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": sealed,
        "EMAIL_USE_TLS": not sealed and not plain,
        "EMAIL_TIMEOUT": 20,
    }


def _knows_tls(parts: SplitResult) -> bool:
    """Tell whether nothing is asked but what can be: no password goes in the open, and ``smtps`` is never plain."""
    return not parts.query or (parts.query == PLAIN and parts.scheme == "smtp" and not parts.password)


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return parts
