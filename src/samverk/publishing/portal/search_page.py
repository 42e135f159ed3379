"""The page of an answer: where each hit leads, and the address that each facet leads to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.publishing.portal.templatetags.portal import act
from samverk.search.answer import Answer, Facet, FacetCount, FacetName, Hit
from samverk.search.entry import Kind
from samverk.search.question import Question
from samverk.search.visibility import Visibility

KINDS: dict[str, Promise] = {
    Kind.CLAUSE: _("Decisions"),
    Kind.ITEM: _("Items"),
    Kind.PERSON: _("People"),
    Kind.ATTACHMENT: _("Attachments"),
    Kind.MEETING: _("Meetings"),
    Kind.MATTER: _("Matters"),
}
KIND_OF_HIT: dict[str, Promise] = {
    Kind.CLAUSE: _("Decision"),
    Kind.ITEM: _("Item"),
    Kind.PERSON: _("Person"),
    Kind.ATTACHMENT: _("Attachment"),
    Kind.MEETING: _("Meeting"),
    Kind.MATTER: _("Matter"),
}
FACETS: dict[FacetName, Promise] = {
    FacetName.KIND: _("Kind"),
    FacetName.YEAR: _("Year"),
    FacetName.BODY: _("Body"),
    FacetName.VERB_CLASS: _("What was done"),
    FacetName.ORGANISATION: _("Organisation"),
}
# An attachment has no page of its own: it stands under its item.
PAGES = {
    Kind.CLAUSE: "portal:clause",
    Kind.ITEM: "portal:item",
    Kind.PERSON: "portal:person",
    Kind.ATTACHMENT: "portal:item",
    Kind.MEETING: "portal:meeting",
    Kind.MATTER: "portal:matter",
}
MOST_VALUES = 20
SHOWN_VALUES = 8


@dataclass(frozen=True)
class ShownHit:
    """A hit and where it leads."""

    hit: Hit
    address: str
    kind: Promise


@dataclass(frozen=True)
class ShownCount:
    """A value of a facet; its address asks for it, or no longer asks for it if it was chosen."""

    name: str
    count: int
    is_chosen: bool
    address: str


@dataclass(frozen=True)
class ShownFacet:
    label: Promise
    first: Sequence[ShownCount]
    more: Sequence[ShownCount]


@dataclass(frozen=True)
class SearchPage:
    """``chosen`` are the filters in force, each with the address without it."""

    answer: Answer
    hits: Sequence[ShownHit]
    facets: Sequence[ShownFacet]
    chosen: Sequence[ShownCount]
    suggestion_address: str
    previous_address: str
    next_address: str


def asked(query: QueryDict, allowed: frozenset[Visibility]) -> Question:
    """Return the question that an address holds; values it could not mean are passed over."""
    page = query.get("page", "1")
    return Question(
        words=query.get("q", "")[:200],
        allowed=allowed,
        kinds=tuple(Kind(value) for value in query.getlist(FacetName.KIND)[:MOST_VALUES] if value in KINDS),
        bodies=tuple(query.getlist(FacetName.BODY)[:MOST_VALUES]),
        verb_classes=tuple(query.getlist(FacetName.VERB_CLASS)[:MOST_VALUES]),
        organisations=tuple(query.getlist(FacetName.ORGANISATION)[:MOST_VALUES]),
        years=tuple(int(value) for value in query.getlist(FacetName.YEAR)[:MOST_VALUES] if _is_year(value)),
        first_on=_day(query.get("from", "")),
        last_on=_day(query.get("to", "")),
        page=max(1, int(page)) if page.isascii() and page.isdigit() and len(page) < 6 else 1,
    )


def search_page(answer: Answer, query: QueryDict) -> SearchPage:
    """Return ``answer`` with the addresses that lead on from it."""
    facets = [_facet(facet, query) for facet in answer.facets if facet.counts]
    return SearchPage(
        answer=answer,
        hits=[
            ShownHit(hit, reverse(PAGES[hit.kind], args=(hit.public_id,)), KIND_OF_HIT[hit.kind]) for hit in answer.hits
        ],
        facets=facets,
        chosen=[count for facet in facets for count in (*facet.first, *facet.more) if count.is_chosen],
        suggestion_address=_address({"q": [answer.suggestion]}) if answer.suggestion else "",
        previous_address=_turned(query, answer.page - 1) if answer.page > 1 else "",
        next_address=_turned(query, answer.page + 1) if answer.page < answer.pages else "",
    )


def _facet(facet: Facet, query: QueryDict) -> ShownFacet:
    shown = [_count(facet.name, count, query) for count in facet.counts]
    return ShownFacet(FACETS[facet.name], shown[:SHOWN_VALUES], shown[SHOWN_VALUES:])


def _count(facet: FacetName, count: FacetCount, query: QueryDict) -> ShownCount:
    wanted = {name: list(values) for name, values in query.lists() if name != "page"}
    others = [value for value in wanted.get(facet, []) if value != count.value]
    wanted[facet] = others if count.is_chosen else [*others, count.value]
    return ShownCount(_name(facet, count), count.count, count.is_chosen, _address(wanted))


def _name(facet: FacetName, count: FacetCount) -> str:
    if facet is FacetName.KIND:
        return str(KINDS[Kind(count.value)])
    return act(count.value) if facet is FacetName.VERB_CLASS else count.name


def _turned(query: QueryDict, page: int) -> str:
    return _address({**dict(query.lists()), "page": [str(page)]})


def _address(wanted: Mapping[str, Sequence[object]]) -> str:
    query = QueryDict(mutable=True)
    for name, values in wanted.items():
        query.setlist(name, [str(value) for value in values])
    return "?" + query.urlencode()


def _is_year(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) == 4


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
