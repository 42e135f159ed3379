"""What every source gives: one message after the other, each settled once it is stored."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol


class Trouble(Exception):
    """The source itself cannot be used. ``code`` is worded in ``messages.py``; what a server said is not repeated,
    since it may hold what nobody should read in a log.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Parcel(Protocol):
    """A message that lies in a source. ``place`` is where it is looked for if it cannot be taken."""

    @property
    def place(self) -> str: ...

    @property
    def size(self) -> int: ...

    def content(self) -> bytes | None:
        """Return the whole message, ``None`` if it has gone meanwhile; raises ``RuleBroken`` for what is not taken."""

    def received_at(self, now: datetime) -> datetime:
        """Return when it came, which is never after ``now``."""

    def settle(self, *, refused: bool) -> None:
        """Let the source know that the message is stored, or refused; done twice, it is done once."""


class Source(Protocol):
    name: str

    def parcels(self) -> AbstractContextManager[Iterator[Parcel]]:
        """Open the source, and give what lies in it; raises ``Trouble``."""
