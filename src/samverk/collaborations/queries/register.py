"""The register: the entries somebody may see, the matrix, and what should be looked at."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from samverk.accounts.access import Somebody, has_logged_in, may_edit_register
from samverk.accounts.models import User
from samverk.collaborations.models import Collaboration, Party, Reviewed
from samverk.directory.models import Organisation

State = Collaboration.State
IN_REGISTER = (State.LISTED, State.ENDED)


def visible_to(user: Somebody) -> QuerySet[Collaboration]:
    """Return what ``user`` may see: everybody the public entries, members the whole register and what they suggested
    themselves, the secretariat everything.
    """
    entries = Collaboration.objects.select_related("host")
    if may_edit_register(user):
        return entries
    if has_logged_in(user):
        assert isinstance(user, User)
        return entries.filter(Q(state__in=IN_REGISTER) | Q(suggested_by=user))
    return entries.filter(is_public=True, state__in=IN_REGISTER)


def entries_of(organisation: Organisation, on: date) -> QuerySet[Collaboration]:
    """Return the listed collaborations that ``organisation`` takes part in on ``on``, from A to Ö."""
    party = Party.objects.filter(party_on(on), organisation=organisation)
    return Collaboration.objects.filter(state=State.LISTED, pk__in=party.values("collaboration_id"))


def party_on(on: date) -> Q:
    """Return what is true of parties that take part on ``on``."""
    return Q(
        Q(holds_from__isnull=True) | Q(holds_from__lte=on),
        Q(holds_to__isnull=True) | Q(holds_to__gte=on),
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A collaboration and how each organisation of the matrix stands in it: "host", "party", or empty."""

    entry: Collaboration
    cells: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True)
class Matrix:
    organisations: tuple[Organisation, ...]
    lines: tuple[Line, ...]


def matrix_of(entries: Collection[Collaboration], organisations: Sequence[Organisation], on: date) -> Matrix:
    """Return the entries against the organisations; parties that have no column stand under ``others``.

    Of an entry that has ended the parties of its last day are shown. One query, however many entries.
    """
    last_day = {entry.pk: min(on, entry.ended_on or on) for entry in entries}
    parties: dict[int, dict[int, str]] = defaultdict(dict)
    rows = Party.objects.filter(collaboration__in=last_day).order_by("organisation__sort_key")
    columns = ("collaboration_id", "organisation_id", "organisation__name", "holds_from", "holds_to")
    for key, organisation_id, name, first, last in rows.values_list(*columns):
        if (first is None or first <= last_day[key]) and (last is None or last >= last_day[key]):
            parties[key][organisation_id] = name
    known = {organisation.pk for organisation in organisations}
    lines = tuple(
        Line(
            entry,
            tuple(_cell(entry, organisation.pk, parties[entry.pk]) for organisation in organisations),
            tuple(name for key, name in parties[entry.pk].items() if key not in known),
        )
        for entry in entries
    )
    return Matrix(tuple(organisations), lines)


def _cell(entry: Collaboration, organisation_id: int, parties: dict[int, str]) -> str:
    if organisation_id not in parties:
        return ""
    return "host" if entry.host_id == organisation_id else "party"


@dataclass(frozen=True, slots=True)
class Finding:
    """``code`` words it; ``detail`` says who said so or which day it was."""

    code: str
    detail: str = ""
    on: date | None = None


def findings_of(entries: Collection[Collaboration], on: date) -> dict[int, list[Finding]]:
    """Return what is to be looked at, by the id of the entry; two queries, however many entries."""
    listed = [entry for entry in entries if entry.state == State.LISTED]
    found: dict[int, list[Finding]] = defaultdict(list)
    for entry in listed:
        if entry.runs_to and entry.runs_to < on:
            found[entry.pk].append(Finding("ended-but-listed", on=entry.runs_to))
        if entry.review_on and entry.review_on < on:
            found[entry.pk].append(Finding("review-overdue", on=entry.review_on))
    keys = [entry.pk for entry in listed]
    said = Reviewed.objects.filter(collaboration__in=keys, says=Reviewed.Says.ENDED, settled_on__isnull=True)
    for key, name in said.values_list("collaboration_id", "reviewer__organisation__name"):
        found[key].append(Finding("said-to-have-ended", name))
    count: dict[int, set[int]] = defaultdict(set)
    for key, party in Party.objects.filter(party_on(on), collaboration__in=keys).values_list(
        "collaboration_id", "organisation_id"
    ):
        count[key].add(party)
    for entry in listed:
        if len(count[entry.pk]) < 2:
            found[entry.pk].append(Finding("parties-left"))
        if entry.host_id and entry.host_id not in count[entry.pk]:
            found[entry.pk].append(Finding("host-left"))
    return dict(found)
