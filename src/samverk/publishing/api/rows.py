"""The lists of the API: for each, what the gate lets through and which columns are told."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from ninja.errors import HttpError

from samverk.followup.models import Obligation
from samverk.meetings.models import Clause, Item, Meeting
from samverk.meetings.queries.clause_register import Wanted, registered_clauses
from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.api.shapes import Asked, AskedClauses, AskedItems, AskedMeetings
from samverk.publishing.open_data.minutes_files import akoma_ntoso_address, pdf_address
from samverk.publishing.published import CITIZENS

PORTION = 500


@dataclass(frozen=True)
class Columns:
    """``told`` are the names in an answer, ``stored`` the columns they come from, in the same order.

    ``view`` is the page for readers, found by the name ``shown_by``; ``files`` tells where else the thing is had by id.
    """

    told: Sequence[str]
    stored: Sequence[str]
    view: str
    shown_by: str = "id"
    files: Mapping[str, Callable[[str], str]] = field(default_factory=dict)


MEETINGS = Columns(
    ("id", "held_on", "starts_at", "ends_at", "number", "title", "body", "body_id", "place", "published_at"),
    (
        "public_id",
        "held_on",
        "starts_at",
        "ends_at",
        "number_as_written",
        "title",
        "body_as_written",
        "body__public_id",
        "place_as_written",
        "published_at",
    ),
    "portal:meeting",
    files={"minutes_pdf": pdf_address, "minutes_xml": akoma_ntoso_address},
)
ITEMS = Columns(
    ("id", "meeting_id", "position", "number", "title", "kind", "registry_number", "background"),
    (
        "public_id",
        "meeting__public_id",
        "position",
        "number_as_printed",
        "title",
        "kind",
        "registry_number",
        "background",
    ),
    "portal:item",
)
CLAUSES = Columns(
    (
        "id",
        "meeting_id",
        "item_id",
        "held_on",
        "position",
        "text",
        "act",
        "is_provisional",
        "laid_on_each",
        "deadline",
        "due_on",
        "amount_ore",
        "handed_to",
    ),
    (
        "public_id",
        "meeting__public_id",
        "item__public_id",
        "meeting__held_on",
        "position",
        "text",
        "verb_class",
        "is_provisional",
        "fan_out_as_written",
        "due_as_written",
        "due_on",
        "amount_ore",
        "handed_to_as_written",
    ),
    "portal:clause",
)
BODIES = Columns(
    ("id", "name", "kind", "begins_on", "ends_on"), ("public_id", "name", "kind", "begins_on", "ends_on"), "portal:body"
)
ORGANISATIONS = Columns(
    ("id", "name", "kind", "code", "is_member"),
    ("public_id", "name", "kind", "code", "is_member"),
    "portal:organisation",
)
PERSONS = Columns(("id", "name"), ("public_id", "name"), "portal:person")
MATTERS = Columns(
    ("id", "title", "registry_number", "state"), ("public_id", "title", "registry_number", "state"), "portal:matter"
)
OBLIGATIONS = Columns(
    ("id", "clause_id", "owner", "state", "due_on"),
    ("public_id", "clause__public_id", "owner", "state", "due_on"),
    "portal:clause",
    shown_by="clause_id",
)


def meetings(asked: AskedMeetings) -> QuerySet[Meeting]:
    found = published.meetings(CITIZENS)
    if asked.body:
        found = found.filter(body__public_id=asked.body)
    return found.filter(held_on__year=asked.year) if asked.year else found


def items(asked: AskedItems) -> QuerySet[Item]:
    found = published.items(CITIZENS)
    return found.filter(meeting__public_id=asked.meeting) if asked.meeting else found


def clauses(asked: AskedClauses) -> QuerySet[Clause]:
    wanted = Wanted(
        body=asked.body or "",
        organisation=asked.organisation or "",
        person=asked.person or "",
        verb_class=asked.act or "",
        first_on=_day(asked.first_on),
        last_on=_day(asked.last_on),
        least_ore=asked.least_ore,
        most_ore=asked.most_ore,
    )
    return registered_clauses(published.clauses(CITIZENS), wanted)


def obligations(_asked: Asked) -> QuerySet[Obligation]:
    """Return what public clauses oblige to, once somebody has confirmed it."""
    found = Obligation.objects.filter(clause__in=published.clauses(CITIZENS).order_by())
    found = found.exclude(state=Obligation.State.PROPOSED)
    return found.annotate(owner=Coalesce(F("organisation__name"), F("body__name")))


def told(found: "QuerySet[Any, Any]", columns: Columns) -> list[tuple[int, dict[str, Any]]]:
    """Return each row with its number and as it is told; one query, and one for the addressees of clauses."""
    rows = list(found.values_list("pk", *columns.stored))
    answers = [(row[0], _told(dict(zip(columns.told, row[1:], strict=True)), columns)) for row in rows]
    if columns is CLAUSES:
        names = _addressees([key for key, _answer in answers])
        for key, answer in answers:
            answer["addressees"] = names.get(key, [])
    return answers


def streamed(found: "QuerySet[Any, Any]", columns: Columns) -> Iterator[dict[str, Any]]:
    """Return every row, a portion at a time: each portion is a page, so that nothing is held open meanwhile."""
    after = 0
    while portion := told(found.filter(pk__gt=after).order_by("pk")[:PORTION], columns):
        yield from (answer for _key, answer in portion)
        after = portion[-1][0]


def _told(answer: dict[str, Any], columns: Columns) -> dict[str, Any]:
    hours = {name: f"{hour:%H:%M}" for name, hour in answer.items() if isinstance(hour, time)}
    files = {name: address(answer["id"]) for name, address in columns.files.items()}
    return answer | hours | {"page": whole_address(columns.view, answer[columns.shown_by])} | files


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise HttpError(422, _("There is no day %(day)s.") % {"day": words}) from None


def _addressees(clauses: list[int]) -> dict[int, list[str]]:
    names: dict[int, list[str]] = {}
    found = published.addressees(CITIZENS).filter(clause__in=clauses).order_by("clause_id", "position")
    for clause, name in found.values_list("clause_id", "name_as_written"):
        names.setdefault(clause, []).append(name)
    return names
