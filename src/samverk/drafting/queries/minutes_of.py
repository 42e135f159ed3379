"""The minutes of a meeting, made of what the register holds: what was minuted here, or read from a document."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace

from django.db.models import QuerySet

from minutebook.model.attendance import Attendee, Interval, Presenter, Section, Signatory
from minutebook.model.clause import Clause, Kind, Meaning, VerbClass
from minutebook.model.house_style import HouseStyle
from minutebook.model.item import Item, ItemKind, Procedure, ProcedureKind
from minutebook.model.minutes import Minutes
from minutebook.model.source import Place, Quote, Source
from minutebook.model.when import Fact, T
from minutebook.write import PLAIN, Arranged, arrange
from samverk.drafting.queries.house_style import style_of
from samverk.drafting.queries.leading import led_when
from samverk.meetings import models as register
from samverk.meetings.masking.rows import put_back
from samverk.meetings.models import Attendance, Meeting
from samverk.sitting.actions.line import clock

# What was not read from a document stands nowhere in one.
NOWHERE = Place(0, 0, 1, 1)
NO_DOCUMENT = Source("", "text/plain", "", 0, 1)
PARTS = ("clauses", "procedures", "presenters", "namedattachments")
SECTIONS = {Attendance.Section.PRESENT: Section.PRESENT, Attendance.Section.GUEST: Section.GUEST}


@dataclass(frozen=True, slots=True)
class Told:
    """Minutes, and what they cannot say themselves.

    ``items`` are the rows of the items, one each and in the same order. ``unreported`` stayed away without a word, of
    ``vacant`` organisations nobody holds the seat. ``style`` is that of the body.
    """

    minutes: Minutes
    items: tuple[register.Item, ...]
    unreported: tuple[Attendee, ...]
    vacant: tuple[str, ...]
    style: HouseStyle = PLAIN

    def arranged(self) -> Arranged:
        """Return the document's parts, as the body writes them."""
        return arrange(self.minutes, unreported=self.unreported, vacant=self.vacant, style=self.style)


@dataclass(frozen=True, slots=True)
class _Fetched:
    """The rows of one meeting. ``head`` is a copy: what is put back in it must not be stored with the caller's row."""

    head: Meeting
    items: list[register.Item]
    people: list[Attendance]
    signatories: list[register.Signatory]
    loose: list[register.Clause]


def minutes_of(meeting: Meeting, *, with_confidential: bool, masked: bool = False) -> Told:
    """Return the minutes of ``meeting``, in thirteen queries whatever it holds, and one more where words are masked.

    Without the right to them, confidential items are not there at all, nor is who attended for them alone. Words that
    the public may not read stand there unless ``masked``: in the house the record is whole.
    """
    found = _fetched(meeting, with_confidential=with_confidential, masked=masked)
    head, rows, people = found.head, found.items, found.people
    said = _said_of(people, meeting)
    minutes = Minutes(
        source=NO_DOCUMENT,
        text="",
        is_minutes=True,
        dialect="",
        evidence=1.0,
        title=_fact(head.title),
        body=_fact(head.body_as_written or (meeting.body.name if meeting.body else "")),
        number=_fact(head.number_as_written),
        date=_fact(meeting.held_on),
        start=_fact(meeting.starts_at),
        end=_fact(meeting.ends_at),
        place=_fact(head.place_as_written),
        attendees=tuple(attendee for section, attendee in said if section in _LISTED),
        items=tuple(item_of(row) for row in rows),
        unnumbered_clauses=tuple(map(clause_of, found.loose)),
        signatories=tuple(Signatory(row.name_as_written, row.role_as_written or None, ()) for row in found.signatories),
    )
    return Told(
        minutes,
        tuple(rows),
        unreported=tuple(one for section, one in said if section == Attendance.Section.UNREPORTED),
        vacant=tuple(
            person.organisation_as_written for person in people if person.section == Attendance.Section.VACANT
        ),
        style=style_of(meeting.body_id),
    )


def _fetched(meeting: Meeting, *, with_confidential: bool, masked: bool) -> _Fetched:
    items = meeting.items.all() if with_confidential else meeting.items.filter(is_confidential=False)
    found = _Fetched(
        copy(meeting),
        list(_whole(items)),
        _people_of(meeting),
        list(meeting.signatories.all()),
        list(meeting.clauses.filter(item=None).prefetch_related("acts")),
    )
    if not masked:
        parts = (part for row in found.items for name in PARTS for part in getattr(row, name).all())
        put_back([found.head, *found.items, *parts, *found.people, *found.signatories, *found.loose], meeting.pk)
    if with_confidential:
        return found
    return replace(found, people=_without_hidden(found.people, {row.number_as_printed for row in found.items}))


def _said_of(people: Iterable[Attendance], meeting: Meeting) -> list[tuple[str, Attendee]]:
    """Return in which list each stands, and what is said of them there."""
    whole = whole_meeting(meeting)
    led = led_when(meeting, whole)
    return [(person.section, attendee_of(person, whole, led.get(person.pk, ""))) for person in people]


