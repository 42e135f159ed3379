"""A mailbox on a server that speaks IMAP (RFC 3501), always sealed unless the server is on this machine.

A message is read without being marked. Once it is stored it is marked as seen, and its number is kept: what somebody
else has opened before us is taken all the same.
"""

import imaplib
import re
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from samverk.mailroom.inbox import Inbox
from samverk.mailroom.models import Fetching, Refused
from samverk.mailroom.reading.read import LARGEST_MAIL
from samverk.mailroom.sources.parcel import Parcel, Trouble
from samverk.mailroom.sources.token import token_from
from samverk.records.refusal import RuleBroken

PATIENCE = 20.0  # seconds
SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
SEEN = r"(\Seen)"
# The server counts days by its own clock.
DAYS_BEFORE = timedelta(days=2)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(slots=True)
class MailboxParcel:
    """A message under its ``number`` (UID), in the mailbox's own ``numbering`` (UIDVALIDITY)."""

    connection: imaplib.IMAP4
    numbering: str
    number: int
    size: int
    came_at: datetime | None

    @property
    def place(self) -> str:
        return f"{self.numbering}:{self.number}"

    def content(self) -> bytes | None:
        """Fetch the message; raises ``RuleBroken("mail-too-large")`` before that."""
        if self.size > LARGEST_MAIL:
            raise RuleBroken("mail-too-large", f"{self.size} bytes")
        for one in _asked(self.connection, "FETCH", str(self.number), "(BODY.PEEK[])"):
            if isinstance(one, tuple):
                return bytes(one[1])
        return None

    def received_at(self, now: datetime) -> datetime:
        """Return when the server got it."""
        return min(self.came_at, now) if self.came_at is not None else now

    def settle(self, *, refused: bool) -> None:
        """Mark as seen what was stored, and go on after it; what was refused stays unread for people to look at."""
        if not refused:
            _asked(self.connection, "STORE", str(self.number), "+FLAGS.SILENT", SEEN)
        known = Fetching.objects.filter(source=Mailbox.name, numbering=self.numbering, last_number__lt=self.number)
        known.update(last_number=self.number)


