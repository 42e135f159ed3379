"""Names through the years, and lists of people from A to Ö."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from django.db.models import QuerySet
from django.db.models.functions import Substr

from samverk.directory.models import Person
from samverk.directory.naming import sort_key

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"


class Dated(Protocol):
    name: str
    kind: str
    valid_from: date | None
    valid_to: date | None


def in_time(names: Sequence[Dated]) -> list[Dated]:
    """Return the names by the day they began to hold; those whose day is not known come last."""
    return sorted(names, key=lambda name: (name.valid_from is None, name.valid_from or date.max, name.name))


def letters_of(persons: QuerySet[Person]) -> list[str]:
    """Return the letters that names of ``persons`` begin with, Å, Ä and Ö last."""
    starts = set(persons.order_by().annotate(start=Substr("sort_key", 1, 2)).values_list("start", flat=True).distinct())
    return [letter for letter in LETTERS if any(start.startswith(sort_key(letter)) for start in starts)]


def beginning_with(persons: QuerySet[Person], letter: str) -> QuerySet[Person]:
    """Return those of ``persons`` whose names begin with ``letter``."""
    return persons.filter(sort_key__startswith=sort_key(letter))
