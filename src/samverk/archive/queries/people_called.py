"""Whom somebody may mean by a name."""

from django.db.models import Q, QuerySet

from samverk.directory.models import Person
from samverk.directory.naming import name_key


def people_called(words: str) -> QuerySet[Person]:
    """Return the people whose name of today or of another day holds every word of ``words``, at most twenty."""
    people = Person.objects.prefetch_related("mandates__organisation")
    for word in name_key(words).split():
        people = people.filter(Q(key__contains=word) | Q(names__key__contains=word))
    return people.distinct().order_by("sort_key")[:20]
