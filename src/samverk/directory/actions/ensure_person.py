"""People who must be there."""

from collections.abc import Iterable

from django.db import transaction

from samverk.directory.actions.dated_names import NameInTime, ensure_names
from samverk.directory.models import Person, PersonName
from samverk.directory.naming import name_key
from samverk.records.refusal import RuleBroken


@transaction.atomic
def ensure_person(name: str, *, names: Iterable[NameInTime | str] = ()) -> Person:
    """Return the one person of this name; make one if there is none. ``names`` are their other spellings.

    Raises ``RuleBroken("person-ambiguous")`` if several people bear the name: the caller must say which.
    """
    found = list(Person.objects.filter(key=name_key(name))[:2])
    if len(found) > 1:
        raise RuleBroken("person-ambiguous", name)
    person = found[0] if found else Person.objects.create(name=name)
    ensure_names(PersonName, person, names, owner_field="person")
    return person


def add_person(name: str) -> Person:
    """Make a person, even if somebody else bears the same name."""
    return Person.objects.create(name=name)