class Mailbox:
    """The mailbox of ``inbox``."""

    name = "mailbox"

    def __init__(self, inbox: Inbox) -> None:
        self.inbox = inbox

    @contextmanager
    def parcels(self) -> Iterator[Iterator[Parcel]]:
        """Give what has not been dealt with, the oldest first: at first what is unread, later all that came since.

        Raises ``Trouble``: ``"mailbox-unreachable"``, ``"mailbox-not-trusted"``, ``"mailbox-not-open"``,
        ``"mailbox-not-there"``, ``"mailbox-broke-off"``, ``"mailbox-takes-no-tokens"``, and those of ``token_from``.
        """
        # Asked for first: while it is waited for, no line is kept open.
        token = token_from(self.inbox.tokens) if self.inbox.tokens is not None else ""
        connection = self._connection(token)
        try:
            numbering, highest = self._opened(connection)
            yield self._waiting(connection, numbering)
            first = Fetching.objects.filter(source=self.name).exclude(numbering=numbering, last_number__isnull=False)
            first.update(numbering=numbering, last_number=highest)
        except (imaplib.IMAP4.error, OSError) as error:
            raise Trouble("mailbox-broke-off") from error
        finally:
            with suppress(imaplib.IMAP4.error, OSError):
                connection.logout()

    def _connection(self, token: str) -> imaplib.IMAP4:
        """Return a connection that is sealed, and let in."""
        inbox, context = self.inbox, ssl.create_default_context()
        try:
            if inbox.sealed_at_once:
                connection: imaplib.IMAP4 = imaplib.IMAP4_SSL(
                    inbox.host, inbox.port, ssl_context=context, timeout=PATIENCE
                )
            else:
                connection = imaplib.IMAP4(inbox.host, inbox.port, timeout=PATIENCE)
                if inbox.sealed:
                    connection.starttls(context)
        except ssl.SSLCertVerificationError as error:
            raise Trouble("mailbox-not-trusted") from error
        except (imaplib.IMAP4.error, OSError) as error:
            raise Trouble("mailbox-unreachable") from error
        self._log_in(connection, token)
        return connection

    def _log_in(self, connection: imaplib.IMAP4, token: str) -> None:
        said = f"\0{self.inbox.user}\0{self.inbox.password}".encode()
        try:
            if token:
                _show(connection, self.inbox.user, token)
            elif "AUTH=PLAIN" in connection.capabilities:
                # Of the two ways in this one takes every letter.
                connection.authenticate("PLAIN", lambda _asked: said)
            else:
                connection.login(self.inbox.user, self.inbox.password)
        except (imaplib.IMAP4.error, OSError, UnicodeError, Trouble) as error:
            with suppress(imaplib.IMAP4.error, OSError):
                connection.shutdown()
            # Without what caused it, which may hold the password.
            raise error if isinstance(error, Trouble) else Trouble("mailbox-not-open") from None

    def _opened(self, connection: imaplib.IMAP4) -> tuple[str, int]:
        """Open the mailbox; return its numbering, and the highest number that was given."""
        answer, _count = connection.select(f'"{self.inbox.mailbox}"')
        if answer != "OK":
            raise Trouble("mailbox-not-there")
        numbering = str(_number(connection.response("UIDVALIDITY")[1]))
        next_number = _number(connection.response("UIDNEXT")[1])
        return numbering, next_number - 1 if next_number else max([0, *_numbers(connection, "ALL")])

    def _waiting(self, connection: imaplib.IMAP4, numbering: str) -> Iterator[Parcel]:
        known = Fetching.objects.get(source=self.name)
        wanted = set(_numbers(connection, "UNSEEN"))
        if known.numbering == numbering and known.last_number is not None:
            # The server answers a range beyond the end with the last message.
            after = known.last_number
            wanted |= {number for number in _numbers(connection, f"UID {after + 1}:*") if number > after}
        elif known.numbering and known.ended_at is not None:
            # The mailbox was made anew: what came since, whoever has opened it.
            wanted |= set(_numbers(connection, f"SINCE {_day(known.ended_at - DAYS_BEFORE)}"))
        refused = set(Refused.objects.filter(source=self.name).values_list("place", flat=True))
        for number in sorted(wanted):
            if f"{numbering}:{number}" not in refused:
                yield self._parcel(connection, numbering, number)

    def _parcel(self, connection: imaplib.IMAP4, numbering: str, number: int) -> MailboxParcel:
        told = b" ".join(
            one[0] if isinstance(one, tuple) else one or b""
            for one in _asked(connection, "FETCH", str(number), "(RFC822.SIZE INTERNALDATE)")
        )
        size, came = SIZE.search(told), imaplib.Internaldate2tuple(told)
        came_at = datetime.fromtimestamp(time.mktime(came), UTC) if came is not None else None
        return MailboxParcel(connection, numbering, number, int(size[1]) if size else 0, came_at)


def _show(connection: imaplib.IMAP4, user: str, token: str) -> None:
    """Log in with a token, in the way that Microsoft and Google know; RFC 7628 came later and says the same."""
    if "AUTH=XOAUTH2" not in connection.capabilities:
        raise Trouble("mailbox-takes-no-tokens")
    shown = f"user={user}\1auth=Bearer {token}\1\1".encode()
    # A server that refuses tells why as a second question, and is answered with nothing.
    connection.authenticate("XOAUTH2", lambda asked: b"" if asked else shown)


def _asked(connection: imaplib.IMAP4, *words: str) -> list[Any]:
    """Return what the server answers; raises its error where it says no."""
    answer, told = connection.uid(*words)
    if answer != "OK":
        raise imaplib.IMAP4.error(words[0])
    return list(told)


def _numbers(connection: imaplib.IMAP4, what: str) -> list[int]:
    return sorted(int(number) for line in _asked(connection, "SEARCH", what) if line for number in line.split())


def _number(told: list[Any]) -> int:
    said = told[0] if told else None
    return int(said) if isinstance(said, bytes) and said.isdigit() else 0


def _day(moment: datetime) -> str:
    return f"{moment.day}-{MONTHS[moment.month - 1]}-{moment.year}"