_LISTED = frozenset({*SECTIONS, Attendance.Section.ABSENT})


def _people_of(meeting: Meeting) -> list[Attendance]:
    """Return who stands in the lists, with their hours; the secretary, who was noted first, as people write it last."""
    people = list(meeting.attendances.prefetch_related("presence").order_by("position"))
    return sorted(people, key=lambda person: person.secretary) if meeting.opened_at is not None else people


def _whole(items: "QuerySet[register.Item]") -> "QuerySet[register.Item]":
    return items.order_by("position").prefetch_related("clauses__acts", *PARTS)


def _without_hidden(people: Iterable[Attendance], shown: set[str]) -> list[Attendance]:
    """Leave out guests of hidden items, and the numbers of hidden items beside the others."""
    kept = []
    for person in people:
        numbers = [str(number) for number in person.item_numbers]
        if numbers and shown.isdisjoint(numbers):
            continue
        person.item_numbers = [number for number in numbers if number in shown]
        kept.append(person)
    return kept


def whole_meeting(meeting: Meeting) -> Interval | None:
    """Return when a meeting held here really began and ended; ``None`` for minutes that were read."""
    if meeting.opened_at is None or meeting.closed_at is None:
        return None
    return Interval(clock(meeting.opened_at), clock(meeting.closed_at))


def attendee_of(row: Attendance, whole: Interval | None = None, led: str = "") -> Attendee:
    """Return an entry of a list; who was there for the ``whole`` meeting needs no hours beside the name.

    ``led`` says in what hours they led, where several did, and stands behind their office.
    """
    return Attendee(
        name=row.name_as_written,
        section=SECTIONS.get(row.section, Section.ABSENT),  # type: ignore[call-overload]
        quotes=(),
        organisation=row.organisation_as_written or None,
        role=", ".join(filter(None, (row.role_as_written, led))) or None,
        party=row.party or None,
        presence=_hours(row, whole),
        chair=row.chair,
        secretary=row.secretary,
        serving=row.serving,
        deputy_for=row.deputy_for_as_written or None,
        remote=row.remote,
        group=row.group,
        items=tuple(map(str, row.item_numbers)),
    )


def _hours(row: Attendance, whole: Interval | None) -> tuple[Interval, ...]:
    stays = tuple(Interval(stay.arrived_at, stay.left_at) for stay in row.presence.all())
    if whole is None or len(stays) != 1 or whole.arrived is None or whole.left is None:
        return stays
    (stay,) = stays
    from_start = stay.arrived is None or stay.arrived <= whole.arrived
    to_end = stay.left is None or stay.left >= whole.left
    if from_start and to_end:
        return ()
    return (Interval(None if from_start else stay.arrived, None if to_end else stay.left),)


def item_of(row: register.Item) -> Item:
    """Return an item with everything under its heading."""
    return Item(
        order=row.position,
        number=row.number_as_printed or None,
        title=row.title,
        quotes=(),
        kind=ItemKind(row.kind) if row.kind in set(ItemKind) else ItemKind.ORDINARY,
        section=row.section or None,
        registry_number=_fact(row.registry_number),
        carried_over=_fact(row.carried_over_as_written),
        presenters=tuple(
            Presenter(one.name_as_written, one.organisation_as_written or None, one.role_as_written or None, ())
            for one in row.presenters.all()
        ),
        background=_paragraphs(row),
        clauses=tuple(map(clause_of, row.clauses.all())),
        procedures=tuple(
            Procedure(ProcedureKind(step.kind), step.text, tuple(step.persons), (), step.yes, step.no, step.abstained)
            for step in row.procedures.all()
        ),
        attachments=tuple(Fact(one.name_as_written, ()) for one in row.namedattachments.all()),
    )


def clause_of(row: register.Clause) -> Clause:
    """Return a clause, with its acts and where it was read."""
    acts = list(row.acts.all())
    meaning = Meaning(
        kinds=tuple(Kind(act.kind) for act in acts) or (Kind(row.kind),),
        verb_classes=tuple(VerbClass(act.verb_class) for act in acts) or (VerbClass(row.verb_class),),
    )
    return Clause(row.text, meaning, tuple(map(_quote, row.quotes)), row.under or None, row.in_prose)


def _paragraphs(row: register.Item) -> tuple[Quote, ...]:
    """Return the running text, a paragraph each, with their places where it was read and not written since."""
    paragraphs = [line for line in row.background.splitlines() if line.strip()]
    places: Sequence[dict[str, int]] = row.background_quotes
    if len(places) != len(paragraphs):
        return tuple(Quote(line, NOWHERE) for line in paragraphs)
    return tuple(Quote(line, _quote(place).place) for line, place in zip(paragraphs, places, strict=True))


def _quote(stored: Mapping[str, object]) -> Quote:
    start, end, page, line = (int(str(stored.get(name, 0))) for name in ("start", "end", "page", "line"))
    return Quote(str(stored.get("words", "")), Place(start, end, page, line))


def _fact(value: T | None) -> Fact[T] | None:
    """Return what the register states as a fact, ``None`` where it states nothing."""
    return Fact(value, ()) if value else None
