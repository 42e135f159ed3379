"""Who works with a subject in the other municipalities: by what networks are for, and what people's offices are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery

from samverk.accounts.standing import mandates_on
from samverk.directory.models import Body, Mandate
from samverk.networks.models import ContactCard, MandateText, YearPlan
from samverk.networks.queries.checklist import cards_on
from samverk.networks.queries.states import RESTING
from samverk.search.analysis import analyse, fold
from samverk.search.words import clean, words_of

MOST_PEOPLE = 200


@dataclass(frozen=True, slots=True)
class FoundNetwork:
    body: Body
    people: tuple["FoundPerson", ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody in an office or a seat; contact data only where they have been reported for that seat."""

    name: str
    organisation: str
    role: str
    body: str
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Networks from A to Ö with the people in them, and further people whose office itself fits."""

    networks: tuple[FoundNetwork, ...]
    people: tuple[FoundPerson, ...]


def who_works_with(subject: str, on: date) -> Found:
    """Return who works with ``subject`` on ``on``; nobody for words that say nothing. Five queries."""
    wanted = [_itself(word) for word in words_of(clean(subject))]
    if not wanted:
        return Found((), ())
    bodies = [body for body, text in _texts(on) if _fits(text, wanted)]
    cards = {card.mandate_id: card for card in cards_on(on)}
    seats = mandates_on(on).select_related("person", "organisation", "body")
    in_networks: dict[int, list[FoundPerson]] = {body.pk: [] for body in bodies}
    in_order = ("organisation__sort_key", "person__sort_key", "id")
    for mandate in seats.filter(body__in=in_networks).order_by(*in_order):
        in_networks[mandate.body_id or 0].append(_person(mandate, cards))
    others = seats.exclude(body__in=in_networks).exclude(role="").order_by(*in_order)
    people = [_person(mandate, cards) for mandate in others if _fits(_words(mandate), wanted)]
    found = tuple(FoundNetwork(body, tuple(in_networks[body.pk])) for body in bodies)
    return Found(found, tuple(people[:MOST_PEOPLE]))


def _texts(on: date) -> Iterable[tuple[Body, str]]:
    """Yield every network at work with its names, its mandate and its newest plan."""
    newest = YearPlan.objects.filter(network__body=OuterRef("pk"), year__lte=on.year + 1).order_by("-year", "-version")
    mandate = MandateText.objects.filter(network__body=OuterRef("pk")).order_by("-version")
    rows: QuerySet[Body] = Body.objects.filter(kind=Body.Kind.NETWORK).exclude(network__state__in=RESTING)
    rows = rows.annotate(
        purpose=Subquery(newest.values("purpose")[:1]),
        goals=Subquery(newest.values("goals")[:1]),
        mandate=Subquery(mandate.values("text")[:1]),
    ).prefetch_related("names")
    for body in rows.order_by("sort_key"):
        said = (body.name, body.purpose, body.goals, body.mandate)
        yield body, " ".join([*(text or "" for text in said), *(name.name for name in body.names.all())])


def _words(mandate: Mandate) -> str:
    return f"{mandate.role} {mandate.body.name if mandate.body else ''}"


def _person(mandate: Mandate, cards: dict[int, ContactCard]) -> FoundPerson:
    card = cards.get(mandate.pk)
    return FoundPerson(
        name=mandate.person.name,
        organisation=mandate.organisation.name if mandate.organisation else "",
        role=mandate.role,
        body=mandate.body.name if mandate.body else "",
        email=card.email if card else "",
        phone=card.phone if card else "",
    )


def _fits(text: str, wanted: list[frozenset[str]]) -> bool:
    """Return whether every wanted word is in the text, in another form or within a compound."""
    there = frozenset().union(*map(_forms, words_of(clean(text))))
    return all(forms & there for forms in wanted)


def _itself(word: str) -> frozenset[str]:
    """Return the word that is asked for, as it stands and as its base form; not what it is made of."""
    return frozenset(map(fold, (word, analyse(word).lemma)))


def _forms(word: str) -> frozenset[str]:
    analysis = analyse(word)
    return frozenset(map(fold, (word, analysis.lemma, *analysis.parts)))
