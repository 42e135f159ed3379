"""What can be followed, through the gate: which decisions each wish means, and what it is called."""

from collections.abc import Callable
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from samverk.meetings.models import Clause
from samverk.meetings.queries.clause_register import Wanted, registered_clauses
from samverk.publishing import published
from samverk.publishing.portal.lists.words import clauses_with_words
from samverk.publishing.published import CITIZENS
from samverk.subscriptions.models import Subscription

Kind = Subscription.Kind
THINGS: dict[str, Callable[[], "QuerySet[Any]"]] = {
    Kind.BODY: lambda: published.bodies(CITIZENS),
    Kind.MATTER: lambda: published.matters(CITIZENS),
    Kind.ORGANISATION: lambda: published.organisations(CITIZENS),
}


def name_of(kind: str, subject: str) -> str | None:
    """Return what is followed in words, ``None`` where the public may see no such thing."""
    if kind == Kind.ALL:
        return _("All decisions")
    if kind == Kind.SEARCH:
        return _("Decisions with the words “%(words)s”") % {"words": subject} if subject.strip() else None
    thing: Model | None = THINGS[kind]().filter(public_id=subject).first() if kind in THINGS else None
    return str(thing) if thing is not None else None


def decisions_of(kind: str, subject: str) -> "QuerySet[Clause]":
    """Return the public decisions that a wish means."""
    clauses = published.clauses(CITIZENS)
    if kind == Kind.BODY:
        return clauses.filter(meeting__body__public_id=subject)
    if kind == Kind.MATTER:
        return clauses.filter(
            item__in=published.matter_steps(CITIZENS).filter(matter__public_id=subject).values("item")
        )
    if kind == Kind.ORGANISATION:
        return registered_clauses(clauses, Wanted(organisation=subject))
    if kind == Kind.SEARCH:
        return clauses.filter(public_id__in=clauses_with_words(CITIZENS, subject) or ())
    return clauses
