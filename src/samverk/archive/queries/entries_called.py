"""What somebody may mean by a name."""

from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from samverk.directory.models import Organisation, Person
from samverk.directory.naming import name_key

MOST = 20
Entry = TypeVar("Entry", bound=Model)


def entries_called(model: type[Entry], words: str) -> list[Entry]:
    """Return the entries of which a name, of today or of another day, holds every word; at most ``MOST``."""
    found: QuerySet[Entry] = model._default_manager.all()
    for word in name_key(words).split():
        found = found.filter(Q(key__contains=word) | Q(names__key__contains=word))
    if model is Person:
        found = found.prefetch_related("mandates__organisation")
    return list(found.distinct().order_by("sort_key", "pk")[:MOST])


def organisations_of(person: Person) -> list[Organisation]:
    """Return the organisations that a person holds or held a mandate for, or stands beside in minutes."""
    beside = Q(mandates__person=person) | Q(attendances__person=person)
    return list(Organisation.objects.filter(beside).distinct().order_by("sort_key"))
