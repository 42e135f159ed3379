"""A name in a list, with all that the list says of it."""

from dataclasses import dataclass

from minutebook.model.attendance import Interval


@dataclass(slots=True)
class Person:
    """A name being read; ``spans`` are ranges of the stretch that tell of it. ``office`` is a second role."""

    name: str
    spans: list[tuple[int, int]]
    organisation: str | None = None
    role: str | None = None
    office: str = ""
    party: str | None = None
    intervals: tuple[Interval, ...] = ()
    items: tuple[str, ...] = ()
    deputy_for: str | None = None
    serving: bool = False
    remote: bool = False
    group: bool = False
    mark: bool | None = None
    is_described: bool = False
