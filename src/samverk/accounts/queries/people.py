"""People with their mandates and log-ins, as those see them who keep the mandates."""

from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from samverk.accounts.models import User
from samverk.directory.models import Mandate, Person
from samverk.directory.naming import name_key


def mandates_not_over(on: date) -> QuerySet[Mandate]:
    """Return mandates in bodies that hold on ``on`` or later, by body."""
    running = Mandate.objects.filter(Q(holds_to__isnull=True) | Q(holds_to__gte=on), body__isnull=False)
    return running.select_related("body", "organisation").order_by("body__sort_key", "holds_from", "pk")


def people(*, on: date, named: str = "", body: str = "") -> QuerySet[Person]:
    """Return people by name: those ``named`` so, or else those with a seat on ``on`` or later or with a log-in.

    ``body`` is the public id of the one body to be shown, empty for all. Each has ``seats`` and ``log_ins``.
    """
    found = Person.objects.all()
    seated = mandates_not_over(on)
    if body:
        found = found.filter(pk__in=seated.filter(body__public_id=body).values("person"))
    if named:
        found = found.filter(key__contains=name_key(named))
    elif not body:
        found = found.filter(Q(pk__in=seated.values("person")) | Q(users__isnull=False)).distinct()
    return found.order_by("sort_key", "pk").prefetch_related(
        Prefetch("mandates", seated, to_attr="seats"), Prefetch("users", User.objects.all(), to_attr="log_ins")
    )


def mandates_of(person: Person) -> QuerySet[Mandate]:
    """Return all mandates of ``person`` in bodies, the latest first."""
    return (
        Mandate.objects.filter(person=person, body__isnull=False)
        .select_related("body", "organisation")
        .order_by("-holds_from", "-pk")
    )
